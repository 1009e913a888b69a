import { equal, limits } from "./limits.ts";

/** One place where a value is not as the spec has it. Holds no value: what is seen is a type. */
export interface Violation {
  /**
   * JSON pointer into the body. `*` stands for a name that is data: a key of a free map, or an unknown member whose name is no plain word.
   * A missing member is reported at the object that misses it.
   */
  readonly pointer: string;
  /** What the spec has there: `string`, `string or null`, `one of asc, desc`, `date-time`, `member id`, `no such member`. */
  readonly expected: string;
  /** The JSON type of what is there: `string`, `number`, `boolean`, `null`, `array`, `object`. */
  readonly seen: string;
  /** A member that the spec does not know, or a new value of an open enum: the spec is behind, nobody broke it. */
  readonly drift: boolean;
}

/** A JSON Schema as the generator writes it: without annotations, `const` as an `enum` of one. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | SchemaNode;
  readonly items?: SchemaNode;
  readonly allOf?: readonly SchemaNode[];
  readonly anyOf?: readonly SchemaNode[];
  readonly oneOf?: readonly SchemaNode[];
  readonly [limit: string]: unknown;
}

/** A schema, or where a reference stood the function that gives it. */
export type SchemaNode = Schema | (() => SchemaNode);

interface Finding extends Violation {
  /** The value is of another type than the schema's. */
  readonly isType?: true;
  /** The values that are known, where it is none of them. */
  readonly values?: readonly unknown[];
}

/**
 * Everything that is wrong with a value. With `drift` the schema is a response's: what it does not know is reported as drift, and text of
 * sixteen digits or more passes for the integer that it was before it was read.
 */
export function explain(schema: SchemaNode, value: unknown, drift: boolean): Violation[] {
  const found: Finding[] = [];
  findings(found, schema, value, "", drift, true);
  return found.map(({ pointer, expected, seen, drift }) => ({ pointer, expected, seen, drift }));
}

const schemaOf = (node: SchemaNode): Schema => (typeof node === "function" ? schemaOf(node()) : node);

const typeOf = (value: unknown): string => (value === null ? "null" : Array.isArray(value) ? "array" : typeof value);

function isOfType(value: unknown, type: string, drift: boolean): boolean {
  if (type !== "integer" && type !== "number") return typeOf(value) === type;
  if (typeof value === "number") return type === "integer" ? Number.isInteger(value) : Number.isFinite(value);
  // What the runtime's JSON parser makes of an integer past 2^53.
  return drift && typeof value === "string" && /^-?\d{16,}$/.test(value) && !Number.isSafeInteger(Number(value));
}

const oneOf = (values: readonly unknown[]): string => `one of ${values.map((value) => (typeof value === "string" ? value : JSON.stringify(value))).join(", ")}`;

const escaped = (name: string): string => (name.includes("~") || name.includes("/") ? name.replaceAll("~", "~0").replaceAll("/", "~1") : name);
const shown = (name: string): string => (/^[\w.:$ -]{1,64}$/.test(name) ? name : "*");

/** Whether a schema declares members itself, so that unknown ones are its own to report rather than its branches'. */
const isComposed = ({ properties, allOf }: Schema): boolean => properties !== undefined || allOf !== undefined;

/** Adds what is wrong with a value to `found`. `keyed`: whether unknown members are this schema's to report, or those of what it is a part of. */
function findings(found: Finding[], node: SchemaNode, value: unknown, pointer: string, drift: boolean, keyed: boolean): void {
  const schema = schemaOf(node);
  const seen = typeOf(value);
  const { type } = schema;
  if (type !== undefined && !(typeof type === "string" ? isOfType(value, type, drift) : type.some((one) => isOfType(value, one, drift)))) {
    found.push({ pointer, expected: typeof type === "string" ? type : type.join(" or "), seen, drift: false, isType: true });
    return;
  }
  if (schema.enum && !schema.enum.some((known) => equal(known, value))) {
    found.push({ pointer, expected: oneOf(schema.enum), seen, drift: false, values: schema.enum });
    return;
  }
  for (const keyword in schema) {
    const limit = limits[keyword];
    if (limit?.of === seen && !limit.holds(value, schema[keyword])) found.push({ pointer, expected: limit.expected(schema[keyword]), seen, drift: false });
  }
  if (seen === "array" && schema.items)
    for (const [index, item] of (value as unknown[]).entries()) findings(found, schema.items, item, `${pointer}/${index}`, drift, true);
  if (seen === "object") memberFindings(found, schema, value as Record<string, unknown>, pointer, drift, keyed);
  if (schema.allOf) for (const part of schema.allOf) findings(found, part, value, pointer, drift, false);
  const branchKeyed = keyed && !isComposed(schema);
  if (schema.anyOf) found.push(...unionFindings(schema.anyOf, value, pointer, drift, branchKeyed, false));
  if (schema.oneOf) found.push(...unionFindings(schema.oneOf, value, pointer, drift, branchKeyed, true));
}

