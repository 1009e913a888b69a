import type { Api, Operation } from "@vendor-jobs/core";
import { errorShapeOf, jobShapeOf, rateLimitOf, serversOf, serverVariablesOf, sharedHeadersOf, vendorNameOf } from "./extensions.ts";
import { isSuccess, type Json, type OperationInfo, operationsOf, type ResponseInfo, resolve } from "./openapi.ts";
import { basePathOf } from "./router.ts";
import { isAlwaysThere, mayBeList, requiresNothing, schemaAt } from "./schema.ts";
import { schemeOf, signInsOf } from "./sign-in.ts";

/** The name of a vendor for people: the spec's title without what all titles share. */
export const displayName = (spec: Json): string => spec.info.title.replace(/ jobs API$/i, "");

/** The name of a vendor's package without the scope: what the spec says, else its title's words, so that `Alteryx Server` is `alteryx-server`. */
export const vendorOf = (spec: Json): string =>
  vendorNameOf(spec) ??
  displayName(spec)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

/**
 * The table by which the runtime calls a vendor: what a package has as `api`, generated; and what a client is made of at run time.
 * @param vendor - Name of the vendor's package without the scope. Default: that of {@link vendorOf}.
 * @throws Error where the spec asks for what the runtime cannot do, with the operation and what it is.
 */
export function apiOf(spec: Json, vendor: string = vendorOf(spec)): Api {
  const [server] = serversOf(spec);
  return {
    vendor,
    name: displayName(spec),
    servers: Object.fromEntries(serversOf(spec).map(({ region, url }, index) => [region ?? (index === 0 ? "default" : `server${index}`), url])),
    ...given({
      variables: nonEmpty(serverVariablesOf(spec)),
      headers: sharedHeadersOf(spec),
      basePath: server?.completes ? basePathOf(server.url) : undefined,
      security: signInsOf(spec)?.security,
    }),
    operations: Object.fromEntries(operationsOf(spec).map((info) => [info.id, operationOf(spec, info)])),
    ...given({ error: errorShapeOf(spec), job: jobShapeOf(spec), rateLimit: rateLimitOf(spec) }),
  };
}

function operationOf(spec: Json, info: OperationInfo): Operation {
  const { parameters, body, method, path } = info;
  const successes = info.responses.filter(isSuccess);
  const requiredNames = parameters.filter((parameter) => parameter.required && parameter.in !== "path").map(({ name }) => name);
  const required = [...requiredNames, ...(body?.required ? ["body"] : [])];
  const defaults = parameters
    .filter((parameter) => parameter.in === "header")
    .map((parameter) => [parameter.name, resolve(spec, parameter.schema)?.default] as const)
    .filter(([, value]) => value !== undefined);
  return {
    method,
    path,
    ...given({
      params: parameters.length > 0 ? Object.fromEntries(parameters.map((parameter) => [parameter.name, placeOf(spec, parameter, info)])) : undefined,
      required: required.length > 0 ? required : undefined,
      defaults: defaults.length > 0 ? Object.fromEntries(defaults.map(([name, value]) => [name, String(value)])) : undefined,
      body: body && (true as const),
      result: resultOf(spec, successes),
      // What acts may say no more than that it did.
      mayBeEmpty:
        method !== "GET" && successes.some(({ mediaType, schema }) => mediaType !== undefined && requiresNothing(spec, schema)) ? (true as const) : undefined,
      security: schemeOf(info),
      idempotent: info.idempotent,
      pagination: paginationOf(spec, info),
      rateLimit: info.rateLimit,
    }),
  };
}

const nonEmpty = <T extends object>(members: T): T | undefined => (Object.keys(members).length > 0 ? members : undefined);

/** What is there of some members. */
const given = <T extends object>(members: T): { [Name in keyof T]?: Exclude<T[Name], undefined> } =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as { [Name in keyof T]?: Exclude<T[Name], undefined> };

/** Whether a body is bytes. */
export const isBinary = (spec: Json, { schema }: ResponseInfo): boolean => resolve(spec, schema)?.format === "binary";

/** What a success carries, where it is not JSON. */
function resultOf(spec: Json, successes: ResponseInfo[]): Operation["result"] {
  if (successes.some((response) => isBinary(spec, response))) return "blob";
  return successes.every(({ mediaType }) => mediaType === undefined) ? "none" : undefined;
}

/** How a list is read, with what its schema says of it: whether its items may be absent, and what tells them apart where they are jobs. */
function paginationOf(spec: Json, info: OperationInfo): Operation["pagination"] {
  const paging = info.pagination;
  if (!paging) return undefined;
  const { id, ...rest } = paging;
  const schema = info.responses.find(isSuccess)?.schema;
  const item = resolve(spec, schemaAt(spec, schema, `${paging.items}/*`));
  const ids = id ?? (item !== undefined && jobSchemas(spec).includes(item) ? jobShapeOf(spec)?.fields.id : undefined);
  return { ...rest, ...given({ id: ids, isOptional: isAlwaysThere(spec, schema, paging.items) ? undefined : true }) };
}

/** The schemas of jobs: of the one that is read, and of those that are listed. */
function jobSchemas(spec: Json): Json[] {
  const { operation, at = "" } = jobShapeOf(spec) ?? {};
  return operationsOf(spec).flatMap((info) => {
    const schema = info.responses.find(isSuccess)?.schema;
    const pointer = info.id === operation ? at : info.id === "listJobs" ? `${info.pagination?.items}/*` : undefined;
    return pointer === undefined ? [] : [resolve(spec, schemaAt(spec, schema, pointer))];
  });
}

/** Where a parameter goes. */
function placeOf(spec: Json, parameter: Json, { id }: OperationInfo): "path" | "query" | "list" | "json" | "header" {
  const unsupported = (why: string) => new Error(`${id}: parameter ${parameter.name} ${why}, which the runtime cannot send.`);
  if (parameter.content) {
    if (parameter.in !== "query" || parameter.content["application/json"] === undefined) throw unsupported("has content that is not JSON in the query");
    return "json";
  }
  if (parameter.in === "cookie") throw unsupported("is a cookie");
  if (parameter.style !== undefined && !["form", "simple"].includes(parameter.style)) throw unsupported(`has style ${parameter.style}`);
  if (parameter.in === "query" && parameter.explode === false) throw unsupported("has explode: false");
  return parameter.in === "query" && mayBeList(spec, parameter.schema) ? "list" : parameter.in;
}
