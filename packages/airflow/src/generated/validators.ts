// Written by `pnpm generate` from the vendor's spec. To change it, change the spec or the generator.

import { formats, requestValidator, responseValidator, unknownMembers, type OperationValidators, type Finding, type SchemaNode, type Validators } from "@vendor-jobs/core/validation";
import type { Operations } from "./operations.ts";

const schema$DagRunPage: SchemaNode = { type: "object", required: ["dag_runs"], properties: { dag_runs: { type: "array", items: () => schema$DagRun }, total_entries: { type: ["integer", "null"], minimum: 0 }, next_cursor: { type: ["string", "null"] }, previous_cursor: { type: ["string", "null"] } } };

const schema$DagRun: SchemaNode = { type: "object", required: ["dag_run_id", "dag_id", "state"], properties: { dag_run_id: { type: "string", minLength: 1 }, dag_id: { type: "string", minLength: 1 }, dag_display_name: { type: "string" }, logical_date: { type: ["string", "null"], format: "date-time" }, queued_at: { type: ["string", "null"], format: "date-time" }, start_date: { type: ["string", "null"], format: "date-time" }, end_date: { type: ["string", "null"], format: "date-time" }, duration: { type: ["number", "null"], minimum: 0 }, data_interval_start: { type: ["string", "null"], format: "date-time" }, data_interval_end: { type: ["string", "null"], format: "date-time" }, run_after: { type: "string", format: "date-time" }, last_scheduling_decision: { type: ["string", "null"], format: "date-time" }, run_type: () => schema$DagRunType, state: () => schema$DagRunState, triggered_by: { anyOf: [() => schema$DagRunTrigger, { type: "null" }] }, triggering_user_name: { type: ["string", "null"] }, conf: { type: ["object", "null"], additionalProperties: true }, note: { type: ["string", "null"] }, dag_versions: { type: "array", items: () => schema$DagVersion }, bundle_version: { type: ["string", "null"] }, partition_key: { type: ["string", "null"] }, partition_date: { type: ["string", "null"], format: "date-time" } } };

const schema$DagRunType: SchemaNode = { anyOf: [{ type: "string", enum: ["backfill", "scheduled", "manual", "operator_triggered", "asset_triggered", "asset_materialization"] }, { type: "string" }] };

const schema$DagRunState: SchemaNode = { anyOf: [{ type: "string", enum: ["queued", "running", "success", "failed"] }, { type: "string" }] };

const schema$DagRunTrigger: SchemaNode = { anyOf: [{ type: "string", enum: ["cli", "operator", "rest_api", "ui", "test", "timetable", "asset", "backfill"] }, { type: "string" }] };

const schema$DagVersion: SchemaNode = { type: "object", required: ["id"], properties: { id: { type: "string", minLength: 1 }, version_number: { type: "integer", minimum: 0 }, dag_id: { type: "string", minLength: 1 }, dag_display_name: { type: "string" }, bundle_name: { type: ["string", "null"] }, bundle_version: { type: ["string", "null"] }, bundle_url: { type: ["string", "null"] }, created_at: { type: "string", format: "date-time" } } };

const schema$ErrorBody: SchemaNode = { type: "object", required: ["detail"], properties: { detail: { anyOf: [{ type: "string" }, () => schema$ErrorReason] } } };

const schema$ErrorReason: SchemaNode = { type: "object", additionalProperties: true, properties: { reason: { type: "string" }, statement: { type: "string" }, orig_error: { type: "string" }, message: { type: "string" } } };

const schema$ValidationErrors: SchemaNode = { type: "object", required: ["detail"], properties: { detail: { anyOf: [{ type: "array", items: () => schema$ValidationFault }, { type: "string" }, () => schema$ErrorReason] } } };

const schema$ValidationFault: SchemaNode = { type: "object", required: ["msg"], properties: { loc: { type: "array", items: { anyOf: [{ type: "string" }, { type: "integer", minimum: 0 }] } }, msg: { type: "string" }, type: { type: "string" }, input: {  }, ctx: { type: "object", additionalProperties: true } } };

