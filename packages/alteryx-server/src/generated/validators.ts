// Written by `pnpm generate` from the vendor's spec. To change it, change the spec or the generator.

import { formats, requestValidator, responseValidator, unknownMembers, type OperationValidators, type Finding, type SchemaNode, type Validators } from "@vendor-jobs/core/validation";
import type { Operations } from "./operations.ts";

const schema$JobPage: SchemaNode = { type: "object", required: ["data"], properties: { data: { type: "array", items: () => schema$JobSummary }, pagination: { anyOf: [() => schema$PageInfo, { type: "null" }] } } };

const schema$JobSummary: SchemaNode = { type: "object", required: ["jobId", "status"], properties: { jobId: { type: "string", minLength: 1 }, status: () => schema$JobStatus, workflowName: { type: ["string", "null"] }, workflowId: { type: ["string", "null"], minLength: 1 }, submittedBy: { type: ["string", "null"] }, startTime: { type: ["string", "null"], format: "date-time" }, queueTime: { type: ["string", "null"], format: "date-time" }, executionTime: { type: ["string", "null"], pattern: "^(?!-)" }, priority: { type: ["string", "integer", "null"], minimum: 0 } } };

const schema$JobStatus: SchemaNode = { anyOf: [{ type: "string", enum: ["Created", "Queued", "Initializing", "Running", "Completed", "Cancelled"] }, { type: "string" }] };

const schema$PageInfo: SchemaNode = { type: "object", properties: { currentPage: { type: "integer", minimum: 0 }, pageSize: { type: "integer", minimum: 0 }, totalItems: { type: "integer", minimum: 0 }, totalPages: { type: "integer", minimum: 0 }, hasNextPage: { type: "boolean" }, hasPreviousPage: { type: "boolean" } } };

const schema$ErrorBody: SchemaNode = { type: ["object", "string"], properties: { message: { type: "string" }, modelState: { type: "object", additionalProperties: { type: "array", items: { type: "string" } } }, exceptionName: { type: "string" }, error: { type: "string" }, error_description: { type: "string" } } };

const schema$Job: SchemaNode = { type: "object", required: ["id", "status"], properties: { id: { type: "string", minLength: 1 }, appId: { type: ["string", "null"], minLength: 1 }, createDateTime: { type: ["string", "null"], format: "date-time" }, status: () => schema$JobStatus, disposition: { anyOf: [() => schema$JobDisposition, { type: "null" }] }, outputs: { type: ["array", "null"], items: () => schema$JobOutput }, messages: { type: ["array", "null"], items: () => schema$JobMessage }, priority: { anyOf: [() => schema$JobPriority, { type: "null" }] }, workerTag: { type: ["string", "null"] }, runWithE2: { type: ["boolean", "null"] } } };

const schema$JobDisposition: SchemaNode = { anyOf: [{ type: "string", enum: ["Success", "Warning", "Error", "None"] }, { type: "string" }] };

const schema$JobOutput: SchemaNode = { type: "object", required: ["id"], properties: { id: { type: "string", minLength: 1 }, availableFormats: { type: ["array", "null"], items: () => schema$OutputFormat }, fileName: { type: ["string", "null"] } } };

const schema$OutputFormat: SchemaNode = { anyOf: [{ type: "string", enum: ["Raw", "Yxdb", "Shp", "Kml", "Tab", "Mif", "Dbf", "Csv", "Pdf", "Docx", "Xlsx", "Html", "Tde", "Zip"] }, { type: "string" }] };

const schema$JobMessage: SchemaNode = { type: "object", required: ["status", "text", "toolId"], properties: { status: { type: "integer", minimum: 0 }, text: { type: "string" }, toolId: { type: "integer", minimum: -1 } } };

const schema$JobPriority: SchemaNode = { anyOf: [{ type: "string", enum: ["Default", "Low", "Medium", "High", "Critical"] }, { type: "string" }] };

const schema$JobMessages: SchemaNode = { oneOf: [{ type: "array", items: () => schema$JobMessage }, () => schema$JobMessage] };

const schema$WorkflowJob: SchemaNode = { type: "object", required: ["id", "status"], properties: { id: { type: "string", minLength: 1 }, createDate: { type: ["string", "null"], format: "date-time" }, status: () => schema$JobStatus, priority: { type: ["string", "integer", "null"], minimum: 0 }, workerTag: { type: ["string", "null"] }, runWithE2: { type: ["boolean", "null"] } } };

