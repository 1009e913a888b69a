const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const json = (name: string, value: unknown) => ({ description: name, content: { "application/json": { schema: ref(name), examples: { first: { value } } } } });
const problem = (reason: string) => json("Problem", { reason });
const query = (name: string, schema: object) => ({ name, in: "query", schema, example: "1" });
const text = { type: "string" };
const nothing = { description: "Done." };
const unconfirmed = { "x-unconfirmed": "heard of in November" };

const task = {
  key: "jb_7a3K",
  phase: "done",
  verdict: "good",
  label: "weekly",
  owner: "eve",
  createdAt: "2026-11-01T00:00:00Z",
  endedAt: "2026-11-01T00:01:00Z",
};
const byPage = { style: "page", items: "/rows", total: "/meta/total", parameter: "page", first: 0, size: "size", pages: "/meta/pages" };
const failures = { 401: problem("who are you?"), 404: { ...problem("no such task"), ...unconfirmed }, 422: problem("not so") };

/** The spec of a vendor that does not exist, in words that no other uses. */
export const madeUpSpec = (paging: object = byPage) => ({
  openapi: "3.1.0",
  info: { title: "Acme tasks", version: "1.0.0" },
  servers: [{ url: "https://acme.test/base" }],
  security: [{ key: [] }],
  "x-error": { message: ["/reason"] },
  "x-job": {
    operation: "getTask",
    ids: { taskKey: ["/key"] },
    at: "",
    fields: { id: ["/key"], status: ["/phase"], finished: ["/endedAt"] },
    cancel: { operation: "stopTask" },
    states: [
      { state: "queued", when: { "/phase": ["new"] } },
      { state: "running", when: { "/phase": ["busy"] } },
      { state: "succeeded", when: { "/phase": ["done"], "/verdict": { not: ["bad"] } } },
      { state: "failed", when: { "/phase": ["done"], "/verdict": ["bad"] } },
      { state: "canceled", when: { "/phase": ["stopped"] } },
    ],
  },
  paths: {
    "/tasks": {
      get: {
        operationId: "listTasks",
        "x-pagination": paging,
        parameters: [
          query("page", { type: "integer" }),
          query("size", { type: "integer", minimum: 1 }),
          query("after", text),
          query("owner", text),
          query("owners", { type: "array", items: text }),
          query("phases", { type: "array", items: { type: "string", enum: ["new", "busy", "done"] } }),
          query("createdAfter", { type: "string", format: "date-time" }),
          query("sortField", text),
          query("direction", { type: "string", enum: ["asc", "desc"] }),
        ],
        responses: { 200: json("TaskPage", { rows: [task], meta: { total: 1, pages: 1, more: false, next: null } }), ...failures },
      },
      post: {
        operationId: "createTask",
        requestBody: { required: true, content: { "application/json": { schema: ref("NewTask"), examples: { first: { value: { label: "weekly" } } } } } },
        responses: { 201: json("Task", { key: "jb_7a3K", phase: "new", label: "weekly", createdAt: "2026-11-01T00:00:00Z" }), ...failures },
      },
    },
    "/tasks/{taskKey}": {
      parameters: [{ name: "taskKey", in: "path", required: true, schema: text, example: "jb_7a3K" }],
      get: { operationId: "getTask", responses: { 200: json("Task", task), ...failures } },
      patch: {
        operationId: "updateTask",
        requestBody: { required: true, content: { "application/json": { schema: ref("NewTask"), examples: { first: { value: { label: "daily" } } } } } },
        responses: { 200: json("Task", { ...task, label: "daily" }), ...failures },
      },
      delete: { operationId: "deleteTask", responses: { 204: nothing, ...failures } },
    },
    "/tasks/{taskKey}/start": {
      parameters: [{ name: "taskKey", in: "path", required: true, schema: text, example: "jb_7a3K" }],
      post: { operationId: "startTask", responses: { 204: nothing, ...failures } },
    },
    "/tasks/{taskKey}/stop": {
      parameters: [{ name: "taskKey", in: "path", required: true, schema: text, example: "jb_7a3K" }],
      post: { operationId: "stopTask", responses: { 204: nothing, ...failures } },
    },
  },
  components: {
    securitySchemes: { key: { type: "apiKey", in: "header", name: "X-Key" } },
    schemas: {
      Task: {
        type: "object",
        required: ["key", "phase"],
        properties: {
          key: text,
          phase: { anyOf: [{ type: "string", enum: ["new", "busy", "done", "stopped"] }, text] },
          verdict: { ...text, ...unconfirmed },
          label: text,
          owner: text,
          createdAt: { type: "string", format: "date-time" },
          endedAt: { type: "string", format: "date-time" },
          due: { type: ["string", "null"], ...unconfirmed },
        },
      },
      NewTask: { type: "object", additionalProperties: false, properties: { label: text, owner: text } },
      TaskPage: {
        type: "object",
        required: ["rows"],
        properties: { rows: { type: "array", items: ref("Task") } },
        allOf: [ref("Paged")],
      },
      Paged: {
        type: "object",
        required: ["meta"],
        properties: {
          meta: {
            type: "object",
            properties: { total: { type: "integer" }, pages: { type: "integer" }, more: { type: "boolean" }, next: { type: ["string", "null"] } },
          },
        },
      },
      Problem: { type: "object", required: ["reason"], properties: { reason: text } },
    },
  },
});
