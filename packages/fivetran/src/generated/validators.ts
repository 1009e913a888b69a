// Written by `pnpm generate` from the vendor's spec. To change it, change the spec or the generator.

import { formats, requestValidator, responseValidator, unknownMembers, type OperationValidators, type Finding, type SchemaNode, type Validators } from "@vendor-jobs/core/validation";
import type { Operations } from "./operations.ts";

const schema$ConnectionPage: SchemaNode = { type: "object", required: ["code", "data"], properties: { code: { type: "string" }, message: { type: "string" }, data: () => schema$ConnectionList } };

const schema$ConnectionList: SchemaNode = { type: "object", required: ["items"], properties: { items: { type: "array", items: () => schema$Connection }, next_cursor: { type: ["string", "null"] } } };

const schema$Connection: SchemaNode = { type: "object", required: ["id", "service", "schema", "paused", "group_id", "created_at", "status"], properties: { id: { type: "string", minLength: 1 }, group_id: { type: "string", minLength: 1 }, service: { type: "string" }, service_version: { type: "integer", minimum: 0 }, schema: { type: "string" }, paused: { type: "boolean" }, sync_frequency: { type: ["integer", "null"], minimum: 1 }, daily_sync_time: { type: ["string", "null"] }, schedule_type: () => schema$ScheduleType, pause_after_trial: { type: "boolean" }, schedule: { type: ["object", "null"], additionalProperties: true }, config: { type: ["object", "null"], additionalProperties: true }, setup_tests: { type: ["array", "null"], items: { type: "object", additionalProperties: true } }, source_sync_details: { type: ["object", "null"], additionalProperties: true }, connect_card: { type: ["object", "null"], additionalProperties: true }, connect_card_config: { type: ["object", "null"], additionalProperties: true }, networking_method: { type: ["string", "null"] }, private_link_id: { type: ["string", "null"], minLength: 1 }, proxy_agent_id: { type: ["string", "null"], minLength: 1 }, hybrid_deployment_agent_id: { type: ["string", "null"], minLength: 1 }, data_delay_sensitivity: { type: ["string", "null"] }, data_delay_threshold: { type: ["integer", "null"], minimum: 0 }, connected_by: { type: ["string", "null"] }, created_at: { type: "string", format: "date-time" }, succeeded_at: { type: ["string", "null"], format: "date-time" }, failed_at: { type: ["string", "null"], format: "date-time" }, status: () => schema$ConnectionStatus } };

const schema$ScheduleType: SchemaNode = { anyOf: [{ type: "string", enum: ["auto", "manual"] }, { type: "string" }] };

const schema$ConnectionStatus: SchemaNode = { type: "object", required: ["setup_state", "sync_state"], properties: { setup_state: () => schema$SetupState, sync_state: () => schema$SyncState, schema_status: { type: "string" }, update_state: () => schema$UpdateState, is_historical_sync: { type: "boolean" }, rescheduled_for: { type: ["string", "null"], format: "date-time" }, tasks: { type: "array", items: () => schema$Alert }, warnings: { type: "array", items: () => schema$Alert } } };

const schema$SetupState: SchemaNode = { anyOf: [{ type: "string", enum: ["incomplete", "connected", "broken"] }, { type: "string" }] };

const schema$SyncState: SchemaNode = { anyOf: [{ type: "string", enum: ["scheduled", "syncing", "paused", "rescheduled"] }, { type: "string" }] };

const schema$UpdateState: SchemaNode = { anyOf: [{ type: "string", enum: ["on_schedule", "delayed"] }, { type: "string" }] };

const schema$Alert: SchemaNode = { type: "object", required: ["code", "message"], properties: { code: { type: "string" }, message: { type: "string" }, details: { type: "string" } } };

const schema$ErrorBody: SchemaNode = { type: "object", required: ["code"], properties: { code: { type: "string" }, message: { type: "string" } } };

const schema$ConnectionResult: SchemaNode = { type: "object", required: ["code", "data"], properties: { code: { type: "string" }, message: { type: "string" }, data: () => schema$Connection } };

