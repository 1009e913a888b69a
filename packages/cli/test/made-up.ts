import { mkdirSync, writeFileSync } from "node:fs";

// Vendors that do not exist: what the command does with regions, servers of one's own and ways to sign in is tried on these, so that an edit of a real spec
// neither breaks nor reruns its tests.

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const body = (name: string, value: unknown) => ({ "application/json": { schema: ref(name), examples: { first: { value } } } });
const answer = (name: string, value: unknown) => ({ description: name, content: body(name, value) });
const inPath = (name: string, type: string, example: unknown) => ({ name, in: "path", required: true, schema: { type }, example });
const text = { type: "string" };
const time = { type: "string", format: "date-time" };

const done = {
  id: "8f018174-4792-40d5-bcbc-3e6a527352c8",
  recipe_id: 28904,
  name: "elegant-otter",
  status: "done",
  started_at: "2026-03-01T08:00:02Z",
  ended_at: "2026-03-01T08:05:30Z",
  reason: null,
};
const reason = "Flow run encountered an exception: ZeroDivisionError: division by zero";
const burnt = { ...done, id: "0c31738c-0b2d-4887-b506-e2cd1c39cc35", status: "burnt", reason };
const baking = { ...done, id: "fbadaf8b-584f-48b9-b092-07d351edd424", status: "baking", ended_at: null };

const failures = { 401: answer("Problem", { message: "who are you?" }), 404: answer("Problem", { message: "no such job" }) };
const schemas = {
  Job: {
    type: "object",
    required: ["id", "recipe_id", "name", "status"],
    properties: {
      id: { type: "string", format: "uuid" },
      recipe_id: { type: "integer", minimum: 1 },
      name: { type: "string", minLength: 1 },
      status: { type: "string", enum: ["waiting", "baking", "done", "burnt"] },
      started_at: time,
      ended_at: { ...time, type: ["string", "null"] },
      reason: { type: ["string", "null"] },
    },
  },
  JobPage: { type: "object", required: ["jobs"], properties: { jobs: { type: "array", items: ref("Job") }, total: { type: "integer" } } },
  Place: { type: "object", required: ["address", "port"], properties: { address: text, port: { type: "integer" } } },
  Problem: { type: "object", required: ["message"], properties: { message: text } },
};

const job = (ids: object) => ({
  operation: "getJob",
  ids,
  at: "",
  fields: { id: ["/id"], name: ["/name"], status: ["/status"], started: ["/started_at"], finished: ["/ended_at"], error: ["/reason"] },
  states: Object.entries({ waiting: "queued", baking: "running", done: "succeeded", burnt: "failed" }).map(([status, state]) => ({
    state,
    when: { "/status": [status] },
  })),
});

interface Parts {
  title: string;
  servers: object[];
  /** The path of what jobs belong to, with its ids and parameters. */
  within?: string;
  ids?: object;
  parameters?: object[];
  schemes?: object;
  /** Those beside the jobs' own. */
  paths?: object;
}

const token = { type: "http", scheme: "bearer", description: "a token of the vendor's" };

function document({ title, servers, within = "", ids = {}, parameters = [], schemes = { token }, paths = {} }: Parts) {
  const number = { name: "page", in: "query", schema: { type: "integer", minimum: 1 }, example: 1 };
  const list = {
    operationId: "listJobs",
    summary: "List jobs",
    "x-pagination": { style: "page", items: "/jobs", total: "/total", parameter: "page", first: 1 },
    parameters: [...parameters, number],
    responses: { 200: answer("JobPage", { jobs: [done, baking, burnt], total: 3 }), ...failures },
  };
  const get = {
    operationId: "getJob",
    summary: "Get a job",
    parameters: [...parameters, inPath("job_id", "string", done.id)],
    responses: { 200: answer("Job", done), ...failures },
  };
  return {
    openapi: "3.1.0",
    info: { title: `${title} jobs API`, version: "1.0.0" },
    servers,
    security: Object.keys(schemes).map((name) => ({ [name]: [] })),
    "x-error": { message: ["/message"] },
    "x-job": job({ ...ids, job_id: ["/id"] }),
    paths: { ...paths, [`${within}/jobs`]: { get: list }, [`${within}/jobs/{job_id}`]: { get } },
    components: { schemas, securitySchemes: schemes },
  };
}

/** It has regions, and jobs of one recipe in a list, long in their ids and reasons. */
const bakery = () =>
  document({
    title: "Bakery",
    servers: ["us", "eu"].map((region) => ({ url: `https://${region}.bakery.test`, "x-server-name": region })),
    within: "/recipes/{recipe_id}",
    ids: { recipe_id: ["/recipe_id"] },
    parameters: [inPath("recipe_id", "integer", done.recipe_id)],
  });

/** Its server is the caller's own, of any host. */
const harbour = () => document({ title: "Harbour", servers: [{ url: "https://{host}", variables: { host: { default: "harbour.test" } } }] });

/** Its server has the caller's account in its name. */
const tower = () =>
  document({
    title: "Tower",
    servers: [{ url: "https://{accountPrefix}.tower.test", variables: { accountPrefix: { default: "ab123", "x-required": true } } }],
  });

/** It gives a session for an account and a place, which is an object. */
const quarry = () => {
  const account = {
    type: "http",
    scheme: "basic",
    "x-sign-in": [{ options: { account: { description: "an account", secret: false }, password: "its password" } }],
  };
  const get = { operation: "connect", body: "{graph}", cookie: "session" };
  const signIn = [
    { options: { graph: { description: "where to connect to" } }, get },
    { name: "token", options: { token: "a session" } },
  ];
  const session = { type: "apiKey", in: "cookie", name: "session", "x-sign-in": signIn };
  const requestBody = { required: true, content: body("Place", { address: "192.168.8.111", port: 9669 }) };
  const connect = { operationId: "connect", security: [{ account: [] }], requestBody, responses: { 200: { description: "Signed in." }, ...failures } };
  const parts = { title: "Quarry", servers: [{ url: "https://quarry.test" }], schemes: { session, account }, paths: { "/connect": { post: connect } } };
  return { ...document(parts), security: [{ session: [] }] };
};

/** It gives tokens for a client's id and secret. */
export const reservoir = (tokenUrl = "/token") =>
  document({
    title: "Reservoir",
    servers: [{ url: "https://reservoir.test" }],
    schemes: { client: { type: "oauth2", flows: { clientCredentials: { tokenUrl, scopes: {} } } }, token },
  });

const vendors = { bakery, harbour, tower, quarry, reservoir };

/** Installs the package of a vendor that does not exist in a folder, and gives its spec. */
export function install(folder: string, vendor: keyof typeof vendors): object {
  const spec = vendors[vendor]();
  const place = `${folder}/node_modules/@vendor-jobs/${vendor}`;
  mkdirSync(place, { recursive: true });
  writeFileSync(`${place}/openapi.json`, JSON.stringify(spec));
  return spec;
}
