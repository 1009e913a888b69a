import { type Json, resolve, withEnum } from "@vendor-jobs/contract/spec";
import { leaveWrongExamples } from "./examples.ts";
import { mendSchemas, mendServers } from "./mend.ts";
import { mendWords } from "./mend-words.ts";
import { openAnswers } from "./open-answers.ts";
import { freeOf, namesFor, namesIn, operationsIn, pascal } from "./operations.ts";
import { maps, referenceOf, renamed } from "./pick.ts";

/** What stands before a text that a person has to write, such as one of the vendor's, whose sentences are not copied: the lint refuses it. */
const rewrite = "TO REWRITE: ";

interface Fitting {
  /** Whether its sentences may stay. */
  readonly isOwn: boolean;
  /** The names of extensions that stay. */
  readonly extensions: readonly string[];
  /** Whether schemas have a keyword of a name. */
  readonly isKeyword: (name: string) => boolean;
}

/** A description for a person to write, which a client of one's own API can do without. */
const toWrite = ({ isOwn }: Fitting, text: string) => (isOwn ? {} : { description: `${rewrite}${text}` });

/** Makes what was picked of a document fit the rules as far as that is a matter of form. */
export function fit(picked: Json, fitting: Fitting): Json {
  const newNames = newNamesOf(
    Object.keys(picked.components?.schemas ?? {}),
    namesFor(picked.paths).flatMap((name) => [`${pascal(name)}Params`, `${pascal(name)}Outcome`]),
  );
  const spec = plain(picked, { ...fitting, newNames }, "");
  spec.components.schemas = Object.fromEntries(Object.entries(spec.components.schemas ?? {}).map(([name, schema]) => [newNames.get(name), schema]));
  const tags = new Set<string>();
  const names = namesFor(spec.paths);
  for (const [path, item] of Object.entries<Json>(spec.paths)) {
    if (item.parameters) item.parameters = ownOf(spec, path, item.parameters);
    for (const [, operation] of operationsIn(item)) {
      operation.operationId = names.shift();
      operation.tags = [operation.tags?.[0] ?? "Jobs"];
      operation.parameters = parametersOf(spec, path, item, operation);
      operation.responses = answersOf(spec, operation.responses);
      tags.add(operation.tags[0]);
      delete operation.callbacks;
      nameBodies(spec, bodiesOf(operation), fitting);
    }
  }
  for (const kind of ["responses", "requestBodies"])
    nameBodies(
      spec,
      Object.entries<Json>(spec.components[kind] ?? {}).map(([name, one]) => [pascal(name) === name ? `${name}Body` : pascal(name), one]),
      fitting,
    );
  mendWords(spec, fitting.isKeyword);
  openAnswers(spec);
  mendSchemas(spec, spec);
  leaveWrongExamples(spec);
  const described = (name: string) => spec.tags?.find((tag: Json) => tag.name === name) ?? { name, ...toWrite(fitting, "what these operations are about.") };
  if (typeof spec.info?.license === "string") spec.info.license = { name: spec.info.license };
  if (spec.info && !spec.info.version) spec.info.version = "1";
  // An API without a name is called as its document is to be.
  if (spec.info?.title === "") spec.info = { ...spec.info, title: `${rewrite}name of the API.` };
  // Without a server it is where the document is from.
  mendServers(spec);
  return { ...spec, servers: spec.servers?.length > 0 ? spec.servers : [{ url: "/" }], tags: [...tags].map(described) };
}

/** An operation's own parameters: without those that are none, and with those of its path that nobody has told of. */
function parametersOf(spec: Json, path: string, item: Json, { parameters }: Json): Json {
  const asInPath = (one: Json) => {
    const { style: _, explode: __, ...parameter } = resolve(spec, one);
    return parameter.in === "query" && namesIn(path).includes(parameter.name) ? { ...parameter, in: "path", required: true } : one;
  };
  const own = ownOf(spec, path, (parameters ?? []).map(asInPath));
  const told = [...(item.parameters ?? []), ...own].map((one: Json) => resolve(spec, one)).filter((one: Json) => one.in === "path");
  const untold = namesIn(path).filter((name) => !told.some((one: Json) => one.name === name));
  const all = [...own, ...untold.map((name) => ({ name, in: "path", required: true, schema: { type: "string" } }))];
  return parameters === undefined && all.length === 0 ? undefined : all;
}