const schema$ConnectionUpdate: SchemaNode = { type: "object", additionalProperties: false, properties: { paused: { type: "boolean" }, sync_frequency: { type: "integer", enum: [1, 5, 15, 30, 60, 120, 180, 360, 480, 720, 1440] }, daily_sync_time: { type: "string", pattern: "^\\d\\d:\\d\\d$" }, schedule_type: { type: "string", enum: ["auto", "manual"] }, pause_after_trial: { type: "boolean" }, is_historical_sync: { type: "boolean" }, run_setup_tests: { type: "boolean" } } };

const schema$NewSync: SchemaNode = { type: "object", additionalProperties: false, properties: { force: { type: "boolean" } } };

const schema$Done: SchemaNode = { type: "object", required: ["code"], properties: { code: { type: "string" }, message: { type: "string" } } };

const schema$NewResync: SchemaNode = { type: "object", additionalProperties: false, properties: { scope: { type: ["object", "null"], minProperties: 1, additionalProperties: { type: "array", minItems: 1, items: { type: "string" } } } } };

const schema$SyncPage: SchemaNode = { type: "object", required: ["code", "data"], properties: { code: { type: "string" }, data: () => schema$SyncList } };

const schema$SyncList: SchemaNode = { type: "object", required: ["items"], properties: { items: { type: "array", items: () => schema$Sync }, next_cursor: { type: ["string", "null"] } } };

const schema$Sync: SchemaNode = { type: "object", properties: { sync_id: { type: "string", minLength: 1 }, status: { type: "string" }, reason: { type: ["string", "null"] } } };

function known$ConnectionPage(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$ConnectionPage$members(v, d, p);
}

function known$ConnectionList(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$ConnectionList$members(v, d, p);
}

function known$Connection(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$Connection$members(v, d, p);
}

function known$ScheduleType(v: any): boolean {
  return ((v === "auto") || (v === "manual"));
}

function known$Connection$setup_tests$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "object" && x !== null && !Array.isArray(x))) return false;
  return true;
}

function known$ConnectionStatus(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$ConnectionStatus$members(v, d, p);
}

function known$SetupState(v: any): boolean {
  return ((v === "incomplete") || (v === "connected") || (v === "broken"));
}

function known$SyncState(v: any): boolean {
  return ((v === "scheduled") || (v === "syncing") || (v === "paused") || (v === "rescheduled"));
}

function known$UpdateState(v: any): boolean {
  return ((v === "on_schedule") || (v === "delayed"));
}

function known$Alert(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$Alert$members(v, d, p);
}

function known$Alert$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.code;
  if (!(typeof x === "string")) return false;
  n++;
  x = v.message;
  if (!(typeof x === "string")) return false;
  n++;
  x = v.details;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$Alert, d, p);
}

function known$ConnectionStatus$tasks$items(v: any[], d?: Finding[], p = ""): boolean {
  for (const [i, x] of v.entries()) if (!(known$Alert(x, d, p + "/" + i))) return false;
  return true;
}

function known$ConnectionStatus$warnings$items(v: any[], d?: Finding[], p = ""): boolean {
  for (const [i, x] of v.entries()) if (!(known$Alert(x, d, p + "/" + i))) return false;
  return true;
}

function known$ConnectionStatus$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.setup_state;
  if (!(known$SetupState(x))) return false;
  n++;
  x = v.sync_state;
  if (!(known$SyncState(x))) return false;
  n++;
  x = v.schema_status;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.update_state;
  if (x !== undefined) {
    if (!(known$UpdateState(x))) return false;
    n++;
  }
  x = v.is_historical_sync;
  if (x !== undefined) {
    if (!(typeof x === "boolean")) return false;
    n++;
  }
  x = v.rescheduled_for;
  if (x !== undefined) {
    if (!(((typeof x === "string" && formats["date-time"]!(x)) || (x === null)))) return false;
    n++;
  }
  x = v.tasks;
  if (x !== undefined) {
    if (!(Array.isArray(x) && known$ConnectionStatus$tasks$items(x, d, p + "/tasks"))) return false;
    n++;
  }
  x = v.warnings;
  if (x !== undefined) {
    if (!(Array.isArray(x) && known$ConnectionStatus$warnings$items(x, d, p + "/warnings"))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$ConnectionStatus, d, p);
}

