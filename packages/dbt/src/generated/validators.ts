// Written by `pnpm generate` from the vendor's spec. To change it, change the spec or the generator.

import { requestValidator, responseValidator, unknownMembers, type OperationValidators, type Finding, type SchemaNode, type Validators } from "@vendor-jobs/core/validation";
import type { Operations } from "./operations.ts";

const schema$RunPage: SchemaNode = { type: "object", required: ["status", "data"], properties: { status: () => schema$Status, data: { type: "array", items: () => schema$Run }, extra: () => schema$Extra } };

const schema$Status: SchemaNode = { type: "object", required: ["code"], properties: { code: { type: "integer", minimum: 100 }, is_success: { type: "boolean" }, user_message: { type: ["string", "null"] }, developer_message: { type: ["string", "null"] } } };

const schema$Run: SchemaNode = { type: "object", required: ["id", "account_id", "job_definition_id", "project_id", "environment_id", "status", "status_humanized", "in_progress", "is_complete", "is_success", "is_error", "is_cancelled", "created_at", "href"], properties: { id: { anyOf: [{ type: "integer", minimum: 1 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, account_id: { anyOf: [{ type: "integer", minimum: 1 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, job_definition_id: { anyOf: [{ type: "integer", minimum: 1 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, trigger_id: { anyOf: [{ type: "integer", minimum: 1 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, project_id: { anyOf: [{ type: "integer", minimum: 1 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, environment_id: { anyOf: [{ type: "integer", minimum: 1 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, status: () => schema$RunStatus, status_humanized: { type: "string" }, status_message: { type: ["string", "null"] }, in_progress: { type: "boolean" }, is_complete: { type: "boolean" }, is_success: { type: "boolean" }, is_error: { type: "boolean" }, is_cancelled: { type: "boolean" }, can_retry: { type: "boolean" }, retry_not_supported_reason: { anyOf: [() => schema$RetryRefusal, { type: "null" }] }, retrying_run_id: { anyOf: [{ type: ["integer", "null"], minimum: 1 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, deferring_run_id: { anyOf: [{ type: ["integer", "null"], minimum: 1 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, dbt_version: { type: ["string", "null"] }, git_branch: { type: ["string", "null"] }, git_sha: { type: ["string", "null"] }, blocked_by: { type: ["array", "null"], items: { anyOf: [{ type: "integer", minimum: 1 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] } }, job_id: { anyOf: [{ type: "integer", minimum: 1 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, is_running: { type: ["boolean", "null"] }, owner_thread_id: { type: ["string", "null"], minLength: 1 }, executed_by_thread_id: { type: ["string", "null"], minLength: 1 }, artifacts_saved: { type: "boolean" }, artifact_s3_path: { type: ["string", "null"] }, has_docs_generated: { type: "boolean" }, has_sources_generated: { type: "boolean" }, notifications_sent: { type: "boolean" }, used_repo_cache: { type: ["boolean", "null"] }, created_at: { type: "string" }, updated_at: { type: "string" }, started_at: { type: ["string", "null"] }, finished_at: { type: ["string", "null"] }, should_start_at: { type: ["string", "null"] }, dequeued_at: { type: ["string", "null"] }, last_checked_at: { type: ["string", "null"] }, last_heartbeat_at: { type: ["string", "null"] }, duration: { type: "string" }, queued_duration: { type: "string" }, run_duration: { type: "string" }, duration_humanized: { type: "string" }, queued_duration_humanized: { type: "string" }, run_duration_humanized: { type: "string" }, created_at_humanized: { type: "string" }, finished_at_humanized: { type: "string" }, href: { type: "string" }, job: { anyOf: [() => schema$NamedJob, { type: "null" }] }, trigger: { anyOf: [() => schema$Trigger, { type: "null" }] }, environment: { type: ["object", "null"], additionalProperties: true }, audit: { type: ["object", "null"], additionalProperties: true }, deprecation: { type: ["object", "null"], additionalProperties: true }, run_steps: { type: ["array", "null"], items: () => schema$RunStep } } };

const schema$RunStatus: SchemaNode = { minimum: 0, anyOf: [{ type: "integer", enum: [1, 2, 3, 10, 20, 30] }, { type: "integer" }] };

const schema$RetryRefusal: SchemaNode = { anyOf: [{ type: "string", enum: ["RETRY_UNSUPPORTED_CMD", "RETRY_UNSUPPORTED_VERSION", "RETRY_NOT_LATEST_RUN", "RETRY_NOT_FAILED_RUN", "RETRY_NO_RUN_RESULTS"] }, { type: "string" }] };

const schema$NamedJob: SchemaNode = { type: "object", additionalProperties: true, required: ["name"], properties: { id: { anyOf: [{ type: "integer", minimum: 1 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, name: { type: "string" }, job_type: () => schema$JobType, execute_steps: { type: "array", items: { type: "string" } } } };

const schema$JobType: SchemaNode = { anyOf: [{ type: "string", enum: ["ci", "scheduled", "other", "merge", "exposure_sync", "adaptive", "hybrid"] }, { type: "string" }] };

const schema$Trigger: SchemaNode = { type: "object", additionalProperties: true, properties: { id: { anyOf: [{ type: "integer", minimum: 1 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, cause: { type: ["string", "null"] }, cause_category: () => schema$CauseCategory, job_definition_id: { anyOf: [{ type: "integer", minimum: 1 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, git_branch: { type: ["string", "null"] }, git_sha: { type: ["string", "null"] }, steps_override: { type: ["array", "null"], items: { type: "string" } } } };

const schema$CauseCategory: SchemaNode = { anyOf: [{ type: "string", enum: ["api", "ci", "scheduled", "ui", "rerun", "job completion", "merge", "exposures generated", "adaptive", "ingest"] }, { type: "string" }] };

const schema$RunStep: SchemaNode = { type: "object", required: ["index", "name", "status"], properties: { id: { anyOf: [{ type: "integer", minimum: 1 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, index: { type: "integer", minimum: 0 }, name: { type: "string" }, status: () => schema$RunStatus, status_humanized: { type: "string" }, run_id: { anyOf: [{ type: "integer", minimum: 1 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, account_id: { anyOf: [{ type: "integer", minimum: 1 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, logs: { type: ["string", "null"] }, log_path: { type: ["string", "null"] }, debug_log_path: { type: ["string", "null"] }, truncated_debug_logs: { type: ["string", "null"] }, debug_logs: { type: ["string", "null"] }, started_at: { type: ["string", "null"] }, finished_at: { type: ["string", "null"] } } };

const schema$Extra: SchemaNode = { type: "object", properties: { pagination: () => schema$PageCount, filters: { type: "object", additionalProperties: true }, order_by: { type: ["string", "null"] } } };

const schema$PageCount: SchemaNode = { type: "object", required: ["count", "total_count"], properties: { count: { type: "integer", minimum: 0 }, total_count: { type: "integer", minimum: 0 } } };

const schema$ErrorBody: SchemaNode = { type: "object", properties: { status: () => schema$Status, data: { type: ["object", "string", "null"], additionalProperties: true } } };

const schema$RunResult: SchemaNode = { type: "object", required: ["status", "data"], properties: { status: () => schema$Status, data: () => schema$Run } };

const schema$JobDefinitionPage: SchemaNode = { type: "object", required: ["status", "data"], properties: { status: () => schema$Status, data: { type: "array", items: () => schema$JobDefinition }, extra: () => schema$Extra } };

const schema$JobDefinition: SchemaNode = { type: "object", additionalProperties: true, required: ["id", "account_id", "project_id", "environment_id", "name"], properties: { id: { anyOf: [{ type: "integer", minimum: 1 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, account_id: { anyOf: [{ type: "integer", minimum: 1 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, project_id: { anyOf: [{ type: "integer", minimum: 1 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, environment_id: { anyOf: [{ type: "integer", minimum: 1 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, name: { type: "string" }, description: { type: ["string", "null"] }, job_type: () => schema$JobType, execute_steps: { type: "array", items: { type: "string" } }, dbt_version: { type: ["string", "null"] }, state: { type: "integer", minimum: 0 } } };

const schema$NewRun: SchemaNode = { type: "object", additionalProperties: false, required: ["cause"], properties: { cause: { type: "string", minLength: 1 }, git_sha: { type: "string", minLength: 1 }, git_branch: { type: "string", minLength: 1 }, github_pull_request_id: { type: "integer", minimum: 1 }, gitlab_merge_request_id: { type: "integer", minimum: 1 }, azure_pull_request_id: { type: "integer", minimum: 1 }, non_native_pull_request_id: { type: "integer", minimum: 1 }, schema_override: { type: "string", minLength: 1 }, dbt_version_override: { type: "string", minLength: 1 }, generate_docs_override: { type: "boolean" }, target_name_override: { type: "string", minLength: 1 }, threads_override: { type: "integer", minimum: 1 }, timeout_seconds_override: { type: "integer", minimum: 0 }, steps_override: { type: "array", items: { type: "string", minLength: 1 } } } };

function known$RunPage(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$RunPage$members(v, d, p);
}

function known$Status(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$Status$members(v, d, p);
}

function known$Status$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.code;
  if (!(Number.isInteger(x) && x >= 100)) return false;
  n++;
  x = v.is_success;
  if (x !== undefined) {
    if (!(typeof x === "boolean")) return false;
    n++;
  }
  x = v.user_message;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.developer_message;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$Status, d, p);
}

function known$Run(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$Run$members(v, d, p);
}

function known$RunStatus(v: any): boolean {
  return (!(Number.isFinite(v)) || (v >= 0)) && ((v === 1) || (v === 2) || (v === 3) || (v === 10) || (v === 20) || (v === 30));
}

function known$RetryRefusal(v: any): boolean {
  return ((v === "RETRY_UNSUPPORTED_CMD") || (v === "RETRY_UNSUPPORTED_VERSION") || (v === "RETRY_NOT_LATEST_RUN") || (v === "RETRY_NOT_FAILED_RUN") || (v === "RETRY_NO_RUN_RESULTS"));
}

function known$Run$blocked_by$items(v: any[]): boolean {
  for (const x of v) if (!(((Number.isInteger(x) && x >= 1) || (typeof x === "string" && /^-?\d{16,}$/u.test(x))))) return false;
  return true;
}

function known$NamedJob(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$NamedJob$members(v);
}

function known$JobType(v: any): boolean {
  return ((v === "ci") || (v === "scheduled") || (v === "other") || (v === "merge") || (v === "exposure_sync") || (v === "adaptive") || (v === "hybrid"));
}

function known$NamedJob$execute_steps$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "string")) return false;
  return true;
}

function known$NamedJob$members(v: any): boolean {
  let x: any;
  x = v.id;
  if (x !== undefined) {
    if (!(((Number.isInteger(x) && x >= 1) || (typeof x === "string" && /^-?\d{16,}$/u.test(x))))) return false;
  }
  x = v.name;
  if (!(typeof x === "string")) return false;
  x = v.job_type;
  if (x !== undefined) {
    if (!(known$JobType(x))) return false;
  }
  x = v.execute_steps;
  if (x !== undefined) {
    if (!(Array.isArray(x) && known$NamedJob$execute_steps$items(x))) return false;
  }
  return true;
}

function known$Trigger(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$Trigger$members(v);
}

function known$CauseCategory(v: any): boolean {
  return ((v === "api") || (v === "ci") || (v === "scheduled") || (v === "ui") || (v === "rerun") || (v === "job completion") || (v === "merge") || (v === "exposures generated") || (v === "adaptive") || (v === "ingest"));
}

function known$Trigger$steps_override$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "string")) return false;
  return true;
}

function known$Trigger$members(v: any): boolean {
  let x: any;
  x = v.id;
  if (x !== undefined) {
    if (!(((Number.isInteger(x) && x >= 1) || (typeof x === "string" && /^-?\d{16,}$/u.test(x))))) return false;
  }
  x = v.cause;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
  }
  x = v.cause_category;
  if (x !== undefined) {
    if (!(known$CauseCategory(x))) return false;
  }
  x = v.job_definition_id;
  if (x !== undefined) {
    if (!(((Number.isInteger(x) && x >= 1) || (typeof x === "string" && /^-?\d{16,}$/u.test(x))))) return false;
  }
  x = v.git_branch;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
  }
  x = v.git_sha;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
  }
  x = v.steps_override;
  if (x !== undefined) {
    if (!(((Array.isArray(x) && known$Trigger$steps_override$items(x)) || (x === null)))) return false;
  }
  return true;
}

function known$RunStep(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$RunStep$members(v, d, p);
}

function known$RunStep$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.id;
  if (x !== undefined) {
    if (!(((Number.isInteger(x) && x >= 1) || (typeof x === "string" && /^-?\d{16,}$/u.test(x))))) return false;
    n++;
  }
  x = v.index;
  if (!(Number.isInteger(x) && x >= 0)) return false;
  n++;
  x = v.name;
  if (!(typeof x === "string")) return false;
  n++;
  x = v.status;
  if (!(known$RunStatus(x))) return false;
  n++;
  x = v.status_humanized;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.run_id;
  if (x !== undefined) {
    if (!(((Number.isInteger(x) && x >= 1) || (typeof x === "string" && /^-?\d{16,}$/u.test(x))))) return false;
    n++;
  }
  x = v.account_id;
  if (x !== undefined) {
    if (!(((Number.isInteger(x) && x >= 1) || (typeof x === "string" && /^-?\d{16,}$/u.test(x))))) return false;
    n++;
  }
  x = v.logs;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.log_path;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.debug_log_path;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.truncated_debug_logs;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.debug_logs;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.started_at;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.finished_at;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$RunStep, d, p);
}

function known$Run$run_steps$items(v: any[], d?: Finding[], p = ""): boolean {
  for (const [i, x] of v.entries()) if (!(known$RunStep(x, d, p + "/" + i))) return false;
  return true;
}

function known$Run$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.id;
  if (!(((Number.isInteger(x) && x >= 1) || (typeof x === "string" && /^-?\d{16,}$/u.test(x))))) return false;
  n++;
  x = v.account_id;
  if (!(((Number.isInteger(x) && x >= 1) || (typeof x === "string" && /^-?\d{16,}$/u.test(x))))) return false;
  n++;
  x = v.job_definition_id;
  if (!(((Number.isInteger(x) && x >= 1) || (typeof x === "string" && /^-?\d{16,}$/u.test(x))))) return false;
  n++;
  x = v.trigger_id;
  if (x !== undefined) {
    if (!(((Number.isInteger(x) && x >= 1) || (typeof x === "string" && /^-?\d{16,}$/u.test(x))))) return false;
    n++;
  }
  x = v.project_id;
  if (!(((Number.isInteger(x) && x >= 1) || (typeof x === "string" && /^-?\d{16,}$/u.test(x))))) return false;
  n++;
  x = v.environment_id;
  if (!(((Number.isInteger(x) && x >= 1) || (typeof x === "string" && /^-?\d{16,}$/u.test(x))))) return false;
  n++;
  x = v.status;
  if (!(known$RunStatus(x))) return false;
  n++;
  x = v.status_humanized;
  if (!(typeof x === "string")) return false;
  n++;
  x = v.status_message;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.in_progress;
  if (!(typeof x === "boolean")) return false;
  n++;
  x = v.is_complete;
  if (!(typeof x === "boolean")) return false;
  n++;
  x = v.is_success;
  if (!(typeof x === "boolean")) return false;
  n++;
  x = v.is_error;
  if (!(typeof x === "boolean")) return false;
  n++;
  x = v.is_cancelled;
  if (!(typeof x === "boolean")) return false;
  n++;
  x = v.can_retry;
  if (x !== undefined) {
    if (!(typeof x === "boolean")) return false;
    n++;
  }
  x = v.retry_not_supported_reason;
  if (x !== undefined) {
    if (!((known$RetryRefusal(x) || (x === null)))) return false;
    n++;
  }
  x = v.retrying_run_id;
  if (x !== undefined) {
    if (!(((((Number.isInteger(x) && x >= 1) || (x === null))) || (typeof x === "string" && /^-?\d{16,}$/u.test(x))))) return false;
    n++;
  }
  x = v.deferring_run_id;
  if (x !== undefined) {
    if (!(((((Number.isInteger(x) && x >= 1) || (x === null))) || (typeof x === "string" && /^-?\d{16,}$/u.test(x))))) return false;
    n++;
  }
  x = v.dbt_version;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.git_branch;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.git_sha;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.blocked_by;
  if (x !== undefined) {
    if (!(((Array.isArray(x) && known$Run$blocked_by$items(x)) || (x === null)))) return false;
    n++;
  }
  x = v.job_id;
  if (x !== undefined) {
    if (!(((Number.isInteger(x) && x >= 1) || (typeof x === "string" && /^-?\d{16,}$/u.test(x))))) return false;
    n++;
  }
  x = v.is_running;
  if (x !== undefined) {
    if (!(((typeof x === "boolean") || (x === null)))) return false;
    n++;
  }
  x = v.owner_thread_id;
  if (x !== undefined) {
    if (!(((typeof x === "string" && x !== "") || (x === null)))) return false;
    n++;
  }
  x = v.executed_by_thread_id;
  if (x !== undefined) {
    if (!(((typeof x === "string" && x !== "") || (x === null)))) return false;
    n++;
  }
  x = v.artifacts_saved;
  if (x !== undefined) {
    if (!(typeof x === "boolean")) return false;
    n++;
  }
  x = v.artifact_s3_path;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.has_docs_generated;
  if (x !== undefined) {
    if (!(typeof x === "boolean")) return false;
    n++;
  }
  x = v.has_sources_generated;
  if (x !== undefined) {
    if (!(typeof x === "boolean")) return false;
    n++;
  }
  x = v.notifications_sent;
  if (x !== undefined) {
    if (!(typeof x === "boolean")) return false;
    n++;
  }
  x = v.used_repo_cache;
  if (x !== undefined) {
    if (!(((typeof x === "boolean") || (x === null)))) return false;
    n++;
  }
  x = v.created_at;
  if (!(typeof x === "string")) return false;
  n++;
  x = v.updated_at;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.started_at;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.finished_at;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.should_start_at;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.dequeued_at;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.last_checked_at;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.last_heartbeat_at;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.duration;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.queued_duration;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.run_duration;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.duration_humanized;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.queued_duration_humanized;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.run_duration_humanized;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.created_at_humanized;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.finished_at_humanized;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.href;
  if (!(typeof x === "string")) return false;
  n++;
  x = v.job;
  if (x !== undefined) {
    if (!((known$NamedJob(x) || (x === null)))) return false;
    n++;
  }
  x = v.trigger;
  if (x !== undefined) {
    if (!((known$Trigger(x) || (x === null)))) return false;
    n++;
  }
  x = v.environment;
  if (x !== undefined) {
    if (!(((typeof x === "object" && x !== null && !Array.isArray(x)) || (x === null)))) return false;
    n++;
  }
  x = v.audit;
  if (x !== undefined) {
    if (!(((typeof x === "object" && x !== null && !Array.isArray(x)) || (x === null)))) return false;
    n++;
  }
  x = v.deprecation;
  if (x !== undefined) {
    if (!(((typeof x === "object" && x !== null && !Array.isArray(x)) || (x === null)))) return false;
    n++;
  }
  x = v.run_steps;
  if (x !== undefined) {
    if (!(((Array.isArray(x) && known$Run$run_steps$items(x, d, p + "/run_steps")) || (x === null)))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$Run, d, p);
}

function known$RunPage$data$items(v: any[], d?: Finding[], p = ""): boolean {
  for (const [i, x] of v.entries()) if (!(known$Run(x, d, p + "/" + i))) return false;
  return true;
}

function known$Extra(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$Extra$members(v, d, p);
}

function known$PageCount(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$PageCount$members(v, d, p);
}

function known$PageCount$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.count;
  if (!(Number.isInteger(x) && x >= 0)) return false;
  n++;
  x = v.total_count;
  if (!(Number.isInteger(x) && x >= 0)) return false;
  n++;
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$PageCount, d, p);
}

function known$Extra$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.pagination;
  if (x !== undefined) {
    if (!(known$PageCount(x, d, p + "/pagination"))) return false;
    n++;
  }
  x = v.filters;
  if (x !== undefined) {
    if (!(typeof x === "object" && x !== null && !Array.isArray(x))) return false;
    n++;
  }
  x = v.order_by;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$Extra, d, p);
}

function known$RunPage$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.status;
  if (!(known$Status(x, d, p + "/status"))) return false;
  n++;
  x = v.data;
  if (!(Array.isArray(x) && known$RunPage$data$items(x, d, p + "/data"))) return false;
  n++;
  x = v.extra;
  if (x !== undefined) {
    if (!(known$Extra(x, d, p + "/extra"))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$RunPage, d, p);
}

function known$RunResult(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$RunResult$members(v, d, p);
}

function known$RunResult$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.status;
  if (!(known$Status(x, d, p + "/status"))) return false;
  n++;
  x = v.data;
  if (!(known$Run(x, d, p + "/data"))) return false;
  n++;
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$RunResult, d, p);
}

function known$JobDefinitionPage(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$JobDefinitionPage$members(v, d, p);
}

function known$JobDefinition(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$JobDefinition$members(v);
}

function known$JobDefinition$execute_steps$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "string")) return false;
  return true;
}

function known$JobDefinition$members(v: any): boolean {
  let x: any;
  x = v.id;
  if (!(((Number.isInteger(x) && x >= 1) || (typeof x === "string" && /^-?\d{16,}$/u.test(x))))) return false;
  x = v.account_id;
  if (!(((Number.isInteger(x) && x >= 1) || (typeof x === "string" && /^-?\d{16,}$/u.test(x))))) return false;
  x = v.project_id;
  if (!(((Number.isInteger(x) && x >= 1) || (typeof x === "string" && /^-?\d{16,}$/u.test(x))))) return false;
  x = v.environment_id;
  if (!(((Number.isInteger(x) && x >= 1) || (typeof x === "string" && /^-?\d{16,}$/u.test(x))))) return false;
  x = v.name;
  if (!(typeof x === "string")) return false;
  x = v.description;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
  }
  x = v.job_type;
  if (x !== undefined) {
    if (!(known$JobType(x))) return false;
  }
  x = v.execute_steps;
  if (x !== undefined) {
    if (!(Array.isArray(x) && known$JobDefinition$execute_steps$items(x))) return false;
  }
  x = v.dbt_version;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
  }
  x = v.state;
  if (x !== undefined) {
    if (!(Number.isInteger(x) && x >= 0)) return false;
  }
  return true;
}

function known$JobDefinitionPage$data$items(v: any[]): boolean {
  for (const x of v) if (!(known$JobDefinition(x))) return false;
  return true;
}

function known$JobDefinitionPage$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.status;
  if (!(known$Status(x, d, p + "/status"))) return false;
  n++;
  x = v.data;
  if (!(Array.isArray(x) && known$JobDefinitionPage$data$items(x))) return false;
  n++;
  x = v.extra;
  if (x !== undefined) {
    if (!(known$Extra(x, d, p + "/extra"))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$JobDefinitionPage, d, p);
}

const response$RunPage = /* @__PURE__ */ responseValidator(() => schema$RunPage, known$RunPage);

const response$ErrorBody = /* @__PURE__ */ responseValidator(() => schema$ErrorBody);

const response$RunResult = /* @__PURE__ */ responseValidator(() => schema$RunResult, known$RunResult);

const response$JobDefinitionPage = /* @__PURE__ */ responseValidator(() => schema$JobDefinitionPage, known$JobDefinitionPage);

const request$NewRun = /* @__PURE__ */ requestValidator(() => schema$NewRun);

/** The validators of {@link Operations.listRuns}. */
export const listRuns: OperationValidators = {
  responses: {
    200: response$RunPage,
    400: response$ErrorBody,
    401: response$ErrorBody,
    403: response$ErrorBody,
    404: response$ErrorBody,
  },
};

/** The validators of {@link Operations.getRun}. */
export const getRun: OperationValidators = {
  responses: {
    200: response$RunResult,
    401: response$ErrorBody,
    403: response$ErrorBody,
    404: response$ErrorBody,
  },
};

/** The validators of {@link Operations.cancelRun}. */
export const cancelRun: OperationValidators = {
  responses: {
    200: response$RunResult,
    401: response$ErrorBody,
    403: response$ErrorBody,
    404: response$ErrorBody,
  },
};

/** The validators of {@link Operations.retryRun}. */
export const retryRun: OperationValidators = {
  responses: {
    200: response$RunResult,
    401: response$ErrorBody,
    403: response$ErrorBody,
    404: response$ErrorBody,
  },
};

/** The validators of {@link Operations.listJobDefinitions}. */
export const listJobDefinitions: OperationValidators = {
  responses: {
    200: response$JobDefinitionPage,
    401: response$ErrorBody,
    403: response$ErrorBody,
    404: response$ErrorBody,
  },
};

/** The validators of {@link Operations.runJob}. */
export const runJob: OperationValidators = {
  body: request$NewRun,
  responses: {
    200: response$RunResult,
    400: response$ErrorBody,
    401: response$ErrorBody,
    403: response$ErrorBody,
    404: response$ErrorBody,
  },
};

/** The validators of all operations. */
export const validators: Validators = {
  listRuns,
  getRun,
  cancelRun,
  retryRun,
  listJobDefinitions,
  runJob,
};