/** What an operation answers, with a success where the document tells of none: what it says of all answers, what it redirects to, or nothing that it tells. */
function answersOf(spec: Json, responses: Json = {}): Json {
  if (Object.keys(responses).some((status) => status.startsWith("2"))) return responses;
  const { default: all, ...told } = responses;
  const { content, description } = resolve(spec, all) ?? {};
  if (content && !/error|fail|unexpected|problem/i.test(description)) return { 200: all, ...told };
  const file = { content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } } };
  return { 200: { description: "", ...(Object.keys(told).some((status) => status.startsWith("3")) && file) }, ...responses };
}

/** Parameters without those that are none by OpenAPI, each once: what signs a call, the type of its body, and who calls, are said elsewhere. */
function ownOf(spec: Json, path: string, parameters: readonly Json[]): Json[] {
  const schemes = Object.values<Json>(spec.components.securitySchemes ?? {});
  const known = new Set<string>();
  return parameters.filter((parameter) => {
    const { name, in: where, required } = resolve(spec, parameter);
    const [isKnown] = [known.has(`${where} ${name}`), known.add(`${where} ${name}`)];
    if (isKnown || (where === "path" && !namesIn(path).includes(name))) return false;
    // No client sends a cookie but to sign in.
    if (where === "cookie") return required === true;
    if (where !== "header") return true;
    const signs = schemes.some((scheme) => scheme.in === "header" && scheme.name.toLowerCase() === name.toLowerCase());
    return !signs && !/^(content-type|user-agent)$/i.test(name) && !(/^authorization$/i.test(name) && schemes.length > 0);
  });
}

/** Names of schemas as they will be, two that are alike told apart, and none that types of operations have. */
function newNamesOf(names: readonly string[], ofOperations: readonly string[]): Map<string, string> {
  const taken = new Set(ofOperations);
  return new Map(names.map((name) => [name, freeOf([pascal(name) || "Schema"], taken)]));
}

/** What 3.2 has and 3.1 has not, behind what holds it. */
const newer = new Set(
  "tags/summary tags/kind tags/parent servers/name discriminator/defaultMapping flows/deviceAuthorization shown/serializedValue shown/title /oauth2MetadataUrl".split(
    " ",
  ),
);

interface Copying extends Fitting {
  /** The new names of schemas. */
  readonly newNames: ReadonlyMap<string, string>;
  /** What `$recursiveRef` refers to: the schema around it, where that is its anchor. */
  readonly around?: string | undefined;
}

/** A copy without what is not ours, in the words of OpenAPI 3.1. */
function plain(node: Json, copying: Copying, holder: string): Json {
  const { isOwn, extensions, newNames } = copying;
  if (Array.isArray(node)) return node.map((one) => plain(one, copying, /^(tags|servers)$/.test(holder) ? holder : ""));
  if (node === null || typeof node !== "object") return node;
  const reference = node.$ref ?? (node.$recursiveRef && copying.around);
  if (typeof reference === "string") return { $ref: renamed(reference, newNames) };
  if (holder === "mapping") return Object.fromEntries(Object.entries<string>(node).map(([value, named]) => [value, renamed(referenceOf(named), newNames)]));
  // The keys of a map are names: only what is in it is looked at.
  const isMap = maps.has(holder);
  const copy: Json = {};
  for (const [key, value] of Object.entries<Json>(node)) {
    if (holder === "schemas") copy[key] = plain(value, { ...copying, around: value?.$recursiveAnchor && `#/components/schemas/${key}` }, "");
    else if (isMap) copy[key] = plain(value, copying, holder === "responses" ? "response" : holder === "examples" ? "shown" : "");
    else if (newer.has(`${holder}/${key}`)) continue;
    else if (isOwn && extensions.includes(key)) copy[key] = value;
    // In 3.0 it is written so beside a reference, and by tools of Swagger.
    else if (key === "x-nullable") copy.nullable ??= value;
    // In 3.2 an example is a value, what is sent, or both.
    else if (key === "dataValue") copy.value = value;
    else if (/^(x-|xml$|\$recursiveAnchor$)/.test(key)) continue;
    else if (/^(value|example|enum|default|const|security)$/.test(key)) copy[key] = value;
    else if (value === null && !isMap) continue;
    else if (!isOwn && /^(description|summary)$/.test(key) && typeof value === "string")
      copy[key] = `${rewrite}${value.replace(/\s+/g, " ").trim().slice(0, 160)}`;
    else copy[key] = plain(value, copying, key);
  }
  // What would run in a page that shows it is no part of a text.
  if (!isMap && typeof copy.description === "string") copy.description = copy.description.replace(/<[a-z][^>]*\bon[a-z]+\s*=[^>]*>/gi, "");
  if (!isMap && typeof copy.pattern === "string") {
    copy.pattern = unicode(copy.pattern);
    if (copy.pattern === undefined) delete copy.pattern;
  }
  if (holder === "content") return asSent(copy);
  if (holder === "response") return responseOf(copy);
  return isMap ? copy : modern(copy);
}

