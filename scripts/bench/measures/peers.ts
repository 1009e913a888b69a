import { FlatfileClient } from "@flatfile/api";
import { undici } from "@vendor-jobs/core/undici";
import { createFlatfileClient, type JobPage, type JobResponse, type paths } from "@vendor-jobs/flatfile";
import axios from "axios";
import ky from "ky";
import { createFetch, ofetch } from "ofetch";
import createOpenapiClient from "openapi-fetch";
import { request } from "undici";
import type { Subject } from "./measure.ts";

/** The same two calls, as each client's documents show them. */
export interface Peer {
  list(): PromiseLike<unknown>;
  get(): PromiseLike<unknown>;
}

type OnUndici = "ours on undici" | "undici.request";

/** By subject; those on undici where they can be had. */
export type Peers = Readonly<Record<Exclude<Subject, OnUndici>, Peer>>;

/** What a user imports for each. */
export const packagesOf = {
  ours: "@vendor-jobs/flatfile",
  "openapi-fetch": "openapi-fetch",
  ky: "ky",
  ofetch: "ofetch",
  axios: "axios",
  "@flatfile/api": "@flatfile/api",
} as const satisfies Partial<Record<Subject, string>>;

const token = "secret";
export const jobId = "us_jb_1";
const query = { pageSize: 20, pageNumber: 1 };
const urlsOf = (baseUrl: string) => {
  const listUrl = `${baseUrl}/v1/jobs`;
  return { listUrl, pageUrl: `${listUrl}?pageSize=${query.pageSize}&pageNumber=${query.pageNumber}`, jobUrl: `${listUrl}/${jobId}` };
};

/**
 * All clients for one server. Each sends the same headers, besides those that it adds unasked.
 * `fetch` stands in for the platform's; `@flatfile/api` has no such option and takes the global one.
 */
export function peersOf(baseUrl: string, fetch?: typeof globalThis.fetch): Peers {
  const headers = { accept: "application/json", authorization: `Bearer ${token}`, "x-disable-hooks": "true" };
  const withFetch = fetch && { fetch };
  const { listUrl, pageUrl, jobUrl } = urlsOf(baseUrl);

  const raw = fetch ?? globalThis.fetch;
  const rawJson = async (url: string) => {
    const response = await raw(url, { headers });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return response.json();
  };
  const ours = createFlatfileClient({ baseUrl, token, ...(fetch && { fetch: fetch as never }) });
  const openapi = createOpenapiClient<paths>({ baseUrl, headers, ...withFetch });
  const kyClient = ky.create({ headers, ...withFetch });
  const $fetch = (fetch ? createFetch({ fetch: fetch as never }) : ofetch).create({ baseURL: baseUrl, headers });
  const axiosClient = axios.create({ baseURL: baseUrl, headers, ...(fetch && { adapter: "fetch", env: { fetch: fetch as never } }) });
  const vendor = new FlatfileClient({ token, environment: `${baseUrl}/v1` });

  const checked = <T>({ data, error }: { data?: T; error?: unknown }): T => {
    if (!data) throw error;
    return data;
  };
  return {
    // They know no fetch that could stand in, and Bun has an undici of its own, without dispatchers.
    ...(fetch || process.versions.bun ? {} : undiciPeers(baseUrl, headers)),
    ours: { list: () => ours.listJobs(query), get: () => ours.getJob({ jobId }) },
    "raw fetch": { list: () => rawJson(pageUrl), get: () => rawJson(jobUrl) },
    "openapi-fetch": {
      list: async () => checked(await openapi.GET("/v1/jobs", { params: { query } })),
      get: async () => checked(await openapi.GET("/v1/jobs/{jobId}", { params: { path: { jobId } } })),
    },
    ky: { list: () => kyClient.get(listUrl, { searchParams: query }).json(), get: () => kyClient.get(jobUrl).json() },
    ofetch: { list: () => $fetch("/v1/jobs", { query }), get: () => $fetch(`/v1/jobs/${jobId}`) },
    axios: {
      list: async () => (await axiosClient.get("/v1/jobs", { params: query })).data,
      get: async () => (await axiosClient.get(`/v1/jobs/${jobId}`)).data,
    },
    "@flatfile/api": { list: () => vendor.jobs.list(query), get: () => vendor.jobs.get(jobId) },
  };
}

/** Those that go below fetch. */
function undiciPeers(baseUrl: string, headers: Record<string, string>): Record<OnUndici, Peer> {
  const { pageUrl, jobUrl } = urlsOf(baseUrl);
  const ours = createFlatfileClient({ baseUrl, token, transport: undici() });
  const json = async (url: string) => {
    const { statusCode, body } = await request(url, { headers });
    if (statusCode !== 200) throw new Error(`HTTP ${statusCode}`);
    return body.json();
  };
  return {
    "ours on undici": { list: () => ours.listJobs(query), get: () => ours.getJob({ jobId }) },
    "undici.request": { list: () => json(pageUrl), get: () => json(jobUrl) },
  };
}

/** Calls everything once: a peer that failed, or gave something else, would look fast. */
export async function checkPeers(peers: Peers): Promise<void> {
  for (const [name, peer] of Object.entries(peers)) {
    const page = (await peer.list()) as JobPage;
    const { data } = (await peer.get()) as JobResponse;
    if (page.data?.length !== query.pageSize || data.id === undefined) throw new Error(`${name} did not give ${query.pageSize} jobs and one job`);
  }
}
