import { createHash } from "node:crypto";
import { SpecValidator } from "@vendor-jobs/contract";
import { isSuccess, type Json, operationsOf, propertiesOf, resolve, typesOf, valuesOf } from "@vendor-jobs/contract/spec";
import { canaryEnv as env, exampleParams, exampleServer, withCanaries } from "@vendor-jobs/contract/test/example-server";
import { isReadOnly, verify } from "@vendor-jobs/contract/tools";

/** A reply that deviates at one place, and how. */
export interface Case {
  vendor: string;
  spec: Json;
  operation: string;
  kind: "field" | "null" | "value" | "missing" | "type";
  keys: (string | number)[];
  to: Json;
}

/** The places of an example body where a reply can deviate, and how. */
function* deviationsOf(spec: Json, schema: Json, value: Json, keys: (string | number)[] = []): Generator<Pick<Case, "kind" | "keys" | "to">> {
  const resolved = resolve(spec, schema);
  if (Array.isArray(value)) return yield* resolved?.items ? deviationsOf(spec, resolved.items, value[0], [...keys, 0]) : [];
  if (value === null || typeof value !== "object") return;
  const properties = propertiesOf(spec, schema);
  if (Object.keys(properties).length > 0)
    yield { kind: "field", keys: [...keys, "brandNew"], to: ["CANARY-new", 7, { in: "CANARY-in" }, ["CANARY-item"], null][keys.length % 5] };
  for (const [name, property] of Object.entries(properties)) {
    if (!(name in value)) continue;
    const place = [...keys, name];
    const types = typesOf(spec, property);
    if (types.length > 0 && !types.includes("null")) yield { kind: "null", keys: place, to: null };
    const known = valuesOf(spec, property).find((one) => typeof one === "string");
    // A vendor spells a new word as it does the others.
    if (known !== undefined)
      yield { kind: "value", keys: place, to: /^[A-Z_]+$/.test(known) ? "PAUSED_BY_VENDOR" : /^[A-Z]/.test(known) ? "PausedByVendor" : "paused_by_vendor" };
    else if (types.length > 0 && !types.includes("boolean")) yield { kind: "type", keys: place, to: true };
    yield { kind: "missing", keys: place, to: undefined };
    yield* deviationsOf(spec, property, value[name], place);
  }
}

function deviate(body: Json, keys: readonly (string | number)[], to: Json): Json {
  const holder = keys.slice(0, -1).reduce((node, key) => node[key], body);
  const key = keys.at(-1) as string;
  if (to === undefined) delete holder[key];
  else holder[key] = to;
  return body;
}

const replyOf = (spec: Json, operation: string) =>
  operationsOf(spec)
    .find(({ id }) => id === operation)
    ?.responses.find(isSuccess);

/** All deviations that the validator, or for new fields and values the spec, does not have already. */
function allCases(vendor: string, spec: Json): Case[] {
  const validator = new SpecValidator(spec);
  return operationsOf(spec)
    .filter(isReadOnly)
    .flatMap(({ id: operation }) => {
      const { schema, examples = [] } = replyOf(spec, operation) ?? {};
      if (!schema || typeof examples[0] !== "object") return [];
      const isNew = ({ kind, keys, to }: Pick<Case, "kind" | "keys" | "to">) =>
        kind === "field" || kind === "value" || !validator.isValid(schema, deviate(structuredClone(examples[0]), keys, to));
      return [...deviationsOf(spec, schema, examples[0])].filter(isNew).map((found) => ({ ...found, vendor, spec, operation }));
    });
}

/** One of each kind, none within what another replaces, and always the same ones as long as the spec is; those of one operation together. */
export function casesOf(vendor: string, spec: Json): { operation: string; kinds: string; cases: Case[] }[] {
  const drawn = ({ operation, keys }: Case) =>
    createHash("sha256")
      .update([vendor, operation, ...keys].join("/"))
      .digest("hex");
  const all = allCases(vendor, spec).map((found) => [drawn(found), found] as const);
  const chosen: Case[] = [];
  for (const [, found] of all.sort(([one], [other]) => (one < other ? -1 : 1)))
    if (chosen.every((other) => other.kind !== found.kind && !isWithin(found, other) && !isWithin(other, found))) chosen.push(found);
  const groups = Map.groupBy(chosen, ({ operation }) => operation);
  return [...groups].map(([operation, cases]) => ({ operation, kinds: cases.map(({ kind, keys }) => `${kind} at ${keys.join("/")}`).join(", "), cases }));
}

const isWithin = (one: Case, other: Case) => one.operation === other.operation && other.keys.every((key, index) => one.keys[index] === key);

/** Verifies a server that deviates so, against a spec. */
export async function verified(cases: readonly Case[], spec: Json) {
  await using server = await exampleServer(spec, (id, body) => {
    if (typeof body !== "object") return undefined;
    const own = cases.filter(({ operation }) => operation === id);
    return { body: own.reduce((sent, { keys, to }) => deviate(sent, keys, to), withCanaries(spec, id, body)) };
  });
  const base = new URL(spec.servers[0].url.replace(/\{[^{}]+\}/g, "0")).pathname.replace(/\/$/, "");
  return await verify(spec, { baseUrl: server.url + base, env, params: exampleParams(spec), calls: 1 });
}