const schema$NewDagRun: SchemaNode = { type: "object", additionalProperties: false, required: ["logical_date"], properties: { dag_run_id: { type: ["string", "null"], minLength: 1 }, logical_date: { type: ["string", "null"], format: "date-time" }, data_interval_start: { type: ["string", "null"], format: "date-time" }, data_interval_end: { type: ["string", "null"], format: "date-time" }, run_after: { type: ["string", "null"], format: "date-time" }, conf: { type: ["object", "null"], additionalProperties: true }, note: { type: ["string", "null"] }, partition_key: { type: ["string", "null"] }, bundle_version: { type: ["string", "null"] } } };

const schema$DagRunUpdate: SchemaNode = { type: "object", additionalProperties: false, properties: { state: { type: "string", enum: ["queued", "success", "failed"] }, note: { type: ["string", "null"], maxLength: 1000 } } };

const schema$DagRunClearing: SchemaNode = { type: "object", additionalProperties: false, properties: { dry_run: { type: "boolean" }, only_failed: { type: "boolean" }, only_new: { type: "boolean" }, run_on_latest_version: { type: "boolean" }, note: { type: ["string", "null"], maxLength: 1000 } } };

const schema$ClearedDagRun: SchemaNode = { anyOf: [() => schema$DagRun, () => schema$ClearingPreview] };

const schema$ClearingPreview: SchemaNode = { type: "object", required: ["task_instances"], properties: { task_instances: { type: "array", items: { anyOf: [() => schema$TaskInstance, () => schema$AddedTask] } }, total_entries: { type: ["integer", "null"], minimum: 0 } } };

const schema$TaskInstance: SchemaNode = { type: "object", required: ["task_id", "dag_id", "dag_run_id"], properties: { id: { type: "string", minLength: 1 }, task_id: { type: "string", minLength: 1 }, task_display_name: { type: "string" }, dag_id: { type: "string", minLength: 1 }, dag_display_name: { type: "string" }, dag_run_id: { type: "string", minLength: 1 }, map_index: { type: "integer", minimum: -1 }, rendered_map_index: { type: ["string", "null"] }, logical_date: { type: ["string", "null"], format: "date-time" }, run_after: { type: "string", format: "date-time" }, scheduled_when: { type: ["string", "null"], format: "date-time" }, queued_when: { type: ["string", "null"], format: "date-time" }, start_date: { type: ["string", "null"], format: "date-time" }, end_date: { type: ["string", "null"], format: "date-time" }, duration: { type: ["number", "null"], minimum: 0 }, state: { anyOf: [() => schema$TaskState, { type: "null" }] }, try_number: { type: "integer", minimum: 0 }, max_tries: { type: "integer", minimum: -1 }, hostname: { type: ["string", "null"] }, unixname: { type: ["string", "null"] }, pool: { type: "string" }, pool_slots: { type: "integer", minimum: 0 }, queue: { type: ["string", "null"] }, operator: { type: ["string", "null"] }, operator_name: { type: ["string", "null"] }, executor: { type: ["string", "null"] }, executor_config: { type: "string" }, pid: { type: ["integer", "null"], minimum: 0 }, note: { type: ["string", "null"] }, rendered_fields: { type: "object", additionalProperties: true }, trigger: { anyOf: [() => schema$TaskTrigger, { type: "null" }] }, priority_weight: { type: ["integer", "null"] }, triggerer_job: { type: ["object", "null"], additionalProperties: true }, dag_version: { anyOf: [() => schema$DagVersion, { type: "null" }] } } };

const schema$TaskState: SchemaNode = { anyOf: [{ type: "string", enum: ["removed", "scheduled", "queued", "running", "success", "restarting", "failed", "up_for_retry", "up_for_reschedule", "upstream_failed", "skipped", "deferred", "awaiting_input"] }, { type: "string" }] };

