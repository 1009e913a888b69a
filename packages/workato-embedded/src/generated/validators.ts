// Written by `pnpm generate` from the vendor's spec. To change it, change the spec or the generator.

import { formats, limits, requestValidator, responseValidator, unknownMembers, type OperationValidators, type Finding, type SchemaNode, type Validators } from "@vendor-jobs/core/validation";
import type { Operations } from "./operations.ts";

const schema$JobPage: SchemaNode = { type: "object", required: ["items"], properties: { items: { type: "array", items: () => schema$JobSummary } }, allOf: [() => schema$JobCounts] };

const schema$JobSummary: SchemaNode = { type: "object", required: ["id"], properties: { id: { type: "string", pattern: "^j-", minLength: 3 } }, allOf: [() => schema$JobBase] };

const schema$JobBase: SchemaNode = { type: "object", required: ["title", "started_at", "completed_at", "is_poll_error", "is_error", "error"], properties: { title: { type: ["string", "null"] }, status: { anyOf: [() => schema$JobStatus, { type: "null" }] }, started_at: { type: ["string", "null"], format: "date-time" }, completed_at: { type: ["string", "null"], format: "date-time" }, is_poll_error: { type: ["boolean", "null"] }, is_error: { type: ["boolean", "null"] }, error: { type: ["string", "null"] }, error_parts: () => schema$JobErrorParts, recipe_id: () => schema$RelatedRecipeId, calling_recipe_id: () => schema$RelatedRecipeId, calling_job_id: () => schema$RelatedJobId, root_recipe_id: () => schema$RelatedRecipeId, root_job_id: () => schema$RelatedJobId, master_job_id: () => schema$RelatedJobId } };

const schema$JobStatus: SchemaNode = { anyOf: [{ type: "string", enum: ["succeeded", "failed", "pending", "running"] }, { type: "string" }] };

const schema$JobErrorParts: SchemaNode = { type: "object", properties: { error_type: { type: "string" }, message: { type: "string" }, error_id: { type: "string", minLength: 1 }, input: { type: "string" }, adapter: { type: "string" }, action: { type: "string" }, line_number: { type: ["integer", "null"], minimum: 0 }, error_at: { type: "string", format: "date-time" }, inner_message: { type: ["string", "null"] }, retry_count: { type: "integer", minimum: 0 } } };

const schema$RelatedRecipeId: SchemaNode = { anyOf: [{ type: "integer", minimum: 1 }, { type: "string", pattern: "^[0-9]+$" }, { type: "null" }] };

const schema$RelatedJobId: SchemaNode = { type: ["string", "integer", "null"], pattern: "^j-", minLength: 3, minimum: 1 };

const schema$JobCounts: SchemaNode = { type: "object", required: ["job_succeeded_count", "job_failed_count", "job_count"], properties: { job_succeeded_count: { type: "integer", minimum: 0 }, job_failed_count: { type: "integer", minimum: 0 }, job_count: { type: "integer", minimum: 0 }, job_scope_count: { type: "integer", minimum: 0 } } };

const schema$ErrorBody: SchemaNode = { type: "object", minProperties: 1, properties: { message: { type: "string" }, errors: { type: "object", additionalProperties: { anyOf: [{ type: "string" }, { type: "array", items: { type: "string" } }] } }, id: { type: "string", minLength: 1 }, error: { type: "string" }, error_type: { type: "string" } } };

const schema$Job: SchemaNode = { type: "object", required: ["id"], properties: { id: { type: "string", pattern: "^j-", minLength: 3 }, handle: () => schema$RelatedJobHandle }, allOf: [() => schema$JobBase, () => schema$JobDetail] };

const schema$RelatedJobHandle: SchemaNode = { type: ["string", "null"], pattern: "^j-", minLength: 3 };

const schema$JobDetail: SchemaNode = { type: "object", required: ["lines"], properties: { handle: { type: ["string", "null"], minLength: 1 }, lines: { type: "array", items: () => schema$JobLine }, is_repeat: { type: ["boolean", "null"] }, is_test: { type: ["boolean", "null"] }, is_test_case_job: { type: ["boolean", "null"] }, master_job_handle: () => schema$RelatedJobHandle, calling_job_handle: () => schema$RelatedJobHandle, job_correlation_id: { type: "string", minLength: 1 } } };

