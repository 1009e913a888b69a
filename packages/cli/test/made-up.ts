import { mkdirSync, writeFileSync } from "node:fs";

// Vendors that do not exist: the command is tried on these, so that an edit of a real spec neither breaks nor reruns its tests.

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
  steps: [{ name: "mix", status: "done" }],
};
const reason = "Flow run encountered an exception: ZeroDivisionError: division by zero";
const burnt = { ...done, id: "0c31738c-0b2d-4887-b506-e2cd1c39cc35", status: "burnt", reason };
const baking = { ...done, id: "fbadaf8b-584f-48b9-b092-07d351edd424", status: "baking", ended_at: null };
const binned = { ...done, id: baking.id, status: "binned" };
const waiting = { id: "5b3e0cf4-6a0e-4bb5-8a3c-0a6ad1f5d2f1", recipe_id: done.recipe_id, name: done.name, status: "waiting" };
const stateOf = { waiting: "queued", baking: "running", done: "succeeded", burnt: "failed", binned: "canceled" };

const problems = { 400: "what do you mean?", 401: "who are you?", 404: "no such job" };
const failures = Object.fromEntries(Object.entries(problems).map(([code, message]) => [code, answer("Problem", { message })]));
const status = { type: "string", enum: Object.keys(stateOf) };
const schemas = {
  Job: {
    type: "object",
    required: ["id", "recipe_id", "name", "status"],
    properties: {
      id: { type: "string", format: "uuid" },
      recipe_id: { type: "integer", minimum: 1 },
      name: { type: "string", minLength: 1 },
      status,
      started_at: time,
      ended_at: { ...time, type: ["string", "null"] },
      reason: { type: ["string", "null"] },
      steps: { type: "array", items: ref("Step") },
    },
  },
  JobPage: { type: "object", required: ["jobs"], properties: { jobs: { type: "array", items: ref("Job") }, total: { type: "integer" } } },
  NewJob: { type: "object", required: ["name"], properties: { name: text }, additionalProperties: false },
  Place: { type: "object", required: ["address", "port"], properties: { address: text, port: { type: "integer" } } },
  Problem: { type: "object", required: ["message"], properties: { message: text } },
  Step: { type: "object", required: ["name", "status"], properties: { name: text, status } },
};

/** What is said of jobs that have these ids. */
function job(ids: object) {
  const states = Object.entries(stateOf).map(([word, state]) => ({ state, when: { "/status": [word] } }));
  return {
    operation: "getJob",
    ids,
    at: "",
    fields: { id: ["/id"], name: ["/name"], status: ["/status"], started: ["/started_at"], finished: ["/ended_at"], error: ["/reason"] },
    states,
    start: [{ operation: "createJob", ids }],
    cancel: { operation: "cancelJob" },
    retry: { operation: "retryJob", gives: "new", ids, states: ["failed"] },
    parts: { at: "/steps", fields: { name: ["/name"], status: ["/status"] }, states },
  };
}

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
  const create = {
    operationId: "createJob",
    summary: "Start a job",
    parameters,
    requestBody: { required: true, content: body("NewJob", { name: done.name }) },
    responses: { 200: answer("Job", waiting), ...failures },
  };
  const ofOne = (verb: string, summary: string, example: object) => ({
    operationId: `${verb}Job`,
    summary,
    parameters: [...parameters, inPath("job_id", "string", done.id)],
    responses: { 200: answer("Job", example), ...failures },
  });
  const all = `${within}/jobs`;
  return {
    openapi: "3.1.0",
    info: { title: `${title} jobs API`, version: "1.0.0" },
    servers,
    security: Object.keys(schemes).map((name) => ({ [name]: [] })),
    "x-error": { message: ["/message"] },
    "x-job": job({ ...ids, job_id: ["/id"] }),
    paths: {
      ...paths,
      [all]: { get: list, post: create },
      [`${all}/{job_id}`]: { get: ofOne("get", "Get a job", done) },
      [`${all}/{job_id}/cancel`]: { post: ofOne("cancel", "Cancel a job", binned) },
      [`${all}/{job_id}/retry`]: { post: ofOne("retry", "Run a job again, as a new one", waiting) },
    },
    components: { schemas, securitySchemes: schemes },
  };
}

/** It gives a session for an account and a place, which is an object. */
function quarry() {
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
  const signedIn = { description: "Signed in.", headers: { "Set-Cookie": { schema: text, example: "session=any; Path=/" } } };
  const connect = { operationId: "connect", security: [{ account: [] }], requestBody, responses: { 204: signedIn, ...failures } };
  const parts = { title: "Quarry", servers: [{ url: "https://quarry.test" }], schemes: { session, account }, paths: { "/connect": { post: connect } } };
  return { ...document(parts), security: [{ session: [] }] };
}

/** It gives tokens for a client's id and secret. */
export const reservoir = (tokenUrl = "/token") =>
  document({
    title: "Reservoir",
    servers: [{ url: "https://reservoir.test" }],
    schemes: { client: { type: "oauth2", flows: { clientCredentials: { tokenUrl, scopes: {} } } }, token },
  });

/** The spec of each. */
export const madeUp = {
  /** It has regions, and jobs of one recipe in a list, long in their ids and reasons. */
  bakery: document({
    title: "Bakery",
    servers: ["us", "eu"].map((region) => ({ url: `https://${region}.bakery.test`, "x-server-name": region })),
    within: "/recipes/{recipe_id}",
    ids: { recipe_id: ["/recipe_id"] },
    parameters: [inPath("recipe_id", "integer", done.recipe_id)],
  }),
  /** Its server is the caller's own, of any host. */
  harbour: document({ title: "Harbour", servers: [{ url: "https://{host}", variables: { host: { default: "harbour.test" } } }] }),
  /** Its server has the caller's account in its name. */
  tower: document({
    title: "Tower",
    servers: [{ url: "https://{accountPrefix}.tower.test", variables: { accountPrefix: { default: "ab123", "x-required": true } } }],
  }),
  quarry: quarry(),
  reservoir: reservoir(),
};

/** Installs the packages of all in a folder. */
export function installMadeUp(folder: string): void {
  for (const [vendor, spec] of Object.entries(madeUp)) {
    const place = `${folder}/node_modules/@vendor-jobs/${vendor}`;
    mkdirSync(place, { recursive: true });
    writeFileSync(`${place}/openapi.json`, JSON.stringify(spec));
  }
}
