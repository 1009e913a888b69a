const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const text = { type: "string" };
const body = (name: string, ...values: unknown[]) => ({
  description: name,
  content: { "application/json": { schema: ref(name), examples: Object.fromEntries(values.map((value, index) => [`e${index}`, { value }])) } },
});
const request = (schema: object, value: unknown, type = "application/json") => ({
  required: true,
  content: { [type]: { schema, examples: { first: { value } } } },
});
const query = (name: string, schema: object, required = false) => ({ name, in: "query", required, schema, example: 1 });
const problem = (code: string, message: string) => body("Problem", { code, message });
const refusals = { 400: problem("INVALID_VALUE", "Run 7 does not exist."), 401: problem("AUTH", "who?") };

const run = {
  run_id: 4401,
  rig_id: 9,
  phase: "OVER",
  result: "OK",
  why: null,
  attempt: 1,
  made: 1_790_000_000_000,
  begun: 1_790_000_001_000,
  over: 1_790_000_060_000,
};
const failed = { ...run, run_id: 4402, result: "BAD", why: "Drill broke." };
const queued = { run_id: 4403, rig_id: 9, phase: "WAIT", result: null, why: null, attempt: 1, made: 1_790_000_100_000, begun: 0, over: 0 };

const byCursor = { style: "cursor", items: "/runs", parameter: "page_token", next: "/next", end: [""], size: "limit" };
const runNow = { operation: "runNow", ids: { run_id: ["/run_id"] }, key: { at: "/token", repeat: "same" } };

const job = {
  operation: "getRun",
  ids: { run_id: ["/run_id"] },
  at: "",
  fields: {
    id: ["/run_id"],
    status: ["/result", "/phase"],
    created: ["/made"],
    started: ["/begun"],
    finished: ["/over"],
    error: ["/why"],
    attempt: ["/attempt"],
  },
  states: [
    { state: "queued", when: { "/phase": ["WAIT"] } },
    { state: "running", when: { "/phase": ["GO"] } },
    { state: "succeeded", when: { "/phase": ["OVER"], "/result": ["OK"] } },
    { state: "failed", when: { "/phase": ["OVER"], "/result": ["BAD"] } },
    { state: "canceled", when: { "/phase": ["OVER"], "/result": ["CUT"] } },
  ],
  mark: { attempt: "/attempt", over: "/over" },
  cancel: { operation: "cancelRun", body: { run_id: "{run_id}" } },
  retry: { operation: "repairRun", body: { run_id: "{run_id}", all: true }, gives: "same", states: ["failed", "canceled"] },
  parts: {
    operation: "listHoles",
    at: "/holes",
    fields: { id: ["/hole"], status: ["/phase"] },
    states: [
      { state: "queued", when: { "/phase": ["WAIT"] } },
      { state: "running", when: { "/phase": ["GO"] } },
      { state: "succeeded", when: { "/phase": ["OK"] } },
      { state: "failed", when: { "/phase": ["BAD"] } },
    ],
  },
  lists: {
    operation: "listRuns",
    since: { in: "from", as: "ms" },
    until: { in: "to", as: "ms" },
    states: { in: "phase", values: { queued: ["WAIT"], running: ["GO"], succeeded: ["OVER"], failed: ["OVER"] } },
    newest: { in: "order", value: "desc" },
    order: "oldest",
    scope: ["rig_id"],
  },
};

