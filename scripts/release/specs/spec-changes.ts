import { isJson } from "@vendor-jobs/contract/spec";
import { type Bump, costs, either, happeningOf, offered, paired, type Reason, type Way, wayOf } from "../bump/index.ts";
import { extensionChanges } from "./extension-changes.ts";
import { entriesOf, type Place, SpecComparison, Specs } from "./places.ts";
import { unseenChanges } from "./redocly-diff.ts";
import { type Direction, schemaChanges } from "./schema-changes.ts";

/** Bumps of what the document and its operations gain, lose or change. Parts of requests and responses have their own table, and so have our extensions. */
const rules = {
  address: "major",
  // The URL or the headers are other ones.
  parameterForm: "major",
  sentByDefault: "minor",
  mediaType: "major",
  success: either,
  failure: offered,
  signer: "major",
  scheme: "major",
  // Credentials go elsewhere, and lists of allowed hosts no longer fit.
  server: "major",
  deprecated: "minor",
} as const satisfies Record<string, Bump | Record<Way, Bump>>;

/** An operation of a spec, with the places of its parts. */
interface Operation {
  readonly method: string;
  readonly path: string;
  readonly place: Place;
  /** The document. */
  readonly root: Place;
  /** By name, those of the path included. */
  readonly parameters: ReadonlyMap<string, Place>;
}

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** The operations of a spec by their ids. */
function operationsOf(root: Place): Map<string, Operation> {
  const found = new Map<string, Operation>();
  for (const [path, item] of entriesOf(root.at("paths"))) {
    for (const method of methods) {
      const place = item.at(method);
      if (!place) continue;
      const parameters = [item, place].flatMap((holder) => entriesOf(holder.at("parameters"))).map(([, one]) => [one.value.name as string, one] as const);
      found.set(place.value.operationId, { method: method.toUpperCase(), path, place, root, parameters: new Map(parameters) });
    }
  }
  return found;
}

/**
 * What a change of a vendor's spec means to those who use its client, judged by what goes over the wire.
 * @param oldFolder - All specs as they were at the last release.
 * @param newFolder - All specs of today.
 */
export async function specChanges(vendor: string, oldFolder: string, newFolder: string): Promise<Reason[]> {
  const [old, today] = [new Specs(oldFolder, true), new Specs(newFolder)];
  const [then, now] = [old.root(`${vendor}/openapi.yaml`), today.root(`${vendor}/openapi.yaml`)];
  const comparison = new SpecComparison();
  for (const [name, was, is, alone] of paired(serversOf(then), serversOf(now))) {
    if (alone) comparison.note(offered[alone], `${name} was ${alone}`, is ?? was);
    else serverChanges(comparison, name, was, is);
  }
  schemeChanges(comparison, then, now);
  for (const name of ["x-rate-limit", "x-error", "x-job", "x-headers", "x-vendor"]) extensionChanges(comparison, name, then, now);
  for (const [id, was, is, alone] of paired(operationsOf(then), operationsOf(now))) {
    if (alone) comparison.note(offered[alone], `the operation ${id} was ${alone}`, (is ?? was)?.place);
    else operationChanges(comparison, id, was, is);
  }
  // More than a major there is not: the second pair of eyes, which takes a second, need not look then.
  const isMajor = comparison.reasons.some(({ bump }) => bump === "major");
  return [...comparison.reasons, ...(isMajor ? [] : await unseenChanges(vendor, old, today))];
}