function known$Connection$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.id;
  if (!(typeof x === "string" && x !== "")) return false;
  n++;
  x = v.group_id;
  if (!(typeof x === "string" && x !== "")) return false;
  n++;
  x = v.service;
  if (!(typeof x === "string")) return false;
  n++;
  x = v.service_version;
  if (x !== undefined) {
    if (!(Number.isInteger(x) && x >= 0)) return false;
    n++;
  }
  x = v.schema;
  if (!(typeof x === "string")) return false;
  n++;
  x = v.paused;
  if (!(typeof x === "boolean")) return false;
  n++;
  x = v.sync_frequency;
  if (x !== undefined) {
    if (!(((Number.isInteger(x) && x >= 1) || (x === null)))) return false;
    n++;
  }
  x = v.daily_sync_time;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.schedule_type;
  if (x !== undefined) {
    if (!(known$ScheduleType(x))) return false;
    n++;
  }
  x = v.pause_after_trial;
  if (x !== undefined) {
    if (!(typeof x === "boolean")) return false;
    n++;
  }
  x = v.schedule;
  if (x !== undefined) {
    if (!(((typeof x === "object" && x !== null && !Array.isArray(x)) || (x === null)))) return false;
    n++;
  }
  x = v.config;
  if (x !== undefined) {
    if (!(((typeof x === "object" && x !== null && !Array.isArray(x)) || (x === null)))) return false;
    n++;
  }
  x = v.setup_tests;
  if (x !== undefined) {
    if (!(((Array.isArray(x) && known$Connection$setup_tests$items(x)) || (x === null)))) return false;
    n++;
  }
  x = v.source_sync_details;
  if (x !== undefined) {
    if (!(((typeof x === "object" && x !== null && !Array.isArray(x)) || (x === null)))) return false;
    n++;
  }
  x = v.connect_card;
  if (x !== undefined) {
    if (!(((typeof x === "object" && x !== null && !Array.isArray(x)) || (x === null)))) return false;
    n++;
  }
  x = v.connect_card_config;
  if (x !== undefined) {
    if (!(((typeof x === "object" && x !== null && !Array.isArray(x)) || (x === null)))) return false;
    n++;
  }
  x = v.networking_method;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.private_link_id;
  if (x !== undefined) {
    if (!(((typeof x === "string" && x !== "") || (x === null)))) return false;
    n++;
  }
  x = v.proxy_agent_id;
  if (x !== undefined) {
    if (!(((typeof x === "string" && x !== "") || (x === null)))) return false;
    n++;
  }
  x = v.hybrid_deployment_agent_id;
  if (x !== undefined) {
    if (!(((typeof x === "string" && x !== "") || (x === null)))) return false;
    n++;
  }
  x = v.data_delay_sensitivity;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.data_delay_threshold;
  if (x !== undefined) {
    if (!(((Number.isInteger(x) && x >= 0) || (x === null)))) return false;
    n++;
  }
  x = v.connected_by;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.created_at;
  if (!(typeof x === "string" && formats["date-time"]!(x))) return false;
  n++;
  x = v.succeeded_at;
  if (x !== undefined) {
    if (!(((typeof x === "string" && formats["date-time"]!(x)) || (x === null)))) return false;
    n++;
  }
  x = v.failed_at;
  if (x !== undefined) {
    if (!(((typeof x === "string" && formats["date-time"]!(x)) || (x === null)))) return false;
    n++;
  }
  x = v.status;
  if (!(known$ConnectionStatus(x, d, p + "/status"))) return false;
  n++;
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$Connection, d, p);
}

function known$ConnectionList$items$items(v: any[], d?: Finding[], p = ""): boolean {
  for (const [i, x] of v.entries()) if (!(known$Connection(x, d, p + "/" + i))) return false;
  return true;
}

function known$ConnectionList$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.items;
  if (!(Array.isArray(x) && known$ConnectionList$items$items(x, d, p + "/items"))) return false;
  n++;
  x = v.next_cursor;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$ConnectionList, d, p);
}

function known$ConnectionPage$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.code;
  if (!(typeof x === "string")) return false;
  n++;
  x = v.message;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.data;
  if (!(known$ConnectionList(x, d, p + "/data"))) return false;
  n++;
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$ConnectionPage, d, p);
}

