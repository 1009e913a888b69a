import { escaped, type Json } from "@vendor-jobs/contract/spec";
import { formats, limits } from "@vendor-jobs/core/validation";
import { allTypes, type PlainSchemas, typeOf, typesOf } from "./plain-schema.ts";

/**
 * What a check asks of a value: `valid` by the schema; `known`, with no member and no value of an open enum that the schema does not know;
 * `part`, the same but for the members, which the schema that this one is a part of looks after.
 */
type Mode = "known" | "part" | "valid";

const typeTests: Readonly<Record<string, (v: string) => string>> = {
  string: (v) => `typeof ${v} === "string"`,
  number: (v) => `Number.isFinite(${v})`,
  integer: (v) => `Number.isInteger(${v})`,
  boolean: (v) => `typeof ${v} === "boolean"`,
  null: (v) => `${v} === null`,
  array: (v) => `Array.isArray(${v})`,
  object: (v) => `typeof ${v} === "object" && ${v} !== null && !Array.isArray(${v})`,
};

/** Limits that an expression says in fewer bytes than a call; others are core's to hold. Undefined where any value passes. */
const inline: Readonly<Record<string, (v: string, limit: Json) => string | undefined>> = {
  format: (v, name) => (Object.hasOwn(formats, name) ? `formats[${JSON.stringify(name)}]!(${v})` : undefined),
  pattern: (v, pattern) => `${new RegExp(pattern, "u")}.test(${v})`,
  minLength: (v, n) => (n === 1 ? `${v} !== ""` : holds("minLength", v, n)),
  minimum: (v, n) => `${v} >= ${n}`,
  maximum: (v, n) => `${v} <= ${n}`,
  minItems: (v, n) => `${v}.length >= ${n}`,
  maxItems: (v, n) => `${v}.length <= ${n}`,
};

const holds = (keyword: string, v: string, limit: Json) => `limits[${JSON.stringify(keyword)}]!.holds(${v}, ${JSON.stringify(limit)})`;

const and = (tests: string[]) => (tests.length === 0 ? "true" : tests.join(" && "));
const or = (tests: string[]) =>
  tests.length === 1 ? (tests[0] as string) : `(${tests.map((test) => (test.includes(" ") ? `(${test})` : test)).join(" || ")})`;

/** What is given to a check that is to take what is merely unknown as well: the list to add it to, and the place of the value in the body. */
const listed = ", d, p";

/**
 * Writes checks as functions that share what they have in common; `functions` holds the text of those asked for so far. With a list, checks of the mode
 * `known` add members to it that only an object itself does not know, and do not refuse them.
 */