const schema$TaskTrigger: SchemaNode = { type: "object", required: ["id"], properties: { id: { type: "integer", minimum: 0 }, classpath: { type: "string" }, kwargs: { type: "string" }, created_date: { type: "string", format: "date-time" }, queue: { type: ["string", "null"] }, triggerer_id: { type: ["integer", "null"], minimum: 0 } } };

const schema$AddedTask: SchemaNode = { type: "object", required: ["task_id", "task_display_name"], properties: { task_id: { type: "string", minLength: 1 }, task_display_name: { type: "string" }, dag_id: { type: "null" }, dag_run_id: { type: "null" } } };

const schema$TaskInstancePage: SchemaNode = { type: "object", required: ["task_instances"], properties: { task_instances: { type: "array", items: () => schema$TaskInstance }, total_entries: { type: ["integer", "null"], minimum: 0 }, next_cursor: { type: ["string", "null"] }, previous_cursor: { type: ["string", "null"] } } };

const schema$TaskLog: SchemaNode = { type: "object", required: ["content"], properties: { content: { type: "array", items: { anyOf: [() => schema$LogMessage, { type: "string" }] } }, continuation_token: { type: ["string", "null"] } } };

const schema$LogMessage: SchemaNode = { type: "object", required: ["event"], additionalProperties: true, properties: { event: { type: "string" }, timestamp: { type: ["string", "null"] } } };

function known$DagRunPage(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$DagRunPage$members(v, d, p);
}

function known$DagRun(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$DagRun$members(v, d, p);
}

function known$DagRunType(v: any): boolean {
  return ((v === "backfill") || (v === "scheduled") || (v === "manual") || (v === "operator_triggered") || (v === "asset_triggered") || (v === "asset_materialization"));
}

function known$DagRunState(v: any): boolean {
  return ((v === "queued") || (v === "running") || (v === "success") || (v === "failed"));
}

function known$DagRunTrigger(v: any): boolean {
  return ((v === "cli") || (v === "operator") || (v === "rest_api") || (v === "ui") || (v === "test") || (v === "timetable") || (v === "asset") || (v === "backfill"));
}

function known$DagVersion(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$DagVersion$members(v, d, p);
}

function known$DagVersion$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.id;
  if (!(typeof x === "string" && x !== "")) return false;
  n++;
  x = v.version_number;
  if (x !== undefined) {
    if (!(Number.isInteger(x) && x >= 0)) return false;
    n++;
  }
  x = v.dag_id;
  if (x !== undefined) {
    if (!(typeof x === "string" && x !== "")) return false;
    n++;
  }
  x = v.dag_display_name;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.bundle_name;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.bundle_version;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.bundle_url;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.created_at;
  if (x !== undefined) {
    if (!(typeof x === "string" && formats["date-time"]!(x))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$DagVersion, d, p);
}

function known$DagRun$dag_versions$items(v: any[], d?: Finding[], p = ""): boolean {
  for (const [i, x] of v.entries()) if (!(known$DagVersion(x, d, p + "/" + i))) return false;
  return true;
}

