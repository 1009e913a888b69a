// Written by `pnpm generate` from the vendor's spec. To change it, change the spec or the generator.

import { formats, requestValidator, responseValidator, unknownMembers, type OperationValidators, type Finding, type SchemaNode, type Validators } from "@vendor-jobs/core/validation";
import type { Operations } from "./operations.ts";

const schema$RunQuery: SchemaNode = { type: "object", additionalProperties: false, properties: { flow_runs: () => schema$RunFilter, flows: { type: "object", additionalProperties: true }, task_runs: () => schema$TaskRunFilter, deployments: { type: "object", additionalProperties: true }, work_pools: { type: "object", additionalProperties: true }, work_pool_queues: { type: "object", additionalProperties: true }, sort: { type: "string", enum: ["ID_DESC", "START_TIME_ASC", "START_TIME_DESC", "EXPECTED_START_TIME_ASC", "EXPECTED_START_TIME_DESC", "NAME_ASC", "NAME_DESC", "NEXT_SCHEDULED_START_TIME_ASC", "END_TIME_DESC"] }, offset: { type: "integer", minimum: 0 }, limit: { type: "integer", minimum: 0 } } };

const schema$RunFilter: SchemaNode = { type: "object", additionalProperties: false, properties: { operator: () => schema$Operator, id: () => schema$IdFilter, name: () => schema$NameFilter, tags: () => schema$TagFilter, deployment_id: () => schema$OptionalUuidFilter, work_queue_name: () => schema$OptionalTextFilter, flow_version: () => schema$VersionFilter, state: () => schema$StateFilter, start_time: () => schema$TimeFilter, end_time: () => schema$TimeFilter, expected_start_time: () => schema$TimeBounds, next_scheduled_start_time: () => schema$TimeBounds, parent_flow_run_id: () => schema$UuidFilter, parent_task_run_id: () => schema$OptionalUuidFilter, idempotency_key: () => schema$TextFilter, created_by: () => schema$CreatorFilter } };

const schema$Operator: SchemaNode = { type: "string", enum: ["and_", "or_"] };

const schema$IdFilter: SchemaNode = { type: "object", additionalProperties: false, properties: { any_: { type: "array", items: { type: "string", format: "uuid" } }, not_any_: { type: "array", items: { type: "string", format: "uuid" } } } };

const schema$NameFilter: SchemaNode = { type: "object", additionalProperties: false, properties: { any_: { type: "array", items: { type: "string", minLength: 1 } }, like_: { type: "string", minLength: 1 } } };

const schema$TagFilter: SchemaNode = { type: "object", additionalProperties: false, properties: { operator: () => schema$Operator, all_: { type: "array", items: { type: "string", minLength: 1 } }, any_: { type: "array", items: { type: "string", minLength: 1 } }, is_null_: { type: "boolean" } } };

const schema$OptionalUuidFilter: SchemaNode = { type: "object", additionalProperties: false, properties: { operator: () => schema$Operator, any_: { type: "array", items: { type: "string", format: "uuid" } }, is_null_: { type: "boolean" } } };

const schema$OptionalTextFilter: SchemaNode = { type: "object", additionalProperties: false, properties: { operator: () => schema$Operator, any_: { type: "array", items: { type: "string", minLength: 1 } }, is_null_: { type: "boolean" } } };

const schema$VersionFilter: SchemaNode = { type: "object", additionalProperties: false, properties: { any_: { type: "array", items: { type: "string", minLength: 1 } } } };

const schema$StateFilter: SchemaNode = { type: "object", additionalProperties: false, properties: { operator: () => schema$Operator, type: () => schema$StateTypeFilter, name: () => schema$TextFilter } };

const schema$StateTypeFilter: SchemaNode = { type: "object", additionalProperties: false, properties: { any_: { type: "array", items: { type: "string", enum: ["SCHEDULED", "PENDING", "RUNNING", "COMPLETED", "FAILED", "CANCELLED", "CRASHED", "PAUSED", "CANCELLING"] } }, not_any_: { type: "array", items: { type: "string", enum: ["SCHEDULED", "PENDING", "RUNNING", "COMPLETED", "FAILED", "CANCELLED", "CRASHED", "PAUSED", "CANCELLING"] } } } };