const schema$JobLine: SchemaNode = { type: "object", required: ["recipe_line_number", "adapter_name", "adapter_operation"], properties: { recipe_line_number: { type: "integer", minimum: 0 }, adapter_name: { type: "string" }, adapter_operation: { type: "string" }, input: {  }, output: {  }, mask_data: { type: "boolean" }, line_stat: () => schema$JobLineStat, error: { type: ["string", "null"] }, error_descriptor: () => schema$JobLineErrorDescriptor, error_details: () => schema$JobLineErrorDetails } };

const schema$JobLineStat: SchemaNode = { type: "object", properties: { total: { type: "number", minimum: 0 }, details: { type: "array", items: () => schema$JobLineStatDetail }, started_at: { type: ["string", "null"], format: "date-time" }, completed_at: { type: ["string", "null"], format: "date-time" } } };

const schema$JobLineStatDetail: SchemaNode = { type: "object", required: ["name"], properties: { name: { type: "string" }, count: { type: "integer", minimum: 0 }, average: { type: "number", minimum: 0 }, total: { type: "number", minimum: 0 }, min: { type: "number", minimum: 0 }, max: { type: "number", minimum: 0 } } };

const schema$JobLineErrorDescriptor: SchemaNode = { type: "object", properties: { error_type: { type: "string" }, error_id: { type: "string", minLength: 1 }, error_type_id: { type: ["string", "null"], minLength: 1 }, error_at: { type: "string", format: "date-time" }, line_number: { type: ["integer", "null"], minimum: 0 }, adapter: { type: "string" }, action: { type: ["string", "null"] }, trigger: { type: ["string", "null"] }, actionable: { type: "boolean" } } };

const schema$JobLineErrorDetails: SchemaNode = { type: "object", properties: { message: { type: "string" }, inner_message: { type: ["string", "null"] }, http_response: () => schema$JobLineHttpResponse } };

const schema$JobLineHttpResponse: SchemaNode = { type: "object", properties: { protocol: { type: "string" }, code: { type: "integer", minimum: 100, maximum: 599 }, raw_status_text: { type: "string" }, normalized_status_text: { type: "string" }, body: { type: "string" }, headers: { type: "object", additionalProperties: true } } };

const schema$RepeatJobs: SchemaNode = { type: "object", additionalProperties: false, required: ["job_ids"], properties: { job_ids: { type: "array", minItems: 1, maxItems: 25, items: () => schema$GivenJobId } } };

const schema$GivenJobId: SchemaNode = { type: ["string", "integer"], pattern: "^(?:j-\\S+|[0-9]+)$", minimum: 1 };

const schema$RepeatJobsResult: SchemaNode = { type: "object", required: ["results"], properties: { results: { type: "array", items: () => schema$RepeatResult } } };

const schema$RepeatResult: SchemaNode = { type: "object", required: ["job_id", "status"], properties: { job_id: { type: "string", minLength: 1 }, status: () => schema$RepeatStatus, error: { type: "string" } } };

const schema$RepeatStatus: SchemaNode = { anyOf: [{ type: "string", enum: ["enqueued", "failed"] }, { type: "string" }] };

function known$JobPage(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && part$JobPage$members(v) && part$JobCounts(v) && (typeof v !== "object" || known$JobPage$names(v));
}

function known$JobSummary(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && part$JobSummary$members(v) && part$JobBase(v) && (typeof v !== "object" || known$JobSummary$names(v));
}

function part$JobSummary$members(v: any): boolean {
  let x: any;
  x = v.id;
  if (!(typeof x === "string" && /^j-/u.test(x) && limits["minLength"]!.holds(x, 3))) return false;
  return true;
}

function part$JobBase(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && part$JobBase$members(v);
}

function known$JobStatus(v: any): boolean {
  return ((v === "succeeded") || (v === "failed") || (v === "pending") || (v === "running"));
}

function known$JobErrorParts(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$JobErrorParts$members(v, d, p);
}

function known$JobErrorParts$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.error_type;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.message;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.error_id;
  if (x !== undefined) {
    if (!(typeof x === "string" && x !== "")) return false;
    n++;
  }
  x = v.input;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.adapter;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.action;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.line_number;
  if (x !== undefined) {
    if (!(((Number.isInteger(x) && x >= 0) || (x === null)))) return false;
    n++;
  }
  x = v.error_at;
  if (x !== undefined) {
    if (!(typeof x === "string" && formats["date-time"]!(x))) return false;
    n++;
  }
  x = v.inner_message;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.retry_count;
  if (x !== undefined) {
    if (!(Number.isInteger(x) && x >= 0)) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$JobErrorParts, d, p);
}

