// Written by `pnpm generate` from the vendor's spec. To change it, change the spec or the generator.

import { requestValidator, responseValidator, unknownMembers, type OperationValidators, type Finding, type SchemaNode, type Validators } from "@vendor-jobs/core/validation";
import type { Operations } from "./operations.ts";

const schema$RunPage: SchemaNode = { type: "object", properties: { runs: { type: "array", items: () => schema$Run }, has_more: { type: "boolean" }, next_page_token: { type: "string" }, prev_page_token: { type: "string" } } };

const schema$Run: SchemaNode = { type: "object", required: ["run_id"], properties: { run_id: { anyOf: [{ type: "integer", minimum: 1 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, job_id: { anyOf: [{ type: "integer", minimum: 1 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, number_in_job: { anyOf: [{ type: "integer", minimum: 1 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, original_attempt_run_id: { anyOf: [{ type: "integer", minimum: 1 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, job_run_id: { anyOf: [{ type: "integer", minimum: 0 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, attempt_number: { type: "integer", minimum: 0 }, run_name: { type: "string" }, description: { type: "string" }, run_type: { anyOf: [{ type: "string", enum: ["JOB_RUN", "WORKFLOW_RUN", "SUBMIT_RUN"] }, { type: "string" }] }, trigger: { anyOf: [{ type: "string", enum: ["PERIODIC", "ONE_TIME", "RETRY", "RUN_JOB_TASK", "FILE_ARRIVAL", "CONTINUOUS", "CONTINUOUS_RESTART", "TABLE", "MODEL"] }, { type: "string" }] }, creator_user_name: { type: "string" }, start_time: { anyOf: [{ type: "integer", minimum: 0 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, end_time: { anyOf: [{ type: "integer", minimum: 0 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, setup_duration: { anyOf: [{ type: "integer", minimum: 0 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, execution_duration: { anyOf: [{ type: "integer", minimum: 0 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, cleanup_duration: { anyOf: [{ type: "integer", minimum: 0 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, queue_duration: { anyOf: [{ type: "integer", minimum: 0 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, run_duration: { anyOf: [{ type: "integer", minimum: 0 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, run_page_url: { type: "string" }, status: () => schema$RunStatus, state: () => schema$LegacyRunState, tasks: { type: "array", items: () => schema$RunTask }, format: { type: "string" }, schedule: { type: "object", additionalProperties: true }, git_source: { type: "object", additionalProperties: true }, overriding_parameters: { type: "object", additionalProperties: true }, cluster_spec: { type: "object", additionalProperties: true }, cluster_instance: { type: "object", additionalProperties: true }, job_clusters: { type: "array", items: { type: "object", additionalProperties: true } }, environment_variables: { type: "array", items: { type: "object", additionalProperties: true } }, effective_usage_policy_id: { type: "string", minLength: 1 }, deployment_id: { type: "string", minLength: 1 }, version_id: { type: "string", minLength: 1 }, iterations: { type: "array", items: () => schema$RunTask }, effective_performance_target: () => schema$PerformanceTarget, trigger_info: () => schema$TriggerInfo, repair_history: { type: "array", items: () => schema$Repair }, job_parameters: { type: "array", items: () => schema$RunParameter }, has_more: { type: "boolean" }, next_page_token: { type: "string" } } };

const schema$RunStatus: SchemaNode = { type: "object", properties: { state: () => schema$RunLifecycle, termination_details: () => schema$TerminationDetails, queue_details: () => schema$QueueDetails } };

const schema$RunLifecycle: SchemaNode = { anyOf: [{ type: "string", enum: ["BLOCKED", "PENDING", "QUEUED", "RUNNING", "TERMINATED", "TERMINATING", "WAITING"] }, { type: "string" }] };

const schema$TerminationDetails: SchemaNode = { type: "object", properties: { code: () => schema$TerminationCode, type: () => schema$TerminationType, message: { type: "string" } } };

const schema$TerminationCode: SchemaNode = { anyOf: [{ type: "string", enum: ["BREAKING_CHANGE", "BUDGET_POLICY_LIMIT_EXCEEDED", "CANCELED", "CLOUD_FAILURE", "CLUSTER_ERROR", "CLUSTER_REQUEST_LIMIT_EXCEEDED", "CLUSTER_TERMINATED_BY_USER", "DISABLED", "DRIVER_ERROR", "FEATURE_DISABLED", "INTERNAL_ERROR", "INVALID_CLUSTER_REQUEST", "INVALID_RUN_CONFIGURATION", "LIBRARY_INSTALLATION_ERROR", "MAX_CONCURRENT_RUNS_EXCEEDED", "MAX_JOB_QUEUE_SIZE_EXCEEDED", "MAX_SPARK_CONTEXTS_EXCEEDED", "REPOSITORY_CHECKOUT_FAILED", "RESOURCE_NOT_FOUND", "RUN_EXECUTION_ERROR", "SKIPPED", "STORAGE_ACCESS_ERROR", "SUCCESS", "SUCCESS_WITH_FAILURES", "UNAUTHORIZED_ERROR", "USER_CANCELED", "WORKSPACE_RUN_LIMIT_EXCEEDED"] }, { type: "string" }] };

const schema$TerminationType: SchemaNode = { anyOf: [{ type: "string", enum: ["CLIENT_ERROR", "CLOUD_FAILURE", "INTERNAL_ERROR", "SUCCESS"] }, { type: "string" }] };

const schema$QueueDetails: SchemaNode = { type: "object", properties: { code: { anyOf: [{ type: "string", enum: ["ACTIVE_RUNS_LIMIT_REACHED", "MAX_CONCURRENT_RUNS_REACHED", "ACTIVE_RUN_JOB_TASKS_LIMIT_REACHED"] }, { type: "string" }] }, message: { type: "string" } } };

const schema$LegacyRunState: SchemaNode = { type: "object", properties: { life_cycle_state: () => schema$LegacyLifecycle, result_state: () => schema$LegacyResult, state_message: { type: "string" }, queue_reason: { type: "string" }, user_cancelled_or_timedout: { type: "boolean" } } };

const schema$LegacyLifecycle: SchemaNode = { anyOf: [{ type: "string", enum: ["BLOCKED", "INTERNAL_ERROR", "PENDING", "QUEUED", "RUNNING", "SKIPPED", "TERMINATED", "TERMINATING", "WAITING_FOR_RETRY"] }, { type: "string" }] };

const schema$LegacyResult: SchemaNode = { anyOf: [{ type: "string", enum: ["CANCELED", "DISABLED", "EXCLUDED", "FAILED", "MAXIMUM_CONCURRENT_RUNS_REACHED", "SUCCESS", "SUCCESS_WITH_FAILURES", "TIMEDOUT", "UPSTREAM_CANCELED", "UPSTREAM_FAILED"] }, { type: "string" }] };

const schema$RunTask: SchemaNode = { type: "object", additionalProperties: true, required: ["task_key"], properties: { run_id: { anyOf: [{ type: "integer", minimum: 1 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, task_key: { type: "string", minLength: 1 }, description: { type: "string" }, attempt_number: { type: "integer", minimum: 0 }, max_retries: { type: "integer", minimum: -1 }, timeout_seconds: { type: "integer", minimum: 0 }, disabled: { type: "boolean" }, effective_performance_target: () => schema$PerformanceTarget, depends_on: { type: "array", items: () => schema$TaskDependency }, run_if: { anyOf: [{ type: "string", enum: ["ALL_SUCCESS", "ALL_DONE", "NONE_FAILED", "AT_LEAST_ONE_SUCCESS", "ALL_FAILED", "AT_LEAST_ONE_FAILED"] }, { type: "string" }] }, start_time: { anyOf: [{ type: "integer", minimum: 0 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, end_time: { anyOf: [{ type: "integer", minimum: 0 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, setup_duration: { anyOf: [{ type: "integer", minimum: 0 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, execution_duration: { anyOf: [{ type: "integer", minimum: 0 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, cleanup_duration: { anyOf: [{ type: "integer", minimum: 0 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, queue_duration: { anyOf: [{ type: "integer", minimum: 0 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, run_duration: { anyOf: [{ type: "integer", minimum: 0 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, run_page_url: { type: "string" }, status: () => schema$RunStatus, state: () => schema$LegacyRunState } };

const schema$PerformanceTarget: SchemaNode = { anyOf: [{ type: "string", enum: ["PERFORMANCE_OPTIMIZED", "STANDARD"] }, { type: "string" }] };

const schema$TaskDependency: SchemaNode = { type: "object", required: ["task_key"], properties: { task_key: { type: "string", minLength: 1 }, outcome: { type: "string" } } };

const schema$TriggerInfo: SchemaNode = { type: "object", properties: { run_id: { anyOf: [{ type: "integer", minimum: 0 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, sql_condition: { type: "object", additionalProperties: true } } };

const schema$Repair: SchemaNode = { type: "object", properties: { type: { anyOf: [{ type: "string", enum: ["ORIGINAL", "REPAIR"] }, { type: "string" }] }, id: { anyOf: [{ type: "integer", minimum: 1 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, start_time: { anyOf: [{ type: "integer", minimum: 0 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, end_time: { anyOf: [{ type: "integer", minimum: 0 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, effective_performance_target: () => schema$PerformanceTarget, task_run_ids: { type: "array", items: { anyOf: [{ type: "integer", minimum: 1 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] } }, status: () => schema$RunStatus, state: () => schema$LegacyRunState } };

const schema$RunParameter: SchemaNode = { type: "object", properties: { name: { type: "string" }, default: { type: "string" }, value: { type: "string" } } };

const schema$ErrorBody: SchemaNode = { type: "object", properties: { error_code: { type: ["string", "integer"], minimum: 0 }, message: { type: "string" }, details: { type: "array", items: () => schema$ErrorDetail } } };

const schema$ErrorDetail: SchemaNode = { type: "object", properties: { "@type": { type: "string" }, reason: { type: "string" }, domain: { type: "string" } } };

const schema$NewRun: SchemaNode = { type: "object", additionalProperties: false, required: ["job_id"], properties: { job_id: { anyOf: [{ type: "integer", minimum: 1 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, idempotency_token: { type: "string", minLength: 1, maxLength: 64 }, job_parameters: { type: "object", additionalProperties: { type: "string" } }, only: { type: "array", items: { type: "string", minLength: 1 } }, queue: () => schema$Queueing, performance_target: { type: "string", enum: ["PERFORMANCE_OPTIMIZED", "STANDARD"] }, notebook_params: { type: "object", additionalProperties: { type: "string" } }, jar_params: { type: "array", items: { type: "string" } }, python_params: { type: "array", items: { type: "string" } }, python_named_params: { type: "object", additionalProperties: { type: "string" } }, sql_params: { type: "object", additionalProperties: { type: "string" } }, dbt_commands: { type: "array", items: { type: "string", minLength: 1 } }, spark_submit_params: { type: "array", items: { type: "string" } }, pipeline_params: () => schema$PipelineParams } };

const schema$Queueing: SchemaNode = { type: "object", additionalProperties: false, required: ["enabled"], properties: { enabled: { type: "boolean" } } };

const schema$PipelineParams: SchemaNode = { type: "object", additionalProperties: false, properties: { full_refresh: { type: "boolean" }, full_refresh_selection: { type: "array", items: { type: "string", minLength: 1 } }, refresh_selection: { type: "array", items: { type: "string", minLength: 1 } }, refresh_flow_selection: { type: "array", items: { type: "string", minLength: 1 } }, reset_checkpoint_selection: { type: "array", items: { type: "string", minLength: 1 } } } };

const schema$StartedRun: SchemaNode = { type: "object", required: ["run_id"], properties: { run_id: { anyOf: [{ type: "integer", minimum: 1 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, number_in_job: { anyOf: [{ type: "integer", minimum: 1 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] } } };

const schema$RunCancellation: SchemaNode = { type: "object", additionalProperties: false, required: ["run_id"], properties: { run_id: { anyOf: [{ type: "integer", minimum: 1 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] } } };

const schema$Done: SchemaNode = { type: "object" };

const schema$RunsCancellation: SchemaNode = { type: "object", additionalProperties: false, properties: { job_id: { anyOf: [{ type: "integer", minimum: 1 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, all_queued_runs: { type: "boolean" } } };

const schema$RunRepair: SchemaNode = { type: "object", additionalProperties: false, required: ["run_id"], properties: { run_id: { anyOf: [{ type: "integer", minimum: 1 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, rerun_all_failed_tasks: { type: "boolean" }, rerun_dependent_tasks: { type: "boolean" }, rerun_tasks: { type: "array", items: { type: "string", minLength: 1 } }, latest_repair_id: { anyOf: [{ type: "integer", minimum: 1 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, job_parameters: { type: "object", additionalProperties: { type: "string" } }, performance_target: { type: "string", enum: ["PERFORMANCE_OPTIMIZED", "STANDARD"] }, notebook_params: { type: "object", additionalProperties: { type: "string" } }, jar_params: { type: "array", items: { type: "string" } }, python_params: { type: "array", items: { type: "string" } }, python_named_params: { type: "object", additionalProperties: { type: "string" } }, sql_params: { type: "object", additionalProperties: { type: "string" } }, dbt_commands: { type: "array", items: { type: "string", minLength: 1 } }, spark_submit_params: { type: "array", items: { type: "string" } }, pipeline_params: () => schema$PipelineParams } };

const schema$StartedRepair: SchemaNode = { type: "object", required: ["repair_id"], properties: { repair_id: { anyOf: [{ type: "integer", minimum: 1 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] } } };

const schema$RunOutput: SchemaNode = { type: "object", additionalProperties: true, properties: { error: { type: "string" }, error_trace: { type: "string" }, info: { type: "string" }, logs: { type: "string" }, logs_truncated: { type: "boolean" }, notebook_output: () => schema$NotebookOutput, metadata: () => schema$Run } };

const schema$NotebookOutput: SchemaNode = { type: "object", properties: { result: { type: "string" }, truncated: { type: "boolean" } } };

const schema$RunDeletion: SchemaNode = { type: "object", additionalProperties: false, required: ["run_id"], properties: { run_id: { anyOf: [{ type: "integer", minimum: 1 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] } } };

function known$RunPage(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$RunPage$members(v, d, p);
}

function known$Run(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$Run$members(v, d, p);
}

function known$RunStatus(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$RunStatus$members(v, d, p);
}

function known$RunLifecycle(v: any): boolean {
  return ((v === "BLOCKED") || (v === "PENDING") || (v === "QUEUED") || (v === "RUNNING") || (v === "TERMINATED") || (v === "TERMINATING") || (v === "WAITING"));
}

function known$TerminationDetails(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$TerminationDetails$members(v, d, p);
}

function known$TerminationCode(v: any): boolean {
  return ((v === "BREAKING_CHANGE") || (v === "BUDGET_POLICY_LIMIT_EXCEEDED") || (v === "CANCELED") || (v === "CLOUD_FAILURE") || (v === "CLUSTER_ERROR") || (v === "CLUSTER_REQUEST_LIMIT_EXCEEDED") || (v === "CLUSTER_TERMINATED_BY_USER") || (v === "DISABLED") || (v === "DRIVER_ERROR") || (v === "FEATURE_DISABLED") || (v === "INTERNAL_ERROR") || (v === "INVALID_CLUSTER_REQUEST") || (v === "INVALID_RUN_CONFIGURATION") || (v === "LIBRARY_INSTALLATION_ERROR") || (v === "MAX_CONCURRENT_RUNS_EXCEEDED") || (v === "MAX_JOB_QUEUE_SIZE_EXCEEDED") || (v === "MAX_SPARK_CONTEXTS_EXCEEDED") || (v === "REPOSITORY_CHECKOUT_FAILED") || (v === "RESOURCE_NOT_FOUND") || (v === "RUN_EXECUTION_ERROR") || (v === "SKIPPED") || (v === "STORAGE_ACCESS_ERROR") || (v === "SUCCESS") || (v === "SUCCESS_WITH_FAILURES") || (v === "UNAUTHORIZED_ERROR") || (v === "USER_CANCELED") || (v === "WORKSPACE_RUN_LIMIT_EXCEEDED"));
}

function known$TerminationType(v: any): boolean {
  return ((v === "CLIENT_ERROR") || (v === "CLOUD_FAILURE") || (v === "INTERNAL_ERROR") || (v === "SUCCESS"));
}

function known$TerminationDetails$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.code;
  if (x !== undefined) {
    if (!(known$TerminationCode(x))) return false;
    n++;
  }
  x = v.type;
  if (x !== undefined) {
    if (!(known$TerminationType(x))) return false;
    n++;
  }
  x = v.message;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$TerminationDetails, d, p);
}

function known$QueueDetails(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$QueueDetails$members(v, d, p);
}

function known$QueueDetails$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.code;
  if (x !== undefined) {
    if (!(((x === "ACTIVE_RUNS_LIMIT_REACHED") || (x === "MAX_CONCURRENT_RUNS_REACHED") || (x === "ACTIVE_RUN_JOB_TASKS_LIMIT_REACHED")))) return false;
    n++;
  }
  x = v.message;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$QueueDetails, d, p);
}

function known$RunStatus$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.state;
  if (x !== undefined) {
    if (!(known$RunLifecycle(x))) return false;
    n++;
  }
  x = v.termination_details;
  if (x !== undefined) {
    if (!(known$TerminationDetails(x, d, p + "/termination_details"))) return false;
    n++;
  }
  x = v.queue_details;
  if (x !== undefined) {
    if (!(known$QueueDetails(x, d, p + "/queue_details"))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$RunStatus, d, p);
}

function known$LegacyRunState(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$LegacyRunState$members(v, d, p);
}

function known$LegacyLifecycle(v: any): boolean {
  return ((v === "BLOCKED") || (v === "INTERNAL_ERROR") || (v === "PENDING") || (v === "QUEUED") || (v === "RUNNING") || (v === "SKIPPED") || (v === "TERMINATED") || (v === "TERMINATING") || (v === "WAITING_FOR_RETRY"));
}

function known$LegacyResult(v: any): boolean {
  return ((v === "CANCELED") || (v === "DISABLED") || (v === "EXCLUDED") || (v === "FAILED") || (v === "MAXIMUM_CONCURRENT_RUNS_REACHED") || (v === "SUCCESS") || (v === "SUCCESS_WITH_FAILURES") || (v === "TIMEDOUT") || (v === "UPSTREAM_CANCELED") || (v === "UPSTREAM_FAILED"));
}

function known$LegacyRunState$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.life_cycle_state;
  if (x !== undefined) {
    if (!(known$LegacyLifecycle(x))) return false;
    n++;
  }
  x = v.result_state;
  if (x !== undefined) {
    if (!(known$LegacyResult(x))) return false;
    n++;
  }
  x = v.state_message;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.queue_reason;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.user_cancelled_or_timedout;
  if (x !== undefined) {
    if (!(typeof x === "boolean")) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$LegacyRunState, d, p);
}

function known$RunTask(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$RunTask$members(v, d, p);
}

function known$PerformanceTarget(v: any): boolean {
  return ((v === "PERFORMANCE_OPTIMIZED") || (v === "STANDARD"));
}

function known$TaskDependency(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$TaskDependency$members(v, d, p);
}

function known$TaskDependency$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.task_key;
  if (!(typeof x === "string" && x !== "")) return false;
  n++;
  x = v.outcome;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$TaskDependency, d, p);
}

function known$RunTask$depends_on$items(v: any[], d?: Finding[], p = ""): boolean {
  for (const [i, x] of v.entries()) if (!(known$TaskDependency(x, d, p + "/" + i))) return false;
  return true;
}

function known$RunTask$members(v: any, d?: Finding[], p = ""): boolean {
  let x: any;
  x = v.run_id;
  if (x !== undefined) {
    if (!(((Number.isInteger(x) && x >= 1) || (typeof x === "string" && /^-?\d{16,}$/u.test(x))))) return false;
  }
  x = v.task_key;
  if (!(typeof x === "string" && x !== "")) return false;
  x = v.description;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
  }
  x = v.attempt_number;
  if (x !== undefined) {
    if (!(Number.isInteger(x) && x >= 0)) return false;
  }
  x = v.max_retries;
  if (x !== undefined) {
    if (!(Number.isInteger(x) && x >= -1)) return false;
  }
  x = v.timeout_seconds;
  if (x !== undefined) {
    if (!(Number.isInteger(x) && x >= 0)) return false;
  }
  x = v.disabled;
  if (x !== undefined) {
    if (!(typeof x === "boolean")) return false;
  }
  x = v.effective_performance_target;
  if (x !== undefined) {
    if (!(known$PerformanceTarget(x))) return false;
  }
  x = v.depends_on;
  if (x !== undefined) {
    if (!(Array.isArray(x) && known$RunTask$depends_on$items(x, d, p + "/depends_on"))) return false;
  }
  x = v.run_if;
  if (x !== undefined) {
    if (!(((x === "ALL_SUCCESS") || (x === "ALL_DONE") || (x === "NONE_FAILED") || (x === "AT_LEAST_ONE_SUCCESS") || (x === "ALL_FAILED") || (x === "AT_LEAST_ONE_FAILED")))) return false;
  }
  x = v.start_time;
  if (x !== undefined) {
    if (!(((Number.isInteger(x) && x >= 0) || (typeof x === "string" && /^-?\d{16,}$/u.test(x))))) return false;
  }
  x = v.end_time;
  if (x !== undefined) {
    if (!(((Number.isInteger(x) && x >= 0) || (typeof x === "string" && /^-?\d{16,}$/u.test(x))))) return false;
  }
  x = v.setup_duration;
  if (x !== undefined) {
    if (!(((Number.isInteger(x) && x >= 0) || (typeof x === "string" && /^-?\d{16,}$/u.test(x))))) return false;
  }
  x = v.execution_duration;
  if (x !== undefined) {
    if (!(((Number.isInteger(x) && x >= 0) || (typeof x === "string" && /^-?\d{16,}$/u.test(x))))) return false;
  }
  x = v.cleanup_duration;
  if (x !== undefined) {
    if (!(((Number.isInteger(x) && x >= 0) || (typeof x === "string" && /^-?\d{16,}$/u.test(x))))) return false;
  }
  x = v.queue_duration;
  if (x !== undefined) {
    if (!(((Number.isInteger(x) && x >= 0) || (typeof x === "string" && /^-?\d{16,}$/u.test(x))))) return false;
  }
  x = v.run_duration;
  if (x !== undefined) {
    if (!(((Number.isInteger(x) && x >= 0) || (typeof x === "string" && /^-?\d{16,}$/u.test(x))))) return false;
  }
  x = v.run_page_url;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
  }
  x = v.status;
  if (x !== undefined) {
    if (!(known$RunStatus(x, d, p + "/status"))) return false;
  }
  x = v.state;
  if (x !== undefined) {
    if (!(known$LegacyRunState(x, d, p + "/state"))) return false;
  }
  return true;
}

function known$Run$tasks$items(v: any[], d?: Finding[], p = ""): boolean {
  for (const [i, x] of v.entries()) if (!(known$RunTask(x, d, p + "/" + i))) return false;
  return true;
}

function known$Run$job_clusters$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "object" && x !== null && !Array.isArray(x))) return false;
  return true;
}

function known$Run$environment_variables$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "object" && x !== null && !Array.isArray(x))) return false;
  return true;
}

function known$Run$iterations$items(v: any[], d?: Finding[], p = ""): boolean {
  for (const [i, x] of v.entries()) if (!(known$RunTask(x, d, p + "/" + i))) return false;
  return true;
}

function known$TriggerInfo(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$TriggerInfo$members(v, d, p);
}

function known$TriggerInfo$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.run_id;
  if (x !== undefined) {
    if (!(((Number.isInteger(x) && x >= 0) || (typeof x === "string" && /^-?\d{16,}$/u.test(x))))) return false;
    n++;
  }
  x = v.sql_condition;
  if (x !== undefined) {
    if (!(typeof x === "object" && x !== null && !Array.isArray(x))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$TriggerInfo, d, p);
}

function known$Repair(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$Repair$members(v, d, p);
}

function known$Repair$task_run_ids$items(v: any[]): boolean {
  for (const x of v) if (!(((Number.isInteger(x) && x >= 1) || (typeof x === "string" && /^-?\d{16,}$/u.test(x))))) return false;
  return true;
}

function known$Repair$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.type;
  if (x !== undefined) {
    if (!(((x === "ORIGINAL") || (x === "REPAIR")))) return false;
    n++;
  }
  x = v.id;
  if (x !== undefined) {
    if (!(((Number.isInteger(x) && x >= 1) || (typeof x === "string" && /^-?\d{16,}$/u.test(x))))) return false;
    n++;
  }
  x = v.start_time;
  if (x !== undefined) {
    if (!(((Number.isInteger(x) && x >= 0) || (typeof x === "string" && /^-?\d{16,}$/u.test(x))))) return false;
    n++;
  }
  x = v.end_time;
  if (x !== undefined) {
    if (!(((Number.isInteger(x) && x >= 0) || (typeof x === "string" && /^-?\d{16,}$/u.test(x))))) return false;
    n++;
  }
  x = v.effective_performance_target;
  if (x !== undefined) {
    if (!(known$PerformanceTarget(x))) return false;
    n++;
  }
  x = v.task_run_ids;
  if (x !== undefined) {
    if (!(Array.isArray(x) && known$Repair$task_run_ids$items(x))) return false;
    n++;
  }
  x = v.status;
  if (x !== undefined) {
    if (!(known$RunStatus(x, d, p + "/status"))) return false;
    n++;
  }
  x = v.state;
  if (x !== undefined) {
    if (!(known$LegacyRunState(x, d, p + "/state"))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$Repair, d, p);
}

function known$Run$repair_history$items(v: any[], d?: Finding[], p = ""): boolean {
  for (const [i, x] of v.entries()) if (!(known$Repair(x, d, p + "/" + i))) return false;
  return true;
}

function known$RunParameter(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$RunParameter$members(v, d, p);
}

function known$RunParameter$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.name;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.default;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.value;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$RunParameter, d, p);
}

function known$Run$job_parameters$items(v: any[], d?: Finding[], p = ""): boolean {
  for (const [i, x] of v.entries()) if (!(known$RunParameter(x, d, p + "/" + i))) return false;
  return true;
}

function known$Run$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.run_id;
  if (!(((Number.isInteger(x) && x >= 1) || (typeof x === "string" && /^-?\d{16,}$/u.test(x))))) return false;
  n++;
  x = v.job_id;
  if (x !== undefined) {
    if (!(((Number.isInteger(x) && x >= 1) || (typeof x === "string" && /^-?\d{16,}$/u.test(x))))) return false;
    n++;
  }
  x = v.number_in_job;
  if (x !== undefined) {
    if (!(((Number.isInteger(x) && x >= 1) || (typeof x === "string" && /^-?\d{16,}$/u.test(x))))) return false;
    n++;
  }
  x = v.original_attempt_run_id;
  if (x !== undefined) {
    if (!(((Number.isInteger(x) && x >= 1) || (typeof x === "string" && /^-?\d{16,}$/u.test(x))))) return false;
    n++;
  }
  x = v.job_run_id;
  if (x !== undefined) {
    if (!(((Number.isInteger(x) && x >= 0) || (typeof x === "string" && /^-?\d{16,}$/u.test(x))))) return false;
    n++;
  }
  x = v.attempt_number;
  if (x !== undefined) {
    if (!(Number.isInteger(x) && x >= 0)) return false;
    n++;
  }
  x = v.run_name;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.description;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.run_type;
  if (x !== undefined) {
    if (!(((x === "JOB_RUN") || (x === "WORKFLOW_RUN") || (x === "SUBMIT_RUN")))) return false;
    n++;
  }
  x = v.trigger;
  if (x !== undefined) {
    if (!(((x === "PERIODIC") || (x === "ONE_TIME") || (x === "RETRY") || (x === "RUN_JOB_TASK") || (x === "FILE_ARRIVAL") || (x === "CONTINUOUS") || (x === "CONTINUOUS_RESTART") || (x === "TABLE") || (x === "MODEL")))) return false;
    n++;
  }
  x = v.creator_user_name;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.start_time;
  if (x !== undefined) {
    if (!(((Number.isInteger(x) && x >= 0) || (typeof x === "string" && /^-?\d{16,}$/u.test(x))))) return false;
    n++;
  }
  x = v.end_time;
  if (x !== undefined) {
    if (!(((Number.isInteger(x) && x >= 0) || (typeof x === "string" && /^-?\d{16,}$/u.test(x))))) return false;
    n++;
  }
  x = v.setup_duration;
  if (x !== undefined) {
    if (!(((Number.isInteger(x) && x >= 0) || (typeof x === "string" && /^-?\d{16,}$/u.test(x))))) return false;
    n++;
  }
  x = v.execution_duration;
  if (x !== undefined) {
    if (!(((Number.isInteger(x) && x >= 0) || (typeof x === "string" && /^-?\d{16,}$/u.test(x))))) return false;
    n++;
  }
  x = v.cleanup_duration;
  if (x !== undefined) {
    if (!(((Number.isInteger(x) && x >= 0) || (typeof x === "string" && /^-?\d{16,}$/u.test(x))))) return false;
    n++;
  }
  x = v.queue_duration;
  if (x !== undefined) {
    if (!(((Number.isInteger(x) && x >= 0) || (typeof x === "string" && /^-?\d{16,}$/u.test(x))))) return false;
    n++;
  }
  x = v.run_duration;
  if (x !== undefined) {
    if (!(((Number.isInteger(x) && x >= 0) || (typeof x === "string" && /^-?\d{16,}$/u.test(x))))) return false;
    n++;
  }
  x = v.run_page_url;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.status;
  if (x !== undefined) {
    if (!(known$RunStatus(x, d, p + "/status"))) return false;
    n++;
  }
  x = v.state;
  if (x !== undefined) {
    if (!(known$LegacyRunState(x, d, p + "/state"))) return false;
    n++;
  }
  x = v.tasks;
  if (x !== undefined) {
    if (!(Array.isArray(x) && known$Run$tasks$items(x, d, p + "/tasks"))) return false;
    n++;
  }
  x = v.format;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.schedule;
  if (x !== undefined) {
    if (!(typeof x === "object" && x !== null && !Array.isArray(x))) return false;
    n++;
  }
  x = v.git_source;
  if (x !== undefined) {
    if (!(typeof x === "object" && x !== null && !Array.isArray(x))) return false;
    n++;
  }
  x = v.overriding_parameters;
  if (x !== undefined) {
    if (!(typeof x === "object" && x !== null && !Array.isArray(x))) return false;
    n++;
  }
  x = v.cluster_spec;
  if (x !== undefined) {
    if (!(typeof x === "object" && x !== null && !Array.isArray(x))) return false;
    n++;
  }
  x = v.cluster_instance;
  if (x !== undefined) {
    if (!(typeof x === "object" && x !== null && !Array.isArray(x))) return false;
    n++;
  }
  x = v.job_clusters;
  if (x !== undefined) {
    if (!(Array.isArray(x) && known$Run$job_clusters$items(x))) return false;
    n++;
  }
  x = v.environment_variables;
  if (x !== undefined) {
    if (!(Array.isArray(x) && known$Run$environment_variables$items(x))) return false;
    n++;
  }
  x = v.effective_usage_policy_id;
  if (x !== undefined) {
    if (!(typeof x === "string" && x !== "")) return false;
    n++;
  }
  x = v.deployment_id;
  if (x !== undefined) {
    if (!(typeof x === "string" && x !== "")) return false;
    n++;
  }
  x = v.version_id;
  if (x !== undefined) {
    if (!(typeof x === "string" && x !== "")) return false;
    n++;
  }
  x = v.iterations;
  if (x !== undefined) {
    if (!(Array.isArray(x) && known$Run$iterations$items(x, d, p + "/iterations"))) return false;
    n++;
  }
  x = v.effective_performance_target;
  if (x !== undefined) {
    if (!(known$PerformanceTarget(x))) return false;
    n++;
  }
  x = v.trigger_info;
  if (x !== undefined) {
    if (!(known$TriggerInfo(x, d, p + "/trigger_info"))) return false;
    n++;
  }
  x = v.repair_history;
  if (x !== undefined) {
    if (!(Array.isArray(x) && known$Run$repair_history$items(x, d, p + "/repair_history"))) return false;
    n++;
  }
  x = v.job_parameters;
  if (x !== undefined) {
    if (!(Array.isArray(x) && known$Run$job_parameters$items(x, d, p + "/job_parameters"))) return false;
    n++;
  }
  x = v.has_more;
  if (x !== undefined) {
    if (!(typeof x === "boolean")) return false;
    n++;
  }
  x = v.next_page_token;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$Run, d, p);
}

function known$RunPage$runs$items(v: any[], d?: Finding[], p = ""): boolean {
  for (const [i, x] of v.entries()) if (!(known$Run(x, d, p + "/" + i))) return false;
  return true;
}

function known$RunPage$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.runs;
  if (x !== undefined) {
    if (!(Array.isArray(x) && known$RunPage$runs$items(x, d, p + "/runs"))) return false;
    n++;
  }
  x = v.has_more;
  if (x !== undefined) {
    if (!(typeof x === "boolean")) return false;
    n++;
  }
  x = v.next_page_token;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.prev_page_token;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$RunPage, d, p);
}

const response$RunPage = /* @__PURE__ */ responseValidator(() => schema$RunPage, known$RunPage);

const response$ErrorBody = /* @__PURE__ */ responseValidator(() => schema$ErrorBody);

const response$Run = /* @__PURE__ */ responseValidator(() => schema$Run, known$Run);

const request$NewRun = /* @__PURE__ */ requestValidator(() => schema$NewRun);

const response$StartedRun = /* @__PURE__ */ responseValidator(() => schema$StartedRun);

const request$RunCancellation = /* @__PURE__ */ requestValidator(() => schema$RunCancellation);

const response$Done = /* @__PURE__ */ responseValidator(() => schema$Done);

const request$RunsCancellation = /* @__PURE__ */ requestValidator(() => schema$RunsCancellation);

const request$RunRepair = /* @__PURE__ */ requestValidator(() => schema$RunRepair);

const response$StartedRepair = /* @__PURE__ */ responseValidator(() => schema$StartedRepair);

const response$RunOutput = /* @__PURE__ */ responseValidator(() => schema$RunOutput);

const request$RunDeletion = /* @__PURE__ */ requestValidator(() => schema$RunDeletion);

/** The validators of {@link Operations.listRuns}. */
export const listRuns: OperationValidators = {
  responses: {
    200: response$RunPage,
    400: response$ErrorBody,
    401: response$ErrorBody,
    403: response$ErrorBody,
    429: response$ErrorBody,
  },
};

/** The validators of {@link Operations.getRun}. */
export const getRun: OperationValidators = {
  responses: {
    200: response$Run,
    400: response$ErrorBody,
    401: response$ErrorBody,
    403: response$ErrorBody,
    404: response$ErrorBody,
    429: response$ErrorBody,
  },
};

/** The validators of {@link Operations.runJob}. */
export const runJob: OperationValidators = {
  body: request$NewRun,
  responses: {
    200: response$StartedRun,
    400: response$ErrorBody,
    401: response$ErrorBody,
    403: response$ErrorBody,
    404: response$ErrorBody,
    429: response$ErrorBody,
  },
};

/** The validators of {@link Operations.cancelRun}. */
export const cancelRun: OperationValidators = {
  body: request$RunCancellation,
  responses: {
    200: response$Done,
    400: response$ErrorBody,
    401: response$ErrorBody,
    403: response$ErrorBody,
    404: response$ErrorBody,
    429: response$ErrorBody,
  },
};

/** The validators of {@link Operations.cancelAllRuns}. */
export const cancelAllRuns: OperationValidators = {
  body: request$RunsCancellation,
  responses: {
    200: response$Done,
    400: response$ErrorBody,
    401: response$ErrorBody,
    403: response$ErrorBody,
    429: response$ErrorBody,
  },
};

/** The validators of {@link Operations.repairRun}. */
export const repairRun: OperationValidators = {
  body: request$RunRepair,
  responses: {
    200: response$StartedRepair,
    400: response$ErrorBody,
    401: response$ErrorBody,
    403: response$ErrorBody,
    404: response$ErrorBody,
    429: response$ErrorBody,
  },
};

/** The validators of {@link Operations.getRunOutput}. */
export const getRunOutput: OperationValidators = {
  responses: {
    200: response$RunOutput,
    400: response$ErrorBody,
    401: response$ErrorBody,
    403: response$ErrorBody,
    404: response$ErrorBody,
    429: response$ErrorBody,
  },
};

/** The validators of {@link Operations.deleteRun}. */
export const deleteRun: OperationValidators = {
  body: request$RunDeletion,
  responses: {
    200: response$Done,
    400: response$ErrorBody,
    401: response$ErrorBody,
    403: response$ErrorBody,
    404: response$ErrorBody,
    429: response$ErrorBody,
  },
};

/** The validators of all operations. */
export const validators: Validators = {
  listRuns,
  getRun,
  runJob,
  cancelRun,
  cancelAllRuns,
  repairRun,
  getRunOutput,
  deleteRun,
};
