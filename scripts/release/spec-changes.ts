import type { Bump, Reason } from "./bump.ts";
import { documentExtensionChanges, extensionChanges, operationExtensionChanges } from "./extension-changes.ts";
import { unseenChanges } from "./redocly-diff.ts";
import { SchemaChanges } from "./schema-changes.ts";
import { happeningOf, SpecComparison } from "./spec-comparison.ts";
import type { Place } from "./spec-files.ts";
import { type OperationPlace, operationPlaces } from "./spec-operations.ts";

/** Bumps of what the document and its operations gain, lose or change. Schemas have their own table, and so have our extensions. */
const rules = {
  operation: { added: "minor", removed: "major" },
  address: { changed: "major" },
  parameter: { addedRequired: "major", addedOptional: "minor", removed: "major", required: "major", optional: "minor" },
  // The URL or the headers are other ones.
  parameterForm: { changed: "major" },
  headerDefault: { added: "minor", removed: "minor", changed: "minor" },
  body: { addedRequired: "major", addedOptional: "minor", removed: "major", required: "major", optional: "minor" },
  mediaType: { request: "major", response: "major" },
  success: { added: "major", removed: "major" },
  failure: { added: "minor", removed: "major" },
  responseBody: { added: "minor", removed: "major" },
  responseHeader: { added: "minor", removed: "major" },
  security: { alternativeAdded: "minor", alternativeLost: "major", firstChanged: "major" },
  scheme: { changed: "major" },
  // Credentials go elsewhere, and lists of allowed hosts no longer fit.
  server: { added: "minor", removed: "major", changed: "major" },
  deprecated: { added: "minor" },
} as const satisfies Record<string, Record<string, Bump>>;

/**
 * What a change of a vendor's spec means to those who use its client, judged by what goes over the wire.
 * @param oldFolder - All specs as they were at the last release.
 * @param newFolder - All specs of today.
 */
export async function specChanges(vendor: string, oldFolder: string, newFolder: string): Promise<Reason[]> {
  const comparison = SpecComparison.of(oldFolder, newFolder);
  const [then, now] = [comparison.old.root(`${vendor}/openapi.yaml`), comparison.new.root(`${vendor}/openapi.yaml`)];
  servers(comparison, then, now);
  schemes(comparison, then, now);
  documentExtensionChanges(comparison, then, now);

  const schemas = new SchemaChanges(comparison);
  const [before, after] = [operationPlaces(comparison.old, then), operationPlaces(comparison.new, now)];
  for (const [id, operation] of before)
    if (!after.has(id)) comparison.note(rules.operation.removed, `the operation ${id} was removed`, undefined, operation.place);
  for (const [id, operation] of after) {
    const old = before.get(id);
    if (old) operationChanges(comparison, schemas, id, old, operation);
    else comparison.note(rules.operation.added, `the operation ${id} was added`, operation.place);
  }
  // More than a major there is not: the second pair of eyes, which takes a second, need not look then.
  const isMajor = comparison.reasons.some(({ bump }) => bump === "major");
  return [...comparison.reasons, ...(isMajor ? [] : await unseenChanges(vendor, oldFolder, newFolder, comparison))];
}

function operationChanges(comparison: SpecComparison, schemas: SchemaChanges, id: string, then: OperationPlace, now: OperationPlace): void {
  const note = (bump: Bump, why: string, place?: Place, gone?: Place) => comparison.note(bump, `${id}: ${why}`, place, gone);
  if (then.method !== now.method || then.path !== now.path)
    note(rules.address.changed, `${then.method} ${then.path} is now ${now.method} ${now.path}`, now.place);
  if (!then.place.value.deprecated && now.place.value.deprecated)
    note(rules.deprecated.added, "was marked as deprecated", comparison.new.at(now.place, "deprecated"));
  parameters(comparison, schemas, id, then, now);
  requestBody(comparison, schemas, id, then, now);
  responses(comparison, schemas, id, then, now);
  security(comparison, id, then, now);
  operationExtensionChanges(comparison, id, then, now);
}