const schema$TextFilter: SchemaNode = { type: "object", additionalProperties: false, properties: { any_: { type: "array", items: { type: "string", minLength: 1 } }, not_any_: { type: "array", items: { type: "string", minLength: 1 } } } };

const schema$TimeFilter: SchemaNode = { type: "object", additionalProperties: false, properties: { after_: { type: "string", format: "date-time" }, before_: { type: "string", format: "date-time" }, is_null_: { type: "boolean" } } };

const schema$TimeBounds: SchemaNode = { type: "object", additionalProperties: false, properties: { after_: { type: "string", format: "date-time" }, before_: { type: "string", format: "date-time" } } };

const schema$UuidFilter: SchemaNode = { type: "object", additionalProperties: false, properties: { any_: { type: "array", items: { type: "string", format: "uuid" } } } };

const schema$CreatorFilter: SchemaNode = { type: "object", additionalProperties: false, properties: { operator: () => schema$Operator, id_: { type: "array", items: { type: "string", format: "uuid" } }, type_: { type: "array", items: { type: "string", minLength: 1 } }, is_null_: { type: "boolean" } } };

const schema$TaskRunFilter: SchemaNode = { type: "object", additionalProperties: false, properties: { operator: () => schema$Operator, id: () => schema$UuidFilter, name: () => schema$NameFilter, tags: () => schema$TaskRunTagFilter, state: () => schema$TaskRunStateFilter, start_time: () => schema$TimeFilter, end_time: () => schema$TimeFilter, expected_start_time: () => schema$TimeBounds, flow_run_id: () => schema$OptionalUuidFilter, subflow_runs: () => schema$SubflowFilter } };

const schema$TaskRunTagFilter: SchemaNode = { type: "object", additionalProperties: false, properties: { operator: () => schema$Operator, all_: { type: "array", items: { type: "string", minLength: 1 } }, is_null_: { type: "boolean" } } };

const schema$TaskRunStateFilter: SchemaNode = { type: "object", additionalProperties: false, properties: { operator: () => schema$Operator, type: () => schema$TaskRunStateTypeFilter, name: () => schema$TaskRunStateNameFilter } };

const schema$TaskRunStateTypeFilter: SchemaNode = { type: "object", additionalProperties: false, properties: { any_: { type: "array", items: { type: "string", enum: ["SCHEDULED", "PENDING", "RUNNING", "COMPLETED", "FAILED", "CANCELLED", "CRASHED", "PAUSED", "CANCELLING"] } } } };

const schema$TaskRunStateNameFilter: SchemaNode = { type: "object", additionalProperties: false, properties: { any_: { type: "array", items: { type: "string", minLength: 1 } } } };

const schema$SubflowFilter: SchemaNode = { type: "object", additionalProperties: false, properties: { exists_: { type: "boolean" } } };

const schema$FlowRun: SchemaNode = { type: "object", required: ["id", "created", "updated", "flow_id"], properties: { id: { type: "string", format: "uuid" }, created: { type: ["string", "null"], format: "date-time" }, updated: { type: ["string", "null"], format: "date-time" }, name: { type: "string" }, flow_id: { type: "string", format: "uuid" }, deployment_id: { type: ["string", "null"], format: "uuid" }, deployment_version: { type: ["string", "null"] }, flow_version: { type: ["string", "null"] }, work_pool_id: { type: ["string", "null"], format: "uuid" }, work_pool_name: { type: ["string", "null"] }, work_queue_id: { type: ["string", "null"], format: "uuid" }, work_queue_name: { type: ["string", "null"] }, parameters: { type: "object", additionalProperties: true }, idempotency_key: { type: ["string", "null"] }, context: { type: "object", additionalProperties: true }, tags: { type: "array", items: { type: "string" } }, labels: { type: ["object", "null"], additionalProperties: true }, parent_task_run_id: { type: ["string", "null"], format: "uuid" }, state_id: { type: ["string", "null"], format: "uuid" }, state_type: { anyOf: [() => schema$StateType, { type: "null" }] }, state_name: { type: ["string", "null"] }, state: { anyOf: [() => schema$State, { type: "null" }] }, run_count: { type: "integer", minimum: 0 }, expected_start_time: { type: ["string", "null"], format: "date-time" }, next_scheduled_start_time: { type: ["string", "null"], format: "date-time" }, start_time: { type: ["string", "null"], format: "date-time" }, end_time: { type: ["string", "null"], format: "date-time" }, total_run_time: { type: "number", minimum: 0 }, estimated_run_time: { type: "number", minimum: 0 }, estimated_start_time_delta: { type: "number" }, auto_scheduled: { type: "boolean" }, empirical_policy: { type: "object", additionalProperties: true }, infrastructure_document_id: { type: ["string", "null"], format: "uuid" }, infrastructure_pid: { type: ["string", "null"] }, created_by: { anyOf: [() => schema$Creator, { type: "null" }] }, job_variables: { type: ["object", "null"], additionalProperties: true } } };

