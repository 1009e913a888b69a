import type { Api, JobShape, Operation, Pagination, ParamPlace } from "@vendor-jobs/core";
import {
  bareType,
  basePathOf,
  checkForm,
  errorShapeOf,
  fieldAsParameter,
  inSpiteOfEach,
  isAlwaysThere,
  isBinary,
  isJson,
  isRecords,
  isSuccess,
  type Json,
  jobListOf,
  jobShapeOf,
  mustBeGiven,
  type OperationInfo,
  operationsOf,
  otherVersion,
  ownIdOf,
  partsOf,
  propertiesOf,
  type ResponseInfo,
  rateLimitOf,
  requiresNothing,
  resolve,
  schemaAt,
  schemaOfPlace,
  sentByDefault,
  serversOf,
  serverVariablesOf,
  sharedHeadersOf,
  successOf,
  textIntegers,
  typesOf,
  unsupported,
  unsupportedIn,
  vendorNameOf,
} from "../spec/index.ts";
import { checkJob, checkOperation } from "./check-spec.ts";
import { schemeOf, usualSecurity } from "./security.ts";
import { signInsBy } from "./sign-in.ts";

/** The name of a vendor for people: the spec's title without what titles share. */
export const displayName = (spec: Json): string =>
  spec.info.title.replace(/(['’]s)?( jobs)?( (rest|http|web|public))* api( (documentation|reference|docs|specification))?$/i, "");

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
 * @throws {UnsupportedSpecError} where the spec asks for what the runtime cannot do, with each operation and what it is.
 */
export function apiOf(spec: Json, vendor: string = vendorOf(spec)): Api {
  const other = otherVersion(spec);
  if (other) unsupported(other.at, other.message);
  checkForm(spec);
  const [server] = serversOf(spec);
  const operations = operationsOf(spec);
  checkJob(spec, operations);
  const jobs = jobSchemas(spec, operations);
  const usual = usualSecurity(spec, operations);
  const api: Api = {
    vendor,
    name: displayName(spec),
    servers: Object.fromEntries(serversOf(spec).map(({ region, url }, index) => [region ?? (index === 0 ? "default" : `server${index}`), url])),
    ...given({
      variables: nonEmpty(serverVariablesOf(spec)),
      headers: sharedHeadersOf(spec),
      basePath: server?.completes ? basePathOf(server.url) : undefined,
      security: signInsBy(spec, operations, usual)?.security,
    }),
    operations: Object.fromEntries(
      inSpiteOfEach(operations, (info) => {
        checkOperation(spec, info, operations);
        return [info.id, operationOf(spec, info, jobs, usual)];
      }),
    ),
    ...given({ error: errorShapeOf(spec), job: jobShapeOf(spec), rateLimit: rateLimitOf(spec) }),
  };
  const [pointer] = /"[^"]*\/__proto__(\/[^"]*)?"/.exec(JSON.stringify(api)) ?? [];
  if (pointer !== undefined) unsupported([], `The pointer ${pointer} leads out of the body; no member is called so.`);
  return api;
}

function operationOf(spec: Json, info: OperationInfo, jobs: readonly Json[], usual: Json[] | undefined): Operation {
  const { parameters, body, method, path } = info;
  const successes = info.responses.filter(isSuccess);
  const required = parameters.filter((parameter) => mustBeGiven(spec, parameter) && parameter.in !== "path").map(({ name }) => name);
  const defaults = parameters.map((parameter) => ({ ...parameter, usual: sentByDefault(spec, parameter) })).filter(({ usual }) => usual !== undefined);
  const defaultsIn = (where: string): [string, Json][] => defaults.flatMap(({ name, usual, ...one }) => (one.in === where ? [[name, usual]] : []));
  return {
    method,
    path,
    ...given({
      params: nonEmpty(Object.fromEntries(parameters.map((parameter) => [parameter.name, placeOf(spec, parameter, info)]))),
      required: nonEmpty([...required, ...(body?.required ? ["body"] : [])]),
      defaults: nonEmpty(Object.fromEntries(defaultsIn("header").map(([name, value]) => [name, String(value)]))),
      queryDefaults: nonEmpty(Object.fromEntries(defaultsIn("query"))),
      body: body && bodyOf(spec, info),
      fields: body && nonEmpty(fieldsOf(spec, info)),
      integers: nonEmpty(textIntegers(spec, info)),
      result: resultOf(spec, info, successes),
      mayBeEmpty: mayBeEmpty(spec, info) ? (true as const) : undefined,
      security: schemeOf(info, spec, usual),
      idempotent: info.idempotent,
      pagination: paginationOf(spec, info, jobs),
      rateLimit: info.rateLimit,
    }),
  };
}

/** Whether a success may come without its body: that of what acts, and one whose status tells how a job stands. */
function mayBeEmpty(spec: Json, { id, method, responses }: OperationInfo): boolean {
  const { operation, answers = {} } = jobShapeOf(spec) ?? {};
  const isBare = ({ key, mediaType, schema }: ResponseInfo) =>
    mediaType === undefined ? id === operation && answers[key] : method !== "GET" && requiresNothing(spec, schema);
  return responses.filter(isSuccess).some(isBare);
}

const nonEmpty = <T extends object>(members: T): T | undefined => (Object.keys(members).length > 0 ? members : undefined);

/** What is there of some members. */
const given = <T extends object>(members: T) =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as { [Name in keyof T]?: Exclude<T[Name], undefined> };

/** Whether a body is text or bytes as it is, for no schema says more of it. */
const isRaw = (spec: Json, schema: Json): boolean =>
  typesOf(spec, schema).every((type) => type === "string") && Object.keys(propertiesOf(spec, schema)).length === 0;

/** The media types of bodies that the runtime makes of values. */
const made = /^(application\/(x-www-form-urlencoded|octet-stream)|multipart\/form-data|text\/[\w.+-]+)$/;

/** The media type of a body; true for JSON. */
function bodyOf(spec: Json, info: OperationInfo): true | string {
  const { id, body } = info;
  const type = bareType(body?.mediaType ?? "application/json");
  if (type === "application/json") return true;
  if (isJson(type) || isRecords(type) || made.test(type) || (/^(?!multipart\/)[\w.+-]+\/[\w.+-]+$/.test(type) && isRaw(spec, body?.schema))) return type;
  const why = `${id}: a body of ${type} is none that the runtime can make; declare JSON, a form, multipart/form-data or NDJSON, or a schema of type string to give it as text or bytes.`;
  return unsupportedIn(info, ["requestBody"], why);
}

/** What a success carries, where it is not JSON. */
function resultOf(spec: Json, info: OperationInfo, successes: ResponseInfo[]): Operation["result"] {
  const kinds = new Set(successes.flatMap((response) => (response.mediaType === undefined ? [] : [kindOf(spec, info, response)])));
  const why = `${info.id}: its successes are of different media types (${[...kinds].join(", ")}), which one method cannot give; keep one.`;
  if (kinds.size > 1) unsupportedIn(info, ["responses"], why);
  const [kind = "none"] = kinds;
  return kind === "json" ? undefined : kind;
}

/** How the body of a success is read. */
export function kindOf(spec: Json, info: OperationInfo, response: ResponseInfo): "json" | NonNullable<Operation["result"]> {
  const { schema, mediaType = "" } = response;
  const type = bareType(mediaType);
  const isText = type.startsWith("text/");
  if (isBinary(spec, response) || type === "application/octet-stream") return "blob";
  if (isJson(type)) return "json";
  if (isRecords(type)) return "ndjson";
  if (type === "text/csv" && typesOf(spec, schema).includes("object")) return "csv";
  // As text, a page is taken for one of somebody's between.
  if (isText || isRaw(spec, schema)) return isText && !type.endsWith("html") ? "text" : "blob";
  const why = `${info.id}: an answer of ${type} is none that the runtime can read; declare its schema as { type: string, format: binary } to get it as a Blob.`;
  return unsupportedIn(info, ["responses", response.key], why);
}

/** How a list is read, with what its schema says of it: whether its items may be absent, and what tells them apart where they are jobs. */
function paginationOf(spec: Json, info: OperationInfo, jobs: readonly Json[]): Operation["pagination"] {
  const paging = info.pagination;
  if (!paging) return undefined;
  const { id, ...rest } = paging;
  const schema = successOf(info)?.schema;
  const item = resolve(spec, schemaAt(spec, schema, `${paging.items}/*`));
  const shape = id === undefined && item !== undefined && jobs.includes(item) ? jobShapeOf(spec) : undefined;
  return {
    ...rest,
    ...given({
      most: info.id === jobListOf(spec) ? mostOf(spec, info) : undefined,
      id: id ?? shape?.fields.id,
      within: shape && withinOf(spec, shape, item),
      isOptional: isAlwaysThere(spec, schema, paging.items) ? undefined : true,
    }),
  };
}

/** The most items that a page may have, where the spec says. */
const mostOf = (spec: Json, info: OperationInfo): number | undefined =>
  [...partsOf(spec, schemaOfPlace(spec, info, info.pagination?.size))].find(({ maximum }) => maximum !== undefined)?.maximum;

/** Where listed jobs have what they belong to: a list may be of all that there is of it, and their own ids be the same. */
function withinOf(spec: Json, shape: JobShape, item: Json): Pagination["within"] {
  const { [ownIdOf(shape)]: _, ...others } = shape.ids;
  const places = Object.values(others).map((pointers) => pointers.filter((pointer) => schemaAt(spec, item, pointer) !== undefined));
  return nonEmpty(places.filter(({ length }) => length > 0));
}

/** The schemas of jobs: of the one that is read, and of those that are listed. */
export function jobSchemas(spec: Json, operations: readonly OperationInfo[]): Json[] {
  const { operation, at = "" } = jobShapeOf(spec) ?? {};
  return operations.flatMap((info) => {
    const pointer = info.id === operation ? at : info.id === jobListOf(spec) ? `${info.pagination?.items}/*` : undefined;
    return pointer === undefined ? [] : [resolve(spec, schemaAt(spec, successOf(info)?.schema, pointer))];
  });
}

/** How a list or an object of a query parameter is written, by its style; `form` and not exploded are one text of them. */
const styles: Readonly<Record<string, ParamPlace>> = { form: "comma", spaceDelimited: "space", pipeDelimited: "pipe", deepObject: "deep" };

/** Where a parameter goes. */
function placeOf(spec: Json, parameter: Json, info: OperationInfo, what = "parameter"): ParamPlace {
  const { in: where, style = where === "query" ? "form" : "simple", explode = style === "form" || style === "deepObject" } = parameter;
  const keys = [what === "parameter" ? "parameters" : "requestBody"];
  const refuse = (why: string, mend: string) =>
    unsupportedIn(info, keys, `${info.id}: ${what} ${parameter.name} ${why}, which the runtime cannot send; ${mend}.`);
  if (parameter.content) {
    if (where !== "query" || !Object.keys(parameter.content).every((type) => bareType(type) === "application/json"))
      return refuse("has content that is not JSON in the query", "give it a schema, or content of application/json in the query");
    return "json";
  }
  if (!/^(path|query|header|cookie)$/.test(where)) return refuse(`is in ${JSON.stringify(where)}`, "say path, query or header");
  if (where === "cookie") return refuse("is a cookie", "leave it out, or say by x-sign-in what sets it");
  if (where !== "query") {
    if (style !== "simple") return refuse(`has style ${style}`, "use simple");
    return where === "path" && parameter.allowReserved ? "reserved" : where;
  }
  const place = styles[style];
  const isList = typesOf(spec, parameter.schema).includes("array");
  if (!place) return refuse(`has style ${style}`, `use ${Object.keys(styles).join(", ")}`);
  if (place === "deep") {
    if (isList) return refuse("has style deepObject for a list", "use form");
    return place;
  }
  if (!isList) return "query";
  return explode ? "list" : place;
}

/** How fields of a form are written whose `encoding` says more than what is usual. */
function fieldsOf(spec: Json, info: OperationInfo): Record<string, ParamPlace> {
  const { mediaType = "", schema, encoding = {} } = info.body ?? {};
  const isMultipart = bareType(mediaType) === "multipart/form-data";
  const isForm = isMultipart || bareType(mediaType) === "application/x-www-form-urlencoded";
  const found: Record<string, ParamPlace> = {};
  for (const name of isForm ? Object.keys(encoding) : []) {
    const place = placeOf(spec, fieldAsParameter(spec, { schema, encoding }, name), info, "the field");
    const refuse = (what: string, mend: string) =>
      unsupportedIn(info, ["requestBody"], `${info.id}: the field ${name} has ${what} in multipart/form-data, which the runtime cannot send; ${mend}.`);
    if (isMultipart && place === "deep") refuse("style deepObject", "leave it out, and it is JSON");
    // The type of a part is none of its headers, by OpenAPI.
    const headers = Object.keys(encoding[name].headers ?? {}).filter((header) => !/^content-type$/i.test(header));
    if (isMultipart && headers.length > 0) refuse(`headers of its own (${headers.join(", ")})`, "leave them out where the vendor takes it without");
    // A part has a media type of its own: an object is JSON in any case.
    if (!["query", "list", ...(isMultipart ? ["json"] : [])].includes(place)) found[name] = place;
  }
  return found;
}

/** Whether a method's parameter must be given. A key to a start is made where it is not. */
export const isRequired = (spec: Json, { id }: OperationInfo, parameter: Json): boolean =>
  mustBeGiven(spec, parameter) && !jobShapeOf(spec)?.start?.some(({ operation, key }) => operation === id && key?.at === parameter.name);
