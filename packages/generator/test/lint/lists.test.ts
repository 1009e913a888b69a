import type { Json } from "@vendor-jobs/contract/spec";
import { describe, expect, it } from "vitest";
import { pointerFindings } from "../../src/lint/pointers.ts";
import { loadSpec } from "../../src/lint/specs.ts";
import { documentOf } from "../root.ts";

const [scans, renders] = await Promise.all(["scans", "renders"].map((api) => loadSpec(documentOf(api))));

/** What the lint says of a spec whose list, and what is said of it, are changed. */
function told(spec: Json, change: (list: Json, job: Json) => void): string {
  const copy = structuredClone(spec);
  const list = Object.values<Json>(copy.paths)
    .flatMap((item) => Object.values<Json>(item))
    .find(({ operationId }) => operationId === "listJobs");
  change(list, copy["x-job"]);
  return [...pointerFindings(copy)].map(({ at, message }) => `${at.join("/")}: ${message}`).join("\n");
}

/** The list as one by POST. */
const byPost = (paging: object) => (list: Json) => {
  const properties = { offset: { type: "integer" }, limit: { type: "integer" }, filter: { type: "object", properties: { state: { type: "string" } } } };
  list.requestBody = { content: { "application/json": { schema: { type: "object", properties, additionalProperties: false } } } };
  list["x-pagination"] = { style: "offset", items: "/data", parameter: "/offset", size: "/limit", ...paging };
};

describe("the lint of pages", () => {
  it("takes places in the body, URLs in bodies, headers and caps", () => {
    expect(told(scans, byPost({ cap: { items: 1000, with: ["spaceId", "/filter/state"] } }))).toBe("");
    expect(told(scans, (list) => Object.assign(list, { "x-pagination": { style: "next", items: "/data", next: { header: "link" } } }))).toBe("");
  });

  it.each<[what: string, spec: Json, change: (list: Json, job: Json) => void, says: RegExp]>([
    [
      "a place that the body lacks",
      scans,
      byPost({ parameter: "/ofset" }),
      /x-pagination\/parameter: .*parameter \/ofset, and there is no ofset.*offset was meant\?/,
    ],
    ["a place of another type", scans, byPost({ size: "/filter" }), /size \/filter, and there is object; expected integer/],
    ["a place in no body", scans, (list) => Object.assign(list["x-pagination"], { parameter: "/offset" }), /parameter \/offset, and listJobs takes no body/],
    [
      "links that the answer lacks",
      scans,
      (list) => Object.assign(list, { "x-pagination": { style: "next", items: "/data", next: { links: "/links" } } }),
      /x-pagination\/next\/links: .*its links at \/links, and there is no links/,
    ],
    ["a cap with nothing", scans, byPost({ cap: { items: 10, with: ["spceId"] } }), /cap\/with\/0: .*listJobs has no parameter spceId.*spaceId was meant\?/],
    [
      "pages by the last item where the answer says whether more follow",
      scans,
      (list) => {
        list.responses[200].content["application/json"].schema = {
          type: "object",
          properties: { data: { type: "array", items: { type: "object", properties: { id: { type: "string" } } } }, has_more: { type: "boolean" } },
        };
        list["x-pagination"] = { style: "cursor", items: "/data", parameter: "after", last: "/id" };
      },
      /x-pagination: x-pagination of listJobs does not say how its list ends, and its answer has \/has_more; say so as more/,
    ],
    [
      "a next URL that is none",
      scans,
      (list) => Object.assign(list, { "x-pagination": { style: "next", items: "/data", next: "/pagination/currentPage" } }),
      /has next \/pagination\/currentPage in the answer, and there is integer; expected string/,
    ],
    [
      "an id of the items",
      scans,
      (list) => Object.assign(list["x-pagination"], { id: ["/uid"] }),
      /x-pagination\/id\/0: .*id \/uid in an item, and there is no uid/,
    ],
    [
      "an id of the items of a list that may be null",
      scans,
      (list) => {
        const data = { anyOf: [{ type: "array", items: { type: "object", properties: { id: { type: "string" } } } }, { type: "null" }] };
        list.responses[200].content["application/json"].schema = { type: "object", properties: { data } };
        list["x-pagination"] = { style: "none", items: "/data", id: ["/uid"] };
      },
      /x-pagination\/id\/0: .*id \/uid in an item, and there is no uid/,
    ],
    [
      "what asks for a page and says not how",
      scans,
      (list) => {
        delete list["x-pagination"];
        list.parameters = [{ name: "page", in: "query", style: "deepObject", schema: { type: "object", properties: { size: {}, after: { type: "string" } } } }];
      },
      /^paths\/\/jobs\/get: listJobs takes page and answers with a list, and without x-pagination it would give its first page alone: .*style: none/m,
    ],
  ])("tells %s", (_, spec, change, says) => expect(told(spec, change)).toMatch(says));
});