const schema$NewJob: SchemaNode = { type: "object", additionalProperties: false, properties: { questions: { type: "array", items: () => schema$QuestionAnswer }, priority: () => schema$NewJobPriority, workerTag: { type: "string" }, credentialId: { type: "string", minLength: 1 } } };

const schema$QuestionAnswer: SchemaNode = { type: "object", additionalProperties: false, required: ["name", "value"], properties: { name: { type: "string", minLength: 1 }, value: { type: "string" } } };

const schema$NewJobPriority: SchemaNode = { type: "string", enum: ["Default", "Low", "Medium", "High", "Critical"] };

const schema$WorkflowQuestion: SchemaNode = { type: "object", required: ["name"], properties: { name: { type: "string", minLength: 1 }, questionType: { type: "string" }, description: { type: ["string", "null"] }, value: { type: ["string", "null"] }, multiple: { type: ["boolean", "null"] }, items: { type: ["array", "null"], items: () => schema$QuestionItem } } };

const schema$QuestionItem: SchemaNode = { type: "object", properties: { key: { type: ["string", "null"] }, value: { type: ["string", "null"] } } };

function known$JobPage(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$JobPage$members(v, d, p);
}

function known$JobSummary(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$JobSummary$members(v, d, p);
}

function known$JobStatus(v: any): boolean {
  return ((v === "Created") || (v === "Queued") || (v === "Initializing") || (v === "Running") || (v === "Completed") || (v === "Cancelled"));
}

function known$JobSummary$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.jobId;
  if (!(typeof x === "string" && x !== "")) return false;
  n++;
  x = v.status;
  if (!(known$JobStatus(x))) return false;
  n++;
  x = v.workflowName;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.workflowId;
  if (x !== undefined) {
    if (!(((typeof x === "string" && x !== "") || (x === null)))) return false;
    n++;
  }
  x = v.submittedBy;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.startTime;
  if (x !== undefined) {
    if (!(((typeof x === "string" && formats["date-time"]!(x)) || (x === null)))) return false;
    n++;
  }
  x = v.queueTime;
  if (x !== undefined) {
    if (!(((typeof x === "string" && formats["date-time"]!(x)) || (x === null)))) return false;
    n++;
  }
  x = v.executionTime;
  if (x !== undefined) {
    if (!(((typeof x === "string" && /^(?!-)/u.test(x)) || (x === null)))) return false;
    n++;
  }
  x = v.priority;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (Number.isInteger(x) && x >= 0) || (x === null)))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$JobSummary, d, p);
}

function known$JobPage$data$items(v: any[], d?: Finding[], p = ""): boolean {
  for (const [i, x] of v.entries()) if (!(known$JobSummary(x, d, p + "/" + i))) return false;
  return true;
}

function known$PageInfo(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$PageInfo$members(v, d, p);
}

function known$PageInfo$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.currentPage;
  if (x !== undefined) {
    if (!(Number.isInteger(x) && x >= 0)) return false;
    n++;
  }
  x = v.pageSize;
  if (x !== undefined) {
    if (!(Number.isInteger(x) && x >= 0)) return false;
    n++;
  }
  x = v.totalItems;
  if (x !== undefined) {
    if (!(Number.isInteger(x) && x >= 0)) return false;
    n++;
  }
  x = v.totalPages;
  if (x !== undefined) {
    if (!(Number.isInteger(x) && x >= 0)) return false;
    n++;
  }
  x = v.hasNextPage;
  if (x !== undefined) {
    if (!(typeof x === "boolean")) return false;
    n++;
  }
  x = v.hasPreviousPage;
  if (x !== undefined) {
    if (!(typeof x === "boolean")) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$PageInfo, d, p);
}

function known$JobPage$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.data;
  if (!(Array.isArray(x) && known$JobPage$data$items(x, d, p + "/data"))) return false;
  n++;
  x = v.pagination;
  if (x !== undefined) {
    if (!((known$PageInfo(x) || (x === null)))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$JobPage, d, p);
}

function known$Job(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$Job$members(v, d, p);
}

function known$JobDisposition(v: any): boolean {
  return ((v === "Success") || (v === "Warning") || (v === "Error") || (v === "None"));
}

function known$JobOutput(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$JobOutput$members(v, d, p);
}