function operationChanges(comparison: SpecComparison, id: string, then: Operation, now: Operation): void {
  const note = (bump: Bump, why: string, place = now.place) => comparison.note(bump, `${id}: ${why}`, place);
  if (then.method !== now.method || then.path !== now.path) note(rules.address, `${then.method} ${then.path} is now ${now.method} ${now.path}`);
  if (!then.place.value.deprecated && now.place.value.deprecated) note(rules.deprecated, "was marked as deprecated", now.place.at("deprecated"));
  for (const [name, old, place, alone] of paired(then.parameters, now.parameters)) {
    if (!alone) parameterChanges(comparison, id, name, old, place);
    else if (old) note(costs.required.given.removed, `the parameter ${name} was removed`, old);
    else note(costs[needOf(place)].given.added, `the parameter ${name} was added${needOf(place) === "required" ? ", and must be given" : ""}`, place);
  }
  const [old, body] = [then.place.at("requestBody"), now.place.at("requestBody")];
  if (old && body) {
    if (needOf(old) !== needOf(body)) note(needChange(body), `the body is now ${needOf(body)}`, body);
    contentChanges(comparison, "request", `${id} body`, old, body);
  } else if (old) note(costs.required.given.removed, "takes no body any more", old);
  else if (body) note(costs[needOf(body)].given.added, `takes a body${needOf(body) === "required" ? ", which must be given" : ""}`, body);
  for (const [status, old, place, alone] of paired(entriesOf(then.place.at("responses")), entriesOf(now.place.at("responses")))) {
    if (alone) note(rules[status.startsWith("2") ? "success" : "failure"][alone], `the response ${status} was ${alone}`, place ?? old);
    else responseChanges(comparison, id, status, old, place);
  }
  securityChanges(then, now, note);
  for (const name of ["x-rate-limit", "x-pagination"]) extensionChanges(comparison, name, then.place, now.place, `${id}: ${name}`);
  const [was, is] = [isRepeatable(then), isRepeatable(now)];
  if (was !== is) note(is ? "major" : "minor", is ? "may now be sent twice" : "is no longer sent twice", now.place.at("x-idempotent"));
}

/** Whether the client sends a call of it again by itself. What has pages or reads a job only reads. */
function isRepeatable({ method, place: { value }, root }: Operation): boolean {
  const onlyReads = value["x-pagination"] !== undefined || (method === "POST" && value.operationId === root.value["x-job"]?.operation);
  return value["x-idempotent"] ?? (onlyReads || /^(GET|HEAD|PUT|DELETE|OPTIONS)$/.test(method));
}

/** What the client sends for a parameter that is not given, as the runtime's table has it. */
const sentByDefault = (parameter: Place): Place | undefined =>
  parameter.value.in === "header" || (parameter.value.in === "query" && parameter.value.required) ? schemaOf(parameter)?.at("default") : undefined;

/** Whether a parameter or a body must be given. */
const needOf = (place: Place): "required" | "optional" => (place.value.required === true && !sentByDefault(place) ? "required" : "optional");

const needChange = (now: Place): Bump => costs.requirement.given[wayOf(needOf(now) === "required")];

function parameterChanges(comparison: SpecComparison, id: string, name: string, then: Place, now: Place): void {
  const note = (bump: Bump, why: string, place = now) => comparison.note(bump, `${id}: the parameter ${name} ${why}`, place);
  if (needOf(then) !== needOf(now)) note(needChange(now), `is now ${needOf(now)}`);
  if (now.value.deprecated && !then.value.deprecated) note(rules.deprecated, "was marked as deprecated");
  if (formOf(then) !== formOf(now)) note(rules.parameterForm, `is sent in another form (${formOf(then)}; now ${formOf(now)})`);
  const [before, after] = [schemaOf(then), schemaOf(now)];
  if (before && after) schemaChanges(comparison, before, after, "request", `${id} ${name}`);
  const [was, is] = [sentByDefault(then), sentByDefault(now)];
  const happening = happeningOf(was?.value, is?.value);
  if (happening) note(rules.sentByDefault, `is sent with another value where none is given: its default was ${happening}`, is);
}

/** How a parameter is sent, in words of OpenAPI, its defaults filled in. */
function formOf({ value }: Place): string {
  const style = value.style ?? (["query", "cookie"].includes(value.in) ? "form" : "simple");
  const isExploded = value.explode ?? style === "form";
  const media = Object.keys(value.content ?? {})[0];
  return [value.in, media ?? style, ...(isExploded && !media ? ["exploded"] : []), ...(value.allowReserved ? ["reserved characters allowed"] : [])].join(", ");
}

/** The schema of a parameter or a header, whether it is sent as text or as JSON. */
function schemaOf(parameter: Place): Place | undefined {
  const holder = parameter.value.content ? entriesOf(parameter.at("content"))[0]?.[1] : parameter;
  return holder?.value?.schema && holder.child("schema");
}

function responseChanges(comparison: SpecComparison, id: string, status: string, then: Place, now: Place): void {
  const note = (way: Way, why: string, place: Place | undefined = now) => comparison.note(offered[way], `${id}: the response ${status} ${why}`, place);
  if (then.value.content && now.value.content) contentChanges(comparison, "response", `${id} ${status}`, then, now);
  else if (then.value.content) note("removed", "has no body any more");
  else if (now.value.content) note("added", "has a body");
  for (const [name, old, header, alone] of paired(entriesOf(then.at("headers")), entriesOf(now.at("headers")))) {
    if (alone) note(alone, `${alone === "added" ? "has" : "no longer has"} the header ${name}`, header ?? old);
    const [was, is] = [old && schemaOf(old), header && schemaOf(header)];
    if (was && is) schemaChanges(comparison, was, is, "response", `${id} ${status} ${name}`);
  }
}

