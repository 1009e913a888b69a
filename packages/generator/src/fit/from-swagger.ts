import { type Json, resolve } from "@vendor-jobs/contract/spec";
import { methods } from "./operations.ts";

/** What a document of Swagger 2.0 says of the media types of bodies, where an operation says nothing. */
interface Shared {
  readonly document: Json;
  readonly consumes: readonly string[];
  readonly produces: readonly string[];
}

/** A document of Swagger 2.0 in the words of OpenAPI 3.0. Named parameters and responses are written out where they are used: their media types are those of the operation. */
export function fromSwagger(document: Json): Json {
  const { swagger: _, host, basePath = "", schemes = ["https"], consumes = [], produces = [], definitions, parameters, responses, ...rest } = document;
  const { securityDefinitions = {}, paths, ...others } = rest;
  const shared = { document, consumes, produces };
  return {
    openapi: "3.0.3",
    ...others,
    ...serversAt(host, basePath.replace(/\/$/, ""), schemes),
    paths: mapped(paths, ({ parameters: ofPath = [], ...item }) =>
      mapped(item, (said, key) => (methods.includes(key) ? operationOf(said, ofPath, shared) : said)),
    ),
    components: { schemas: mapped(definitions, schemaOf), securitySchemes: mapped(securityDefinitions, schemeOf) },
  };
}

const mapped = (things: Json, make: (thing: Json, name: string) => Json): Json =>
  Object.fromEntries(Object.entries<Json>(things ?? {}).map(([name, thing]) => [name, make(thing, name)]));

/** Without a host it is where the document is from; the safest of its schemes comes first. */
function serversAt(host: string | undefined, basePath: string, schemes: readonly string[]): Json {
  if (host === undefined) return basePath === "" ? {} : { servers: [{ url: basePath }] };
  const http = schemes.filter((scheme) => /^https?$/.test(scheme)).sort((one, other) => other.length - one.length);
  return { servers: (http.length > 0 ? http : ["https"]).map((scheme) => ({ url: `${scheme}://${host}${basePath}` })) };
}

function operationOf(operation: Json, ofPath: readonly Json[], { document, ...shared }: Shared): Json {
  const { parameters = [], responses = {}, consumes = shared.consumes, produces = shared.produces, schemes: _, ...rest } = operation;
  const [inherited, own] = [ofPath, parameters as Json[]].map((list) => list.map((one) => resolve(document, one))) as [Json[], Json[]];
  const all = [...inherited.filter((one) => !own.some(({ name, in: where }) => name === one.name && where === one.in)), ...own];
  const body = bodyOf(all, consumes);
  return {
    ...rest,
    parameters: all.filter(({ in: where }) => where !== "body" && where !== "formData").map(parameterOf),
    ...(body && { requestBody: body }),
    responses: mapped(responses, (response) => responseOf(resolve(document, response), produces)),
  };
}

/** What of a parameter, an item or a header is said of its value. */
const ofValues = new Set(
  "type format items default enum pattern multipleOf minimum maximum exclusiveMinimum exclusiveMaximum minLength maxLength minItems maxItems uniqueItems x-nullable".split(
    " ",
  ),
);

/** What is said of a value, as a schema, and the rest. */
function apart({ collectionFormat: _, ...said }: Json): { schema: Json; rest: Json } {
  const entries = Object.entries<Json>(said);
  const schema = schemaOf(Object.fromEntries(entries.filter(([key]) => ofValues.has(key))));
  return { schema, rest: Object.fromEntries(entries.filter(([key]) => !ofValues.has(key))) };
}

/** How the elements of a list follow each other: by comma where nothing is said. */
const styles: Readonly<Record<string, Json>> = {
  multi: { style: "form", explode: true },
  csv: { style: "form", explode: false },
  ssv: { style: "spaceDelimited", explode: false },
  pipes: { style: "pipeDelimited", explode: false },
  // OpenAPI 3 has no tab: it is kept as what no tool takes, and so is told.
  tsv: { style: "tabDelimited", explode: false },
};

const styleOf = ({ type, in: where, collectionFormat = "csv" }: Json): Json =>
  type !== "array" || (where !== "query" && collectionFormat === "csv") ? {} : styles[collectionFormat];