/** A response by what 3.2 may have in a description's place. */
const responseOf = ({ summary = "", ...response }: Json): Json => ({ description: summary, ...response });

/** A pattern as JSON Schema has it, where the document's escapes what need not be, or has a dash in a class between more than letters; undefined where it is of another language. */
function unicode(pattern: string): string | undefined {
  const mended = pattern
    .replace(/\\([^\w\s^$\\.*+?()[\]{}|/-])|\\(_)/g, "$1$2")
    .replace(/\[(?:\\.|[^\]\\])*\]|\\-/g, (part) =>
      part === "\\-" ? "-" : part.replace(/(\\[wdsWDS])-(?!\])/g, "$1\\-").replace(/(?<![[\\^])-(?=\\[wdsWDS])/g, "\\-"),
    );
  return [pattern, mended].find(isPattern);
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, "u") !== undefined;
  } catch {
    return false;
  }
}

/** Bodies of any type are JSON, unless they are bytes; what no tool can make of values, where it is not JSON as well, is bytes. */
function asSent(declared: Json): Json {
  const plainly = (type: string) => (/^application\/json *(;|$)/i.test(type) ? "application/json" : type);
  const { "*/*": any, ...rest } = Object.fromEntries(Object.entries<Json>(declared).map(([type, media]) => [plainly(type), inWhole(type, media)]));
  const content = any === undefined ? rest : { [any.schema?.format === "binary" ? "application/octet-stream" : "application/json"]: any, ...rest };
  if (Object.keys(content).some((type) => ofValues.test(type))) return content;
  const isText = ({ schema }: Json) => schema === undefined || (schema.type === "string" && schema.properties === undefined);
  const bytes = { schema: { type: "string", format: "binary" } };
  return Object.fromEntries(Object.entries<Json>(content).map(([type, media]) => [type, isText(media) ? media : bytes]));
}

/** What 3.2 says of the items of a stream: records have their schema, and what is no record is read as it is. */
function inWhole(type: string, { itemSchema, ...media }: Json): Json {
  if (itemSchema === undefined || media.schema !== undefined) return media;
  return { ...media, schema: /[/](jsonl|x-ndjson)\b/i.test(type) ? itemSchema : { type: "string" } };
}

/** Media types whose values have a schema. */
const ofValues = /[/+](json|jsonl|x-ndjson)\b|^(text|multipart)\/|x-www-form-urlencoded/i;

/** What is composed of one is that one: so 3.0 says more of what a reference leads to. */
function alone(node: Json): Json {
  for (const keyword of ["allOf", "anyOf", "oneOf"]) {
    const { [keyword]: parts, ...rest } = node;
    if (!Array.isArray(parts) || parts.length !== 1 || !Object.keys(rest).every((key) => ofWords.test(key))) continue;
    return parts[0].$ref === undefined ? { ...parts[0], ...rest } : parts[0];
  }
  return node;
}

const ofWords = /^(description|title|default|examples?|readOnly|writeOnly|deprecated|discriminator)$/;

const ofParameters = new Set("name in description required deprecated allowEmptyValue style explode allowReserved schema content example examples".split(" "));