const schema$StateType: SchemaNode = { anyOf: [{ type: "string", enum: ["SCHEDULED", "PENDING", "RUNNING", "COMPLETED", "FAILED", "CANCELLED", "CRASHED", "PAUSED", "CANCELLING"] }, { type: "string" }] };

const schema$State: SchemaNode = { type: "object", required: ["id", "type"], properties: { id: { type: "string", format: "uuid" }, type: () => schema$StateType, name: { type: ["string", "null"] }, timestamp: { type: "string", format: "date-time" }, message: { type: ["string", "null"] }, state_details: { type: "object", additionalProperties: true }, data: { type: ["object", "array", "string", "number", "boolean", "null"] } } };

const schema$Creator: SchemaNode = { type: "object", properties: { id: { type: ["string", "null"], format: "uuid" }, type: { type: ["string", "null"] }, display_value: { type: ["string", "null"] } } };

const schema$ErrorBody: SchemaNode = { type: "object", properties: { detail: { type: ["string", "array"], items: () => schema$MemberError }, exception_message: { type: "string" }, exception_detail: { type: ["array", "string"], items: () => schema$MemberError }, status: { type: "string" }, details: () => schema$OrchestrationDetails, request_body: { type: ["object", "array", "string", "number", "boolean", "null"] } } };

const schema$MemberError: SchemaNode = { type: "object", required: ["loc", "msg", "type"], properties: { loc: { type: "array", items: { type: ["string", "integer"] } }, msg: { type: "string" }, type: { type: "string" }, input: { type: ["object", "array", "string", "number", "boolean", "null"] }, ctx: { type: "object", additionalProperties: true } } };

const schema$OrchestrationDetails: SchemaNode = { type: "object", properties: { type: { type: "string" }, reason: { type: ["string", "null"] }, delay_seconds: { type: "integer", minimum: 0 } } };

const schema$StateProposal: SchemaNode = { type: "object", additionalProperties: false, required: ["state"], properties: { state: () => schema$NewState, force: { type: "boolean" } } };

const schema$NewState: SchemaNode = { type: "object", additionalProperties: false, required: ["type"], properties: { type: { type: "string", enum: ["SCHEDULED", "PENDING", "RUNNING", "COMPLETED", "FAILED", "CANCELLED", "CRASHED", "PAUSED", "CANCELLING"] }, name: { type: "string", minLength: 1 }, message: { type: "string" }, state_details: { type: "object", additionalProperties: true } } };

const schema$Orchestration: SchemaNode = { type: "object", required: ["status", "state", "details"], properties: { status: () => schema$OrchestrationStatus, state: { anyOf: [() => schema$State, { type: "null" }] }, details: () => schema$OrchestrationDetails } };

const schema$OrchestrationStatus: SchemaNode = { anyOf: [{ type: "string", enum: ["ACCEPT", "REJECT", "ABORT", "WAIT"] }, { type: "string" }] };

const schema$Resumption: SchemaNode = { type: "object", additionalProperties: false, properties: { run_input: { type: "object", additionalProperties: true } } };

const schema$TaskRunQuery: SchemaNode = { type: "object", additionalProperties: false, properties: { flow_runs: () => schema$RunFilter, task_runs: () => schema$TaskRunFilter, flows: { type: "object", additionalProperties: true }, deployments: { type: "object", additionalProperties: true }, sort: { type: "string", enum: ["ID_DESC", "EXPECTED_START_TIME_ASC", "EXPECTED_START_TIME_DESC", "NAME_ASC", "NAME_DESC", "NEXT_SCHEDULED_START_TIME_ASC", "END_TIME_DESC"] }, offset: { type: "integer", minimum: 0 }, limit: { type: "integer", minimum: 0 } } };