function known$RelatedRecipeId(v: any): boolean {
  return ((Number.isInteger(v) && v >= 1) || (typeof v === "string" && /^[0-9]+$/u.test(v)) || (v === null));
}

function known$RelatedJobId(v: any): boolean {
  return ((typeof v === "string" && /^j-/u.test(v) && limits["minLength"]!.holds(v, 3)) || (Number.isInteger(v) && v >= 1) || (v === null));
}

function part$JobBase$members(v: any): boolean {
  let x: any;
  x = v.title;
  if (!(((typeof x === "string") || (x === null)))) return false;
  x = v.status;
  if (x !== undefined) {
    if (!((known$JobStatus(x) || (x === null)))) return false;
  }
  x = v.started_at;
  if (!(((typeof x === "string" && formats["date-time"]!(x)) || (x === null)))) return false;
  x = v.completed_at;
  if (!(((typeof x === "string" && formats["date-time"]!(x)) || (x === null)))) return false;
  x = v.is_poll_error;
  if (!(((typeof x === "boolean") || (x === null)))) return false;
  x = v.is_error;
  if (!(((typeof x === "boolean") || (x === null)))) return false;
  x = v.error;
  if (!(((typeof x === "string") || (x === null)))) return false;
  x = v.error_parts;
  if (x !== undefined) {
    if (!(known$JobErrorParts(x))) return false;
  }
  x = v.recipe_id;
  if (x !== undefined) {
    if (!(known$RelatedRecipeId(x))) return false;
  }
  x = v.calling_recipe_id;
  if (x !== undefined) {
    if (!(known$RelatedRecipeId(x))) return false;
  }
  x = v.calling_job_id;
  if (x !== undefined) {
    if (!(known$RelatedJobId(x))) return false;
  }
  x = v.root_recipe_id;
  if (x !== undefined) {
    if (!(known$RelatedRecipeId(x))) return false;
  }
  x = v.root_job_id;
  if (x !== undefined) {
    if (!(known$RelatedJobId(x))) return false;
  }
  x = v.master_job_id;
  if (x !== undefined) {
    if (!(known$RelatedJobId(x))) return false;
  }
  return true;
}

function known$JobSummary$names(v: any): boolean {
  for (const k in v) if (!["id", "title", "status", "started_at", "completed_at", "is_poll_error", "is_error", "error", "error_parts", "recipe_id", "calling_recipe_id", "calling_job_id", "root_recipe_id", "root_job_id", "master_job_id"].includes(k)) return false;
  return true;
}

function known$JobPage$items$items(v: any[]): boolean {
  for (const x of v) if (!(known$JobSummary(x))) return false;
  return true;
}

function part$JobPage$members(v: any): boolean {
  let x: any;
  x = v.items;
  if (!(Array.isArray(x) && known$JobPage$items$items(x))) return false;
  return true;
}

function part$JobCounts(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && part$JobCounts$members(v);
}

function part$JobCounts$members(v: any): boolean {
  let x: any;
  x = v.job_succeeded_count;
  if (!(Number.isInteger(x) && x >= 0)) return false;
  x = v.job_failed_count;
  if (!(Number.isInteger(x) && x >= 0)) return false;
  x = v.job_count;
  if (!(Number.isInteger(x) && x >= 0)) return false;
  x = v.job_scope_count;
  if (x !== undefined) {
    if (!(Number.isInteger(x) && x >= 0)) return false;
  }
  return true;
}

function known$JobPage$names(v: any): boolean {
  for (const k in v) if (!["items", "job_succeeded_count", "job_failed_count", "job_count", "job_scope_count"].includes(k)) return false;
  return true;
}

function known$Job(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && part$Job$members(v) && part$JobBase(v) && part$JobDetail(v) && (typeof v !== "object" || known$Job$names(v));
}

function known$RelatedJobHandle(v: any): boolean {
  return ((typeof v === "string" && /^j-/u.test(v) && limits["minLength"]!.holds(v, 3)) || (v === null));
}