/** What 3.0 says in another way than 3.1, lists of one type or of constants as what they are, and an example where we have it. */
function modern({ nullable, ...said }: Json): Json {
  let node = withEnum(alone(said));
  if (Array.isArray(node.type) && node.type.length === 1) node = { ...node, type: node.type[0] };
  const [type, media] = Object.entries<Json>((node.in && node.content) ?? {})[0] ?? [];
  // A parameter's text is its value, and nobody means it to go in quotes.
  if (media?.schema && (type !== "application/json" || /^(string|integer|number|boolean)$/.test(media.schema.type))) {
    const { content: _, ...parameter } = node;
    node = { ...parameter, schema: media.schema };
  }
  if (nullable === true && typeof node.type === "string") node.type = [node.type, "null"];
  else if (nullable === true && node.type === undefined) return { anyOf: [node, { type: "null" }] };
  if (nullable === true && Array.isArray(node.enum) && !node.enum.includes(null)) node.enum = [...node.enum, null];
  for (const [exclusive, bound] of [
    ["exclusiveMinimum", "minimum"],
    ["exclusiveMaximum", "maximum"],
  ] as const)
    if (typeof node[exclusive] === "boolean") {
      if (node[exclusive]) node[exclusive] = node[bound];
      else delete node[exclusive];
      if (node[exclusive] !== undefined) delete node[bound];
    }
  const isParameter = /^(query|path|header|cookie)$/.test(node.in) && node.name;
  if (isParameter && !node.type && !node.schema && !node.content) node = { ...node, schema: { type: "string" } };
  if (node.in === "query" && node.style === "simple") node = { ...node, style: "form", explode: false };
  if (isParameter && (node.schema || node.content)) node = Object.fromEntries(Object.entries(node).filter(([key]) => ofParameters.has(key)));
  if (node.in && node.schema && node.example === undefined) {
    const { example, ...schema } = node.schema;
    const given = example ?? Object.values<Json>(node.examples ?? {})[0]?.value ?? schema.default ?? schema.enum?.[0];
    if (given !== undefined) node = { ...node, schema, example: given };
    delete node.examples;
  } else if (node.schema && !node.in && node.example !== undefined && !node.examples) {
    const { example, ...media } = node;
    node = { ...media, examples: { documented: { value: example } } };
  }
  return node;
}

/** What an operation takes and answers, by what that may be called. */
function bodiesOf({ operationId, requestBody, responses = {} }: Json): [name: string, body: Json][] {
  const base = pascal(operationId);
  return [
    [`${base}Request`, requestBody],
    ...Object.entries<Json>(responses).map(([status, one]): [string, Json] => [`${base}${/^2/.test(status) ? "Result" : "Problem"}`, one]),
  ];
}

/** Gives inline bodies of JSON a name among the schemas. */
function nameBodies(spec: Json, bodies: readonly [name: string, body: Json][], fitting: Fitting): void {
  for (const [name, body] of bodies)
    for (const [type, media] of Object.entries<Json>(body?.content ?? {})) {
      const [shown] = Object.values<Json>(media.examples ?? {});
      const schema = media.schema ?? (shown?.value === undefined ? undefined : schemaOf(shown.value));
      if (!/\bjson\b/.test(type) || !schema || schema.$ref || (schema.type === "array" && schema.items?.$ref)) continue;
      let free = name;
      for (let count = 2; spec.components.schemas[free] && JSON.stringify(spec.components.schemas[free]) !== JSON.stringify(schema); count++)
        free = `${name}${count}`;
      spec.components.schemas[free] = { ...toWrite(fitting, "what this is."), ...schema };
      media.schema = { $ref: `#/components/schemas/${free}` };
    }
}

/** The schema of what a body is only shown by. */
function schemaOf(value: Json): Json {
  if (Array.isArray(value)) return { type: "array", ...(value.length > 0 && { items: schemaOf(value[0]) }) };
  if (value === null) return {};
  if (typeof value !== "object") return { type: Number.isInteger(value) ? "integer" : typeof value, example: value };
  return { type: "object", properties: Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, schemaOf(inner)])) };
}