const schema$TaskRun: SchemaNode = { type: "object", required: ["id", "created", "updated", "task_key", "dynamic_key"], properties: { id: { type: "string", format: "uuid" }, created: { type: ["string", "null"], format: "date-time" }, updated: { type: ["string", "null"], format: "date-time" }, name: { type: "string" }, flow_run_id: { type: ["string", "null"], format: "uuid" }, task_key: { type: "string" }, dynamic_key: { type: "string" }, tags: { type: "array", items: { type: "string" } }, labels: { type: ["object", "null"], additionalProperties: true }, state_id: { type: ["string", "null"], format: "uuid" }, state_type: { anyOf: [() => schema$StateType, { type: "null" }] }, state_name: { type: ["string", "null"] }, state: { anyOf: [() => schema$State, { type: "null" }] }, run_count: { type: "integer", minimum: 0 }, flow_run_run_count: { type: "integer", minimum: 0 }, start_time: { type: ["string", "null"], format: "date-time" }, end_time: { type: ["string", "null"], format: "date-time" }, expected_start_time: { type: ["string", "null"], format: "date-time" }, next_scheduled_start_time: { type: ["string", "null"], format: "date-time" }, task_version: { type: ["string", "null"] }, cache_key: { type: ["string", "null"] }, cache_expiration: { type: ["string", "null"], format: "date-time" }, empirical_policy: { type: "object", additionalProperties: true }, task_inputs: { type: "object", additionalProperties: true }, estimated_start_time_delta: { type: "number" }, total_run_time: { type: "number", minimum: 0 }, estimated_run_time: { type: "number", minimum: 0 } } };

const schema$NewRun: SchemaNode = { type: "object", additionalProperties: false, properties: { name: { type: "string", minLength: 1 }, parameters: { type: "object", additionalProperties: true }, enforce_parameter_schema: { type: "boolean" }, idempotency_key: { type: "string", minLength: 1 }, state: () => schema$NewState, context: { type: "object", additionalProperties: true }, tags: { type: "array", items: { type: "string", minLength: 1 } }, labels: { type: "object", additionalProperties: true }, empirical_policy: { type: "object", additionalProperties: true }, parent_task_run_id: { type: "string", format: "uuid" }, infrastructure_document_id: { type: "string", format: "uuid" }, work_queue_name: { type: "string", minLength: 1 }, job_variables: { type: "object", additionalProperties: true } } };

function known$ListRuns200(v: any, d?: Finding[], p = ""): boolean {
  return Array.isArray(v) && known$ListRuns200$items(v, d, p);
}

function known$FlowRun(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$FlowRun$members(v, d, p);
}

function known$FlowRun$tags$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "string")) return false;
  return true;
}

function known$StateType(v: any): boolean {
  return ((v === "SCHEDULED") || (v === "PENDING") || (v === "RUNNING") || (v === "COMPLETED") || (v === "FAILED") || (v === "CANCELLED") || (v === "CRASHED") || (v === "PAUSED") || (v === "CANCELLING"));
}

function known$State(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$State$members(v, d, p);
}

function known$State$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.id;
  if (!(typeof x === "string" && formats["uuid"]!(x))) return false;
  n++;
  x = v.type;
  if (!(known$StateType(x))) return false;
  n++;
  x = v.name;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.timestamp;
  if (x !== undefined) {
    if (!(typeof x === "string" && formats["date-time"]!(x))) return false;
    n++;
  }
  x = v.message;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.state_details;
  if (x !== undefined) {
    if (!(typeof x === "object" && x !== null && !Array.isArray(x))) return false;
    n++;
  }
  x = v.data;
  if (x !== undefined) {
    if (!(((typeof x === "object" && x !== null && !Array.isArray(x)) || Array.isArray(x) || (typeof x === "string") || Number.isFinite(x) || (typeof x === "boolean") || (x === null)))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$State, d, p);
}

function known$Creator(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$Creator$members(v, d, p);
}

function known$Creator$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.id;
  if (x !== undefined) {
    if (!(((typeof x === "string" && formats["uuid"]!(x)) || (x === null)))) return false;
    n++;
  }
  x = v.type;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.display_value;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$Creator, d, p);
}

