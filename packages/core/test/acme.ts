import {
  type Api,
  bearer,
  type Call,
  type CallOptions,
  type Client,
  type ClientOptions,
  type Credentials,
  createClient,
  type Failure,
  type JobHandle,
  type JobsWatch,
  type ListCall,
  type ListOptions,
  type NoAnswer,
  type Operation,
  type Pagination,
  type Success,
  type WaitAllOptions,
  type WaitAllResult,
} from "../src/index.ts";

/** A made-up vendor with one operation of each sort. */
export const api: Api = {
  vendor: "acme",
  name: "Acme",
  servers: { default: "https://api.acme.test" },
  operations: {
    listJobs: {
      method: "GET",
      path: "/v1/jobs",
      params: { status: "query", tags: "list", page: "query", size: "query", filter: "json", "X-Trace": "header", "X-Mode": "header" },
      defaults: { "X-Mode": "quiet" },
      pagination: { style: "page", items: "/items", id: ["/id"], parameter: "page", first: 1, size: "size", pages: "/pages" },
    },
    getJob: { method: "GET", path: "/v1/jobs/{jobId}", params: { jobId: "path" } },
    createJob: { method: "POST", path: "/v1/jobs", body: true, required: ["body"] },
    deleteJob: { method: "DELETE", path: "/v1/jobs/{jobId}", params: { jobId: "path" }, result: "none" },
    getDocument: { method: "GET", path: "/v1/{name}:read", params: { name: "reserved" } },
    downloadFile: { method: "GET", path: "/v1/jobs/{jobId}/files/{name}", params: { jobId: "path", name: "path" }, result: "blob" },
    cancelJobs: { method: "POST", path: "/v1/cancel", body: true, required: ["body"] },
    login: { method: "POST", path: "/v1/login", security: "account" },
  },
  error: { message: ["/message"], code: ["/code"], failure: { "/code": { not: [0, null] } }, statusDivisor: 1000 },
  job: {
    operation: "getJob",
    ids: { jobId: ["/id"] },
    at: "",
    fields: { id: ["/id"], name: ["/name"], status: ["/status"], started: ["/started"], finished: ["/finished"], progress: ["/progress"] },
    states: [
      { state: "failed", when: { "/status": ["done"], "/messages/*/level": ["error"] } },
      { state: "succeeded", when: { "/status": ["done"] } },
      { state: "running", when: { "/status": ["busy"], "/finished": [null] } },
      { state: "queued", when: { "/status": ["new"] } },
    ],
    cancel: { operation: "cancelJobs", body: { ids: ["{jobId}"], force: true } },
  },
};

export interface Job {
  id: string;
  status: string;
}

type Outcome<Data> = Success<200, Data> | Failure<404, { message: string }> | NoAnswer;

interface Operations {
  listJobs(params?: object, options?: ListOptions): ListCall<{ items: Job[] }, Job, Outcome<{ items: Job[] }>>;
  getJob(params: { jobId: string }, options?: CallOptions): Call<Job, Outcome<Job>>;
  createJob(params: { body: object }, options?: CallOptions): Call<Job, Outcome<Job>>;
  deleteJob(params: { jobId: string }, options?: CallOptions): Call<undefined, Outcome<undefined>>;
  getDocument(params: { name: string }, options?: CallOptions): Call<Job, Outcome<Job>>;
  downloadFile(params: { jobId: string; name: string }, options?: CallOptions): Call<Blob, Outcome<Blob>>;
  job(job: object): JobHandle<Job, "cancel">;
  waitAll(jobs: readonly object[], options?: WaitAllOptions<Job>): Promise<WaitAllResult<Job>[]>;
  watchAll<Ref extends object>(jobs: readonly Ref[], options?: WaitAllOptions<Job>): JobsWatch<Job, Ref>;
  login(params?: object, options?: CallOptions): Call<unknown, Outcome<unknown>>;
}

interface Paths {
  "/v1/{name}:read": { get: { parameters: { path: { name: string } }; responses: { 200: { content: { "application/json": Job } } } } };
  "/v1/jobs/{jobId}": { get: { parameters: { path: { jobId: string } }; responses: { 200: { content: { "application/json": Job } } } } };
  "/v1/jobs": { get: { parameters: { query?: { filter?: object } }; responses: { 200: { content: { "application/json": { items: Job[] } } } } } };
}

/** A client of the made-up vendor. */
export const acme = (options: ClientOptions = {}, credentials: Credentials = bearer("s3cret"), changed: Partial<Api> = {}): Operations & Client<Paths> =>
  createClient<Operations, Paths>({ ...api, ...changed }, options, credentials);

/** The same with other paging. */
export const acmeWith = (pagination: Pagination, options: ClientOptions): Operations & Client<Paths> => {
  const { listJobs } = api.operations;
  const params = { after: "query", offset: "query", newer: "query", ...listJobs?.params } as const;
  return acme(options, undefined, { operations: { ...api.operations, listJobs: { ...listJobs, params, pagination } as Operation } });
};
