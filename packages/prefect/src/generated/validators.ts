// Written by `pnpm generate` from the vendor's spec. To change it, change the spec or the generator.

import { limits, requestValidator, responseValidator, type OperationValidators, type SchemaNode, type Validators } from "@vendor-jobs/core/validation";
import type { Operations } from "./operations.ts";

const schema$RunQuery: SchemaNode = { type: "object", additionalProperties: false, properties: { flow_runs: () => schema$RunFilter, flows: { type: "object", additionalProperties: true }, task_runs: () => schema$TaskRunFilter, deployments: { type: "object", additionalProperties: true }, work_pools: { type: "object", additionalProperties: true }, work_pool_queues: { type: "object", additionalProperties: true }, sort: { type: "string", enum: ["ID_DESC", "START_TIME_ASC", "START_TIME_DESC", "EXPECTED_START_TIME_ASC", "EXPECTED_START_TIME_DESC", "NAME_ASC", "NAME_DESC", "NEXT_SCHEDULED_START_TIME_ASC", "END_TIME_DESC"] }, offset: { type: "integer", minimum: 0 }, limit: { type: "integer", minimum: 0 } } };

const schema$RunFilter: SchemaNode = { type: "object", additionalProperties: false, properties: { operator: () => schema$Operator, id: () => schema$IdFilter, name: () => schema$NameFilter, tags: () => schema$TagFilter, deployment_id: () => schema$OptionalUuidFilter, work_queue_name: () => schema$OptionalTextFilter, flow_version: () => schema$VersionFilter, state: () => schema$StateFilter, start_time: () => schema$TimeFilter, end_time: () => schema$TimeFilter, expected_start_time: () => schema$TimeBounds, next_scheduled_start_time: () => schema$TimeBounds, parent_flow_run_id: () => schema$UuidFilter, parent_task_run_id: () => schema$OptionalUuidFilter, idempotency_key: () => schema$TextFilter, created_by: () => schema$CreatorFilter } };

const schema$Operator: SchemaNode = { type: "string", enum: ["and_", "or_"] };

const schema$IdFilter: SchemaNode = { type: "object", additionalProperties: false, properties: { any_: { type: "array", items: { type: "string", format: "uuid" } }, not_any_: { type: "array", items: { type: "string", format: "uuid" } } } };

const schema$NameFilter: SchemaNode = { type: "object", additionalProperties: false, properties: { any_: { type: "array", items: { type: "string", minLength: 1 } }, like_: { type: "string", minLength: 1 } } };

const schema$TagFilter: SchemaNode = { type: "object", additionalProperties: false, properties: { operator: () => schema$Operator, all_: { type: "array", items: { type: "string", minLength: 1 } }, any_: { type: "array", items: { type: "string", minLength: 1 } }, is_null_: { type: "boolean" } } };

const schema$OptionalUuidFilter: SchemaNode = { type: "object", additionalProperties: false, properties: { any_: { type: "array", items: { type: "string", format: "uuid" } }, is_null_: { type: "boolean" } } };

const schema$OptionalTextFilter: SchemaNode = { type: "object", additionalProperties: false, properties: { any_: { type: "array", items: { type: "string", minLength: 1 } }, is_null_: { type: "boolean" } } };

const schema$VersionFilter: SchemaNode = { type: "object", additionalProperties: false, properties: { any_: { type: "array", items: { type: "string", minLength: 1 } } } };

const schema$StateFilter: SchemaNode = { type: "object", additionalProperties: false, properties: { operator: () => schema$Operator, type: () => schema$StateTypeFilter, name: () => schema$TextFilter } };

const schema$StateTypeFilter: SchemaNode = { type: "object", additionalProperties: false, properties: { any_: { type: "array", items: { type: "string", enum: ["SCHEDULED", "PENDING", "RUNNING", "COMPLETED", "FAILED", "CANCELLED", "CRASHED", "PAUSED", "CANCELLING"] } }, not_any_: { type: "array", items: { type: "string", enum: ["SCHEDULED", "PENDING", "RUNNING", "COMPLETED", "FAILED", "CANCELLED", "CRASHED", "PAUSED", "CANCELLING"] } } } };

const schema$TextFilter: SchemaNode = { type: "object", additionalProperties: false, properties: { any_: { type: "array", items: { type: "string", minLength: 1 } }, not_any_: { type: "array", items: { type: "string", minLength: 1 } } } };

const schema$TimeFilter: SchemaNode = { type: "object", additionalProperties: false, properties: { after_: { type: "string", format: "date-time" }, before_: { type: "string", format: "date-time" }, is_null_: { type: "boolean" } } };

const schema$TimeBounds: SchemaNode = { type: "object", additionalProperties: false, properties: { after_: { type: "string", format: "date-time" }, before_: { type: "string", format: "date-time" } } };

const schema$UuidFilter: SchemaNode = { type: "object", additionalProperties: false, properties: { any_: { type: "array", items: { type: "string", format: "uuid" } } } };

const schema$CreatorFilter: SchemaNode = { type: "object", additionalProperties: false, properties: { id_: { type: "array", items: { type: "string", format: "uuid" } }, type_: { type: "array", items: { type: "string", minLength: 1 } }, is_null_: { type: "boolean" } } };

