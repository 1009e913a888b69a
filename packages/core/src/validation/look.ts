import { type Finding, oneOf as oneOfText, place, shown, typeOf, type Violation, violation, wrong } from "./finding.ts";
import { equal, type Limit, limits } from "./limits.ts";
import { isComposed, isPlain, knownMembers, type Schema, type SchemaNode } from "./schema.ts";
import { unionFindings } from "./union.ts";

/** Adds what is wrong with a value. */
// biome-ignore lint/suspicious/noExplicitAny: any JSON value, looked at by what it is
type Look = (value: any, found: Finding[]) => void;

type Test = (value: unknown) => boolean;

/**
 * Prepares a look at values for everything that is wrong with them. With `drift` the schema is a response's: what it does not know is reported as drift,
 * and text of sixteen digits or more passes for the integer that it was before it was read.
 */
export function lookerOf(schema: SchemaNode, drift: boolean): (value: unknown) => Violation[] {
  const look = lookOf(() => schema, drift, true);
  return (value) => {
    const found: Finding[] = [];
    look(value, found);
    return found.map(violation);
  };
}

/** A node's look; where there is a reference, it is made once it is needed, for it may lead back. `keyed`: whether unknown members are its own to report, or those of what it is a part of. */
function lookOf(node: SchemaNode, drift: boolean, keyed: boolean): Look {
  if (typeof node !== "function") return lookAt(node, drift, keyed);
  let look: Look | undefined;
  return (value, found) => {
    look ??= lookOf(node(), drift, keyed);
    look(value, found);
  };
}

/** What the runtime's JSON parser makes of an integer past 2^53. */
const isLong: Test = (value) => typeof value === "string" && /^-?\d{16,}$/.test(value) && !Number.isSafeInteger(Number(value));

function typeTest(type: string | readonly string[], drift: boolean): Test {
  if (typeof type !== "string") {
    const tests = type.map((one) => typeTest(one, drift));
    return (value) => tests.some((test) => test(value));
  }
  if (type !== "integer" && type !== "number") return (value) => typeOf(value) === type;
  const isNumber: Test = type === "number" ? Number.isFinite : Number.isInteger;
  return (value) => isNumber(value) || (drift && isLong(value));
}

function valueTest(values: readonly unknown[]): Test {
  const known = new Set(values);
  return (value) => known.has(value) || (typeof value === "object" && values.some((one) => equal(one, value)));
}

/** Looks at the type first, then at the values that are known, and at the rest only where these hold. */
function lookAt(schema: Schema, drift: boolean, keyed: boolean): Look {
  const { type, enum: values } = schema;
  const isOfType = type && typeTest(type, drift);
  const isKnown = values && valueTest(values);
  const looks = [...limitLooks(schema), ...partLooks(schema, drift, keyed)];
  return (value, found) => {
    if (isOfType && !isOfType(value)) found.push(wrong(value, [type].flat().join(" or "), false, undefined, true));
    else if (isKnown && !isKnown(value)) found.push(wrong(value, oneOfText(values), false, values));
    else for (const look of looks) look(value, found);
  };
}

const limitLooks = (schema: Schema): Look[] =>
  Object.entries(schema)
    .filter(([keyword]) => limits[keyword])
    .map(([keyword, wanted]) => {
      const { of, holds, expected } = limits[keyword] as Limit;
      return (value, found) => {
        if (typeOf(value) === of && !holds(value, wanted)) found.push(wrong(value, expected(wanted)));
      };
    });

function partLooks(schema: Schema, drift: boolean, keyed: boolean): Look[] {
  const { items, properties, required, additionalProperties = true, allOf = [], anyOf, oneOf } = schema;
  const branchKeyed = keyed && !isComposed(schema);
  return [
    ...(items ? [itemsLook(lookOf(items, drift, true))] : []),
    ...(properties || required || additionalProperties !== true || isComposed(schema) ? [membersLook(schema, drift, keyed)] : []),
    ...allOf.map((part) => lookOf(part, drift, false)),
    ...(anyOf ? [unionLook(anyOf, drift, branchKeyed, false)] : []),
    ...(oneOf ? [unionLook(oneOf, drift, branchKeyed, true)] : []),
  ];
}

const itemsLook =
  (look: Look): Look =>
  (value, found) => {
    if (!Array.isArray(value)) return;
    for (let index = 0; index < value.length; index++) {
      const before = found.length;
      look(value[index], found);
      if (found.length > before) place(found, before, String(index));
    }
  };

const escaped = (name: string): string => name.replaceAll("~", "~0").replaceAll("/", "~1");

function membersLook(schema: Schema, drift: boolean, keyed: boolean): Look {
  const { properties = {}, required = [], additionalProperties: others } = schema;
  const looks = new Map(Object.entries(properties).map(([name, node]) => [name, lookOf(node, drift, true)]));
  const other = typeof others === "object" || typeof others === "function" ? lookOf(others, drift, true) : undefined;
  const known = drift && keyed && isComposed(schema) ? knownMembers(schema) : undefined;
  return (value, found) => {
    if (typeOf(value) !== "object") return;
    for (const name of required) if (value[name] === undefined || !Object.hasOwn(value, name)) found.push(wrong(value, `member ${name}`));
    for (const name of Object.keys(value)) {
      const member = value[name];
      // Not sent.
      if (member === undefined) continue;
      const look = looks.get(name);
      const before = found.length;
      if (look) look(member, found);
      else if (other) other(member, found);
      else if (others === false || (known && !known.has(name))) found.push(wrong(member, "no such member", others !== false));
      if (found.length > before) place(found, before, look ? escaped(name) : other ? "*" : shown(name));
    }
  };
}

function unionLook(branches: readonly SchemaNode[], drift: boolean, keyed: boolean, exactly: boolean): Look {
  const forms = branches.map((branch) => ({ look: lookOf(branch, drift, keyed), isEnough: !exactly && !isPlain(branch) }));
  return (value, found) => {
    const results: Finding[][] = [];
    const before = found.length;
    for (const { look, isEnough } of forms) {
      look(value, found);
      if (found.length === before && isEnough) return;
      results.push(found.splice(before));
    }
    found.push(...unionFindings(branches, results, value, drift, exactly));
  };
}