function part$Job$members(v: any): boolean {
  let x: any;
  x = v.id;
  if (!(typeof x === "string" && /^j-/u.test(x) && limits["minLength"]!.holds(x, 3))) return false;
  x = v.handle;
  if (x !== undefined) {
    if (!(known$RelatedJobHandle(x))) return false;
  }
  return true;
}

function part$JobDetail(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && part$JobDetail$members(v);
}

function known$JobLine(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$JobLine$members(v, d, p);
}

function known$JobLineStat(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$JobLineStat$members(v, d, p);
}

function known$JobLineStatDetail(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$JobLineStatDetail$members(v, d, p);
}

function known$JobLineStatDetail$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.name;
  if (!(typeof x === "string")) return false;
  n++;
  x = v.count;
  if (x !== undefined) {
    if (!(Number.isInteger(x) && x >= 0)) return false;
    n++;
  }
  x = v.average;
  if (x !== undefined) {
    if (!(Number.isFinite(x) && x >= 0)) return false;
    n++;
  }
  x = v.total;
  if (x !== undefined) {
    if (!(Number.isFinite(x) && x >= 0)) return false;
    n++;
  }
  x = v.min;
  if (x !== undefined) {
    if (!(Number.isFinite(x) && x >= 0)) return false;
    n++;
  }
  x = v.max;
  if (x !== undefined) {
    if (!(Number.isFinite(x) && x >= 0)) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$JobLineStatDetail, d, p);
}

function known$JobLineStat$details$items(v: any[], d?: Finding[], p = ""): boolean {
  for (const [i, x] of v.entries()) if (!(known$JobLineStatDetail(x, d, p + "/" + i))) return false;
  return true;
}

function known$JobLineStat$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.total;
  if (x !== undefined) {
    if (!(Number.isFinite(x) && x >= 0)) return false;
    n++;
  }
  x = v.details;
  if (x !== undefined) {
    if (!(Array.isArray(x) && known$JobLineStat$details$items(x, d, p + "/details"))) return false;
    n++;
  }
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
  return n === 0 || unknownMembers(v, schema$JobLineStat, d, p);
}

function known$JobLineErrorDescriptor(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$JobLineErrorDescriptor$members(v, d, p);
}

function known$JobLineErrorDescriptor$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.error_type;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.error_id;
  if (x !== undefined) {
    if (!(typeof x === "string" && x !== "")) return false;
    n++;
  }
  x = v.error_type_id;
  if (x !== undefined) {
    if (!(((typeof x === "string" && x !== "") || (x === null)))) return false;
    n++;
  }
  x = v.error_at;
  if (x !== undefined) {
    if (!(typeof x === "string" && formats["date-time"]!(x))) return false;
    n++;
  }
  x = v.line_number;
  if (x !== undefined) {
    if (!(((Number.isInteger(x) && x >= 0) || (x === null)))) return false;
    n++;
  }
  x = v.adapter;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.action;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.trigger;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.actionable;
  if (x !== undefined) {
    if (!(typeof x === "boolean")) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$JobLineErrorDescriptor, d, p);
}

function known$JobLineErrorDetails(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$JobLineErrorDetails$members(v, d, p);
}

function known$JobLineHttpResponse(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$JobLineHttpResponse$members(v, d, p);
}

function known$JobLineHttpResponse$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.protocol;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.code;
  if (x !== undefined) {
    if (!(Number.isInteger(x) && x >= 100 && x <= 599)) return false;
    n++;
  }
  x = v.raw_status_text;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.normalized_status_text;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.body;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.headers;
  if (x !== undefined) {
    if (!(typeof x === "object" && x !== null && !Array.isArray(x))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$JobLineHttpResponse, d, p);
}

function known$JobLineErrorDetails$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.message;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.inner_message;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.http_response;
  if (x !== undefined) {
    if (!(known$JobLineHttpResponse(x, d, p + "/http_response"))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$JobLineErrorDetails, d, p);
}

