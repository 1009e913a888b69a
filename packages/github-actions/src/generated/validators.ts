// Written by `pnpm generate` from the vendor's spec. To change it, change the spec or the generator.

import { formats, requestValidator, responseValidator, unknownMembers, type OperationValidators, type Finding, type SchemaNode, type Validators } from "@vendor-jobs/core/validation";
import type { Operations } from "./operations.ts";

const schema$RunPage: SchemaNode = { type: "object", required: ["total_count", "workflow_runs"], properties: { total_count: { type: "integer", minimum: 0 }, workflow_runs: { type: "array", items: () => schema$Run } } };

const schema$Run: SchemaNode = { type: "object", required: ["id", "head_sha", "run_number", "event", "status", "conclusion", "workflow_id", "url", "html_url", "created_at", "updated_at", "repository"], properties: { id: { anyOf: [{ type: "integer", minimum: 1 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, name: { type: ["string", "null"] }, node_id: { type: "string", minLength: 1 }, check_suite_id: { anyOf: [{ type: "integer", minimum: 1 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, head_branch: { type: ["string", "null"] }, head_sha: { type: "string" }, path: { type: "string" }, display_title: { type: "string" }, run_number: { type: "integer", minimum: 1 }, run_attempt: { type: "integer", minimum: 1 }, event: { type: "string" }, status: { anyOf: [() => schema$RunStatus, { type: "null" }] }, conclusion: { anyOf: [() => schema$Conclusion, { type: "null" }] }, workflow_id: { anyOf: [{ type: "integer", minimum: 1 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, url: { type: "string" }, html_url: { type: "string" }, created_at: { type: "string", format: "date-time" }, updated_at: { type: "string", format: "date-time" }, run_started_at: { type: "string", format: "date-time" }, actor: { anyOf: [() => schema$Account, { type: "null" }] }, triggering_actor: { anyOf: [() => schema$Account, { type: "null" }] }, repository: () => schema$Repository, head_commit: { anyOf: [() => schema$Commit, { type: "null" }] }, pull_requests: { type: ["array", "null"], items: () => schema$PullRequest }, head_repository: { anyOf: [() => schema$Repository, { type: "null" }] }, head_repository_id: { anyOf: [{ type: "integer", minimum: 1 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, referenced_workflows: { type: ["array", "null"], items: { type: "object", additionalProperties: true } }, check_suite_node_id: { type: "string", minLength: 1 }, check_suite_url: { type: "string" }, workflow_url: { type: "string" }, artifacts_url: { type: "string" }, cancel_url: { type: "string" }, rerun_url: { type: "string" }, jobs_url: { type: "string" }, logs_url: { type: "string" }, previous_attempt_url: { type: ["string", "null"] } } };

const schema$RunStatus: SchemaNode = { anyOf: [{ type: "string", enum: ["queued", "in_progress", "completed", "waiting", "requested", "pending"] }, { type: "string" }] };

const schema$Conclusion: SchemaNode = { anyOf: [{ type: "string", enum: ["success", "failure", "neutral", "cancelled", "skipped", "timed_out", "action_required", "startup_failure", "stale"] }, { type: "string" }] };

const schema$Account: SchemaNode = { type: "object", additionalProperties: true, required: ["login", "id"], properties: { login: { type: "string" }, id: { anyOf: [{ type: "integer", minimum: 1 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] } } };

const schema$Repository: SchemaNode = { type: "object", additionalProperties: true, required: ["id", "name", "full_name", "owner"], properties: { id: { anyOf: [{ type: "integer", minimum: 1 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, name: { type: "string" }, full_name: { type: "string" }, owner: () => schema$Account } };

const schema$Commit: SchemaNode = { type: "object", required: ["id", "message", "timestamp"], properties: { id: { type: "string", minLength: 1 }, message: { type: "string" }, timestamp: { type: "string", format: "date-time" }, tree_id: { type: "string", minLength: 1 }, author: { anyOf: [() => schema$CommitAuthor, { type: "null" }] }, committer: { anyOf: [() => schema$CommitAuthor, { type: "null" }] } } };

const schema$CommitAuthor: SchemaNode = { type: "object", required: ["name", "email"], properties: { name: { type: "string" }, email: { type: ["string", "null"] } } };

const schema$PullRequest: SchemaNode = { type: "object", additionalProperties: true, required: ["id", "number", "url"], properties: { id: { anyOf: [{ type: "integer", minimum: 1 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, number: { type: "integer", minimum: 1 }, url: { type: "string" } } };

const schema$BasicError: SchemaNode = { type: "object", properties: { message: { type: "string" }, documentation_url: { type: "string" }, status: { type: "string" }, url: { type: "string" }, errors: { type: "array", items: () => schema$FieldError } } };

const schema$FieldError: SchemaNode = { type: ["object", "string"], properties: { resource: { type: "string" }, field: { type: "string" }, code: { type: "string" }, message: { type: "string" } } };

const schema$NewRun: SchemaNode = { type: "object", additionalProperties: false, required: ["ref"], properties: { ref: { type: "string", minLength: 1 }, inputs: { type: "object", maxProperties: 25, additionalProperties: true }, return_run_details: { type: "boolean" } } };

const schema$StartedRun: SchemaNode = { type: "object", required: ["workflow_run_id", "run_url", "html_url"], properties: { workflow_run_id: { anyOf: [{ type: "integer", minimum: 1 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, run_url: { type: "string" }, html_url: { type: "string" } } };

const schema$Accepted: SchemaNode = { type: "object" };

const schema$Rerun: SchemaNode = { type: "object", additionalProperties: false, properties: { enable_debug_logging: { type: "boolean" } } };

const schema$RunJobPage: SchemaNode = { type: "object", required: ["total_count", "jobs"], properties: { total_count: { type: "integer", minimum: 0 }, jobs: { type: "array", items: () => schema$RunJob } } };

const schema$RunJob: SchemaNode = { type: "object", required: ["id", "run_id", "name", "status", "conclusion", "started_at", "completed_at", "html_url"], properties: { id: { anyOf: [{ type: "integer", minimum: 1 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, run_id: { anyOf: [{ type: "integer", minimum: 1 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, run_attempt: { type: "integer", minimum: 1 }, name: { type: "string" }, status: () => schema$RunStatus, conclusion: { anyOf: [() => schema$Conclusion, { type: "null" }] }, created_at: { type: "string", format: "date-time" }, started_at: { type: "string", format: "date-time" }, completed_at: { type: ["string", "null"], format: "date-time" }, html_url: { type: ["string", "null"] }, url: { type: "string" }, run_url: { type: "string" }, check_run_url: { type: "string" }, node_id: { type: "string", minLength: 1 }, runner_name: { type: ["string", "null"] }, runner_id: { anyOf: [{ type: ["integer", "null"], minimum: 0 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, runner_group_id: { anyOf: [{ type: ["integer", "null"], minimum: 0 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, runner_group_name: { type: ["string", "null"] }, labels: { type: "array", items: { type: "string" } }, workflow_name: { type: ["string", "null"] }, head_branch: { type: ["string", "null"] }, head_sha: { type: "string" }, steps: { type: "array", items: () => schema$Step } } };

const schema$Step: SchemaNode = { type: "object", required: ["name", "status", "conclusion", "number"], properties: { name: { type: "string" }, status: () => schema$RunStatus, conclusion: { anyOf: [() => schema$Conclusion, { type: "null" }] }, number: { type: "integer", minimum: 1 }, started_at: { type: ["string", "null"], format: "date-time" }, completed_at: { type: ["string", "null"], format: "date-time" } } };

function known$RunPage(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$RunPage$members(v, d, p);
}

function known$Run(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$Run$members(v, d, p);
}

function known$RunStatus(v: any): boolean {
  return ((v === "queued") || (v === "in_progress") || (v === "completed") || (v === "waiting") || (v === "requested") || (v === "pending"));
}

function known$Conclusion(v: any): boolean {
  return ((v === "success") || (v === "failure") || (v === "neutral") || (v === "cancelled") || (v === "skipped") || (v === "timed_out") || (v === "action_required") || (v === "startup_failure") || (v === "stale"));
}

function known$Account(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$Account$members(v);
}

function known$Account$members(v: any): boolean {
  let x: any;
  x = v.login;
  if (!(typeof x === "string")) return false;
  x = v.id;
  if (!(((Number.isInteger(x) && x >= 1) || (typeof x === "string" && /^-?\d{16,}$/u.test(x))))) return false;
  return true;
}

function known$Repository(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$Repository$members(v);
}

function known$Repository$members(v: any): boolean {
  let x: any;
  x = v.id;
  if (!(((Number.isInteger(x) && x >= 1) || (typeof x === "string" && /^-?\d{16,}$/u.test(x))))) return false;
  x = v.name;
  if (!(typeof x === "string")) return false;
  x = v.full_name;
  if (!(typeof x === "string")) return false;
  x = v.owner;
  if (!(known$Account(x))) return false;
  return true;
}

function known$Commit(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$Commit$members(v, d, p);
}

function known$CommitAuthor(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$CommitAuthor$members(v, d, p);
}

function known$CommitAuthor$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.name;
  if (!(typeof x === "string")) return false;
  n++;
  x = v.email;
  if (!(((typeof x === "string") || (x === null)))) return false;
  n++;
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$CommitAuthor, d, p);
}

function known$Commit$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.id;
  if (!(typeof x === "string" && x !== "")) return false;
  n++;
  x = v.message;
  if (!(typeof x === "string")) return false;
  n++;
  x = v.timestamp;
  if (!(typeof x === "string" && formats["date-time"]!(x))) return false;
  n++;
  x = v.tree_id;
  if (x !== undefined) {
    if (!(typeof x === "string" && x !== "")) return false;
    n++;
  }
  x = v.author;
  if (x !== undefined) {
    if (!((known$CommitAuthor(x) || (x === null)))) return false;
    n++;
  }
  x = v.committer;
  if (x !== undefined) {
    if (!((known$CommitAuthor(x) || (x === null)))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$Commit, d, p);
}

function known$PullRequest(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$PullRequest$members(v);
}

function known$PullRequest$members(v: any): boolean {
  let x: any;
  x = v.id;
  if (!(((Number.isInteger(x) && x >= 1) || (typeof x === "string" && /^-?\d{16,}$/u.test(x))))) return false;
  x = v.number;
  if (!(Number.isInteger(x) && x >= 1)) return false;
  x = v.url;
  if (!(typeof x === "string")) return false;
  return true;
}

function known$Run$pull_requests$items(v: any[]): boolean {
  for (const x of v) if (!(known$PullRequest(x))) return false;
  return true;
}

function known$Run$referenced_workflows$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "object" && x !== null && !Array.isArray(x))) return false;
  return true;
}

function known$Run$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.id;
  if (!(((Number.isInteger(x) && x >= 1) || (typeof x === "string" && /^-?\d{16,}$/u.test(x))))) return false;
  n++;
  x = v.name;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.node_id;
  if (x !== undefined) {
    if (!(typeof x === "string" && x !== "")) return false;
    n++;
  }
  x = v.check_suite_id;
  if (x !== undefined) {
    if (!(((Number.isInteger(x) && x >= 1) || (typeof x === "string" && /^-?\d{16,}$/u.test(x))))) return false;
    n++;
  }
  x = v.head_branch;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.head_sha;
  if (!(typeof x === "string")) return false;
  n++;
  x = v.path;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.display_title;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.run_number;
  if (!(Number.isInteger(x) && x >= 1)) return false;
  n++;
  x = v.run_attempt;
  if (x !== undefined) {
    if (!(Number.isInteger(x) && x >= 1)) return false;
    n++;
  }
  x = v.event;
  if (!(typeof x === "string")) return false;
  n++;
  x = v.status;
  if (!((known$RunStatus(x) || (x === null)))) return false;
  n++;
  x = v.conclusion;
  if (!((known$Conclusion(x) || (x === null)))) return false;
  n++;
  x = v.workflow_id;
  if (!(((Number.isInteger(x) && x >= 1) || (typeof x === "string" && /^-?\d{16,}$/u.test(x))))) return false;
  n++;
  x = v.url;
  if (!(typeof x === "string")) return false;
  n++;
  x = v.html_url;
  if (!(typeof x === "string")) return false;
  n++;
  x = v.created_at;
  if (!(typeof x === "string" && formats["date-time"]!(x))) return false;
  n++;
  x = v.updated_at;
  if (!(typeof x === "string" && formats["date-time"]!(x))) return false;
  n++;
  x = v.run_started_at;
  if (x !== undefined) {
    if (!(typeof x === "string" && formats["date-time"]!(x))) return false;
    n++;
  }
  x = v.actor;
  if (x !== undefined) {
    if (!((known$Account(x) || (x === null)))) return false;
    n++;
  }
  x = v.triggering_actor;
  if (x !== undefined) {
    if (!((known$Account(x) || (x === null)))) return false;
    n++;
  }
  x = v.repository;
  if (!(known$Repository(x))) return false;
  n++;
  x = v.head_commit;
  if (x !== undefined) {
    if (!((known$Commit(x) || (x === null)))) return false;
    n++;
  }
  x = v.pull_requests;
  if (x !== undefined) {
    if (!(((Array.isArray(x) && known$Run$pull_requests$items(x)) || (x === null)))) return false;
    n++;
  }
  x = v.head_repository;
  if (x !== undefined) {
    if (!((known$Repository(x) || (x === null)))) return false;
    n++;
  }
  x = v.head_repository_id;
  if (x !== undefined) {
    if (!(((Number.isInteger(x) && x >= 1) || (typeof x === "string" && /^-?\d{16,}$/u.test(x))))) return false;
    n++;
  }
  x = v.referenced_workflows;
  if (x !== undefined) {
    if (!(((Array.isArray(x) && known$Run$referenced_workflows$items(x)) || (x === null)))) return false;
    n++;
  }
  x = v.check_suite_node_id;
  if (x !== undefined) {
    if (!(typeof x === "string" && x !== "")) return false;
    n++;
  }
  x = v.check_suite_url;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.workflow_url;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.artifacts_url;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.cancel_url;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.rerun_url;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.jobs_url;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.logs_url;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.previous_attempt_url;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$Run, d, p);
}

function known$RunPage$workflow_runs$items(v: any[], d?: Finding[], p = ""): boolean {
  for (const [i, x] of v.entries()) if (!(known$Run(x, d, p + "/" + i))) return false;
  return true;
}

function known$RunPage$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.total_count;
  if (!(Number.isInteger(x) && x >= 0)) return false;
  n++;
  x = v.workflow_runs;
  if (!(Array.isArray(x) && known$RunPage$workflow_runs$items(x, d, p + "/workflow_runs"))) return false;
  n++;
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$RunPage, d, p);
}

function known$RunJobPage(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$RunJobPage$members(v, d, p);
}

function known$RunJob(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$RunJob$members(v, d, p);
}

function known$RunJob$labels$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "string")) return false;
  return true;
}

function known$Step(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$Step$members(v, d, p);
}

function known$Step$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.name;
  if (!(typeof x === "string")) return false;
  n++;
  x = v.status;
  if (!(known$RunStatus(x))) return false;
  n++;
  x = v.conclusion;
  if (!((known$Conclusion(x) || (x === null)))) return false;
  n++;
  x = v.number;
  if (!(Number.isInteger(x) && x >= 1)) return false;
  n++;
  x = v.started_at;
  if (x !== undefined) {
    if (!(((typeof x === "string" && formats["date-time"]!(x)) || (x === null)))) return false;
    n++;
  }
  x = v.completed_at;
  if (x !== undefined) {
    if (!(((typeof x === "string" && formats["date-time"]!(x)) || (x === null)))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$Step, d, p);
}

function known$RunJob$steps$items(v: any[], d?: Finding[], p = ""): boolean {
  for (const [i, x] of v.entries()) if (!(known$Step(x, d, p + "/" + i))) return false;
  return true;
}

function known$RunJob$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.id;
  if (!(((Number.isInteger(x) && x >= 1) || (typeof x === "string" && /^-?\d{16,}$/u.test(x))))) return false;
  n++;
  x = v.run_id;
  if (!(((Number.isInteger(x) && x >= 1) || (typeof x === "string" && /^-?\d{16,}$/u.test(x))))) return false;
  n++;
  x = v.run_attempt;
  if (x !== undefined) {
    if (!(Number.isInteger(x) && x >= 1)) return false;
    n++;
  }
  x = v.name;
  if (!(typeof x === "string")) return false;
  n++;
  x = v.status;
  if (!(known$RunStatus(x))) return false;
  n++;
  x = v.conclusion;
  if (!((known$Conclusion(x) || (x === null)))) return false;
  n++;
  x = v.created_at;
  if (x !== undefined) {
    if (!(typeof x === "string" && formats["date-time"]!(x))) return false;
    n++;
  }
  x = v.started_at;
  if (!(typeof x === "string" && formats["date-time"]!(x))) return false;
  n++;
  x = v.completed_at;
  if (!(((typeof x === "string" && formats["date-time"]!(x)) || (x === null)))) return false;
  n++;
  x = v.html_url;
  if (!(((typeof x === "string") || (x === null)))) return false;
  n++;
  x = v.url;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.run_url;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.check_run_url;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.node_id;
  if (x !== undefined) {
    if (!(typeof x === "string" && x !== "")) return false;
    n++;
  }
  x = v.runner_name;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.runner_id;
  if (x !== undefined) {
    if (!(((((Number.isInteger(x) && x >= 0) || (x === null))) || (typeof x === "string" && /^-?\d{16,}$/u.test(x))))) return false;
    n++;
  }
  x = v.runner_group_id;
  if (x !== undefined) {
    if (!(((((Number.isInteger(x) && x >= 0) || (x === null))) || (typeof x === "string" && /^-?\d{16,}$/u.test(x))))) return false;
    n++;
  }
  x = v.runner_group_name;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.labels;
  if (x !== undefined) {
    if (!(Array.isArray(x) && known$RunJob$labels$items(x))) return false;
    n++;
  }
  x = v.workflow_name;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.head_branch;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.head_sha;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.steps;
  if (x !== undefined) {
    if (!(Array.isArray(x) && known$RunJob$steps$items(x, d, p + "/steps"))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$RunJob, d, p);
}

function known$RunJobPage$jobs$items(v: any[], d?: Finding[], p = ""): boolean {
  for (const [i, x] of v.entries()) if (!(known$RunJob(x, d, p + "/" + i))) return false;
  return true;
}

function known$RunJobPage$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.total_count;
  if (!(Number.isInteger(x) && x >= 0)) return false;
  n++;
  x = v.jobs;
  if (!(Array.isArray(x) && known$RunJobPage$jobs$items(x, d, p + "/jobs"))) return false;
  n++;
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$RunJobPage, d, p);
}

const response$RunPage = /* @__PURE__ */ responseValidator(() => schema$RunPage, known$RunPage);

const response$BasicError = /* @__PURE__ */ responseValidator(() => schema$BasicError);

const response$Run = /* @__PURE__ */ responseValidator(() => schema$Run, known$Run);

const request$NewRun = /* @__PURE__ */ requestValidator(() => schema$NewRun);

const response$StartedRun = /* @__PURE__ */ responseValidator(() => schema$StartedRun);

const response$Accepted = /* @__PURE__ */ responseValidator(() => schema$Accepted);

const request$Rerun = /* @__PURE__ */ requestValidator(() => schema$Rerun);

const response$RunJobPage = /* @__PURE__ */ responseValidator(() => schema$RunJobPage, known$RunJobPage);

/** The validators of {@link Operations.listRuns}. */
export const listRuns: OperationValidators = {
  responses: {
    200: response$RunPage,
    401: response$BasicError,
    403: response$BasicError,
    404: response$BasicError,
  },
};

/** The validators of {@link Operations.getRun}. */
export const getRun: OperationValidators = {
  responses: {
    200: response$Run,
    401: response$BasicError,
    403: response$BasicError,
    404: response$BasicError,
  },
};

/** The validators of {@link Operations.runWorkflow}. */
export const runWorkflow: OperationValidators = {
  body: request$NewRun,
  responses: {
    200: response$StartedRun,
    401: response$BasicError,
    403: response$BasicError,
    404: response$BasicError,
    422: response$BasicError,
  },
};

/** The validators of {@link Operations.cancelRun}. */
export const cancelRun: OperationValidators = {
  responses: {
    202: response$Accepted,
    401: response$BasicError,
    403: response$BasicError,
    404: response$BasicError,
    409: response$BasicError,
  },
};

/** The validators of {@link Operations.rerunRun}. */
export const rerunRun: OperationValidators = {
  body: request$Rerun,
  responses: {
    201: response$Accepted,
    401: response$BasicError,
    403: response$BasicError,
    404: response$BasicError,
  },
};

/** The validators of {@link Operations.rerunFailedJobs}. */
export const rerunFailedJobs: OperationValidators = {
  body: request$Rerun,
  responses: {
    201: response$Accepted,
    401: response$BasicError,
    403: response$BasicError,
    404: response$BasicError,
  },
};

/** The validators of {@link Operations.listRunJobs}. */
export const listRunJobs: OperationValidators = {
  responses: {
    200: response$RunJobPage,
    401: response$BasicError,
    403: response$BasicError,
    404: response$BasicError,
  },
};

/** The validators of all operations. */
export const validators: Validators = {
  listRuns,
  getRun,
  runWorkflow,
  cancelRun,
  rerunRun,
  rerunFailedJobs,
  listRunJobs,
};
