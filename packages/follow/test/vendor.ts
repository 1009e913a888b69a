import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import {
  type Api,
  type Call,
  type CallOptions,
  createVendorClient,
  type FollowedJob,
  type JobRef,
  type JobStart,
  type RateLimit,
  type StartCall,
} from "@vendor-jobs/core";

/** How the made-up vendors tell a start that they had before: by a key, by the caller's own id, by nothing but their list, or not at all. */
export const kinds = ["key", "own", "find", "none"] as const;
export type Kind = (typeof kinds)[number];

const how: Record<Kind, Omit<JobStart, "operation">> = {
  key: { ids: { id: ["/id"] }, key: { at: "/token", repeat: "same" } },
  own: { ids: { id: ["{/id}"] }, key: { at: "/id", repeat: "conflict" } },
  find: { ids: { id: ["/id"] }, find: { where: { "/label": "{/label}" }, proves: true } },
  none: { ids: { id: ["/id"] } },
};

const apiOf = (kind: Kind, rateLimit: RateLimit): Api => ({
  vendor: `acme-${kind}`,
  name: `Acme ${kind}`,
  servers: { default: "https://api.acme.test" },
  rateLimit,
  security: {
    options: { token: { what: "the token" } },
    ways: [{ options: [["token"]], places: [{ header: "authorization", prefix: "Bearer ", options: ["token"] }] }],
  } as never,
  operations: {
    listJobs: {
      method: "GET",
      path: "/jobs",
      params: { page: "query" },
      pagination: { style: "page", items: "/items", id: ["/id"], parameter: "page", first: 1, pages: "/pages" },
    },
    getJob: { method: "GET", path: "/jobs/{id}", params: { id: "path" } },
    startJob: { method: "POST", path: "/jobs", body: true, required: ["body"] },
    startOther: { method: "POST", path: "/jobs", body: true, required: ["body"] },
    startUpload: { method: "POST", path: "/jobs", body: true, required: ["body"] },
    // The server has no such job.
    upload: { method: "PUT", path: "/uploads/{id}-none", params: { id: "path" } },
  },
  job: {
    operation: "getJob",
    ids: { id: ["/id"] },
    at: "",
    fields: { id: ["/id"], name: ["/label"], status: ["/status"], created: ["/created"], progress: ["/progress"] },
    states: [
      { state: "queued", when: { "/status": ["waiting"] } },
      { state: "running", when: { "/status": ["busy"] } },
      { state: "succeeded", when: { "/status": ["done"] } },
      { state: "failed", when: { "/status": ["broken"] } },
    ],
    start: [
      ...["startJob", "startOther"].map((operation) => ({ operation, ...how[kind] })),
      { operation: "startUpload", ...how[kind], steps: [{ operation: "upload" }] },
    ],
    lists: { order: "newest" },
  },
});

export interface AcmeClient {
  vendor: string;
  baseUrl: string;
  startJob(params: { body: { label: string } }, options?: CallOptions): StartCall<object, object, FollowedJob<object>>;
  startOther: AcmeClient["startJob"];
  startUpload: AcmeClient["startJob"];
  getJob(params: { id: string }): Call<object, object>;
  job(ref: JobRef | { id: string }): FollowedJob<object>;
}

/** What no database may have. */
export const secret = "tok-5ecret/7f3a";

export const clientOf = (kind: Kind, url: string, rateLimit: RateLimit = { requests: 1000, seconds: 1 }): AcmeClient =>
  createVendorClient(apiOf(kind, rateLimit), { baseUrl: `${url}/${kind}`, token: secret, timeout: 2000, retry: { minDelay: 20, maxDelay: 200 } } as never);

type VendorJob = {
  id: string;
  label: string;
  began: number;
  lasts: number;
  fails: boolean;
};

/**
 * What a server does beside its work: how often of 1 it cuts an answer off after it acted (or one to a start), delays, and answers 500 before or after it
 * acted, or 429; and for how many seconds those of a kind answer nothing but 429.
 */
export interface Faults {
  cut?: number;
  lost?: number;
  delay?: number;
  error?: number;
  limit?: number;
  pause?: Partial<Record<Kind, number>>;
}