function known$DagRun$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.dag_run_id;
  if (!(typeof x === "string" && x !== "")) return false;
  n++;
  x = v.dag_id;
  if (!(typeof x === "string" && x !== "")) return false;
  n++;
  x = v.dag_display_name;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.logical_date;
  if (x !== undefined) {
    if (!(((typeof x === "string" && formats["date-time"]!(x)) || (x === null)))) return false;
    n++;
  }
  x = v.queued_at;
  if (x !== undefined) {
    if (!(((typeof x === "string" && formats["date-time"]!(x)) || (x === null)))) return false;
    n++;
  }
  x = v.start_date;
  if (x !== undefined) {
    if (!(((typeof x === "string" && formats["date-time"]!(x)) || (x === null)))) return false;
    n++;
  }
  x = v.end_date;
  if (x !== undefined) {
    if (!(((typeof x === "string" && formats["date-time"]!(x)) || (x === null)))) return false;
    n++;
  }
  x = v.duration;
  if (x !== undefined) {
    if (!(((Number.isFinite(x) && x >= 0) || (x === null)))) return false;
    n++;
  }
  x = v.data_interval_start;
  if (x !== undefined) {
    if (!(((typeof x === "string" && formats["date-time"]!(x)) || (x === null)))) return false;
    n++;
  }
  x = v.data_interval_end;
  if (x !== undefined) {
    if (!(((typeof x === "string" && formats["date-time"]!(x)) || (x === null)))) return false;
    n++;
  }
  x = v.run_after;
  if (x !== undefined) {
    if (!(typeof x === "string" && formats["date-time"]!(x))) return false;
    n++;
  }
  x = v.last_scheduling_decision;
  if (x !== undefined) {
    if (!(((typeof x === "string" && formats["date-time"]!(x)) || (x === null)))) return false;
    n++;
  }
  x = v.run_type;
  if (x !== undefined) {
    if (!(known$DagRunType(x))) return false;
    n++;
  }
  x = v.state;
  if (!(known$DagRunState(x))) return false;
  n++;
  x = v.triggered_by;
  if (x !== undefined) {
    if (!((known$DagRunTrigger(x) || (x === null)))) return false;
    n++;
  }
  x = v.triggering_user_name;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.conf;
  if (x !== undefined) {
    if (!(((typeof x === "object" && x !== null && !Array.isArray(x)) || (x === null)))) return false;
    n++;
  }
  x = v.note;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.dag_versions;
  if (x !== undefined) {
    if (!(Array.isArray(x) && known$DagRun$dag_versions$items(x, d, p + "/dag_versions"))) return false;
    n++;
  }
  x = v.bundle_version;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.partition_key;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.partition_date;
  if (x !== undefined) {
    if (!(((typeof x === "string" && formats["date-time"]!(x)) || (x === null)))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$DagRun, d, p);
}

function known$DagRunPage$dag_runs$items(v: any[], d?: Finding[], p = ""): boolean {
  for (const [i, x] of v.entries()) if (!(known$DagRun(x, d, p + "/" + i))) return false;
  return true;
}

function known$DagRunPage$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.dag_runs;
  if (!(Array.isArray(x) && known$DagRunPage$dag_runs$items(x, d, p + "/dag_runs"))) return false;
  n++;
  x = v.total_entries;
  if (x !== undefined) {
    if (!(((Number.isInteger(x) && x >= 0) || (x === null)))) return false;
    n++;
  }
  x = v.next_cursor;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.previous_cursor;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$DagRunPage, d, p);
}

function known$TaskInstancePage(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$TaskInstancePage$members(v, d, p);
}

function known$TaskInstance(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$TaskInstance$members(v, d, p);
}

function known$TaskState(v: any): boolean {
  return ((v === "removed") || (v === "scheduled") || (v === "queued") || (v === "running") || (v === "success") || (v === "restarting") || (v === "failed") || (v === "up_for_retry") || (v === "up_for_reschedule") || (v === "upstream_failed") || (v === "skipped") || (v === "deferred") || (v === "awaiting_input"));
}

function known$TaskTrigger(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$TaskTrigger$members(v, d, p);
}

function known$TaskTrigger$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.id;
  if (!(Number.isInteger(x) && x >= 0)) return false;
  n++;
  x = v.classpath;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.kwargs;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.created_date;
  if (x !== undefined) {
    if (!(typeof x === "string" && formats["date-time"]!(x))) return false;
    n++;
  }
  x = v.queue;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.triggerer_id;
  if (x !== undefined) {
    if (!(((Number.isInteger(x) && x >= 0) || (x === null)))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$TaskTrigger, d, p);
}

