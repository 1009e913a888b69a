import {
  type Api,
  bearer,
  createClient,
  type FindStartOptions,
  type FoundStarts,
  type JobHandle,
  type JobShape,
  type JobStart,
  type StartCall,
  type StartOptions,
} from "../../src/index.ts";
import { type Reply, type Seen, serve } from "../server.ts";

type Started = StartCall<unknown, unknown, JobHandle<object>>;

/** A client of a made-up vendor that starts runs of flows. */
export interface Client {
  startRun(args?: object, options?: StartOptions): Omit<Started, "job"> & { job(inputs?: { rows: unknown[] }): Promise<JobHandle<object>> };
  findStart(operation: string, args: object, options: FindStartOptions): Promise<FoundStarts<JobHandle<object>>>;
  job(of: object): JobHandle<object, "retry">;
}

/** How its only operation that starts one does so. */
export type Start = Omit<JobStart, "operation">;

const shape: JobShape = {
  operation: "getRun",
  ids: { flow: [], id: ["/id"] },
  at: "",
  fields: { id: ["/id"], status: ["/status"], created: ["/created"] },
  states: [
    { state: "failed", when: { "/status": ["failed"] } },
    { state: "succeeded", when: { "/status": ["done"] } },
  ],
};

export function clientOf(
  baseUrl: string,
  start: Start,
  changed: Partial<JobShape> = {},
  said: { idempotent?: boolean; method?: string } = {},
  credentials = bearer("t"),
): Client {
  const api: Api = {
    vendor: "acme",
    name: "Acme",
    servers: { default: baseUrl },
    operations: {
      startRun: {
        method: "POST",
        path: "/flows/{flow}/runs",
        params: { flow: "path", "Idempotency-Key": "header" },
        body: true,
        ...said,
      },
      getRun: { method: "GET", path: "/flows/{flow}/runs/{id}", params: { flow: "path", id: "path" } },
      listJobs: { method: "GET", path: "/flows/{flow}/runs", params: { flow: "path", after: "query" }, pagination: { style: "none", items: "/runs" } },
      listAll: { method: "GET", path: "/all", params: { of: "query" }, pagination: { style: "none", items: "/all" } },
      upload: { method: "PUT", path: "/flows/{flow}/runs/{id}/data", params: { flow: "path", id: "path" }, body: true },
      release: { method: "PATCH", path: "/flows/{flow}/runs/{id}", params: { flow: "path", id: "path" }, body: true },
    },
    job: { ...shape, ...changed, start: [{ operation: "startRun", ...start }] },
  };
  return createClient<Client, object>(api, { baseUrl, retry: { minDelay: 1, maxDelay: 2 } }, credentials);
}

export const said = ({ method, url, body }: Seen) => `${method} ${url}${body && ` ${body}`}`;
export const posts = (seen: Seen[]) => seen.filter(({ method }) => method === "POST");

/** Answers the first so many starts by a broken connection, after they have acted. */
export const cutting = (cuts: number, answer: (request: Seen, starts: number) => Reply) => {
  let starts = 0;
  return serve((request, _, response) => {
    if (!/^(POST|PUT)$/.test(request.method)) return answer(request, starts);
    starts++;
    if (starts > cuts) return answer(request, starts);
    response.socket?.destroy();
    return undefined;
  });
};
