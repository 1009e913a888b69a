import type { Json } from "@vendor-jobs/contract/spec";
import { describe, expect, it } from "vitest";
import { answers, asked, given, object, proposing, read, text } from "../drafted.ts";

const { drafted, jobOf } = proposing();

describe("what is done at other paths", () => {
  const job = object({ id: text, status: { type: "string", enum: ["done", "failed"] } });
  const post = (operationId: string, path: string, answer: Json) => ({ [path]: { post: { operationId, ...answers(answer) } } });
  const get = (operationId: string, path: string, answer: Json) => ({ [path]: { get: { operationId, parameters: given("id"), ...answers(answer) } } });
  const startsOf = async (paths: Json) => ((await jobOf({ ...read(job), ...paths })).start ?? []).map(({ operation }: Json) => operation);

  it("starts none where it makes a thing that is read by a path of its own, is only said to be made, or holds how jobs of it will be", async () => {
    const thing = object({ id: text });
    expect(await startsOf({ ...post("createDeployment", "/deployments/", thing), ...get("getDeployment", "/deployments/{id}", thing) })).toEqual([]);
    expect(await startsOf({ ...post("createSecret", "/secrets/create", thing) })).toEqual([]);
    const trigger = object({ id: text, build: { $ref: "#/components/schemas/Job" } });
    const paths = { ...read({ $ref: "#/components/schemas/Job" }), ...post("createTrigger", "/{parent}/triggers", trigger) };
    expect((await jobOf(paths, { schemas: { Job: job } })).start).toBeUndefined();
  });

  it("starts one where it answers with a job, though another thing is read there, or with its id by a name of the jobs' own", async () => {
    const ref = { $ref: "#/components/schemas/Job" };
    const scan = { ...post("createScan", "/scans", ref), ...get("getScan", "/scans/{id}", object({ id: text, state: text })) };
    expect(await jobOf({ ...read(ref), ...scan }, { schemas: { Job: job } })).toMatchObject({ start: [{ operation: "createScan", ids: { id: ["/id"] } }] });
    const runs = { ...post("runActor", "/actors/{actor}/runs", ref), ...get("getRunOfActor", "/actors/{actor}/runs/{id}", ref) };
    expect((await jobOf({ ...read(ref, "/actor-runs/{id}"), ...runs }, { schemas: { Job: job } })).start).toMatchObject([{ operation: "runActor" }]);
    const ids = { ...read(job, "/embed-jobs/{id}"), ...post("createEmbedJob", "/embed-jobs", object({ job_id: text })) };
    expect((await jobOf(ids)).start).toEqual([{ operation: "createEmbedJob", ids: { id: ["/job_id"] } }]);
  });

  it("starts one that the caller names, whose path leaves out what the job is of, where something else tells that", async () => {
    const project = { project: text };
    const start = (answer: Json) => ({ "/runs/{id}": { post: { operationId: "startRun", parameters: given("id"), ...answers(answer) } } });
    const paths = (answer: Json) => ({ ...read(object({ ...job.properties, ...project }), "/projects/{project}/runs/{id}"), ...start(answer) });
    expect((await jobOf(paths(object(project)))).start).toEqual([{ operation: "startRun", ids: { project: ["/project"], id: ["{id}"] } }]);
    expect((await jobOf(paths(object({})))).start).toBeUndefined();
  });

  it("starts one where what is done at once answers otherwise", async () => {
    const execute = { ...post("execute", "/processes/{process}/execution", object({ outputs: object({}) })) } as Json;
    execute["/processes/{process}/execution"].post.responses[201] = answers({ $ref: "#/components/schemas/Job" }).responses[200];
    const dismiss = { delete: { operationId: "dismiss", parameters: given("id"), ...answers(job) } };
    const paths = { ...read({ $ref: "#/components/schemas/Job" }), ...execute } as Json;
    Object.assign(paths["/runs/{id}"], dismiss);
    expect(await jobOf(paths, { schemas: { Job: job } })).toMatchObject({ start: [{ operation: "execute" }], cancel: { operation: "dismiss" } });
  });

  it("is of jobs where paths end with a slash, and lists them by a filter", async () => {
    const filter = {
      operationId: "readRuns",
      requestBody: { content: { "application/json": { schema: object({ offset: { type: "integer" }, limit: { type: "integer" } }) } } },
      ...answers({ type: "array", items: job }),
    };
    const paths = { ...read(job, "/runs/{id}/"), ...post("cancelRun", "/runs/{id}/cancel/", job), "/runs/filter": { post: filter } };
    expect(await jobOf(paths)).toMatchObject({ cancel: { operation: "cancelRun" }, lists: { operation: "readRuns" } });
  });

  it("is told by verbs, where paths have them in the place of names", async () => {
    const runs = answers(object({ runs: { type: "array", items: job }, next_page_token: text }));
    const body = (name: string) => ({ requestBody: { required: true, content: { "application/json": { schema: object({ [name]: text }) } } } });
    const byGet = {
      "/jobs/get": { get: { operationId: "getJob", parameters: [{ ...asked("job_id"), required: true }], ...answers(object({ job_id: text })) } },
      "/jobs/run-now": { post: { operationId: "runJobNow", ...body("job_id"), ...answers(object({ run_id: text })) } },
      "/jobs/runs/get": {
        get: {
          operationId: "getRun",
          parameters: [{ ...asked("run_id"), required: true }],
          ...answers({ ...job, ...object({ run_id: text, ...job.properties }) }),
        },
      },
      "/jobs/runs/list": { get: { operationId: "listRuns", parameters: [asked("page_token")], ...runs } },
      "/jobs/runs/cancel": { post: { operationId: "cancelRun", ...body("run_id"), ...answers({}) } },
    };
    expect(await jobOf(byGet)).toMatchObject({
      operation: "getRun",
      ids: { run_id: ["/run_id"] },
      start: [{ operation: "runJobNow", ids: { run_id: ["/run_id"] } }],
      cancel: { operation: "cancelRun", body: { run_id: "{run_id}" } },
      lists: { operation: "listRuns" },
    });
    const byPost = { "/runs/get": { post: { operationId: "getRun", ...body("id"), ...answers(object({ run: job })) } } };
    expect(await jobOf(byPost)).toMatchObject({ operation: "getRun", at: "/run", body: { id: "{id}" }, ids: { id: ["/id"] } });
  });

  it("lists all jobs rather than those of what it must be told", async () => {
    const jobs = answers(object({ runs: { type: "array", items: job } }));
    const list = (operationId: string, ...parameters: Json[]) => ({ operationId, parameters: [asked("page", { type: "integer" }), ...parameters], ...jobs });
    const ofFlow = list("listRunsOfFlow", { ...asked("flow"), required: true });
    expect((await jobOf({ ...read(job), "/runs": { get: ofFlow }, "/runs/search": { get: list("searchRuns") } })).lists.operation).toBe("searchRuns");
  });

  it("lists no jobs of another kind by their name", async () => {
    const jobs = answers(object({ jobs: { type: "array", items: object({ name: text, status: text }) } }));
    const spec = await drafted({ ...read(job), "/cron/runs": { get: { operationId: "listJobs", parameters: [asked("page", { type: "integer" })], ...jobs } } });
    expect([spec["x-job"].lists, spec.paths["/cron/runs"].get.operationId]).toEqual([undefined, "listOtherJobs"]);
  });

  it("reads no job where it only has a status that never ends, and what is called none", async () => {
    const request = object({ id: text, state: { type: "string", enum: ["OPEN", "MERGED", "DECLINED"] } });
    expect(await jobOf(get("getPull", "/pulls/{id}", request))).toBeUndefined();
    expect(await jobOf(get("getRender", "/renders/{id}", job))).toMatchObject({ operation: "getRender" });
    const named = {
      "/user_list/{exportId}": { get: { operationId: "getExport", parameters: given("exportId"), ...answers(object({ id: text, status: text })) } },
    };
    expect(await jobOf(named)).toMatchObject({ operation: "getExport" });
    expect(await jobOf({ ...named, ...read(job) })).toMatchObject({ operation: "getRun" });
    const latest = post("getLatestRun", "/runs/latest", { $ref: "#/components/schemas/Job" });
    expect((await jobOf({ ...read({ $ref: "#/components/schemas/Job" }), ...latest }, { schemas: { Job: job } })).start).toBeUndefined();
  });

  it("is called with the id that a job has in what refers to it, before one that is only called so", async () => {
    const referred = object({ id: text, jobReference: object({ projectId: text, jobId: text }), status: object({ state: text }) });
    expect(await jobOf(read(referred, "/projects/{projectId}/jobs/{jobId}"))).toMatchObject({
      ids: { projectId: ["/jobReference/projectId"], jobId: ["/jobReference/jobId"] },
    });
    const named = object({ id: text, projectId: text, status: text });
    expect((await jobOf(read(named, "/projects/{project}/jobs/{id}"))).ids).toEqual({ project: ["/projectId"], id: ["/id"] });
  });
});