function known$OutputFormat(v: any): boolean {
  return ((v === "Raw") || (v === "Yxdb") || (v === "Shp") || (v === "Kml") || (v === "Tab") || (v === "Mif") || (v === "Dbf") || (v === "Csv") || (v === "Pdf") || (v === "Docx") || (v === "Xlsx") || (v === "Html") || (v === "Tde") || (v === "Zip"));
}

function known$JobOutput$availableFormats$items(v: any[]): boolean {
  for (const x of v) if (!(known$OutputFormat(x))) return false;
  return true;
}

function known$JobOutput$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.id;
  if (!(typeof x === "string" && x !== "")) return false;
  n++;
  x = v.availableFormats;
  if (x !== undefined) {
    if (!(((Array.isArray(x) && known$JobOutput$availableFormats$items(x)) || (x === null)))) return false;
    n++;
  }
  x = v.fileName;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$JobOutput, d, p);
}

function known$Job$outputs$items(v: any[], d?: Finding[], p = ""): boolean {
  for (const [i, x] of v.entries()) if (!(known$JobOutput(x, d, p + "/" + i))) return false;
  return true;
}

function known$JobMessage(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$JobMessage$members(v, d, p);
}

function known$JobMessage$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.status;
  if (!(Number.isInteger(x) && x >= 0)) return false;
  n++;
  x = v.text;
  if (!(typeof x === "string")) return false;
  n++;
  x = v.toolId;
  if (!(Number.isInteger(x) && x >= -1)) return false;
  n++;
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$JobMessage, d, p);
}

function known$Job$messages$items(v: any[], d?: Finding[], p = ""): boolean {
  for (const [i, x] of v.entries()) if (!(known$JobMessage(x, d, p + "/" + i))) return false;
  return true;
}

function known$JobPriority(v: any): boolean {
  return ((v === "Default") || (v === "Low") || (v === "Medium") || (v === "High") || (v === "Critical"));
}

function known$Job$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.id;
  if (!(typeof x === "string" && x !== "")) return false;
  n++;
  x = v.appId;
  if (x !== undefined) {
    if (!(((typeof x === "string" && x !== "") || (x === null)))) return false;
    n++;
  }
  x = v.createDateTime;
  if (x !== undefined) {
    if (!(((typeof x === "string" && formats["date-time"]!(x)) || (x === null)))) return false;
    n++;
  }
  x = v.status;
  if (!(known$JobStatus(x))) return false;
  n++;
  x = v.disposition;
  if (x !== undefined) {
    if (!((known$JobDisposition(x) || (x === null)))) return false;
    n++;
  }
  x = v.outputs;
  if (x !== undefined) {
    if (!(((Array.isArray(x) && known$Job$outputs$items(x, d, p + "/outputs")) || (x === null)))) return false;
    n++;
  }
  x = v.messages;
  if (x !== undefined) {
    if (!(((Array.isArray(x) && known$Job$messages$items(x, d, p + "/messages")) || (x === null)))) return false;
    n++;
  }
  x = v.priority;
  if (x !== undefined) {
    if (!((known$JobPriority(x) || (x === null)))) return false;
    n++;
  }
  x = v.workerTag;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.runWithE2;
  if (x !== undefined) {
    if (!(((typeof x === "boolean") || (x === null)))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$Job, d, p);
}

function known$ListWorkflowJobs200(v: any, d?: Finding[], p = ""): boolean {
  return Array.isArray(v) && known$ListWorkflowJobs200$items(v, d, p);
}

function known$WorkflowJob(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$WorkflowJob$members(v, d, p);
}

function known$WorkflowJob$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.id;
  if (!(typeof x === "string" && x !== "")) return false;
  n++;
  x = v.createDate;
  if (x !== undefined) {
    if (!(((typeof x === "string" && formats["date-time"]!(x)) || (x === null)))) return false;
    n++;
  }
  x = v.status;
  if (!(known$JobStatus(x))) return false;
  n++;
  x = v.priority;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (Number.isInteger(x) && x >= 0) || (x === null)))) return false;
    n++;
  }
  x = v.workerTag;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.runWithE2;
  if (x !== undefined) {
    if (!(((typeof x === "boolean") || (x === null)))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$WorkflowJob, d, p);
}

function known$ListWorkflowJobs200$items(v: any[], d?: Finding[], p = ""): boolean {
  for (const [i, x] of v.entries()) if (!(known$WorkflowJob(x, d, p + "/" + i))) return false;
  return true;
}