function known$TaskInstance$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.id;
  if (x !== undefined) {
    if (!(typeof x === "string" && x !== "")) return false;
    n++;
  }
  x = v.task_id;
  if (!(typeof x === "string" && x !== "")) return false;
  n++;
  x = v.task_display_name;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.dag_id;
  if (!(typeof x === "string" && x !== "")) return false;
  n++;
  x = v.dag_display_name;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.dag_run_id;
  if (!(typeof x === "string" && x !== "")) return false;
  n++;
  x = v.map_index;
  if (x !== undefined) {
    if (!(Number.isInteger(x) && x >= -1)) return false;
    n++;
  }
  x = v.rendered_map_index;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.logical_date;
  if (x !== undefined) {
    if (!(((typeof x === "string" && formats["date-time"]!(x)) || (x === null)))) return false;
    n++;
  }
  x = v.run_after;
  if (x !== undefined) {
    if (!(typeof x === "string" && formats["date-time"]!(x))) return false;
    n++;
  }
  x = v.scheduled_when;
  if (x !== undefined) {
    if (!(((typeof x === "string" && formats["date-time"]!(x)) || (x === null)))) return false;
    n++;
  }
  x = v.queued_when;
  if (x !== undefined) {
    if (!(((typeof x === "string" && formats["date-time"]!(x)) || (x === null)))) return false;
    n++;
  }
  x = v.start_date;
  if (x !== undefined) {
    if (!(((typeof x === "string" && formats["date-time"]!(x)) || (x === null)))) return false;
    n++;
  }
  x = v.end_date;
  if (x !== undefined) {
    if (!(((typeof x === "string" && formats["date-time"]!(x)) || (x === null)))) return false;
    n++;
  }
  x = v.duration;
  if (x !== undefined) {
    if (!(((Number.isFinite(x) && x >= 0) || (x === null)))) return false;
    n++;
  }
  x = v.state;
  if (x !== undefined) {
    if (!((known$TaskState(x) || (x === null)))) return false;
    n++;
  }
  x = v.try_number;
  if (x !== undefined) {
    if (!(Number.isInteger(x) && x >= 0)) return false;
    n++;
  }
  x = v.max_tries;
  if (x !== undefined) {
    if (!(Number.isInteger(x) && x >= -1)) return false;
    n++;
  }
  x = v.hostname;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.unixname;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.pool;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.pool_slots;
  if (x !== undefined) {
    if (!(Number.isInteger(x) && x >= 0)) return false;
    n++;
  }
  x = v.queue;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.operator;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.operator_name;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.executor;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.executor_config;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.pid;
  if (x !== undefined) {
    if (!(((Number.isInteger(x) && x >= 0) || (x === null)))) return false;
    n++;
  }
  x = v.note;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.rendered_fields;
  if (x !== undefined) {
    if (!(typeof x === "object" && x !== null && !Array.isArray(x))) return false;
    n++;
  }
  x = v.trigger;
  if (x !== undefined) {
    if (!((known$TaskTrigger(x) || (x === null)))) return false;
    n++;
  }
  x = v.priority_weight;
  if (x !== undefined) {
    if (!((Number.isInteger(x) || (x === null)))) return false;
    n++;
  }
  x = v.triggerer_job;
  if (x !== undefined) {
    if (!(((typeof x === "object" && x !== null && !Array.isArray(x)) || (x === null)))) return false;
    n++;
  }
  x = v.dag_version;
  if (x !== undefined) {
    if (!((known$DagVersion(x) || (x === null)))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$TaskInstance, d, p);
}

function known$TaskInstancePage$task_instances$items(v: any[], d?: Finding[], p = ""): boolean {
  for (const [i, x] of v.entries()) if (!(known$TaskInstance(x, d, p + "/" + i))) return false;
  return true;
}

function known$TaskInstancePage$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.task_instances;
  if (!(Array.isArray(x) && known$TaskInstancePage$task_instances$items(x, d, p + "/task_instances"))) return false;
  n++;
  x = v.total_entries;
  if (x !== undefined) {
    if (!(((Number.isInteger(x) && x >= 0) || (x === null)))) return false;
    n++;
  }
  x = v.next_cursor;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.previous_cursor;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$TaskInstancePage, d, p);
}