const schema$TaskRunFilter: SchemaNode = { type: "object", additionalProperties: false, properties: { operator: () => schema$Operator, id: () => schema$UuidFilter, name: () => schema$NameFilter, tags: () => schema$TagFilter, state: () => schema$StateFilter, start_time: () => schema$TimeFilter, end_time: () => schema$TimeFilter, expected_start_time: () => schema$TimeBounds, flow_run_id: () => schema$OptionalUuidFilter, subflow_runs: () => schema$SubflowFilter } };

const schema$SubflowFilter: SchemaNode = { type: "object", additionalProperties: false, properties: { exists_: { type: "boolean" } } };

const schema$FlowRun: SchemaNode = { type: "object", required: ["id", "created", "updated", "flow_id"], properties: { id: { type: "string", format: "uuid" }, created: { type: ["string", "null"], format: "date-time" }, updated: { type: ["string", "null"], format: "date-time" }, name: { type: "string" }, flow_id: { type: "string", format: "uuid" }, deployment_id: { type: ["string", "null"], format: "uuid" }, deployment_version: { type: ["string", "null"] }, flow_version: { type: ["string", "null"] }, work_pool_id: { type: ["string", "null"], format: "uuid" }, work_pool_name: { type: ["string", "null"] }, work_queue_id: { type: ["string", "null"], format: "uuid" }, work_queue_name: { type: ["string", "null"] }, parameters: { type: "object", additionalProperties: true }, idempotency_key: { type: ["string", "null"] }, context: { type: "object", additionalProperties: true }, tags: { type: "array", items: { type: "string" } }, labels: { type: ["object", "null"], additionalProperties: true }, parent_task_run_id: { type: ["string", "null"], format: "uuid" }, state_id: { type: ["string", "null"], format: "uuid" }, state_type: { anyOf: [() => schema$StateType, { type: "null" }] }, state_name: { type: ["string", "null"] }, state: { anyOf: [() => schema$State, { type: "null" }] }, run_count: { type: "integer", minimum: 0 }, expected_start_time: { type: ["string", "null"], format: "date-time" }, next_scheduled_start_time: { type: ["string", "null"], format: "date-time" }, start_time: { type: ["string", "null"], format: "date-time" }, end_time: { type: ["string", "null"], format: "date-time" }, total_run_time: { type: "number", minimum: 0 }, estimated_run_time: { type: "number", minimum: 0 }, estimated_start_time_delta: { type: "number" }, auto_scheduled: { type: "boolean" }, empirical_policy: { type: "object", additionalProperties: true }, infrastructure_pid: { type: ["string", "null"] }, created_by: { anyOf: [() => schema$Creator, { type: "null" }] }, job_variables: { type: ["object", "null"], additionalProperties: true } } };

const schema$StateType: SchemaNode = { anyOf: [{ type: "string", enum: ["SCHEDULED", "PENDING", "RUNNING", "COMPLETED", "FAILED", "CANCELLED", "CRASHED", "PAUSED", "CANCELLING"] }, { type: "string" }] };

const schema$State: SchemaNode = { type: "object", required: ["id", "type"], properties: { id: { type: "string", format: "uuid" }, type: () => schema$StateType, name: { type: ["string", "null"] }, timestamp: { type: "string", format: "date-time" }, message: { type: ["string", "null"] }, state_details: { type: "object", additionalProperties: true } } };

const schema$Creator: SchemaNode = { type: "object", properties: { id: { type: ["string", "null"], format: "uuid" }, type: { type: ["string", "null"] }, display_value: { type: ["string", "null"] } } };

const schema$ErrorBody: SchemaNode = { type: "object", properties: { detail: { type: ["string", "array"], items: () => schema$MemberError }, exception_message: { type: "string" }, exception_detail: { type: ["array", "string"], items: () => schema$MemberError }, status: { type: "string" }, details: () => schema$OrchestrationDetails, request_body: { type: ["object", "array", "string", "number", "boolean", "null"] } } };

const schema$MemberError: SchemaNode = { type: "object", required: ["loc", "msg", "type"], properties: { loc: { type: "array", items: { type: ["string", "integer"] } }, msg: { type: "string" }, type: { type: "string" } } };

const schema$OrchestrationDetails: SchemaNode = { type: "object", properties: { type: { type: "string" }, reason: { type: ["string", "null"] }, delay_seconds: { type: "integer", minimum: 0 } } };

const schema$StateProposal: SchemaNode = { type: "object", additionalProperties: false, required: ["state"], properties: { state: () => schema$NewState, force: { type: "boolean" } } };

const schema$NewState: SchemaNode = { type: "object", additionalProperties: false, required: ["type"], properties: { type: { type: "string", enum: ["SCHEDULED", "PENDING", "RUNNING", "COMPLETED", "FAILED", "CANCELLED", "CRASHED", "PAUSED", "CANCELLING"] }, name: { type: "string", minLength: 1 }, message: { type: "string" }, state_details: { type: "object", additionalProperties: true } } };

const schema$Orchestration: SchemaNode = { type: "object", required: ["status", "state", "details"], properties: { status: () => schema$OrchestrationStatus, state: { anyOf: [() => schema$State, { type: "null" }] }, details: () => schema$OrchestrationDetails } };