function known$ListWorkflowQuestions200(v: any, d?: Finding[], p = ""): boolean {
  return Array.isArray(v) && known$ListWorkflowQuestions200$items(v, d, p);
}

function known$WorkflowQuestion(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$WorkflowQuestion$members(v, d, p);
}

function known$QuestionItem(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$QuestionItem$members(v, d, p);
}

function known$QuestionItem$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.key;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.value;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$QuestionItem, d, p);
}

function known$WorkflowQuestion$items$items(v: any[], d?: Finding[], p = ""): boolean {
  for (const [i, x] of v.entries()) if (!(known$QuestionItem(x, d, p + "/" + i))) return false;
  return true;
}

function known$WorkflowQuestion$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.name;
  if (!(typeof x === "string" && x !== "")) return false;
  n++;
  x = v.questionType;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.description;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.value;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.multiple;
  if (x !== undefined) {
    if (!(((typeof x === "boolean") || (x === null)))) return false;
    n++;
  }
  x = v.items;
  if (x !== undefined) {
    if (!(((Array.isArray(x) && known$WorkflowQuestion$items$items(x, d, p + "/items")) || (x === null)))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$WorkflowQuestion, d, p);
}

function known$ListWorkflowQuestions200$items(v: any[], d?: Finding[], p = ""): boolean {
  for (const [i, x] of v.entries()) if (!(known$WorkflowQuestion(x, d, p + "/" + i))) return false;
  return true;
}

const response$JobPage = /* @__PURE__ */ responseValidator(() => schema$JobPage, known$JobPage);

const response$ErrorBody = /* @__PURE__ */ responseValidator(() => schema$ErrorBody);

const response$Job = /* @__PURE__ */ responseValidator(() => schema$Job, known$Job);

const response$JobMessages = /* @__PURE__ */ responseValidator(() => schema$JobMessages);

const response$ListWorkflowJobs200 = /* @__PURE__ */ responseValidator({ type: "array", items: () => schema$WorkflowJob }, known$ListWorkflowJobs200);

const request$NewJob = /* @__PURE__ */ requestValidator(() => schema$NewJob);

const response$ListWorkflowQuestions200 = /* @__PURE__ */ responseValidator({ type: "array", items: () => schema$WorkflowQuestion }, known$ListWorkflowQuestions200);

/** The validators of {@link Operations.listJobs}. */
export const listJobs: OperationValidators = {
  responses: {
    200: response$JobPage,
    401: response$ErrorBody,
  },
};

/** The validators of {@link Operations.getJob}. */
export const getJob: OperationValidators = {
  responses: {
    200: response$Job,
    401: response$ErrorBody,
    404: response$ErrorBody,
  },
};

/** The validators of {@link Operations.cancelJob}. */
export const cancelJob: OperationValidators = {
  responses: {
    400: response$ErrorBody,
    401: response$ErrorBody,
    404: response$ErrorBody,
  },
};

/** The validators of {@link Operations.getJobMessages}. */
export const getJobMessages: OperationValidators = {
  responses: {
    200: response$JobMessages,
    401: response$ErrorBody,
    404: response$ErrorBody,
  },
};

/** The validators of {@link Operations.listWorkflowJobs}. */
export const listWorkflowJobs: OperationValidators = {
  responses: {
    200: response$ListWorkflowJobs200,
    400: response$ErrorBody,
    401: response$ErrorBody,
    404: response$ErrorBody,
  },
};

/** The validators of {@link Operations.runWorkflow}. */
export const runWorkflow: OperationValidators = {
  body: request$NewJob,
  responses: {
    200: response$Job,
    400: response$ErrorBody,
    401: response$ErrorBody,
    403: response$ErrorBody,
    404: response$ErrorBody,
  },
};

/** The validators of {@link Operations.listWorkflowQuestions}. */
export const listWorkflowQuestions: OperationValidators = {
  responses: {
    200: response$ListWorkflowQuestions200,
    400: response$ErrorBody,
    401: response$ErrorBody,
    403: response$ErrorBody,
    404: response$ErrorBody,
  },
};

/** The validators of {@link Operations.downloadOutput}. */
export const downloadOutput: OperationValidators = {
  responses: {
    401: response$ErrorBody,
    404: response$ErrorBody,
  },
};

/** The validators of all operations. */
export const validators: Validators = {
  listJobs,
  getJob,
  cancelJob,
  getJobMessages,
  listWorkflowJobs,
  runWorkflow,
  listWorkflowQuestions,
  downloadOutput,
};