const response$DagRunPage = /* @__PURE__ */ responseValidator(() => schema$DagRunPage, known$DagRunPage);

const response$ErrorBody = /* @__PURE__ */ responseValidator(() => schema$ErrorBody);

const response$ValidationErrors = /* @__PURE__ */ responseValidator(() => schema$ValidationErrors);

const request$NewDagRun = /* @__PURE__ */ requestValidator(() => schema$NewDagRun);

const response$DagRun = /* @__PURE__ */ responseValidator(() => schema$DagRun, known$DagRun);

const request$DagRunUpdate = /* @__PURE__ */ requestValidator(() => schema$DagRunUpdate);

const request$DagRunClearing = /* @__PURE__ */ requestValidator(() => schema$DagRunClearing);

const response$ClearedDagRun = /* @__PURE__ */ responseValidator(() => schema$ClearedDagRun);

const response$TaskInstancePage = /* @__PURE__ */ responseValidator(() => schema$TaskInstancePage, known$TaskInstancePage);

const response$TaskLog = /* @__PURE__ */ responseValidator(() => schema$TaskLog);

/** The validators of {@link Operations.listJobs}. */
export const listJobs: OperationValidators = {
  responses: {
    200: response$DagRunPage,
    401: response$ErrorBody,
    403: response$ErrorBody,
    404: response$ErrorBody,
    422: response$ValidationErrors,
  },
};

/** The validators of {@link Operations.triggerDagRun}. */
export const triggerDagRun: OperationValidators = {
  body: request$NewDagRun,
  responses: {
    200: response$DagRun,
    400: response$ErrorBody,
    401: response$ErrorBody,
    403: response$ErrorBody,
    404: response$ErrorBody,
    409: response$ErrorBody,
    422: response$ValidationErrors,
  },
};

/** The validators of {@link Operations.getJob}. */
export const getJob: OperationValidators = {
  responses: {
    200: response$DagRun,
    401: response$ErrorBody,
    403: response$ErrorBody,
    404: response$ErrorBody,
    422: response$ValidationErrors,
  },
};

/** The validators of {@link Operations.deleteJob}. */
export const deleteJob: OperationValidators = {
  responses: {
    400: response$ErrorBody,
    401: response$ErrorBody,
    403: response$ErrorBody,
    404: response$ErrorBody,
    409: response$ErrorBody,
    422: response$ValidationErrors,
  },
};

/** The validators of {@link Operations.updateJob}. */
export const updateJob: OperationValidators = {
  body: request$DagRunUpdate,
  responses: {
    200: response$DagRun,
    400: response$ErrorBody,
    401: response$ErrorBody,
    403: response$ErrorBody,
    404: response$ErrorBody,
    422: response$ValidationErrors,
  },
};

/** The validators of {@link Operations.clearJob}. */
export const clearJob: OperationValidators = {
  body: request$DagRunClearing,
  responses: {
    200: response$ClearedDagRun,
    401: response$ErrorBody,
    403: response$ErrorBody,
    404: response$ErrorBody,
    422: response$ValidationErrors,
  },
};

/** The validators of {@link Operations.listTaskInstances}. */
export const listTaskInstances: OperationValidators = {
  responses: {
    200: response$TaskInstancePage,
    400: response$ErrorBody,
    401: response$ErrorBody,
    403: response$ErrorBody,
    404: response$ErrorBody,
    422: response$ValidationErrors,
  },
};

/** The validators of {@link Operations.getTaskLog}. */
export const getTaskLog: OperationValidators = {
  responses: {
    200: response$TaskLog,
    401: response$ErrorBody,
    403: response$ErrorBody,
    404: response$ErrorBody,
    422: response$ValidationErrors,
  },
};

/** The validators of all operations. */
export const validators: Validators = {
  listJobs,
  triggerDagRun,
  getJob,
  deleteJob,
  updateJob,
  clearJob,
  listTaskInstances,
  getTaskLog,
};
