import { isJson, type Json, propertiesOf, requiredOf, resolve } from "@vendor-jobs/contract/spec";
import { isTypeOfAll, operationTypes } from "../print/index.ts";
import { leaveWrongExamples } from "./examples.ts";
import { extensionNames } from "./extensions.ts";
import { mendSchemas, mendServers, mendWords } from "./mend.ts";
import { modern, rewrite } from "./modern.ts";
import { openAnswers } from "./open-answers.ts";
import { freeOf, namedIn, namesIn, pascal } from "./operations.ts";
import { pick } from "./pick.ts";
import { toSchema } from "./references.ts";

/**
 * A spec of those operations of a document that are named, or of all, that follows the rules as far as that is a matter of form; with the keys that lead to what of it is
 * only likely, and a line for each thing that no client can have.
 * @param isOwn - Whether its sentences, and what it says of itself, stay.
 * @throws where a name is none.
 */
export function fit(document: Json, only: readonly string[], isOwn: boolean): { spec: Json; proposals: string[][]; leftOut: string[] } {
  const { picked, proposals, leftOut } = pick(document, only);
  const own = ["info", "externalDocs", "tags", ...extensionNames].flatMap((key) => (document[key] === undefined ? [] : [[key, document[key]]]));
  return { spec: inForm({ ...(isOwn && Object.fromEntries(own)), ...picked }, isOwn), proposals, leftOut };
}

/** A description for a person to write, which a client of one's own API can do without. */
const toWrite = (isOwn: boolean, text: string) => (isOwn ? {} : { description: `${rewrite}${text}` });

function inForm(picked: Json, isOwn: boolean): Json {
  const ofOperations = namedIn(picked.paths).flatMap(({ name }) => operationTypes(name));
  const newNames = newNamesOf(Object.keys(picked.components?.schemas ?? {}), ofOperations);
  const spec = modern(picked, { isOwn, newNames });
  spec.components.schemas = Object.fromEntries(Object.entries(spec.components.schemas ?? {}).map(([name, schema]) => [newNames.get(name), schema]));
  for (const [path, item] of Object.entries<Json>(spec.paths)) if (item.parameters) item.parameters = ownOf(spec, path, item.parameters);
  const tags = new Set<string>();
  for (const { path, item, operation, name } of namedIn(spec.paths)) {
    operation.operationId = name;
    operation.tags = [operation.tags?.[0] ?? "Jobs"];
    operation.parameters = parametersOf(spec, path, item, operation);
    operation.responses = answersOf(spec, operation.responses);
    tags.add(operation.tags[0]);
    delete operation.callbacks;
    nameBodies(spec, bodiesOf(operation), isOwn);
  }
  const shared = ["responses", "requestBodies"].flatMap((kind) => Object.entries<Json>(spec.components[kind] ?? {}));
  nameBodies(
    spec,
    shared.map(([name, one]) => [pascal(name) === name ? `${name}Body` : pascal(name), one]),
    isOwn,
  );
  mendWords(spec);
  openAnswers(spec);
  mendSchemas(spec);
  leaveWrongExamples(spec);
  const described = (name: string) => spec.tags?.find((tag: Json) => tag.name === name) ?? { name, ...toWrite(isOwn, "what these operations are about.") };
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
  const sent = parameters.flatMap((parameter) => membersOf(spec, parameter));
  return sent.filter((parameter) => {
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

/** What an object in the query is sent as unless its style says otherwise: a parameter for each of its members. */
function membersOf(spec: Json, parameter: Json): Json[] {
  const { in: where, style = "form", explode = true, required, schema } = resolve(spec, parameter);
  const members = where === "query" && style === "form" && explode ? Object.entries(propertiesOf(spec, schema)) : [];
  if (members.length === 0) return [parameter];
  return members.map(([name, { description, ...member }]) => ({
    name,
    in: "query",
    ...(description && { description }),
    ...(required && requiredOf(spec, schema).includes(name) && { required }),
    schema: member,
  }));
}

/** Names of schemas as they will be, two that are alike told apart, and none that other types have. */
function newNamesOf(names: readonly string[], ofOperations: readonly string[]): Map<string, string> {
  const taken = new Set(ofOperations);
  const typeOf = (name: string) => (isTypeOfAll(name) ? `${name}Schema` : name || "Schema");
  return new Map(names.map((name) => [name, freeOf([typeOf(pascal(name))], taken)]));
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
function nameBodies(spec: Json, bodies: readonly [name: string, body: Json][], isOwn: boolean): void {
  for (const [name, body] of bodies)
    for (const [type, media] of Object.entries<Json>(body?.content ?? {})) {
      const [shown] = Object.values<Json>(media.examples ?? {});
      const schema = media.schema ?? (shown?.value === undefined ? undefined : schemaOf(shown.value));
      if (!isJson(type) || !schema || schema.$ref || (schema.type === "array" && schema.items?.$ref)) continue;
      let free = name;
      for (let count = 2; spec.components.schemas[free] && JSON.stringify(spec.components.schemas[free]) !== JSON.stringify(schema); count++)
        free = `${name}${count}`;
      spec.components.schemas[free] = { ...toWrite(isOwn, "what this is."), ...schema };
      media.schema = { $ref: toSchema(free) };
    }
}

/** The schema of what a body is only shown by. */
function schemaOf(value: Json): Json {
  if (Array.isArray(value)) return { type: "array", ...(value.length > 0 && { items: schemaOf(value[0]) }) };
  if (value === null) return {};
  if (typeof value !== "object") return { type: Number.isInteger(value) ? "integer" : typeof value, example: value };
  return { type: "object", properties: Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, schemaOf(inner)])) };
}