const schema$OrchestrationStatus: SchemaNode = { anyOf: [{ type: "string", enum: ["ACCEPT", "REJECT", "ABORT", "WAIT"] }, { type: "string" }] };

const schema$Resumption: SchemaNode = { type: "object", additionalProperties: false, properties: { run_input: { type: "object", additionalProperties: true } } };

const schema$TaskRunQuery: SchemaNode = { type: "object", additionalProperties: false, properties: { flow_runs: () => schema$RunFilter, task_runs: () => schema$TaskRunFilter, flows: { type: "object", additionalProperties: true }, deployments: { type: "object", additionalProperties: true }, sort: { type: "string", enum: ["ID_DESC", "EXPECTED_START_TIME_ASC", "EXPECTED_START_TIME_DESC", "NAME_ASC", "NAME_DESC", "NEXT_SCHEDULED_START_TIME_ASC", "END_TIME_DESC"] }, offset: { type: "integer", minimum: 0 }, limit: { type: "integer", minimum: 0 } } };

const schema$TaskRun: SchemaNode = { type: "object", required: ["id", "created", "updated", "task_key", "dynamic_key"], properties: { id: { type: "string", format: "uuid" }, created: { type: ["string", "null"], format: "date-time" }, updated: { type: ["string", "null"], format: "date-time" }, name: { type: "string" }, flow_run_id: { type: ["string", "null"], format: "uuid" }, task_key: { type: "string" }, dynamic_key: { type: "string" }, tags: { type: "array", items: { type: "string" } }, labels: { type: ["object", "null"], additionalProperties: true }, state_id: { type: ["string", "null"], format: "uuid" }, state_type: { anyOf: [() => schema$StateType, { type: "null" }] }, state_name: { type: ["string", "null"] }, state: { anyOf: [() => schema$State, { type: "null" }] }, run_count: { type: "integer", minimum: 0 }, start_time: { type: ["string", "null"], format: "date-time" }, end_time: { type: ["string", "null"], format: "date-time" }, expected_start_time: { type: ["string", "null"], format: "date-time" }, total_run_time: { type: "number", minimum: 0 }, estimated_run_time: { type: "number", minimum: 0 } } };

const schema$NewRun: SchemaNode = { type: "object", additionalProperties: false, properties: { name: { type: "string", minLength: 1 }, parameters: { type: "object", additionalProperties: true }, enforce_parameter_schema: { type: "boolean" }, idempotency_key: { type: "string", minLength: 1 }, state: () => schema$NewState, context: { type: "object", additionalProperties: true }, tags: { type: "array", items: { type: "string", minLength: 1 } }, labels: { type: "object", additionalProperties: true }, empirical_policy: { type: "object", additionalProperties: true }, parent_task_run_id: { type: "string", format: "uuid" }, infrastructure_document_id: { type: "string", format: "uuid" }, work_queue_name: { type: "string", minLength: 1 }, job_variables: { type: "object", additionalProperties: true } } };

function valid$RunQuery(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && valid$RunQuery$members(v);
}

function valid$RunFilter(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && valid$RunFilter$members(v);
}

function valid$Operator(v: any): boolean {
  return ((v === "and_") || (v === "or_"));
}

function valid$IdFilter(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && valid$IdFilter$members(v);
}

function valid$IdFilter$any_$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "string" && limits["format"]!.holds(x, "uuid"))) return false;
  return true;
}

function valid$IdFilter$not_any_$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "string" && limits["format"]!.holds(x, "uuid"))) return false;
  return true;
}

function valid$IdFilter$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.any_;
  if (x !== undefined) {
    if (!(Array.isArray(x) && valid$IdFilter$any_$items(x))) return false;
    n++;
  }
  x = v.not_any_;
  if (x !== undefined) {
    if (!(Array.isArray(x) && valid$IdFilter$not_any_$items(x))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function valid$NameFilter(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && valid$NameFilter$members(v);
}

function valid$NameFilter$any_$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
  return true;
}

function valid$NameFilter$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.any_;
  if (x !== undefined) {
    if (!(Array.isArray(x) && valid$NameFilter$any_$items(x))) return false;
    n++;
  }
  x = v.like_;
  if (x !== undefined) {
    if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function valid$TagFilter(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && valid$TagFilter$members(v);
}

function valid$TagFilter$all_$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
  return true;
}

function valid$TagFilter$any_$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
  return true;
}

function valid$TagFilter$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.operator;
  if (x !== undefined) {
    if (!(valid$Operator(x))) return false;
    n++;
  }
  x = v.all_;
  if (x !== undefined) {
    if (!(Array.isArray(x) && valid$TagFilter$all_$items(x))) return false;
    n++;
  }
  x = v.any_;
  if (x !== undefined) {
    if (!(Array.isArray(x) && valid$TagFilter$any_$items(x))) return false;
    n++;
  }
  x = v.is_null_;
  if (x !== undefined) {
    if (!(typeof x === "boolean")) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function valid$OptionalUuidFilter(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && valid$OptionalUuidFilter$members(v);
}

function valid$OptionalUuidFilter$any_$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "string" && limits["format"]!.holds(x, "uuid"))) return false;
  return true;
}