/** The client reads and writes JSON, or where there is none the first media type. */
function mediaOf(holder: Place): [type?: string, media?: Place] {
  const all = entriesOf(holder.at("content"));
  return all.find(([type]) => isJson(type)) ?? all[0] ?? [];
}

function contentChanges(comparison: SpecComparison, direction: Direction, name: string, then: Place, now: Place): void {
  const [[oldType, old], [type, media]] = [mediaOf(then), mediaOf(now)];
  if (oldType !== type) comparison.note(rules.mediaType, `${direction} ${name}: is ${type}, and was ${oldType}`, media ?? now);
  else if (old?.value?.schema && media?.value?.schema) schemaChanges(comparison, old.child("schema"), media.child("schema"), direction, name);
}

/** Alternatives of schemes, each a list of names; the client signs by the first. */
const alternativesOf = ({ place, root }: Operation): string[] =>
  ((place.value.security ?? root.value.security ?? []) as Record<string, unknown>[]).map(
    (alternative) => Object.keys(alternative).sort().join(" and ") || "nothing",
  );

function securityChanges(then: Operation, now: Operation, note: (bump: Bump, why: string, place: Place | undefined) => void): void {
  const [before, after] = [alternativesOf(then), alternativesOf(now)];
  const place = now.place.at("security") ?? now.root.at("security");
  for (const lost of before) if (!after.includes(lost)) note(offered.removed, `${lost} no longer suffices as credential`, place);
  for (const gained of after) if (!before.includes(gained)) note(offered.added, `${gained} suffices as credential`, place);
  if (before[0] !== after[0]) note(rules.signer, `is signed by ${after[0] ?? "nothing"} in place of ${before[0] ?? "nothing"}`, place);
}

function schemeChanges(comparison: SpecComparison, then: Place, now: Place): void {
  for (const [name, old] of entriesOf(then.at("components", "securitySchemes"))) {
    const scheme = now.at("components", "securitySchemes", name);
    if (!scheme) continue; // Its operations say so.
    for (const member of ["type", "in", "name", "scheme", "flows", "openIdConnectUrl"]) {
      const [was, is] = [old.at(member), scheme.at(member)];
      if (happeningOf(was?.value, is?.value)) comparison.note(rules.scheme, `the security scheme ${name} has another ${member}`, is ?? scheme);
    }
    extensionChanges(comparison, "x-sign-in", old, scheme, `the security scheme ${name}: x-sign-in`);
  }
}

/** By name; the first is the default, and the client can pick no other that has no name. */
function serversOf(root: Place): Map<string, Place> {
  const all = entriesOf(root.at("servers")).map(([, place]) => place);
  const named = all.filter(({ value }) => value["x-server-name"]).map((place) => [`the server ${place.value["x-server-name"]}`, place] as const);
  return new Map([...(all[0] ? [["the default server", all[0]] as const] : []), ...named]);
}

/** What its URL is, and is made of. */
function serverChanges(comparison: SpecComparison, name: string, then: Place, now: Place): void {
  const note = (why: string, place: Place | undefined) => comparison.note(rules.server, why, place);
  if (now.value.url !== then.value.url) note(`${name} is ${now.value.url}, and was ${then.value.url}: credentials go elsewhere`, now.at("url"));
  extensionChanges(comparison, "x-completes", then, now, `${name}: x-completes`);
  for (const [part, variable] of entriesOf(now.at("variables"))) {
    const old = then.at("variables", part);
    // One more is in the URL, which is another then.
    if (!old) continue;
    extensionChanges(comparison, "x-required", old, variable, `${name}: ${part} x-required`);
    const [{ default: was, enum: values }, { default: is, enum: listed }] = [old.value, variable.value];
    if (was !== is && !variable.value["x-required"]) note(`${name}: ${part} is ${is} by default, and was ${was}`, variable);
    for (const lost of values ?? []) if (listed && !listed.includes(lost)) note(`${name}: ${part} is no longer ${lost}`, variable);
    if (listed && !values) note(`${name}: ${part} is one of a list now`, variable);
  }
}