describe("the lint of what a list can be asked for", () => {
  it("takes words for states in a list that may be null", () => {
    const nullable = (list: Json, { lists }: Json) => {
      const status = list.parameters.find(({ name }: Json) => name === lists.states.in);
      status.schema = { anyOf: [{ type: "array", items: status.schema }, { type: "null" }] };
    };
    expect(told(scans, nullable)).toBe("");
  });

  it.each<[what: string, spec: Json, change: (list: Json, job: Json) => void, says: RegExp]>([
    [
      "a parameter",
      scans,
      (_, { lists }) => Object.assign(lists.states, { in: "statis" }),
      /x-job\/lists\/states\/in: .*listJobs has no parameter statis; .*status was meant\?/,
    ],
    [
      "a word for a state",
      scans,
      (_, { lists }) => Object.assign(lists.states.values, { failed: ["error"] }),
      /values\/failed: .*asks listJobs for failed by "error" in status, and it takes executing, complete, failed/,
    ],
    [
      "a place within a parameter",
      renders,
      (_, { lists }) => Object.assign(lists.since, { in: "filter/fromTime" }),
      /since\/in: .*by filter\/fromTime, and there is no fromTime; .*/,
    ],
    [
      "a time that is written otherwise",
      renders,
      (_, { lists }) => Object.assign(lists.since, { as: "iso" }),
      /writes since as iso, and there is integer; expected string/,
    ],
    [
      "a text of another time",
      renders,
      (_, { lists }) => Object.assign(lists.until, { as: ">{since}" }),
      /writes until as >\{since\}, and there is no \{until\} in it/,
    ],
    [
      "one word of a state that has two",
      renders,
      (_, { lists }) => Object.assign(lists.states.values, { running: [1] }),
      /values\/running: .*asks listJobs for running by 1, and jobs with 2 are running as well: add that, or they are not found/,
    ],
    [
      "a range that is none",
      renders,
      (_, job) => Object.assign(job.lists, { range: { in: "filter/name", as: "iso" } }),
      /a range is a text with \{since\} and \{until\}/,
    ],
    [
      "an order",
      scans,
      (_, { lists }) => Object.assign(lists.newest[1], { value: "down" }),
      /newest\/1: .*"down" in direction, and .*must be one of asc, desc/,
    ],
    [
      "a time of jobs that ended without a start",
      renders,
      (_, { lists }) => Object.assign(lists, { unstarted: { until: { in: "endedUntil", as: "iso" }, newest: { in: "sorted", value: "down" } } }),
      /unstarted\/newest: .*"down" in sorted, and listJobs has no parameter sorted[\s\S]*unstarted\/until\/in: .*by endedUntil, and listJobs has no parameter endedUntil/,
    ],
    [
      "jobs that ended without a start, by when they were made",
      renders,
      (_, job) => {
        job.fields.created = job.fields.started;
        Object.assign(job.lists, { by: "created", unstarted: { args: {} } });
      },
      /unstarted: .*asks for jobs that ended without a start, and its time is created: say by: started/,
    ],
    [
      "what it always gets",
      scans,
      (_, { lists }) => Object.assign(lists, { args: { statis: "failed" } }),
      /args\/statis: .*"failed" in statis, and listJobs has no parameter statis/,
    ],
    [
      "a value that it refuses",
      scans,
      (_, { lists }) => Object.assign(lists, { args: { pageSize: "ten" } }),
      /args\/pageSize: .*asks with "ten" in pageSize, and .*must be (integer|number)/,
    ],
    [
      "what its body must have",
      scans,
      (list, job) => {
        byPost({})(list);
        Object.assign(list.requestBody, { required: true });
        list.requestBody.content["application/json"].schema.required = ["filter"];
        job.lists = { operation: "listJobs" };
      },
      /x-job\/lists: .*asks listJobs without filter, and its body must have it: give it in args, or name its place in scope/,
    ],
    [
      "what a part of its body must have",
      scans,
      (list, job) => {
        byPost({})(list);
        Object.assign(list.requestBody, { required: true });
        list.requestBody.content["application/json"].schema.allOf = [{ required: ["filter"] }];
        job.lists = { operation: "listJobs" };
      },
      /x-job\/lists: .*asks listJobs without filter, and its body must have it/,
    ],
    [
      "a key that a part of a start's body must have",
      { ...scans, components: { ...scans.components, schemas: { ...scans.components.schemas, NewJob: { allOf: [scans.components.schemas.NewJob] } } } },
      (_, job) => Object.assign(job.start[0], { key: { at: "/label", repeat: "same" } }),
      /x-job\/start\/0\/key\/at: .*its schema requires it there/,
    ],
    ["a time that no field has", renders, (_, { lists }) => void delete lists.by, /is about the time created, and x-job.fields has no created/],
    [
      "a scope",
      scans,
      (_, { lists }) => void lists.scope.push("projectId"),
      /scope\/\d: .*has projectId in its scope, and listJobs has no parameter projectId/,
    ],
    ["an operation without pages", scans, (_, { lists }) => Object.assign(lists, { operation: "getJob" }), /is about getJob, which has no x-pagination/],
    ["an operation that there is not", scans, (_, { lists }) => Object.assign(lists, { operation: "jobs" }), /is about jobs, and there is no such operation/],
  ])("tells %s", (_, spec, change, says) => expect(told(spec, change)).toMatch(says));
});