function parameterOf(parameter: Json): Json {
  const { schema, rest } = apart(parameter);
  const { "x-example": example = rest.example, ...others } = rest;
  return { ...others, ...styleOf(parameter), schema, ...(example !== undefined && { example }) };
}

function bodyOf(parameters: readonly Json[], consumes: readonly string[]): Json {
  const whole = parameters.find(({ in: where }) => where === "body");
  if (whole) {
    const { schema = {}, description, required } = whole;
    const types = consumes.length > 0 ? consumes : ["application/json"];
    return { ...(description && { description }), ...(required && { required }), content: contentOf(types, schemaOf(schema)) };
  }
  const fields = parameters.filter(({ in: where }) => where === "formData");
  if (fields.length === 0) return undefined;
  const hasFile = fields.some(({ type }) => type === "file");
  const type = hasFile || consumes.some((one) => /^multipart\//.test(one)) ? "multipart/form-data" : "application/x-www-form-urlencoded";
  const required = fields.filter((field) => field.required).map(({ name }) => name);
  const properties = Object.fromEntries(
    fields.map((field) => [field.name, { ...(field.description && { description: field.description }), ...apart(field).schema }]),
  );
  const schema = { type: "object", ...(required.length > 0 && { required }), properties };
  const lists = fields.filter((field) => field.type === "array" && field.collectionFormat !== "multi");
  const encoding = Object.fromEntries(lists.map((field) => [field.name, styleOf({ ...field, in: "query" })]));
  return { ...(required.length > 0 && { required: true }), content: { [type]: { schema, ...(lists.length > 0 && { encoding }) } } };
}

const contentOf = (types: readonly string[], schema: Json): Json => Object.fromEntries(types.map((type) => [type, { schema }]));

/** Its examples are by media type; some write them by names of their own. */
function responseOf({ schema, examples = {}, headers, ...rest }: Json, produces: readonly string[]): Json {
  const isFile = schema?.type === "file";
  const types = produces.length > 0 ? produces : [isFile ? "application/octet-stream" : "application/json"];
  const content = schema === undefined ? {} : contentOf(types, schemaOf(schema));
  for (const [name, value] of Object.entries<Json>(examples)) {
    const [type, called] = name.includes("/") ? [name, "documented"] : [types[0] as string, name];
    content[type] = { ...content[type], examples: { ...content[type]?.examples, [called]: { value } } };
  }
  const told = headers && mapped(headers, (header) => ({ ...apart(header).rest, schema: apart(header).schema }));
  return { ...rest, ...(told && { headers: told }), ...(Object.keys(content).length > 0 && { content }) };
}

/** A schema, with the references of 3.0. What only stands for a value, such as an example, stays as it is. */
function schemaOf(schema: Json): Json {
  if (Array.isArray(schema)) return schema.map(schemaOf);
  if (schema === null || typeof schema !== "object") return schema;
  if (typeof schema.$ref === "string") {
    const reference = { $ref: schema.$ref.replace(/^#\/definitions\//, "#/components/schemas/") };
    return schema["x-nullable"] === true ? { allOf: [reference], nullable: true } : reference;
  }
  const { "x-nullable": nullable, discriminator, properties, ...rest } = schema;
  const copy = Object.fromEntries(
    Object.entries<Json>(rest).map(([key, value]) => [key, /^(items|allOf|anyOf|oneOf|not|additionalProperties)$/.test(key) ? schemaOf(value) : value]),
  );
  if (copy.type === "file") Object.assign(copy, { type: "string", format: "binary" });
  return {
    ...copy,
    ...(properties && { properties: mapped(properties, schemaOf) }),
    ...(nullable === true && { nullable }),
    ...(discriminator && { discriminator: typeof discriminator === "string" ? { propertyName: discriminator } : discriminator }),
  };
}

const flows: Readonly<Record<string, string>> = { application: "clientCredentials", accessCode: "authorizationCode" };

function schemeOf({ flow, authorizationUrl, tokenUrl, scopes = {}, ...scheme }: Json): Json {
  if (scheme.type === "basic") return { ...scheme, type: "http", scheme: "basic" };
  if (scheme.type !== "oauth2") return scheme;
  return { ...scheme, flows: { [flows[flow] ?? flow]: { ...(authorizationUrl && { authorizationUrl }), ...(tokenUrl && { tokenUrl }), scopes } } };
}
