import { isDeepStrictEqual } from "node:util";
import { escaped, type Json, once, at as valueAt, withEnum } from "../spec/index.ts";
import { inTime } from "./bounds.ts";
import { type Change, type Deviation, type Findings, Found, isLikeThose, isSecretPlace, listOf } from "./finding.ts";
import { follow, homeOf, isOpen, knownProperties, sitesIn } from "./places.ts";
import { isName, typeAmong, typeOf } from "./structure.ts";
import { bestOf, expectedTypes } from "./union.ts";
import type { SpecValidator } from "./validator.ts";

/** A value on the way through the schemas that it is held against. */
interface Step {
  /** Where the schema stands; `site` before its `$ref`s are followed. */
  site: string;
  at: string;
  schema: Json;
  value: Json;
  pointer: string;
  /** The schema is one of several that the value has to fit all: what it does not know, another may. */
  isPart: boolean;
  into: Found;
}

/** The keywords that limit a value within its type. */
const limiting = [
  ...["format", "pattern", "minLength", "maxLength", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
  ...["minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties"],
];

/** The keywords of which several make one object together. */
const composing = ["$ref", "properties", "allOf", "anyOf", "oneOf", "dependentSchemas", "if"];

/** What limits a value within its type, each as a schema of its own. */
const limitsOf = once((schema: Json) => limiting.filter((name) => schema[name] !== undefined).map((name) => [name, { [name]: schema[name] }] as const));

/** What a step of the walk takes, where the validator's is 1: it looks places up by their pointers. */
const stepCost = 20;

/** Holds values against schemas of one bundled spec. Where values break a schema in a way that it cannot name, the validator's word counts. */
export class Inspector {
  readonly #spec: Json;
  readonly #validator: SpecValidator;
  /** Schemas that a walk met and that were not ready. */
  readonly #wanted = new Set<Json>();
  /** Whether the validator has its say on each form of a union, of which a value may break one by a rule that has no name here, such as `not`. */
  #areFormsHeld = false;

  constructor(spec: Json, validator: SpecValidator) {
    this.#spec = spec;
    this.#validator = validator;
  }

  /** What a value breaks of the schema at a pointer. To be called within {@link checked}. */
  inspect(site: string, value: unknown): Findings {
    const whole = valueAt(this.#spec, site);
    this.#validator.prepare(whole);
    const steps = this.#validator.stepsOf(whole, value, stepCost);
    const found = this.#found(site, value, steps, false);
    // What the validator lets through breaks nothing, whatever a walk makes of it.
    if (inTime(steps, () => this.#validator.isValid(whole, value))) return found.findings(({ severity }) => severity === "drift");
    const all = this.#found(site, value, steps, true);
    if (!isBroken(all)) all.add(unnamed(site, "", value));
    return all.findings();
  }

  /** What a walk finds. It compiles nothing, lest its time end Ajv halfway: what it met that was not ready is made so before another. */
  #found(site: string, value: unknown, steps: number, areFormsHeld: boolean): Found {
    this.#areFormsHeld = areFormsHeld;
    for (;;) {
      this.#wanted.clear();
      const found = new Found();
      inTime(steps, () => this.#walk(site, value, "", found));
      if (this.#wanted.size === 0) return found;
      for (const schema of this.#wanted) this.#validator.prepare(schema);
    }
  }

  /** Whether a value fits a schema; where that is not ready, it is noted and the value taken for one that does. */
  #fits(schema: Json, value: Json): boolean {
    if (this.#validator.isPrepared(schema)) return this.#validator.isValid(schema, value);
    this.#wanted.add(schema);
    return true;
  }

  #walk(site: string, value: Json, pointer: string, into: Found, isPart = false): void {
    const { schema: said, at, places } = follow(this.#spec, site);
    const schema = withEnum(said);
    for (const place of places) into.see(place, typeOf(value));
    const step: Step = { site, at, schema, value, pointer, isPart, into };
    for (const part of sitesIn(step, "allOf")) this.#walk(part, value, pointer, into, true);
    for (const keyword of ["anyOf", "oneOf"] as const) if (schema[keyword]) this.#walkUnion(step, sitesIn(step, keyword));
    if (!this.#hasType(step) || !this.#isListed(step)) return;
    this.#holdLimits(step);
    if (Array.isArray(value)) {
      const places = sitesIn(step, "prefixItems");
      for (const [index, item] of value.entries()) {
        const place = places[index] ?? (schema.items === undefined ? undefined : `${at}/items`);
        if (place !== undefined) this.#walk(place, item, `${pointer}/*`, into);
      }
    } else if (typeOf(value) === "object") this.#walkObject(step);
  }

  #report({ pointer, at, value, into }: Step, found: Pick<Deviation, "kind" | "expected"> & Partial<Omit<Deviation, "count">>): void {
    into.add({ severity: "violation", pointer, schema: at, seen: typeOf(value), ...found });
  }

  #hasType(step: Step): boolean {
    const types = [step.schema.type ?? []].flat();
    const isRight = types.length === 0 || typeAmong(types, step.value);
    if (!isRight) this.#report(step, { kind: "type", expected: types.join(" or "), change: typeChange(step) });
    return isRight;
  }

  #isListed(step: Step): boolean {
    const { schema, value, at, pointer } = step;
    const values: Json[] | undefined = schema.enum ?? (schema.const === undefined ? undefined : [schema.const]);
    if (!values || values.some((one) => one === value || isDeepStrictEqual(one, value))) return true;
    const word = isLikeThose(values, value) && !isSecretPlace(pointer) && { value, ...(schema.enum && { change: { at, do: "add-value", value } as const }) };
    this.#report(step, { kind: "value", expected: listOf(values), ...word });
    return false;
  }

  #holdLimits(step: Step): void {
    const { schema, value, at } = step;
    for (const [name, limit] of limitsOf(schema))
      if (!this.#fits(limit, value))
        this.#report(step, { kind: "constraint", expected: `${name} ${JSON.stringify(schema[name])}`, change: { at, do: "drop-keyword", name } });
  }

  #walkObject(step: Step): void {
    const { schema, at, value, pointer, into } = step;
    const { properties = {}, patternProperties = {}, required = [], additionalProperties } = schema;
    const patterns = Object.keys(patternProperties).map((pattern) => [new RegExp(pattern, "u"), `${at}/patternProperties/${escaped(pattern)}`] as const);
    for (const name of required)
      if (!Object.hasOwn(value, name)) {
        const change: Change = { at, do: "drop-required", name };
        this.#report(step, { kind: "missing", pointer: `${pointer}/${escaped(name)}`, expected: "required", seen: "nothing", change });
      }
    const isClosed = additionalProperties === false;
    const known = !isClosed && (step.isPart || isOpen(this.#spec, schema)) ? undefined : knownProperties(this.#spec, schema);
    for (const [name, member] of Object.entries<Json>(value)) {
      const matching = patterns.filter(([pattern]) => pattern.test(name));
      for (const [, place] of matching) this.#walk(place, member, `${pointer}/*`, into);
      if (Object.hasOwn(properties, name)) this.#walk(`${at}/properties/${escaped(name)}`, member, `${pointer}/${escaped(name)}`, into);
      else if (matching.length > 0) continue;
      else if (additionalProperties && additionalProperties !== true) this.#walk(`${at}/additionalProperties`, member, `${pointer}/*`, into);
      else if (known && !known.has(name) && (known.size > 0 || isClosed)) this.#reportExtra(step, name, member, isClosed);
    }
  }

  #reportExtra(step: Step, name: string, member: Json, isClosed: boolean): void {
    const { at, pointer } = step;
    const type = typeOf(member);
    const change = isName(name) && !isClosed && { change: { at: homeOf(this.#spec, at), do: "add-property", name, type } as const };
    const where = `${pointer}/${isName(name) ? escaped(name) : "*"}`;
    this.#report(step, { kind: "extra", severity: isClosed ? "violation" : "drift", pointer: where, expected: "not listed", seen: type, ...change });
  }

  #walkUnion(step: Step, sites: readonly string[]): void {
    const { schema, value, pointer, into } = step;
    const isPart = step.isPart || composing.filter((keyword) => schema[keyword] !== undefined).length > 1;
    const attempts = sites.map((site) => {
      const found = new Found();
      this.#walk(site, value, pointer, found, isPart);
      if (this.#areFormsHeld && !isBroken(found) && !this.#fits(valueAt(this.#spec, site), value)) found.add(unnamed(site, pointer, value));
      return found;
    });
    const isListed = sites.some((site) => follow(this.#spec, site).schema.enum?.includes(value));
    const expected = expectedTypes(attempts, pointer);
    if (expected === undefined) into.take(bestOf(attempts, pointer, isListed));
    else this.#report(step, { kind: "type", expected, change: typeChange(step) });
  }
}

const isBroken = ({ deviations }: Found) => deviations.some(({ severity }) => severity === "violation");

/** That a value breaks a schema, in a way that has no name here. */
const unnamed = (schema: string, pointer: string, value: unknown) =>
  ({ kind: "schema", severity: "violation", pointer, schema, expected: `the schema at ${schema}`, seen: typeOf(value) }) as const;

/** The change that lets a value of its type through: null by the site, since what a `$ref` leads to may be used elsewhere. */
const typeChange = ({ site, at, value }: Step): Change => (value === null ? { at: site, do: "allow-null" } : { at, do: "add-type", type: typeOf(value) });
