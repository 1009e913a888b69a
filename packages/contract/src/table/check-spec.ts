import { jobStates } from "@vendor-jobs/core";
import { callsOf, isSuccess, type Json, jobShapeOf, nearest, type OperationInfo, pathItemOf, unsupported, unsupportedIn } from "../spec/index.ts";

// Refuses what a client would do otherwise than its document says, or not at all.

const styles = ["cursor", "next", "page", "offset", "none"];

/** Members of each client that are no operation: one of that name would be lost, or, as `then`, be called by `await`. */
export const ofClients: readonly string[] = ["baseUrl", "findStart", "http", "job", "jobs", "overview", "then", "vendor", "waitAll", "watchAll"];

/** An x-job that names what there is not: a job would be none, or its state unknown for ever. */
export function checkJob(spec: Json, operations: readonly OperationInfo[]): void {
  const shape: Json = jobShapeOf(spec);
  if (shape === undefined) return;
  const ids = operations.map(({ id }) => id);
  for (const { at, operation } of callsOf(shape))
    if (!ids.includes(operation))
      unsupported(["x-job", ...at, "operation"], `x-job names the operation ${operation}, and there is none such${meant(operation, ids)}`);
  const told: [string[], string][] = [
    ...shape.states.map(({ state }: Json, i: number) => [["states", i, "state"], state]),
    ...Object.entries(shape.answers ?? {}).map(([status, state]) => [["answers", status], state]),
  ];
  for (const [path, state] of told)
    if (!(jobStates as readonly string[]).includes(state))
      unsupported(["x-job", ...path], `x-job has a rule for the state ${state}; expected ${jobStates.join(", ")}.`);
}

export function checkOperation(spec: Json, info: OperationInfo, all: readonly OperationInfo[]): void {
  const { id, method, path } = info;
  const refuse = (keys: string[], message: string) => unsupportedIn(info, keys, message);
  const other = all.find((one) => one.id === id);
  if (other !== info)
    refuse(["operationId"], `${method} ${path} has the operationId ${id}, and so has ${other?.method} ${other?.path}: call one of them otherwise.`);
  if (method === "TRACE") refuse([], `${id}: TRACE is no method that fetch sends; leave the operation out.`);
  if (info.body && /^(GET|HEAD)$/.test(method)) refuse(["requestBody"], `${id}: ${method} with a body is nothing that fetch sends; leave the body out.`);
  const first = info.responses.find(({ key, mediaType }) => key === "default" && mediaType !== undefined);
  if (first && !info.responses.some(isSuccess))
    refuse(["responses", "default"], `${id}: what it answers stands under default alone, as failures do; name the status of its success, such as 200.`);
  checkParameters(info);
  checkServers(spec, info);
  checkPages(info);
}

/** Arguments have one name each, wherever they go. */
function checkParameters(info: OperationInfo): void {
  const { id, path, parameters, body } = info;
  const refuse = (message: string) => unsupportedIn(info, ["parameters"], `${id}: ${message}`);
  const inPath = parameters.filter((parameter) => parameter.in === "path").map(({ name }) => name as string);
  const names = [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name as string);
  for (const name of names)
    if (!inPath.includes(name)) refuse(`its path has {${name}}, and it has no parameter of that name; add one with in: path and required: true.`);
  for (const name of inPath)
    if (!names.includes(name)) refuse(`the parameter ${name} is in the path, and ${path} has no {${name}}; put it there, or say where it goes.`);
  for (const [index, { name, in: where }] of parameters.entries()) {
    const first = parameters.findIndex((parameter) => parameter.name === name);
    if (first < index) refuse(`${name} goes into the ${parameters[first].in} and the ${where}, and one argument cannot; leave one of them out.`);
    if (name === "body" && body) refuse(`the parameter body has the name of the request's body, and one argument cannot be both; leave the parameter out.`);
  }
}

/** A client has one address. */
function checkServers(spec: Json, info: OperationInfo): void {
  const { id, path, operation } = info;
  const item = pathItemOf(spec, path);
  const urls = (list: Json[] = []) => list.map(({ url }) => url).join();
  const servers = operation.servers || item.servers;
  if (!servers || urls(servers) === urls(spec.servers)) return;
  const why = `${id} has servers of its own, and a client has one address; leave them out, or have a document of its own for it.`;
  if (operation.servers) unsupportedIn(info, ["servers"], why);
  unsupported(["paths", path, "servers"], why);
}

/** A list would end with its first page where there is no such way to page. */
function checkPages(info: OperationInfo): void {
  if (!info.pagination) return;
  const { style, items, parameter } = info.pagination as Json;
  const refuse = (keys: string[], message: string) => unsupportedIn(info, ["x-pagination", ...keys], `${info.id}: x-pagination ${message}`);
  if (!styles.includes(style)) refuse([], `has the style ${style}; expected ${styles.join(", ")}.`);
  if (typeof items !== "string") refuse([], 'lacks items; expected a pointer to the list, "" where it is the whole body.');
  const names = info.parameters.map(({ name }) => name as string);
  if (parameter !== undefined && !parameter.includes("/") && !names.includes(parameter))
    refuse(["parameter"], `names the parameter ${parameter}, and there is none such${meant(parameter, names)}`);
}

const meant = (name: string, names: readonly string[]): string => {
  const near = nearest(name, names);
  return near === undefined ? `; there are ${names.join(", ") || "none"}.` : `; ${near} was meant?`;
};

/** An operation called as what a client has anyway. */
export function checkName(info: OperationInfo): void {
  const { id } = info;
  const why = `operationId ${id} is what each client has, or is asked for, beside its operations: call it otherwise, such as ${id}Job.`;
  if (ofClients.includes(id)) unsupportedIn(info, ["operationId"], why);
}