describe("the lint of where a lost start is looked for", () => {
  const find = (find: object) => (list: Json, job: Json) => {
    list.parameters.push({ name: "version", in: "query", required: true, description: "v", schema: { type: "string", default: "1" } });
    Object.assign(list, {
      requestBody: { required: true, content: { "application/json": { schema: { type: "object", properties: { kind: { type: "string" } } } } } },
    });
    Object.assign(job.start[0], { find });
  };

  it("takes a start that is a time for no place in a list", () => {
    const since = (list: Json) => {
      list.parameters = [{ name: "start", in: "query", schema: { type: "string", format: "date-time" } }];
      delete list["x-pagination"];
    };
    expect(told(scans, since)).not.toContain("first page alone");
  });

  it("takes words for a list that may be none", () => {
    const nullable = (list: Json, { lists }: Json) => {
      const status = list.parameters.find(({ name }: Json) => name === "status");
      status.schema = { anyOf: [{ type: "array", items: status.schema }, { type: "null" }] };
      lists.states.many = true;
    };
    expect(told(scans, nullable)).toBe("");
  });

  it("takes what is sent by itself, and what is given within the body", () => {
    expect(told(renders, find({ args: { farm_id: "{farm_id}", "/kind": "a" } }))).toBe("");
  });

  it("tells what it lacks", () => {
    expect(told(renders, find({ args: { farm_id: "{farm_id}" }, where: { "/name": "{scene_id}" } }))).toMatch(
      /x-job finds a start by listJobs, which must be given body; give it in find.args/,
    );
  });
});

describe("the lint of fields", () => {
  it.each<[what: string, spec: Json, change: (list: Json, job: Json) => void, says: RegExp]>([
    [
      "one that holds in some states",
      scans,
      (_, { fields }) => Object.assign(fields, { finished: [{ at: "/endedAt", in: ["failed"] }] }),
      /finds the finished of a job at \/endedAt, and there is no endedAt/,
    ],
    [
      "an element's condition",
      renders,
      (_, { fields }) => Object.assign(fields.error[0], { when: { "/level": [3] } }),
      /picks an element of \/messages by \/level, and there is no level/,
    ],
    [
      "a condition without a list",
      renders,
      (_, { fields }) => Object.assign(fields.error[0], { at: "/status" }),
      /there is no \* in \/status that stands for one/,
    ],
    [
      "one of parts in a list that may be null",
      scans,
      (list, { parts }) => {
        const data = { anyOf: [{ type: "array", items: { $ref: "#/components/schemas/Job" } }, { type: "null" }] };
        list.responses[200].content["application/json"].schema = { type: "object", properties: { data } };
        Object.assign(parts.fields, { id: ["/uid"] });
      },
      /x-job\/parts\/fields\/id\/0: .*finds the id of a part at \/uid, and there is no uid/,
    ],
    [
      "what a page is made of",
      scans,
      (_, { fields }) => Object.assign(fields, { page: ["https://a.test/{/space}/{job}"] }),
      /makes the page of a job of \/space.*\n.*puts \{job\} into the page of a job, and has no such id/,
    ],
  ])("tells %s", (_, spec, change, says) => expect(told(spec, change)).toMatch(says));
});