function known$FlowRun$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.id;
  if (!(typeof x === "string" && formats["uuid"]!(x))) return false;
  n++;
  x = v.created;
  if (!(((typeof x === "string" && formats["date-time"]!(x)) || (x === null)))) return false;
  n++;
  x = v.updated;
  if (!(((typeof x === "string" && formats["date-time"]!(x)) || (x === null)))) return false;
  n++;
  x = v.name;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.flow_id;
  if (!(typeof x === "string" && formats["uuid"]!(x))) return false;
  n++;
  x = v.deployment_id;
  if (x !== undefined) {
    if (!(((typeof x === "string" && formats["uuid"]!(x)) || (x === null)))) return false;
    n++;
  }
  x = v.deployment_version;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.flow_version;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.work_pool_id;
  if (x !== undefined) {
    if (!(((typeof x === "string" && formats["uuid"]!(x)) || (x === null)))) return false;
    n++;
  }
  x = v.work_pool_name;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.work_queue_id;
  if (x !== undefined) {
    if (!(((typeof x === "string" && formats["uuid"]!(x)) || (x === null)))) return false;
    n++;
  }
  x = v.work_queue_name;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.parameters;
  if (x !== undefined) {
    if (!(typeof x === "object" && x !== null && !Array.isArray(x))) return false;
    n++;
  }
  x = v.idempotency_key;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.context;
  if (x !== undefined) {
    if (!(typeof x === "object" && x !== null && !Array.isArray(x))) return false;
    n++;
  }
  x = v.tags;
  if (x !== undefined) {
    if (!(Array.isArray(x) && known$FlowRun$tags$items(x))) return false;
    n++;
  }
  x = v.labels;
  if (x !== undefined) {
    if (!(((typeof x === "object" && x !== null && !Array.isArray(x)) || (x === null)))) return false;
    n++;
  }
  x = v.parent_task_run_id;
  if (x !== undefined) {
    if (!(((typeof x === "string" && formats["uuid"]!(x)) || (x === null)))) return false;
    n++;
  }
  x = v.state_id;
  if (x !== undefined) {
    if (!(((typeof x === "string" && formats["uuid"]!(x)) || (x === null)))) return false;
    n++;
  }
  x = v.state_type;
  if (x !== undefined) {
    if (!((known$StateType(x) || (x === null)))) return false;
    n++;
  }
  x = v.state_name;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.state;
  if (x !== undefined) {
    if (!((known$State(x) || (x === null)))) return false;
    n++;
  }
  x = v.run_count;
  if (x !== undefined) {
    if (!(Number.isInteger(x) && x >= 0)) return false;
    n++;
  }
  x = v.expected_start_time;
  if (x !== undefined) {
    if (!(((typeof x === "string" && formats["date-time"]!(x)) || (x === null)))) return false;
    n++;
  }
  x = v.next_scheduled_start_time;
  if (x !== undefined) {
    if (!(((typeof x === "string" && formats["date-time"]!(x)) || (x === null)))) return false;
    n++;
  }
  x = v.start_time;
  if (x !== undefined) {
    if (!(((typeof x === "string" && formats["date-time"]!(x)) || (x === null)))) return false;
    n++;
  }
  x = v.end_time;
  if (x !== undefined) {
    if (!(((typeof x === "string" && formats["date-time"]!(x)) || (x === null)))) return false;
    n++;
  }
  x = v.total_run_time;
  if (x !== undefined) {
    if (!(Number.isFinite(x) && x >= 0)) return false;
    n++;
  }
  x = v.estimated_run_time;
  if (x !== undefined) {
    if (!(Number.isFinite(x) && x >= 0)) return false;
    n++;
  }
  x = v.estimated_start_time_delta;
  if (x !== undefined) {
    if (!(Number.isFinite(x))) return false;
    n++;
  }
  x = v.auto_scheduled;
  if (x !== undefined) {
    if (!(typeof x === "boolean")) return false;
    n++;
  }
  x = v.empirical_policy;
  if (x !== undefined) {
    if (!(typeof x === "object" && x !== null && !Array.isArray(x))) return false;
    n++;
  }
  x = v.infrastructure_document_id;
  if (x !== undefined) {
    if (!(((typeof x === "string" && formats["uuid"]!(x)) || (x === null)))) return false;
    n++;
  }
  x = v.infrastructure_pid;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.created_by;
  if (x !== undefined) {
    if (!((known$Creator(x) || (x === null)))) return false;
    n++;
  }
  x = v.job_variables;
  if (x !== undefined) {
    if (!(((typeof x === "object" && x !== null && !Array.isArray(x)) || (x === null)))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$FlowRun, d, p);
}