function parameters(comparison: SpecComparison, schemas: SchemaChanges, id: string, then: OperationPlace, now: OperationPlace): void {
  for (const [name, old] of then.parameters)
    if (!now.parameters.has(name)) comparison.note(rules.parameter.removed, `${id}: the parameter ${name} was removed`, undefined, old);
  for (const [name, place] of now.parameters) {
    const old = then.parameters.get(name);
    const note = (bump: Bump, why: string, at: Place = place) => comparison.note(bump, `${id}: the parameter ${name} ${why}`, at);
    const isRequired = place.value.required === true;
    if (!old) {
      note(rules.parameter[isRequired ? "addedRequired" : "addedOptional"], `was added${isRequired ? ", and must be given" : ""}`);
      continue;
    }
    if (isRequired !== (old.value.required === true))
      note(rules.parameter[isRequired ? "required" : "optional"], `is now ${isRequired ? "required" : "optional"}`);
    if (place.value.deprecated && !old.value.deprecated) note(rules.deprecated.added, "was marked as deprecated");
    if (formOf(old) !== formOf(place)) note(rules.parameterForm.changed, `is sent in another form (${formOf(old)}; now ${formOf(place)})`);
    const [before, after] = [schemaOf(comparison.old, old), schemaOf(comparison.new, place)];
    if (before && after) schemas.compare(before, after, "request", `${id} ${name}`);
    const [was, is] = [comparison.old.at(before, "default"), comparison.new.at(after, "default")];
    const happening = place.value.in === "header" ? happeningOf(was?.value, is?.value) : undefined;
    if (happening) note(rules.headerDefault[happening], `is sent with another value where none is given: its default was ${happening}`, is ?? place);
  }
}

/** How a parameter is sent, in words of OpenAPI, its defaults filled in. */
function formOf({ value }: Place): string {
  const style = value.style ?? (["query", "cookie"].includes(value.in) ? "form" : "simple");
  const isExploded = value.explode ?? style === "form";
  const media = Object.keys(value.content ?? {})[0];
  return [value.in, media ?? style, ...(isExploded && !media ? ["exploded"] : []), ...(value.allowReserved ? ["reserved characters allowed"] : [])].join(", ");
}

/** The schema of a parameter, whether it is sent as text or as JSON. */
const schemaOf = (files: SpecComparison["old"], parameter: Place): Place | undefined => {
  const holder = parameter.value.content ? files.entries(files.at(parameter, "content"))[0]?.[1] : parameter;
  return holder?.value?.schema && files.child(holder, "schema");
};

function requestBody(comparison: SpecComparison, schemas: SchemaChanges, id: string, then: OperationPlace, now: OperationPlace): void {
  const [old, body] = [comparison.old.at(then.place, "requestBody"), comparison.new.at(now.place, "requestBody")];
  const isRequired = body?.value.required === true;
  if (!body) {
    comparison.note(rules.body.removed, `${id}: takes no body any more`, undefined, old);
    return;
  }
  if (!old) {
    comparison.note(rules.body[isRequired ? "addedRequired" : "addedOptional"], `${id}: takes a body${isRequired ? ", which must be given" : ""}`, body);
    return;
  }
  if (isRequired !== (old.value.required === true))
    comparison.note(rules.body[isRequired ? "required" : "optional"], `${id}: the body is now ${isRequired ? "required" : "optional"}`, body);
  content(comparison, schemas, "request", `${id} body`, old, body);
}

function responses(comparison: SpecComparison, schemas: SchemaChanges, id: string, then: OperationPlace, now: OperationPlace): void {
  const [before, after] = [comparison.old, comparison.new].map(
    (files, index) => new Map(files.entries(files.at((index === 0 ? then : now).place, "responses"))),
  );
  const kind = (status: string) => (status.startsWith("2") ? "success" : "failure");
  for (const [status, old] of before ?? [])
    if (!after?.has(status)) comparison.note(rules[kind(status)].removed, `${id}: the response ${status} was removed`, undefined, old);
  for (const [status, place] of after ?? []) {
    const old = before?.get(status);
    if (!old) {
      comparison.note(rules[kind(status)].added, `${id}: the response ${status} was added`, place);
      continue;
    }
    if (old.value.content && !place.value.content) comparison.note(rules.responseBody.removed, `${id}: the response ${status} has no body any more`, place);
    else if (!old.value.content && place.value.content) comparison.note(rules.responseBody.added, `${id}: the response ${status} has a body`, place);
    else content(comparison, schemas, "response", `${id} ${status}`, old, place);
    const [headers, kept] = [comparison.old.at(old, "headers"), comparison.new.at(place, "headers")];
    for (const [name, header] of comparison.new.entries(kept))
      if (headers?.value[name] === undefined) comparison.note(rules.responseHeader.added, `${id}: the response ${status} has the header ${name}`, header);
    for (const [name, header] of comparison.old.entries(headers)) {
      const same = comparison.new.at(kept, name);
      const [was, is] = [schemaOf(comparison.old, header), same && schemaOf(comparison.new, same)];
      if (!same) comparison.note(rules.responseHeader.removed, `${id}: the response ${status} no longer has the header ${name}`, undefined, header);
      else if (was && is) schemas.compare(was, is, "response", `${id} ${status} ${name}`);
    }
  }
}