function known$ConnectionResult(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$ConnectionResult$members(v, d, p);
}

function known$ConnectionResult$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.code;
  if (!(typeof x === "string")) return false;
  n++;
  x = v.message;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.data;
  if (!(known$Connection(x, d, p + "/data"))) return false;
  n++;
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$ConnectionResult, d, p);
}

function known$SyncPage(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$SyncPage$members(v, d, p);
}

function known$SyncList(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$SyncList$members(v, d, p);
}

function known$Sync(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$Sync$members(v, d, p);
}

function known$Sync$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.sync_id;
  if (x !== undefined) {
    if (!(typeof x === "string" && x !== "")) return false;
    n++;
  }
  x = v.status;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.reason;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$Sync, d, p);
}

function known$SyncList$items$items(v: any[], d?: Finding[], p = ""): boolean {
  for (const [i, x] of v.entries()) if (!(known$Sync(x, d, p + "/" + i))) return false;
  return true;
}

function known$SyncList$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.items;
  if (!(Array.isArray(x) && known$SyncList$items$items(x, d, p + "/items"))) return false;
  n++;
  x = v.next_cursor;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$SyncList, d, p);
}

function known$SyncPage$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.code;
  if (!(typeof x === "string")) return false;
  n++;
  x = v.data;
  if (!(known$SyncList(x, d, p + "/data"))) return false;
  n++;
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$SyncPage, d, p);
}

const response$ConnectionPage = /* @__PURE__ */ responseValidator(() => schema$ConnectionPage, known$ConnectionPage);

const response$ErrorBody = /* @__PURE__ */ responseValidator(() => schema$ErrorBody);

const response$ConnectionResult = /* @__PURE__ */ responseValidator(() => schema$ConnectionResult, known$ConnectionResult);

const request$ConnectionUpdate = /* @__PURE__ */ requestValidator(() => schema$ConnectionUpdate);

const request$NewSync = /* @__PURE__ */ requestValidator(() => schema$NewSync);

const response$Done = /* @__PURE__ */ responseValidator(() => schema$Done);

const request$NewResync = /* @__PURE__ */ requestValidator(() => schema$NewResync);

const response$SyncPage = /* @__PURE__ */ responseValidator(() => schema$SyncPage, known$SyncPage);

/** The validators of {@link Operations.listConnections}. */
export const listConnections: OperationValidators = {
  responses: {
    200: response$ConnectionPage,
    400: response$ErrorBody,
    401: response$ErrorBody,
    403: response$ErrorBody,
  },
};

/** The validators of {@link Operations.getConnection}. */
export const getConnection: OperationValidators = {
  responses: {
    200: response$ConnectionResult,
    401: response$ErrorBody,
    403: response$ErrorBody,
    404: response$ErrorBody,
  },
};

/** The validators of {@link Operations.updateConnection}. */
export const updateConnection: OperationValidators = {
  body: request$ConnectionUpdate,
  responses: {
    200: response$ConnectionResult,
    400: response$ErrorBody,
    401: response$ErrorBody,
    403: response$ErrorBody,
    404: response$ErrorBody,
  },
};

/** The validators of {@link Operations.syncConnection}. */
export const syncConnection: OperationValidators = {
  body: request$NewSync,
  responses: {
    200: response$Done,
    400: response$ErrorBody,
    401: response$ErrorBody,
    403: response$ErrorBody,
    404: response$ErrorBody,
  },
};

/** The validators of {@link Operations.resyncConnection}. */
export const resyncConnection: OperationValidators = {
  body: request$NewResync,
  responses: {
    200: response$Done,
    400: response$ErrorBody,
    401: response$ErrorBody,
    403: response$ErrorBody,
    404: response$ErrorBody,
    409: response$ErrorBody,
  },
};

/** The validators of {@link Operations.listSyncs}. */
export const listSyncs: OperationValidators = {
  responses: {
    200: response$SyncPage,
    400: response$ErrorBody,
    401: response$ErrorBody,
    403: response$ErrorBody,
    404: response$ErrorBody,
  },
};

/** The validators of all operations. */
export const validators: Validators = {
  listConnections,
  getConnection,
  updateConnection,
  syncConnection,
  resyncConnection,
  listSyncs,
};