function known$ListRuns200$items(v: any[], d?: Finding[], p = ""): boolean {
  for (const [i, x] of v.entries()) if (!(known$FlowRun(x, d, p + "/" + i))) return false;
  return true;
}

function known$ListTaskRuns200(v: any, d?: Finding[], p = ""): boolean {
  return Array.isArray(v) && known$ListTaskRuns200$items(v, d, p);
}

function known$TaskRun(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$TaskRun$members(v, d, p);
}

function known$TaskRun$tags$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "string")) return false;
  return true;
}

function known$TaskRun$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.id;
  if (!(typeof x === "string" && formats["uuid"]!(x))) return false;
  n++;
  x = v.created;
  if (!(((typeof x === "string" && formats["date-time"]!(x)) || (x === null)))) return false;
  n++;
  x = v.updated;
  if (!(((typeof x === "string" && formats["date-time"]!(x)) || (x === null)))) return false;
  n++;
  x = v.name;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.flow_run_id;
  if (x !== undefined) {
    if (!(((typeof x === "string" && formats["uuid"]!(x)) || (x === null)))) return false;
    n++;
  }
  x = v.task_key;
  if (!(typeof x === "string")) return false;
  n++;
  x = v.dynamic_key;
  if (!(typeof x === "string")) return false;
  n++;
  x = v.tags;
  if (x !== undefined) {
    if (!(Array.isArray(x) && known$TaskRun$tags$items(x))) return false;
    n++;
  }
  x = v.labels;
  if (x !== undefined) {
    if (!(((typeof x === "object" && x !== null && !Array.isArray(x)) || (x === null)))) return false;
    n++;
  }
  x = v.state_id;
  if (x !== undefined) {
    if (!(((typeof x === "string" && formats["uuid"]!(x)) || (x === null)))) return false;
    n++;
  }
  x = v.state_type;
  if (x !== undefined) {
    if (!((known$StateType(x) || (x === null)))) return false;
    n++;
  }
  x = v.state_name;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.state;
  if (x !== undefined) {
    if (!((known$State(x) || (x === null)))) return false;
    n++;
  }
  x = v.run_count;
  if (x !== undefined) {
    if (!(Number.isInteger(x) && x >= 0)) return false;
    n++;
  }
  x = v.flow_run_run_count;
  if (x !== undefined) {
    if (!(Number.isInteger(x) && x >= 0)) return false;
    n++;
  }
  x = v.start_time;
  if (x !== undefined) {
    if (!(((typeof x === "string" && formats["date-time"]!(x)) || (x === null)))) return false;
    n++;
  }
  x = v.end_time;
  if (x !== undefined) {
    if (!(((typeof x === "string" && formats["date-time"]!(x)) || (x === null)))) return false;
    n++;
  }
  x = v.expected_start_time;
  if (x !== undefined) {
    if (!(((typeof x === "string" && formats["date-time"]!(x)) || (x === null)))) return false;
    n++;
  }
  x = v.next_scheduled_start_time;
  if (x !== undefined) {
    if (!(((typeof x === "string" && formats["date-time"]!(x)) || (x === null)))) return false;
    n++;
  }
  x = v.task_version;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.cache_key;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.cache_expiration;
  if (x !== undefined) {
    if (!(((typeof x === "string" && formats["date-time"]!(x)) || (x === null)))) return false;
    n++;
  }
  x = v.empirical_policy;
  if (x !== undefined) {
    if (!(typeof x === "object" && x !== null && !Array.isArray(x))) return false;
    n++;
  }
  x = v.task_inputs;
  if (x !== undefined) {
    if (!(typeof x === "object" && x !== null && !Array.isArray(x))) return false;
    n++;
  }
  x = v.estimated_start_time_delta;
  if (x !== undefined) {
    if (!(Number.isFinite(x))) return false;
    n++;
  }
  x = v.total_run_time;
  if (x !== undefined) {
    if (!(Number.isFinite(x) && x >= 0)) return false;
    n++;
  }
  x = v.estimated_run_time;
  if (x !== undefined) {
    if (!(Number.isFinite(x) && x >= 0)) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$TaskRun, d, p);
}