const paths = {
  "/runs/list": {
    get: {
      operationId: "listRuns",
      "x-pagination": byCursor,
      parameters: [
        query("page_token", text),
        query("limit", { type: "integer", minimum: 1, maximum: 25, default: 20 }),
        query("page", { type: "integer", minimum: 1 }),
        query("from", { type: "integer" }),
        query("to", { type: "integer" }),
        query("phase", text),
        query("order", { enum: ["asc", "desc"] }),
        query("rig_id", { type: "integer" }),
      ],
      responses: { 200: body("RunPage", { runs: [run, failed, queued], next: "" }), ...refusals },
    },
  },
  "/runs/get": {
    get: {
      operationId: "getRun",
      parameters: [query("run_id", { type: "integer" }, true)],
      responses: { 200: body("Run", run, failed, queued), ...refusals },
    },
  },
  "/runs/now": {
    post: { operationId: "runNow", requestBody: request(ref("NewRun"), { rig_id: 9 }), responses: { 200: body("Made", { run_id: 1 }), ...refusals } },
  },
  "/runs/cancel": {
    post: {
      operationId: "cancelRun",
      requestBody: request(ref("OneRun"), { run_id: 4401 }),
      responses: {
        200: body("Nothing", {}),
        401: refusals[401],
        400: {
          description: "Refused.",
          content: {
            "application/json": {
              schema: ref("Problem"),
              examples: {
                over: { value: { code: "INVALID_STATE", message: "It is over." } },
                gone: { value: { code: "INVALID_VALUE", message: "Run 7 does not exist." } },
              },
            },
          },
        },
      },
    },
  },
  "/runs/repair": {
    post: {
      operationId: "repairRun",
      requestBody: request(ref("OneRun"), { run_id: 4402, all: true }),
      responses: { 200: body("Nothing", {}), ...refusals },
    },
  },
  "/runs/holes": {
    get: {
      operationId: "listHoles",
      parameters: [query("run_id", { type: "integer" }, true)],
      responses: {
        200: body(
          "Holes",
          {
            holes: [
              { hole: "a", phase: "OK" },
              { hole: "b", phase: "OK" },
            ],
          },
          { holes: [{ hole: "a", phase: "BAD" }] },
        ),
        ...refusals,
      },
    },
  },
  "/runs/load": {
    put: {
      operationId: "loadRun",
      parameters: [query("run_id", { type: "integer" }, true)],
      requestBody: request(text, "a,b\n1,2\n", "text/csv"),
      responses: { 204: { description: "Loaded." }, ...refusals },
    },
  },
  "/runs/release": {
    patch: {
      operationId: "releaseRun",
      parameters: [query("run_id", { type: "integer" }, true)],
      requestBody: request(ref("Release"), { phase: "GO" }, "application/merge-patch+json"),
      responses: { 200: body("Run", queued), ...refusals },
    },
  },
};

const components = {
  securitySchemes: { token: { type: "http", scheme: "bearer" } },
  schemas: {
    Run: {
      type: "object",
      required: ["run_id", "rig_id", "phase", "begun", "over"],
      properties: {
        run_id: { type: "integer" },
        rig_id: { type: "integer" },
        phase: text,
        result: { type: ["string", "null"] },
        why: { type: ["string", "null"] },
        attempt: { type: "integer" },
        made: { type: "integer" },
        begun: { type: "integer" },
        over: { type: "integer" },
      },
    },
    RunPage: { type: "object", required: ["next"], properties: { runs: { type: "array", items: ref("Run") }, next: text } },
    NewRun: { type: "object", additionalProperties: false, required: ["rig_id"], properties: { rig_id: { type: "integer" }, token: text } },
    OneRun: { type: "object", additionalProperties: false, required: ["run_id"], properties: { run_id: { type: "integer" }, all: { type: "boolean" } } },
    Release: { type: "object", additionalProperties: false, properties: { phase: text } },
    Made: { type: "object", required: ["run_id"], properties: { run_id: { type: "integer" } } },
    Nothing: { type: "object" },
    Holes: { type: "object", properties: { holes: { type: "array", items: { type: "object", properties: { hole: text, phase: text } } } } },
    Problem: { type: "object", required: ["code"], properties: { code: text, message: text } },
  },
};

/** The spec of a vendor that nobody has heard of, who has its ids in queries and bodies, and all that `x-job` can say. */
export const rigSpec = (more: { pagination?: object; job?: object; start?: object } = {}) => ({
  openapi: "3.1.0",
  info: { title: "Rig jobs API", version: "1.0.0" },
  servers: [{ url: "https://rig.test/api/v{version}", variables: { version: { default: "7", description: "Version." } } }],
  security: [{ token: [] }],
  "x-headers": { "X-Rig": { description: "The rig's name", option: "rig" } },
  "x-rate-limit": { requests: 1000, seconds: 60, remaining: "x-left", reset: "x-reset", resetIn: "seconds" },
  "x-error": {
    message: ["/message"],
    code: ["/code"],
    kinds: [
      { kind: "not_found", status: [400], says: ["does not exist"] },
      { kind: "conflict", status: [400], when: { "/code": ["INVALID_STATE"] } },
    ],
  },
  "x-job": { ...job, start: [{ ...runNow, ...more.start }], ...more.job },
  paths: { ...paths, "/runs/list": { get: { ...paths["/runs/list"].get, "x-pagination": more.pagination ?? byCursor } } },
  components,
});