function valid$OptionalUuidFilter$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.any_;
  if (x !== undefined) {
    if (!(Array.isArray(x) && valid$OptionalUuidFilter$any_$items(x))) return false;
    n++;
  }
  x = v.is_null_;
  if (x !== undefined) {
    if (!(typeof x === "boolean")) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function valid$OptionalTextFilter(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && valid$OptionalTextFilter$members(v);
}

function valid$OptionalTextFilter$any_$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
  return true;
}

function valid$OptionalTextFilter$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.any_;
  if (x !== undefined) {
    if (!(Array.isArray(x) && valid$OptionalTextFilter$any_$items(x))) return false;
    n++;
  }
  x = v.is_null_;
  if (x !== undefined) {
    if (!(typeof x === "boolean")) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function valid$VersionFilter(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && valid$VersionFilter$members(v);
}

function valid$VersionFilter$any_$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
  return true;
}

function valid$VersionFilter$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.any_;
  if (x !== undefined) {
    if (!(Array.isArray(x) && valid$VersionFilter$any_$items(x))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function valid$StateFilter(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && valid$StateFilter$members(v);
}

function valid$StateTypeFilter(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && valid$StateTypeFilter$members(v);
}

function valid$StateTypeFilter$any_$items(v: any[]): boolean {
  for (const x of v) if (!(((x === "SCHEDULED") || (x === "PENDING") || (x === "RUNNING") || (x === "COMPLETED") || (x === "FAILED") || (x === "CANCELLED") || (x === "CRASHED") || (x === "PAUSED") || (x === "CANCELLING")))) return false;
  return true;
}

function valid$StateTypeFilter$not_any_$items(v: any[]): boolean {
  for (const x of v) if (!(((x === "SCHEDULED") || (x === "PENDING") || (x === "RUNNING") || (x === "COMPLETED") || (x === "FAILED") || (x === "CANCELLED") || (x === "CRASHED") || (x === "PAUSED") || (x === "CANCELLING")))) return false;
  return true;
}

function valid$StateTypeFilter$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.any_;
  if (x !== undefined) {
    if (!(Array.isArray(x) && valid$StateTypeFilter$any_$items(x))) return false;
    n++;
  }
  x = v.not_any_;
  if (x !== undefined) {
    if (!(Array.isArray(x) && valid$StateTypeFilter$not_any_$items(x))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function valid$TextFilter(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && valid$TextFilter$members(v);
}

function valid$TextFilter$any_$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
  return true;
}

function valid$TextFilter$not_any_$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
  return true;
}

function valid$TextFilter$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.any_;
  if (x !== undefined) {
    if (!(Array.isArray(x) && valid$TextFilter$any_$items(x))) return false;
    n++;
  }
  x = v.not_any_;
  if (x !== undefined) {
    if (!(Array.isArray(x) && valid$TextFilter$not_any_$items(x))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function valid$StateFilter$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.operator;
  if (x !== undefined) {
    if (!(valid$Operator(x))) return false;
    n++;
  }
  x = v.type;
  if (x !== undefined) {
    if (!(valid$StateTypeFilter(x))) return false;
    n++;
  }
  x = v.name;
  if (x !== undefined) {
    if (!(valid$TextFilter(x))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function valid$TimeFilter(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && valid$TimeFilter$members(v);
}

function valid$TimeFilter$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.after_;
  if (x !== undefined) {
    if (!(typeof x === "string" && limits["format"]!.holds(x, "date-time"))) return false;
    n++;
  }
  x = v.before_;
  if (x !== undefined) {
    if (!(typeof x === "string" && limits["format"]!.holds(x, "date-time"))) return false;
    n++;
  }
  x = v.is_null_;
  if (x !== undefined) {
    if (!(typeof x === "boolean")) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function valid$TimeBounds(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && valid$TimeBounds$members(v);
}

function valid$TimeBounds$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.after_;
  if (x !== undefined) {
    if (!(typeof x === "string" && limits["format"]!.holds(x, "date-time"))) return false;
    n++;
  }
  x = v.before_;
  if (x !== undefined) {
    if (!(typeof x === "string" && limits["format"]!.holds(x, "date-time"))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function valid$UuidFilter(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && valid$UuidFilter$members(v);
}

function valid$UuidFilter$any_$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "string" && limits["format"]!.holds(x, "uuid"))) return false;
  return true;
}

function valid$UuidFilter$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.any_;
  if (x !== undefined) {
    if (!(Array.isArray(x) && valid$UuidFilter$any_$items(x))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function valid$CreatorFilter(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && valid$CreatorFilter$members(v);
}

function valid$CreatorFilter$id_$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "string" && limits["format"]!.holds(x, "uuid"))) return false;
  return true;
}

function valid$CreatorFilter$type_$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
  return true;
}

function valid$CreatorFilter$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.id_;
  if (x !== undefined) {
    if (!(Array.isArray(x) && valid$CreatorFilter$id_$items(x))) return false;
    n++;
  }
  x = v.type_;
  if (x !== undefined) {
    if (!(Array.isArray(x) && valid$CreatorFilter$type_$items(x))) return false;
    n++;
  }
  x = v.is_null_;
  if (x !== undefined) {
    if (!(typeof x === "boolean")) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function valid$RunFilter$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.operator;
  if (x !== undefined) {
    if (!(valid$Operator(x))) return false;
    n++;
  }
  x = v.id;
  if (x !== undefined) {
    if (!(valid$IdFilter(x))) return false;
    n++;
  }
  x = v.name;
  if (x !== undefined) {
    if (!(valid$NameFilter(x))) return false;
    n++;
  }
  x = v.tags;
  if (x !== undefined) {
    if (!(valid$TagFilter(x))) return false;
    n++;
  }
  x = v.deployment_id;
  if (x !== undefined) {
    if (!(valid$OptionalUuidFilter(x))) return false;
    n++;
  }
  x = v.work_queue_name;
  if (x !== undefined) {
    if (!(valid$OptionalTextFilter(x))) return false;
    n++;
  }
  x = v.flow_version;
  if (x !== undefined) {
    if (!(valid$VersionFilter(x))) return false;
    n++;
  }
  x = v.state;
  if (x !== undefined) {
    if (!(valid$StateFilter(x))) return false;
    n++;
  }
  x = v.start_time;
  if (x !== undefined) {
    if (!(valid$TimeFilter(x))) return false;
    n++;
  }
  x = v.end_time;
  if (x !== undefined) {
    if (!(valid$TimeFilter(x))) return false;
    n++;
  }
  x = v.expected_start_time;
  if (x !== undefined) {
    if (!(valid$TimeBounds(x))) return false;
    n++;
  }
  x = v.next_scheduled_start_time;
  if (x !== undefined) {
    if (!(valid$TimeBounds(x))) return false;
    n++;
  }
  x = v.parent_flow_run_id;
  if (x !== undefined) {
    if (!(valid$UuidFilter(x))) return false;
    n++;
  }
  x = v.parent_task_run_id;
  if (x !== undefined) {
    if (!(valid$OptionalUuidFilter(x))) return false;
    n++;
  }
  x = v.idempotency_key;
  if (x !== undefined) {
    if (!(valid$TextFilter(x))) return false;
    n++;
  }
  x = v.created_by;
  if (x !== undefined) {
    if (!(valid$CreatorFilter(x))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function valid$TaskRunFilter(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && valid$TaskRunFilter$members(v);
}

function valid$SubflowFilter(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && valid$SubflowFilter$members(v);
}

function valid$SubflowFilter$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.exists_;
  if (x !== undefined) {
    if (!(typeof x === "boolean")) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function valid$TaskRunFilter$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.operator;
  if (x !== undefined) {
    if (!(valid$Operator(x))) return false;
    n++;
  }
  x = v.id;
  if (x !== undefined) {
    if (!(valid$UuidFilter(x))) return false;
    n++;
  }
  x = v.name;
  if (x !== undefined) {
    if (!(valid$NameFilter(x))) return false;
    n++;
  }
  x = v.tags;
  if (x !== undefined) {
    if (!(valid$TagFilter(x))) return false;
    n++;
  }
  x = v.state;
  if (x !== undefined) {
    if (!(valid$StateFilter(x))) return false;
    n++;
  }
  x = v.start_time;
  if (x !== undefined) {
    if (!(valid$TimeFilter(x))) return false;
    n++;
  }
  x = v.end_time;
  if (x !== undefined) {
    if (!(valid$TimeFilter(x))) return false;
    n++;
  }
  x = v.expected_start_time;
  if (x !== undefined) {
    if (!(valid$TimeBounds(x))) return false;
    n++;
  }
  x = v.flow_run_id;
  if (x !== undefined) {
    if (!(valid$OptionalUuidFilter(x))) return false;
    n++;
  }
  x = v.subflow_runs;
  if (x !== undefined) {
    if (!(valid$SubflowFilter(x))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function valid$RunQuery$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.flow_runs;
  if (x !== undefined) {
    if (!(valid$RunFilter(x))) return false;
    n++;
  }
  x = v.flows;
  if (x !== undefined) {
    if (!(typeof x === "object" && x !== null && !Array.isArray(x))) return false;
    n++;
  }
  x = v.task_runs;
  if (x !== undefined) {
    if (!(valid$TaskRunFilter(x))) return false;
    n++;
  }
  x = v.deployments;
  if (x !== undefined) {
    if (!(typeof x === "object" && x !== null && !Array.isArray(x))) return false;
    n++;
  }
  x = v.work_pools;
  if (x !== undefined) {
    if (!(typeof x === "object" && x !== null && !Array.isArray(x))) return false;
    n++;
  }
  x = v.work_pool_queues;
  if (x !== undefined) {
    if (!(typeof x === "object" && x !== null && !Array.isArray(x))) return false;
    n++;
  }
  x = v.sort;
  if (x !== undefined) {
    if (!(((x === "ID_DESC") || (x === "START_TIME_ASC") || (x === "START_TIME_DESC") || (x === "EXPECTED_START_TIME_ASC") || (x === "EXPECTED_START_TIME_DESC") || (x === "NAME_ASC") || (x === "NAME_DESC") || (x === "NEXT_SCHEDULED_START_TIME_ASC") || (x === "END_TIME_DESC")))) return false;
    n++;
  }
  x = v.offset;
  if (x !== undefined) {
    if (!(Number.isInteger(x) && limits["minimum"]!.holds(x, 0))) return false;
    n++;
  }
  x = v.limit;
  if (x !== undefined) {
    if (!(Number.isInteger(x) && limits["minimum"]!.holds(x, 0))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function known$ListRuns200(v: any): boolean {
  return Array.isArray(v) && known$ListRuns200$items(v);
}

function known$FlowRun(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$FlowRun$members(v);
}

function known$FlowRun$tags$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "string")) return false;
  return true;
}

function known$StateType(v: any): boolean {
  return ((v === "SCHEDULED") || (v === "PENDING") || (v === "RUNNING") || (v === "COMPLETED") || (v === "FAILED") || (v === "CANCELLED") || (v === "CRASHED") || (v === "PAUSED") || (v === "CANCELLING"));
}

function known$State(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$State$members(v);
}

function known$State$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.id;
  if (!(typeof x === "string" && limits["format"]!.holds(x, "uuid"))) return false;
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
    if (!(typeof x === "string" && limits["format"]!.holds(x, "date-time"))) return false;
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
  for (const _ in v) n--;
  return n === 0;
}

function known$Creator(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$Creator$members(v);
}

function known$Creator$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.id;
  if (x !== undefined) {
    if (!(((typeof x === "string" && limits["format"]!.holds(x, "uuid")) || (x === null)))) return false;
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
  return n === 0;
}

function known$FlowRun$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.id;
  if (!(typeof x === "string" && limits["format"]!.holds(x, "uuid"))) return false;
  n++;
  x = v.created;
  if (!(((typeof x === "string" && limits["format"]!.holds(x, "date-time")) || (x === null)))) return false;
  n++;
  x = v.updated;
  if (!(((typeof x === "string" && limits["format"]!.holds(x, "date-time")) || (x === null)))) return false;
  n++;
  x = v.name;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.flow_id;
  if (!(typeof x === "string" && limits["format"]!.holds(x, "uuid"))) return false;
  n++;
  x = v.deployment_id;
  if (x !== undefined) {
    if (!(((typeof x === "string" && limits["format"]!.holds(x, "uuid")) || (x === null)))) return false;
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
    if (!(((typeof x === "string" && limits["format"]!.holds(x, "uuid")) || (x === null)))) return false;
    n++;
  }
  x = v.work_pool_name;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.work_queue_id;
  if (x !== undefined) {
    if (!(((typeof x === "string" && limits["format"]!.holds(x, "uuid")) || (x === null)))) return false;
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
    if (!(((typeof x === "string" && limits["format"]!.holds(x, "uuid")) || (x === null)))) return false;
    n++;
  }
  x = v.state_id;
  if (x !== undefined) {
    if (!(((typeof x === "string" && limits["format"]!.holds(x, "uuid")) || (x === null)))) return false;
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
    if (!(Number.isInteger(x) && limits["minimum"]!.holds(x, 0))) return false;
    n++;
  }
  x = v.expected_start_time;
  if (x !== undefined) {
    if (!(((typeof x === "string" && limits["format"]!.holds(x, "date-time")) || (x === null)))) return false;
    n++;
  }
  x = v.next_scheduled_start_time;
  if (x !== undefined) {
    if (!(((typeof x === "string" && limits["format"]!.holds(x, "date-time")) || (x === null)))) return false;
    n++;
  }
  x = v.start_time;
  if (x !== undefined) {
    if (!(((typeof x === "string" && limits["format"]!.holds(x, "date-time")) || (x === null)))) return false;
    n++;
  }
  x = v.end_time;
  if (x !== undefined) {
    if (!(((typeof x === "string" && limits["format"]!.holds(x, "date-time")) || (x === null)))) return false;
    n++;
  }
  x = v.total_run_time;
  if (x !== undefined) {
    if (!(Number.isFinite(x) && limits["minimum"]!.holds(x, 0))) return false;
    n++;
  }
  x = v.estimated_run_time;
  if (x !== undefined) {
    if (!(Number.isFinite(x) && limits["minimum"]!.holds(x, 0))) return false;
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
  return n === 0;
}

function known$ListRuns200$items(v: any[]): boolean {
  for (const x of v) if (!(known$FlowRun(x))) return false;
  return true;
}

function known$ErrorBody(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$ErrorBody$members(v);
}

function known$MemberError(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$MemberError$members(v);
}

function known$MemberError$loc$items(v: any[]): boolean {
  for (const x of v) if (!(((typeof x === "string") || Number.isInteger(x)))) return false;
  return true;
}

function known$MemberError$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.loc;
  if (!(Array.isArray(x) && known$MemberError$loc$items(x))) return false;
  n++;
  x = v.msg;
  if (!(typeof x === "string")) return false;
  n++;
  x = v.type;
  if (!(typeof x === "string")) return false;
  n++;
  for (const _ in v) n--;
  return n === 0;
}

function known$ErrorBody$detail$items(v: any[]): boolean {
  for (const x of v) if (!(known$MemberError(x))) return false;
  return true;
}

function known$ErrorBody$exception_detail$items(v: any[]): boolean {
  for (const x of v) if (!(known$MemberError(x))) return false;
  return true;
}

function known$OrchestrationDetails(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$OrchestrationDetails$members(v);
}

function known$OrchestrationDetails$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.type;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.reason;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.delay_seconds;
  if (x !== undefined) {
    if (!(Number.isInteger(x) && limits["minimum"]!.holds(x, 0))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function known$ErrorBody$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.detail;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (Array.isArray(x) && known$ErrorBody$detail$items(x))))) return false;
    n++;
  }
  x = v.exception_message;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.exception_detail;
  if (x !== undefined) {
    if (!(((Array.isArray(x) && known$ErrorBody$exception_detail$items(x)) || (typeof x === "string")))) return false;
    n++;
  }
  x = v.status;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.details;
  if (x !== undefined) {
    if (!(known$OrchestrationDetails(x))) return false;
    n++;
  }
  x = v.request_body;
  if (x !== undefined) {
    if (!(((typeof x === "object" && x !== null && !Array.isArray(x)) || Array.isArray(x) || (typeof x === "string") || Number.isFinite(x) || (typeof x === "boolean") || (x === null)))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function valid$StateProposal(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && valid$StateProposal$members(v);
}

function valid$NewState(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && valid$NewState$members(v);
}

function valid$NewState$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.type;
  if (!(((x === "SCHEDULED") || (x === "PENDING") || (x === "RUNNING") || (x === "COMPLETED") || (x === "FAILED") || (x === "CANCELLED") || (x === "CRASHED") || (x === "PAUSED") || (x === "CANCELLING")))) return false;
  n++;
  x = v.name;
  if (x !== undefined) {
    if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
    n++;
  }
  x = v.message;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.state_details;
  if (x !== undefined) {
    if (!(typeof x === "object" && x !== null && !Array.isArray(x))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function valid$StateProposal$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.state;
  if (!(valid$NewState(x))) return false;
  n++;
  x = v.force;
  if (x !== undefined) {
    if (!(typeof x === "boolean")) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function known$SetRunState200(v: any): boolean {
  return (known$Orchestration(v) || known$ErrorBody(v));
}

function known$Orchestration(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$Orchestration$members(v);
}

function known$OrchestrationStatus(v: any): boolean {
  return ((v === "ACCEPT") || (v === "REJECT") || (v === "ABORT") || (v === "WAIT"));
}

function known$Orchestration$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.status;
  if (!(known$OrchestrationStatus(x))) return false;
  n++;
  x = v.state;
  if (!((known$State(x) || (x === null)))) return false;
  n++;
  x = v.details;
  if (!(known$OrchestrationDetails(x))) return false;
  n++;
  for (const _ in v) n--;
  return n === 0;
}

function known$SetRunState201(v: any): boolean {
  return (known$Orchestration(v) || known$ErrorBody(v));
}

function valid$Resumption(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && valid$Resumption$members(v);
}

function valid$Resumption$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.run_input;
  if (x !== undefined) {
    if (!(typeof x === "object" && x !== null && !Array.isArray(x))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function known$ResumeRun200(v: any): boolean {
  return (known$Orchestration(v) || known$ErrorBody(v));
}

function known$ResumeRun201(v: any): boolean {
  return (known$Orchestration(v) || known$ErrorBody(v));
}

function valid$TaskRunQuery(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && valid$TaskRunQuery$members(v);
}

function valid$TaskRunQuery$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.flow_runs;
  if (x !== undefined) {
    if (!(valid$RunFilter(x))) return false;
    n++;
  }
  x = v.task_runs;
  if (x !== undefined) {
    if (!(valid$TaskRunFilter(x))) return false;
    n++;
  }
  x = v.flows;
  if (x !== undefined) {
    if (!(typeof x === "object" && x !== null && !Array.isArray(x))) return false;
    n++;
  }
  x = v.deployments;
  if (x !== undefined) {
    if (!(typeof x === "object" && x !== null && !Array.isArray(x))) return false;
    n++;
  }
  x = v.sort;
  if (x !== undefined) {
    if (!(((x === "ID_DESC") || (x === "EXPECTED_START_TIME_ASC") || (x === "EXPECTED_START_TIME_DESC") || (x === "NAME_ASC") || (x === "NAME_DESC") || (x === "NEXT_SCHEDULED_START_TIME_ASC") || (x === "END_TIME_DESC")))) return false;
    n++;
  }
  x = v.offset;
  if (x !== undefined) {
    if (!(Number.isInteger(x) && limits["minimum"]!.holds(x, 0))) return false;
    n++;
  }
  x = v.limit;
  if (x !== undefined) {
    if (!(Number.isInteger(x) && limits["minimum"]!.holds(x, 0))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function known$ListTaskRuns200(v: any): boolean {
  return Array.isArray(v) && known$ListTaskRuns200$items(v);
}

function known$TaskRun(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$TaskRun$members(v);
}

function known$TaskRun$tags$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "string")) return false;
  return true;
}

function known$TaskRun$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.id;
  if (!(typeof x === "string" && limits["format"]!.holds(x, "uuid"))) return false;
  n++;
  x = v.created;
  if (!(((typeof x === "string" && limits["format"]!.holds(x, "date-time")) || (x === null)))) return false;
  n++;
  x = v.updated;
  if (!(((typeof x === "string" && limits["format"]!.holds(x, "date-time")) || (x === null)))) return false;
  n++;
  x = v.name;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.flow_run_id;
  if (x !== undefined) {
    if (!(((typeof x === "string" && limits["format"]!.holds(x, "uuid")) || (x === null)))) return false;
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
    if (!(((typeof x === "string" && limits["format"]!.holds(x, "uuid")) || (x === null)))) return false;
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
    if (!(Number.isInteger(x) && limits["minimum"]!.holds(x, 0))) return false;
    n++;
  }
  x = v.start_time;
  if (x !== undefined) {
    if (!(((typeof x === "string" && limits["format"]!.holds(x, "date-time")) || (x === null)))) return false;
    n++;
  }
  x = v.end_time;
  if (x !== undefined) {
    if (!(((typeof x === "string" && limits["format"]!.holds(x, "date-time")) || (x === null)))) return false;
    n++;
  }
  x = v.expected_start_time;
  if (x !== undefined) {
    if (!(((typeof x === "string" && limits["format"]!.holds(x, "date-time")) || (x === null)))) return false;
    n++;
  }
  x = v.total_run_time;
  if (x !== undefined) {
    if (!(Number.isFinite(x) && limits["minimum"]!.holds(x, 0))) return false;
    n++;
  }
  x = v.estimated_run_time;
  if (x !== undefined) {
    if (!(Number.isFinite(x) && limits["minimum"]!.holds(x, 0))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function known$ListTaskRuns200$items(v: any[]): boolean {
  for (const x of v) if (!(known$TaskRun(x))) return false;
  return true;
}

function valid$NewRun(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && valid$NewRun$members(v);
}

function valid$NewRun$tags$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
  return true;
}

function valid$NewRun$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.name;
  if (x !== undefined) {
    if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
    n++;
  }
  x = v.parameters;
  if (x !== undefined) {
    if (!(typeof x === "object" && x !== null && !Array.isArray(x))) return false;
    n++;
  }
  x = v.enforce_parameter_schema;
  if (x !== undefined) {
    if (!(typeof x === "boolean")) return false;
    n++;
  }
  x = v.idempotency_key;
  if (x !== undefined) {
    if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
    n++;
  }
  x = v.state;
  if (x !== undefined) {
    if (!(valid$NewState(x))) return false;
    n++;
  }
  x = v.context;
  if (x !== undefined) {
    if (!(typeof x === "object" && x !== null && !Array.isArray(x))) return false;
    n++;
  }
  x = v.tags;
  if (x !== undefined) {
    if (!(Array.isArray(x) && valid$NewRun$tags$items(x))) return false;
    n++;
  }
  x = v.labels;
  if (x !== undefined) {
    if (!(typeof x === "object" && x !== null && !Array.isArray(x))) return false;
    n++;
  }
  x = v.empirical_policy;
  if (x !== undefined) {
    if (!(typeof x === "object" && x !== null && !Array.isArray(x))) return false;
    n++;
  }
  x = v.parent_task_run_id;
  if (x !== undefined) {
    if (!(typeof x === "string" && limits["format"]!.holds(x, "uuid"))) return false;
    n++;
  }
  x = v.infrastructure_document_id;
  if (x !== undefined) {
    if (!(typeof x === "string" && limits["format"]!.holds(x, "uuid"))) return false;
    n++;
  }
  x = v.work_queue_name;
  if (x !== undefined) {
    if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
    n++;
  }
  x = v.job_variables;
  if (x !== undefined) {
    if (!(typeof x === "object" && x !== null && !Array.isArray(x))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

const request$RunQuery = /* @__PURE__ */ requestValidator(valid$RunQuery, () => schema$RunQuery);

const response$ListRuns200 = /* @__PURE__ */ responseValidator(known$ListRuns200, { type: "array", items: () => schema$FlowRun });

const response$ErrorBody = /* @__PURE__ */ responseValidator(known$ErrorBody, () => schema$ErrorBody);

const response$FlowRun = /* @__PURE__ */ responseValidator(known$FlowRun, () => schema$FlowRun);

const request$StateProposal = /* @__PURE__ */ requestValidator(valid$StateProposal, () => schema$StateProposal);

const response$SetRunState200 = /* @__PURE__ */ responseValidator(known$SetRunState200, { anyOf: [() => schema$Orchestration, () => schema$ErrorBody] });

const response$SetRunState201 = /* @__PURE__ */ responseValidator(known$SetRunState201, { anyOf: [() => schema$Orchestration, () => schema$ErrorBody] });

const request$Resumption = /* @__PURE__ */ requestValidator(valid$Resumption, () => schema$Resumption);

const response$ResumeRun200 = /* @__PURE__ */ responseValidator(known$ResumeRun200, { anyOf: [() => schema$Orchestration, () => schema$ErrorBody] });

const response$ResumeRun201 = /* @__PURE__ */ responseValidator(known$ResumeRun201, { anyOf: [() => schema$Orchestration, () => schema$ErrorBody] });

const request$TaskRunQuery = /* @__PURE__ */ requestValidator(valid$TaskRunQuery, () => schema$TaskRunQuery);

const response$ListTaskRuns200 = /* @__PURE__ */ responseValidator(known$ListTaskRuns200, { type: "array", items: () => schema$TaskRun });

const request$NewRun = /* @__PURE__ */ requestValidator(valid$NewRun, () => schema$NewRun);

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