function known$ListTaskRuns200$items(v: any[], d?: Finding[], p = ""): boolean {
  for (const [i, x] of v.entries()) if (!(known$TaskRun(x, d, p + "/" + i))) return false;
  return true;
}

const request$RunQuery = /* @__PURE__ */ requestValidator(() => schema$RunQuery);

const response$ListRuns200 = /* @__PURE__ */ responseValidator({ type: "array", items: () => schema$FlowRun }, known$ListRuns200);

const response$ErrorBody = /* @__PURE__ */ responseValidator(() => schema$ErrorBody);

const response$FlowRun = /* @__PURE__ */ responseValidator(() => schema$FlowRun, known$FlowRun);

const request$StateProposal = /* @__PURE__ */ requestValidator(() => schema$StateProposal);

const response$SetRunState200 = /* @__PURE__ */ responseValidator({ anyOf: [() => schema$Orchestration, () => schema$ErrorBody] });

const response$SetRunState201 = /* @__PURE__ */ responseValidator({ anyOf: [() => schema$Orchestration, () => schema$ErrorBody] });

const request$Resumption = /* @__PURE__ */ requestValidator(() => schema$Resumption);

const response$ResumeRun200 = /* @__PURE__ */ responseValidator({ anyOf: [() => schema$Orchestration, () => schema$ErrorBody] });

const response$ResumeRun201 = /* @__PURE__ */ responseValidator({ anyOf: [() => schema$Orchestration, () => schema$ErrorBody] });

const request$TaskRunQuery = /* @__PURE__ */ requestValidator(() => schema$TaskRunQuery);

const response$ListTaskRuns200 = /* @__PURE__ */ responseValidator({ type: "array", items: () => schema$TaskRun }, known$ListTaskRuns200);

const request$NewRun = /* @__PURE__ */ requestValidator(() => schema$NewRun);

/** The validators of {@link Operations.listRuns}. */
export const listRuns: OperationValidators = {
  body: request$RunQuery,
  responses: {
    200: response$ListRuns200,
    401: response$ErrorBody,
    422: response$ErrorBody,
    429: response$ErrorBody,
  },
};

/** The validators of {@link Operations.getRun}. */
export const getRun: OperationValidators = {
  responses: {
    200: response$FlowRun,
    401: response$ErrorBody,
    404: response$ErrorBody,
    422: response$ErrorBody,
    429: response$ErrorBody,
  },
};

/** The validators of {@link Operations.deleteRun}. */
export const deleteRun: OperationValidators = {
  responses: {
    401: response$ErrorBody,
    404: response$ErrorBody,
    422: response$ErrorBody,
    429: response$ErrorBody,
  },
};

/** The validators of {@link Operations.setRunState}. */
export const setRunState: OperationValidators = {
  body: request$StateProposal,
  responses: {
    200: response$SetRunState200,
    201: response$SetRunState201,
    401: response$ErrorBody,
    404: response$ErrorBody,
    422: response$ErrorBody,
    429: response$ErrorBody,
  },
};

/** The validators of {@link Operations.resumeRun}. */
export const resumeRun: OperationValidators = {
  body: request$Resumption,
  responses: {
    200: response$ResumeRun200,
    201: response$ResumeRun201,
    401: response$ErrorBody,
    404: response$ErrorBody,
    422: response$ErrorBody,
    429: response$ErrorBody,
  },
};

/** The validators of {@link Operations.listTaskRuns}. */
export const listTaskRuns: OperationValidators = {
  body: request$TaskRunQuery,
  responses: {
    200: response$ListTaskRuns200,
    401: response$ErrorBody,
    422: response$ErrorBody,
    429: response$ErrorBody,
  },
};

/** The validators of {@link Operations.runDeployment}. */
export const runDeployment: OperationValidators = {
  body: request$NewRun,
  responses: {
    200: response$FlowRun,
    201: response$FlowRun,
    400: response$ErrorBody,
    401: response$ErrorBody,
    404: response$ErrorBody,
    409: response$ErrorBody,
    422: response$ErrorBody,
    429: response$ErrorBody,
  },
};

/** The validators of all operations. */
export const validators: Validators = {
  listRuns,
  getRun,
  deleteRun,
  setRunState,
  resumeRun,
  listTaskRuns,
  runDeployment,
};
