import { isSuccess, type Json, type OperationInfo, resolve } from "./openapi.ts";
import { unsupported } from "./unsupported.ts";

/** Members of each client that are no operation: one of that name would be lost, or, as `then`, be called by `await`. */
export const ofClients: readonly string[] = ["baseUrl", "findStart", "http", "job", "jobs", "overview", "then", "vendor", "waitAll", "watchAll"];

/** Refuses what of an operation a client would do otherwise than its document says, or not at all. */
export function checkOperation(spec: Json, info: OperationInfo, all: readonly OperationInfo[]): void {
  const { id, method, path } = info;
  const at = ["paths", path, method.toLowerCase()];
  if (typeof id !== "string") unsupported(at, `${method} ${path} has no operationId; expected a name, for it becomes the client's method.`);
  const other = all.find((one) => one.id === id);
  if (other !== info)
    unsupported([...at, "operationId"], `${method} ${path} has the operationId ${id}, and so has ${other?.method} ${other?.path}: call one of them otherwise.`);
  if (method === "TRACE") unsupported(at, `${id}: TRACE is no method that fetch sends; leave the operation out.`);
  if (info.body && /^(GET|HEAD)$/.test(method))
    unsupported([...at, "requestBody"], `${id}: ${method} with a body is nothing that fetch sends; leave the body out.`);
  const first = info.responses.find(({ key, mediaType }) => key === "default" && mediaType !== undefined);
  if (first && !info.responses.some(isSuccess))
    unsupported(
      [...at, "responses", "default"],
      `${id}: what it answers stands under default alone, as failures do; name the status of its success, such as 200.`,
    );
  checkParameters(info, at);
  checkServers(spec, info, at);
}

/** Arguments have one name each, wherever they go. */
function checkParameters({ id, path, parameters, body }: OperationInfo, at: readonly string[]): void {
  const refuse = (message: string) => unsupported([...at, "parameters"], `${id}: ${message}`);
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
function checkServers(spec: Json, { id, path, operation }: OperationInfo, at: readonly string[]): void {
  const item = resolve(spec, spec.paths[path]);
  const [servers, keys] = operation.servers ? [operation.servers, at] : [item.servers, at.slice(0, 2)];
  const urls = (list: Json[] = []) => list.map(({ url }) => url).join();
  if (servers && urls(servers) !== urls(spec.servers))
    unsupported([...keys, "servers"], `${id} has servers of its own, and a client has one address; leave them out, or have a document of its own for it.`);
}