function memberFindings(found: Finding[], schema: Schema, value: Record<string, unknown>, pointer: string, drift: boolean, keyed: boolean): void {
  const { properties, required, additionalProperties } = schema;
  if (required)
    for (const name of required)
      if (!Object.hasOwn(value, name) || value[name] === undefined) found.push({ pointer, expected: `member ${name}`, seen: "object", drift: false });

  const known = drift && keyed && isComposed(schema) ? knownMembers(schema) : undefined;
  for (const name of Object.keys(value)) {
    const member = value[name];
    // Not sent.
    if (member === undefined) continue;
    if (properties && Object.hasOwn(properties, name)) findings(found, properties[name] as SchemaNode, member, `${pointer}/${escaped(name)}`, drift, true);
    else if (typeof additionalProperties === "object" || typeof additionalProperties === "function")
      findings(found, additionalProperties, member, `${pointer}/*`, drift, true);
    else if (additionalProperties === false || (known && !known.has(name)))
      found.push({ pointer: `${pointer}/${shown(name)}`, expected: "no such member", seen: typeOf(member), drift: additionalProperties !== false });
  }
}

const membersOf = new WeakMap<Schema, ReadonlySet<string> | null>();

/** The members that a schema and all that it is composed of declare; null where any may come. */
function knownMembers(schema: Schema): ReadonlySet<string> | null {
  let members = membersOf.get(schema);
  if (members === undefined) {
    const { type, properties, required, allOf = [], anyOf = [], oneOf = [] } = schema;
    const parts = [...allOf, ...anyOf, ...oneOf];
    const sets = parts.map((part) => knownMembers(schemaOf(part)));
    const isFree = schema.additionalProperties !== undefined || (type === "object" && !properties && !required && parts.length === 0);
    const names = [...Object.keys(properties ?? {}), ...(required ?? []), ...sets.flatMap((set) => [...(set ?? [])])];
    members = isFree || sets.includes(null) ? null : new Set(names);
    membersOf.set(schema, members);
  }
  return members;
}

/** A schema that lets any value of a type through. */
const isPlain = (node: SchemaNode): boolean => {
  for (const keyword in schemaOf(node)) if (keyword !== "type") return false;
  return true;
};

const nothing: readonly Finding[] = [];

function unionFindings(branches: readonly SchemaNode[], value: unknown, pointer: string, drift: boolean, keyed: boolean, exactly: boolean): readonly Finding[] {
  const results: Finding[][] = [];
  for (const branch of branches) {
    const found: Finding[] = [];
    findings(found, branch, value, pointer, drift, keyed);
    if (found.length === 0 && !exactly && !isPlain(branch)) return nothing;
    results.push(found);
  }
  const isValid = (result: Finding[]) => result.every((finding) => finding.drift);
  const valid = results.filter(isValid);
  const [first] = valid;
  if (!first) return closest(results, pointer);
  if (exactly && valid.length > 1)
    return [{ pointer, expected: `only one of ${branches.length} forms, not ${valid.length} at once`, seen: typeOf(value), drift: false }];
  const best = valid.reduce((least, result) => (result.length < least.length ? result : least), first);
  if (best.length > 0 || !drift || exactly) return best;

  // An open enum: the value passes only because any of its type does.
  const values = branches.flatMap((branch) => schemaOf(branch).enum ?? []);
  return values.some((known) => typeOf(known) === typeOf(value)) ? [{ pointer, expected: oneOf(values), seen: typeOf(value), drift: true, values }] : nothing;
}

/** Of the forms that a value could have had, what is wrong with the one that it comes closest to. */
function closest(results: readonly Finding[][], pointer: string): Finding[] {
  const reached = results.filter((result) => !result.some((finding) => finding.isType && finding.pointer === pointer));
  const [first] = reached;
  if (!first) {
    const all = results.flat();
    return [{ ...(all[0] as Finding), expected: [...new Set(all.flatMap(({ expected }) => expected.split(" or ")))].join(" or ") }];
  }
  // Forms told apart by a constant: it is none of them.
  const apart = first.find(
    ({ values, pointer: place }) => values && reached.every((result) => result.some((other) => other.values && other.pointer === place)),
  );
  if (apart) {
    const values = reached.flatMap((result) => result.find((other) => other.pointer === apart.pointer && other.values)?.values ?? []);
    return [{ ...apart, expected: oneOf([...new Set(values)]), values }];
  }
  const distance = (result: Finding[]) => result.reduce((sum, { drift, values }) => sum + (drift ? 0 : values ? 100 : 1), 0);
  return reached.reduce((least, result) => (distance(result) < distance(least) ? result : least), first);
}