/** The client reads and writes the first media type. */
function content(comparison: SpecComparison, schemas: SchemaChanges, direction: "request" | "response", name: string, then: Place, now: Place): void {
  const [[oldType, old] = [], [type, media] = []] = [
    comparison.old.entries(comparison.old.at(then, "content"))[0],
    comparison.new.entries(comparison.new.at(now, "content"))[0],
  ];
  if (oldType !== type) comparison.note(rules.mediaType[direction], `${direction} ${name}: is ${type}, and was ${oldType}`, media ?? now, old);
  else if (old?.value?.schema && media?.value?.schema)
    schemas.compare(comparison.old.child(old, "schema"), comparison.new.child(media, "schema"), direction, name);
}

/** Alternatives of schemes, each a list of names; the client signs by the first. */
const alternativesOf = (operation: OperationPlace): string[] =>
  ((operation.place.value.security ?? operation.root.value.security ?? []) as Record<string, unknown>[]).map(
    (alternative) => Object.keys(alternative).sort().join(" and ") || "nothing",
  );

function security(comparison: SpecComparison, id: string, then: OperationPlace, now: OperationPlace): void {
  const [before, after] = [alternativesOf(then), alternativesOf(now)];
  const place = comparison.new.at(now.place, "security") ?? comparison.new.at(now.root, "security") ?? now.place;
  const note = (bump: Bump, why: string) => comparison.note(bump, `${id}: ${why}`, place);
  for (const lost of before) if (!after.includes(lost)) note(rules.security.alternativeLost, `${lost} no longer suffices as credential`);
  for (const gained of after) if (!before.includes(gained)) note(rules.security.alternativeAdded, `${gained} suffices as credential`);
  if (before[0] !== after[0]) note(rules.security.firstChanged, `is signed by ${after[0] ?? "nothing"} in place of ${before[0] ?? "nothing"}`);
}

function schemes(comparison: SpecComparison, then: Place, now: Place): void {
  const path = ["components", "securitySchemes"];
  for (const [name, old] of comparison.old.entries(comparison.old.at(then, ...path))) {
    const scheme = comparison.new.at(now, ...path, name);
    if (!scheme) continue; // Its operations say so.
    for (const member of ["type", "in", "name", "scheme", "flows", "openIdConnectUrl"]) {
      const [was, is] = [comparison.old.at(old, member)?.value, comparison.new.at(scheme, member)?.value];
      if (happeningOf(was, is))
        comparison.note(rules.scheme.changed, `the security scheme ${name} has another ${member}`, comparison.new.at(scheme, member) ?? scheme);
    }
    extensionChanges(comparison, "x-sign-in", old, scheme, `the security scheme ${name}: x-sign-in`);
  }
}

/** By name; the first is the default, and the client can pick no other that has no name. */
function serversOf(files: SpecComparison["old"], root: Place): Map<string, Place> {
  const all = files.entries(files.at(root, "servers")).map(([, place]) => place);
  const named = all.filter(({ value }) => value["x-server-name"]).map((place) => [`the server ${place.value["x-server-name"]}`, place] as const);
  return new Map([...(all[0] ? [["the default server", all[0]] as const] : []), ...named]);
}

function servers(comparison: SpecComparison, then: Place, now: Place): void {
  const [before, after] = [serversOf(comparison.old, then), serversOf(comparison.new, now)];
  for (const [name, old] of before) {
    const server = after.get(name);
    if (server) serverParts(comparison, name, old, server);
    if (!server) comparison.note(rules.server.removed, `${name} was removed`, undefined, old);
    else if (server.value.url !== old.value.url)
      comparison.note(
        rules.server.changed,
        `${name} is ${server.value.url}, and was ${old.value.url}: credentials go elsewhere`,
        comparison.new.at(server, "url"),
      );
  }
  for (const [name, server] of after) if (!before.has(name)) comparison.note(rules.server.added, `${name} was added`, server);
}

/** What its URL is made of. */
function serverParts(comparison: SpecComparison, name: string, then: Place, now: Place): void {
  extensionChanges(comparison, "x-completes", then, now, `${name}: x-completes`);
  for (const [part, variable] of comparison.new.entries(comparison.new.at(now, "variables"))) {
    const old = comparison.old.at(then, "variables", part);
    // One more is in the URL, which is another then.
    if (!old) continue;
    extensionChanges(comparison, "x-required", old, variable, `${name}: ${part} x-required`);
    const [was, is] = [old.value.default, variable.value.default];
    if (was !== is && !variable.value["x-required"]) comparison.note(rules.server.changed, `${name}: ${part} is ${is} by default, and was ${was}`, variable);
    for (const lost of old.value.enum ?? [])
      if (variable.value.enum && !variable.value.enum.includes(lost)) comparison.note(rules.server.removed, `${name}: ${part} is no longer ${lost}`, variable);
    if (variable.value.enum && !old.value.enum) comparison.note(rules.server.removed, `${name}: ${part} is one of a list now`, variable);
  }
}