export function checkWriter({ plain, follow, nameOf }: PlainSchemas) {
  const functions = new Map<string, string>();
  const named = new Set<string>();

  /** Writes a function of a value, which may take a list as well; gives its name. */
  function define(name: string, type: string, takesList: boolean, ...lines: string[]): string {
    // What takes anything does not look at it, and a compiler that is strict refuses what is not used.
    const value = lines.some((line) => /\bv\b/.test(line)) ? "v" : "_v";
    functions.set(name, `function ${name}(${value}: ${type}${takesList ? ', d?: Finding[], p = ""' : ""}): boolean {\n  ${lines.join("\n  ")}\n}`);
    return name;
  }

  /** The name of the function that checks a schema. */
  function check(schema: Json, mode: Mode, path: string): string {
    const reference: string | undefined = schema.$ref;
    const place = reference === undefined ? path : nameOf(reference);
    const name = `${mode}$${place}`;
    if (functions.has(name)) return name;
    // Known before it is written, for it may lead back to itself.
    functions.set(name, "");
    if (reference !== undefined) named.add(place);
    const tested = test(reference === undefined ? schema : follow(schema), "v", mode, place);
    return define(name, "any", mode === "known" && takes(schema), `return ${tested};`);
  }

  /** An expression that tells whether the variable `v` meets a schema; `given` to what is the value as a whole, and not one of several forms that it may have. */
  function test(schema: Json, v: string, mode: Mode, path: string, given = listed): string {
    const list = mode === "known" && takes(schema, named.has(path)) ? given : "";
    if (schema.$ref !== undefined) return `${check(schema, mode, path)}(${v}${list})`;
    const { type, enum: values, allOf = [], anyOf, oneOf } = schema;
    const composed = isComposed(schema);
    const inner = composed && hasForms(schema) && mode === "known" ? "part" : mode;
    const types: string[] | undefined = type === undefined ? undefined : [type].flat();
    const limited = (name: string) => limitTests(schema, name === "integer" ? "number" : name, v, inner, path, inner === mode ? list : "");
    const tests: string[] = [];
    if (types && !values) tests.push(or(types.map((name) => and([typeTests[name]?.(v) as string, ...limited(name)]))));
    else {
      const fitting = values?.filter((value: Json) => !types || types.includes(typeOf(value)) || (types.includes("integer") && Number.isInteger(value)));
      if (fitting)
        tests.push(or(fitting.map((value: Json) => (value instanceof Object ? `equal(${v}, ${JSON.stringify(value)})` : `${v} === ${JSON.stringify(value)}`))));
      for (const name of ["string", "number", "array", "object"])
        if (limited(name).length > 0) tests.push(`(!(${typeTests[name]?.(v)}) || (${and(limited(name))}))`);
    }
    for (const [i, part] of allOf.entries()) tests.push(test(part, v, inner, `${path}$all${i}`, ""));
    const branchMode = composed ? inner : mode;
    if (anyOf) tests.push(or(branchTests(mode === "valid" ? anyOf : withoutPlain(anyOf), v, branchMode, `${path}$any`)));
    if (oneOf) tests.push(...oneTests(oneOf, v, branchMode, `${path}$one`));
    if (inner !== mode && typesOf(schema, follow).includes("object")) tests.push(`(typeof ${v} !== "object" || ${membersKnown(schema, path)}(${v}))`);
    return and(tests);
  }

  const branchTests = (branches: Json[], v: string, mode: Mode, path: string) => branches.map((branch, i) => test(branch, v, mode, `${path}${i}`, ""));

  function oneTests(branches: Json[], v: string, mode: Mode, path: string): string[] {
    const types = branches.flatMap((branch) => typesOf(branch, follow));
    const any = or(branchTests(branches, v, mode, path));
    if (new Set(types).size === types.length) return [any];
    const count = `${branchTests(branches, v, "valid", path)
      .map((branch) => `Number(${branch})`)
      .join(" + ")} === 1`;
    return mode === "valid" ? [count] : [count, any];
  }

  /** An open enum's branches, without what lets any value of a type through. */
  function withoutPlain(branches: Json[]): Json[] {
    const known = new Set(branches.flatMap((branch) => (follow(branch).enum ?? []).map(typeOf)));
    return branches.flatMap((branch) => {
      const { type, ...more } = follow(branch);
      if (type === undefined || Object.keys(more).length > 0) return [branch];
      const left = [type].flat().filter((name) => !known.has(name === "integer" ? "number" : name));
      return left.length > 0 ? [{ type: left }] : [];
    });
  }

  function limitTests(schema: Json, type: string, v: string, mode: Mode, path: string, list: string): string[] {
    const tests = Object.entries(limits)
      .filter(([keyword, limit]) => limit.of === type && schema[keyword] !== undefined)
      .flatMap(([keyword]) => (inline[keyword] ? (inline[keyword](v, schema[keyword]) ?? []) : holds(keyword, v, schema[keyword])));
    if (type === "array" && schema.items && Object.keys(schema.items).length > 0)
      tests.push(`${items(schema, mode, path)}(${v}${itemsTake(schema) ? list : ""})`);
    if (type === "object" && (schema.properties || schema.required || typeof schema.additionalProperties === "object" || schema.additionalProperties === false))
      tests.push(`${members(schema, mode, path)}(${v}${membersTake(schema, named.has(path)) ? list : ""})`);
    return tests;
  }

  function items(schema: Json, mode: Mode, path: string): string {
    const item = test(schema.items, "x", mode === "part" ? "known" : mode, `${path}$item`, mode === "part" ? "" : `${listed} + "/" + i`);
    const head = item.includes(listed) ? "for (const [i, x] of v.entries())" : "for (const x of v)";
    return define(`${mode}$${path}$items`, "any[]", mode === "known" && itemsTake(schema), `${head} if (!(${item})) return false;`, "return true;");
  }

  /** Members are read by name, not looped over: engines do that at the speed of a property. Counting them tells whether there are others. */
  function members(schema: Json, mode: Mode, path: string): string {
    const { properties = {}, required = [], additionalProperties } = schema;
    const inner = mode === "part" ? "known" : mode;
    const counts = additionalProperties === false || (additionalProperties === undefined && mode === "known" && schema.properties !== undefined);
    const lines = counts ? ["let n = 0;"] : [];
    const names = [...new Set([...Object.keys(properties), ...required])];
    if (names.length > 0) lines.push("let x: any;");
    for (const member of names) {
      const access = /^[A-Za-z_$][\w$]*$/.test(member) ? `v.${member}` : `v[${JSON.stringify(member)}]`;
      lines.push(`x = ${member in Object.prototype ? `Object.hasOwn(v, "${member}") ? ${access} : undefined` : access};`);
      const isDeclared = Object.hasOwn(properties, member);
      const place = mode === "part" ? "" : `${listed} + ${JSON.stringify(`/${escaped(member)}`)}`;
      const found = isDeclared ? test(properties[member], "x", inner, `${path}$${member.replace(/\W/g, "_")}`, place) : "true";
      const steps = [
        ...(found === "true" ? [] : [`if (!(${found})) return false;`]),
        ...(counts && (isDeclared || additionalProperties === undefined) ? ["n++;"] : []),
      ];
      const letsUndefinedPass = !isDeclared || typesOf(properties[member], follow).length === allTypes.length;
      if (required.includes(member)) lines.push(...(letsUndefinedPass ? ["if (x === undefined) return false;"] : []), ...steps);
      else if (steps.length > 0) lines.push(`if (x !== undefined) {\n    ${steps.join("\n    ")}\n  }`);
    }
    const others = named.has(path) && mode === "known" && additionalProperties === undefined ? ` || unknownMembers(v, schema$${path}${listed})` : "";
    if (counts) lines.push("for (const _ in v) n--;", `return n === 0${others};`);
    else {
      const other = additionalProperties && typeof additionalProperties === "object" ? test(additionalProperties, "x", inner, `${path}$other`, "") : "true";
      if (other !== "true") {
        const declared = Object.keys(properties).map((member) => `k !== ${JSON.stringify(member)} && `);
        lines.push(`for (const k in v) {\n    const x = v[k];\n    if (${declared.join("")}x !== undefined && !(${other})) return false;\n  }`);
      }
      lines.push("return true;");
    }
    return define(`${mode}$${path}$members`, "any", mode === "known" && membersTake(schema, named.has(path)), ...lines);
  }

  /** Whether a check of a schema has what it can add to a list: an object of a name, whose members are looked after by itself. */
  function takes(schema: Json, isNamed = false, seen: readonly string[] = []): boolean {
    const { $ref } = schema;
    if ($ref !== undefined) return !seen.includes($ref) && takes(follow(schema), true, [...seen, $ref]);
    return itemsTake(schema, seen) || membersTake(schema, isNamed, seen);
  }
  const itemsTake = (schema: Json, seen?: readonly string[]) => schema.items !== undefined && !hasForms(schema) && takes(schema.items, false, seen);
  const membersTake = (schema: Json, isNamed: boolean, seen?: readonly string[]): boolean =>
    schema.properties !== undefined &&
    !hasForms(schema) &&
    ((isNamed && schema.additionalProperties === undefined) || Object.values(schema.properties).some((member) => takes(member as Json, false, seen)));

  /** The function that tells whether an object has no other members than a composed schema and its parts declare. */
  function membersKnown(schema: Json, path: string): string {
    const known = declaredBy(schema);
    const others =
      known?.length === 0 ? "for (const _ in v)" : `for (const k in v) if (![${known?.map((member) => JSON.stringify(member)).join(", ")}].includes(k))`;
    const loop = known && `${others} return false;`;
    return define(`known$${path}$names`, "any", false, ...(loop ? [loop] : []), "return true;");
  }

  /** As core's `knownMembers`. */
  function declaredBy(schema: Json): string[] | undefined {
    const { type, properties, required, additionalProperties, allOf = [], anyOf = [], oneOf = [] } = follow(schema);
    const parts: Json[] = [...allOf, ...anyOf, ...oneOf];
    const lists = parts.map(declaredBy);
    if (additionalProperties !== undefined || (type === "object" && !properties && !required && parts.length === 0) || lists.includes(undefined))
      return undefined;
    return [...new Set([...Object.keys(properties ?? {}), ...(required ?? []), ...lists.flatMap((list) => list ?? [])])];
  }

  return { check: (schema: Json, path: string) => check(plain(schema), "known", path), functions };
}

const hasForms = ({ allOf = [], anyOf = [], oneOf = [] }: Json): boolean => allOf.length + anyOf.length + oneOf.length > 0;

const isComposed = ({ properties, allOf }: Json): boolean => properties !== undefined || allOf !== undefined;
