import { Ajv2020, type ErrorObject, type Options, type ValidateFunction } from "ajv/dist/2020.js";
import * as formats from "ajv-formats";
import type { Json } from "../spec/index.ts";
import { boundDepth, bounds, checked, NotChecked } from "./bounds.ts";
import { isLikeThose } from "./finding.ts";
import { escaped } from "./places.ts";

/** One thing that is wrong with a value; it tells types and places, and of the value only a word where the spec lists words. */
export interface Problem {
  /** JSON pointer into the value; `""` is the whole of it. */
  pointer: string;
  /** What is wrong there, such as `must be integer`. */
  message: string;
  /** Place of the rule in the spec, as a JSON pointer behind `#`; below the schema itself, where that stands alone. */
  rule: string;
}

/** The plugin, however its CommonJS module reaches this one: Node wraps it, bundlers may not. */
const addFormats = ((formats.default as { default?: unknown }).default ?? formats.default) as (ajv: Ajv2020) => void;

/** Formats of numbers and bytes, which JSON cannot break. */
const openFormats = ["int32", "int64", "binary", "float", "double"];

/** Validates values against the schemas of a bundled spec, within the bounds of any check: what is beyond them is told as a problem. */
export class SpecValidator {
  /** One tells every problem of a value, the other its first. */
  readonly #all: Compiler;
  readonly #first: Compiler;
  readonly #components: Json;
  #places: Map<Json, string> | undefined;

  constructor(spec: Json) {
    // A copy in which nothing stands at two places.
    this.#components = JSON.parse(JSON.stringify(spec.components ?? {}));
    this.#all = compilerOf(this.#components, { allErrors: true, verbose: true });
    this.#first = compilerOf(this.#components, {});
  }

  /** Whether a value fits. Not bounded: for values that the spec itself is the source of, and within other checks. */
  isValid(schema: Json, value: unknown): boolean {
    return this.#first(schema)(value);
  }

  /** What is wrong with a value, as one line; empty where nothing is. */
  problems(schema: Json, value: unknown): string {
    return this.check(schema, value)
      .map(({ pointer, message }) => `${pointer} ${message}`)
      .join("; ");
  }

  /** What is wrong with a value, one by one; the same at several items of a list once, at the first of them. */
  check(schema: Json, value: unknown): Problem[] {
    const checking = checked(() => {
      boundDepth(value);
      if (this.isValid(schema, value)) return [];
      const validate = this.#all(schema);
      validate(value);
      return tallied((validate.errors ?? []).map((error) => this.#problemOf(error)));
    });
    return "found" in checking ? checking.found : [{ pointer: "", message: `was not checked: ${checking.unchecked}`, rule: "#" }];
  }

  #problemOf(error: ErrorObject): Problem {
    const { instancePath, message, schemaPath, parentSchema, keyword } = error;
    // Ajv's own path starts anew at some references; the schema that the rule stands in is known whichever way led there.
    this.#places ??= placesOf(this.#components, "#/components", new Map());
    const place = this.#places.get(parentSchema);
    return {
      pointer: instancePath,
      message: `${message ?? "is wrong"}${detailOf(error)}`,
      rule: place === undefined ? schemaPath.replace(/^spec:/, "") : `${place}/${keyword}`,
    };
  }
}

type Compiler = (schema: Json) => ValidateFunction;

/** A function that compiles schemas, each once. */
function compilerOf(components: Json, options: Options): Compiler {
  const ajv = new Ajv2020({ strict: false, ...options });
  addFormats(ajv);
  for (const format of openFormats) ajv.addFormat(format, true);
  ajv.addSchema({ $id: "spec:", components });
  const compiled = new Map<Json, ValidateFunction>();
  return (schema) => {
    const known = compiled.get(schema);
    if (known) return known;
    const rebased = JSON.parse(JSON.stringify(schema), (key, inner) => (key === "$ref" ? `spec:${inner}` : inner));
    try {
      compiled.set(schema, ajv.compile(rebased));
    } catch (error) {
      throw new NotChecked(`its schema cannot be used: ${(error as Error).message}`);
    }
    return compiled.get(schema) as ValidateFunction;
  };
}

/** Problems that differ by their item of a list alone made one, which tells how many they are; no more than the bound. */
function tallied(problems: readonly Problem[]): Problem[] {
  const groups = new Map<string, { first: Problem; count: number }>();
  for (const problem of problems) {
    const key = `${problem.pointer.replace(/\/\d+(?=\/|$)/g, "/*")} ${problem.rule} ${problem.message}`;
    const group = groups.get(key);
    if (group) group.count++;
    else if (groups.size < bounds.findings) groups.set(key, { first: problem, count: 1 });
  }
  return [...groups.values()].map(({ first, count }) => (count === 1 ? first : { ...first, message: `${first.message}, and ${count - 1} more like it` }));
}

/** Where each object of a document stands. */
function placesOf(node: Json, pointer: string, places: Map<Json, string>): Map<Json, string> {
  if (node === null || typeof node !== "object" || places.has(node)) return places;
  places.set(node, pointer);
  for (const [key, inner] of Object.entries(node)) placesOf(inner, `${pointer}/${escaped(key)}`, places);
  return places;
}

/** What the message of a rule leaves out: the names that it is about, which are the spec's or the caller's keys, and a word that no list has. */
function detailOf({ params: { allowedValues, additionalProperty }, data }: ErrorObject): string {
  if (allowedValues) return `: ${allowedValues.join(", ")}${isLikeThose(allowedValues, data) ? `; seen ${JSON.stringify(data)}` : ""}`;
  return additionalProperty ? `: ${additionalProperty}` : "";
}