function known$JobLine$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.recipe_line_number;
  if (!(Number.isInteger(x) && x >= 0)) return false;
  n++;
  x = v.adapter_name;
  if (!(typeof x === "string")) return false;
  n++;
  x = v.adapter_operation;
  if (!(typeof x === "string")) return false;
  n++;
  x = v.input;
  if (x !== undefined) {
    n++;
  }
  x = v.output;
  if (x !== undefined) {
    n++;
  }
  x = v.mask_data;
  if (x !== undefined) {
    if (!(typeof x === "boolean")) return false;
    n++;
  }
  x = v.line_stat;
  if (x !== undefined) {
    if (!(known$JobLineStat(x, d, p + "/line_stat"))) return false;
    n++;
  }
  x = v.error;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.error_descriptor;
  if (x !== undefined) {
    if (!(known$JobLineErrorDescriptor(x, d, p + "/error_descriptor"))) return false;
    n++;
  }
  x = v.error_details;
  if (x !== undefined) {
    if (!(known$JobLineErrorDetails(x, d, p + "/error_details"))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$JobLine, d, p);
}

function known$JobDetail$lines$items(v: any[], d?: Finding[], p = ""): boolean {
  for (const [i, x] of v.entries()) if (!(known$JobLine(x, d, p + "/" + i))) return false;
  return true;
}

function part$JobDetail$members(v: any): boolean {
  let x: any;
  x = v.handle;
  if (x !== undefined) {
    if (!(((typeof x === "string" && x !== "") || (x === null)))) return false;
  }
  x = v.lines;
  if (!(Array.isArray(x) && known$JobDetail$lines$items(x))) return false;
  x = v.is_repeat;
  if (x !== undefined) {
    if (!(((typeof x === "boolean") || (x === null)))) return false;
  }
  x = v.is_test;
  if (x !== undefined) {
    if (!(((typeof x === "boolean") || (x === null)))) return false;
  }
  x = v.is_test_case_job;
  if (x !== undefined) {
    if (!(((typeof x === "boolean") || (x === null)))) return false;
  }
  x = v.master_job_handle;
  if (x !== undefined) {
    if (!(known$RelatedJobHandle(x))) return false;
  }
  x = v.calling_job_handle;
  if (x !== undefined) {
    if (!(known$RelatedJobHandle(x))) return false;
  }
  x = v.job_correlation_id;
  if (x !== undefined) {
    if (!(typeof x === "string" && x !== "")) return false;
  }
  return true;
}

function known$Job$names(v: any): boolean {
  for (const k in v) if (!["id", "handle", "title", "status", "started_at", "completed_at", "is_poll_error", "is_error", "error", "error_parts", "recipe_id", "calling_recipe_id", "calling_job_id", "root_recipe_id", "root_job_id", "master_job_id", "lines", "is_repeat", "is_test", "is_test_case_job", "master_job_handle", "calling_job_handle", "job_correlation_id"].includes(k)) return false;
  return true;
}

const response$JobPage = /* @__PURE__ */ responseValidator(() => schema$JobPage, known$JobPage);

const response$ErrorBody = /* @__PURE__ */ responseValidator(() => schema$ErrorBody);

const response$Job = /* @__PURE__ */ responseValidator(() => schema$Job, known$Job);

const request$RepeatJobs = /* @__PURE__ */ requestValidator(() => schema$RepeatJobs);

const response$RepeatJobsResult = /* @__PURE__ */ responseValidator(() => schema$RepeatJobsResult);

/** The validators of {@link Operations.listJobs}. */
export const listJobs: OperationValidators = {
  responses: {
    200: response$JobPage,
    400: response$ErrorBody,
    401: response$ErrorBody,
    403: response$ErrorBody,
    404: response$ErrorBody,
    429: response$ErrorBody,
    500: response$ErrorBody,
  },
};

/** The validators of {@link Operations.getJob}. */
export const getJob: OperationValidators = {
  responses: {
    200: response$Job,
    400: response$ErrorBody,
    401: response$ErrorBody,
    403: response$ErrorBody,
    404: response$ErrorBody,
    429: response$ErrorBody,
    500: response$ErrorBody,
  },
};

/** The validators of {@link Operations.repeatJobs}. */
export const repeatJobs: OperationValidators = {
  body: request$RepeatJobs,
  responses: {
    200: response$RepeatJobsResult,
    400: response$ErrorBody,
    401: response$ErrorBody,
    403: response$ErrorBody,
    404: response$ErrorBody,
    429: response$ErrorBody,
    500: response$ErrorBody,
  },
};

/** The validators of all operations. */
export const validators: Validators = {
  listJobs,
  getJob,
  repeatJobs,
};