/** What the vendors have in memory, and how they answer: status and body. */
function vendorsIn(lasts: () => number) {
  const jobs = Object.fromEntries(kinds.map((kind) => [kind, new Map<string, VendorJob>()])) as Record<Kind, Map<string, VendorJob>>;
  /** As they came. */
  const lists = Object.fromEntries(kinds.map((kind) => [kind, []])) as unknown as Record<Kind, VendorJob[]>;
  const byLabel = new Map<string, VendorJob>();
  const tokens = new Map<string, string>();
  const starts = new Map<string, number>();
  const shown = ({ id, label, began, lasts, fails }: VendorJob) => {
    const age = Date.now() - began;
    const status = age < lasts / 3 ? "waiting" : age < lasts ? "busy" : fails ? "broken" : "done";
    return { id, label, created: new Date(began).toISOString(), status };
  };
  const start = (kind: Kind, { label, token, id }: { label: string; token?: string; id?: string }): [number, object] => {
    const all = jobs[kind];
    if (typeof label !== "string") return [422, { message: "the label is no text" }];
    const known = token && tokens.get(token);
    if (known) return [200, shown(all.get(known) as VendorJob)];
    if (id && all.has(id)) return [409, { message: "there is one of this id" }];
    const job = { id: id ?? `j${all.size + 1}`, label, began: Date.now(), lasts: lasts(), fails: label.endsWith("0") };
    all.set(job.id, job);
    lists[kind].push(job);
    byLabel.set(label, job);
    if (token) tokens.set(token, job.id);
    starts.set(label, (starts.get(label) ?? 0) + 1);
    return [201, shown(job)];
  };
  const answer = (method: string | undefined, { pathname, searchParams }: URL, body: string): [number, object] => {
    const [, kind, , id] = pathname.split("/") as [string, Kind, string, string?];
    if (method === "POST") return start(kind, JSON.parse(body));
    const job = id && jobs[kind].get(id);
    if (id) return job ? [200, shown(job)] : [404, { message: "no such job" }];
    const page = Number(searchParams.get("page") ?? 1);
    const all = lists[kind];
    const end = Math.max(0, all.length - (page - 1) * 100);
    const items = all.slice(Math.max(0, end - 100), end).reverse();
    return [200, { items: items.map(shown), pages: Math.ceil(all.length / 100) }];
  };
  return { jobs, byLabel, starts, answer };
}

/** A server of all kinds. Says how often each label was started, and when each request came. */
export async function serveVendor(faults: Faults = {}, lasts = () => 500 + Math.random() * 2000) {
  const { jobs, byLabel, starts, answer } = vendorsIn(lasts);
  const vendor = { jobs, byLabel, starts, faults, away: 0, requests: [] as { path: string; at: number }[], url: "", close };
  const happens = (chance = 0) => Math.random() < chance;
  const server = createServer(async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? "", "http://a.test");
    let body = "";
    for await (const chunk of request) body += chunk;
    vendor.requests.push({ path: url.pathname, at: performance.now() });
    const send = (status: number, json: object, headers = {}) => {
      response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(json));
    };
    if (vendor.away) return send(vendor.away, { message: "away" });
    const pause = faults.pause?.[url.pathname.split("/")[1] as Kind];
    if (pause) return send(429, { message: "much later" }, { "retry-after": `${pause}` });
    if (happens(faults.limit)) return send(429, { message: "slowly" }, { "retry-after": "1" });
    const isError = happens(faults.error);
    if (isError && happens(0.5)) return send(500, { message: "broken before it acted" });
    if (happens(faults.delay)) await sleep(50 + Math.random() * 300);
    // A vendor that says the credential again.
    if (body.includes('"echo"')) return send(422, { message: `no ${request.headers.authorization} in ${encodeURIComponent(secret)}` });
    const [status, json] = answer(request.method, url, body);
    if (happens(faults.cut) || (request.method === "POST" && happens(faults.lost))) return request.socket.destroy();
    if (isError) return send(500, { message: "broken after it acted" });
    send(status, json);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  vendor.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  function close(): Promise<void> {
    return new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  }
  return vendor;
}

/** The kind of vendor that a key is for: its first word. */
export const kindOf = (key: string): Kind => key.split(" ")[0] as Kind;
