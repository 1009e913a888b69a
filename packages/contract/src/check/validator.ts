import { Ajv2020, type ErrorObject, type Options, type ValidateFunction } from "ajv/dist/2020.js";
import * as formats from "ajv-formats";
import { escaped, type Json, withEnum } from "../spec/index.ts";
import { boundSize, bounds, checked, inTime, NotChecked } from "./bounds.ts";
import { beyondFindings, isLikeThose, isSecretPlace, listOf } from "./finding.ts";
import { isLongText, type LongText, longText, withLongText } from "./long-text.ts";
import { Estimates } from "./steps.ts";
import { isName, typeOf } from "./structure.ts";

/** One thing that is wrong with a value; it tells types and places, and of the value only a word where the spec lists words and the member is no secret. */
export interface Problem {
  /** JSON pointer into the value; `""` is the whole of it. */
  pointer: string;
  /** What is wrong there, such as `must be integer`. */
  message: string;
  /** Place of the rule in the spec, as a JSON pointer behind `#`; below the schema itself, where that stands alone. */
  rule: string;
  /** JSON type that was seen. */
  seen?: string;
  /** What was seen where the spec lists values, if it is a word or code like those. */
  value?: string | number;
  /** How often it was seen, where in several items of a list: `pointer` is the first. */
  count?: number;
  /** Why the value was not held against the schema, or not all of it: it may break it all the same. */
  unchecked?: string;
}

/** A problem as people read it, its place aside. */
export function problemLine({ pointer, message, seen, value, count = 1 }: Omit<Problem, "rule">): string {
  const times = `, ${count} times${pointer.includes("/*") ? "" : " from here on"}`;
  const shown = value === undefined ? seen : JSON.stringify(value);
  return `${message}${shown === undefined ? "" : `; seen ${shown}`}${count > 1 ? times : ""}`;
}

/** Where a problem's rule stands in the whole document, of a schema that stands there. */
export const ruleIn = (schema: string, { rule }: Problem): string => (/^#\/(components|paths)\//.test(rule) ? rule : schema + rule.slice(1));

/** That a value was not held against its schema, and why. */
export const notChecked = (unchecked: string): Problem => ({ pointer: "", message: `was not checked: ${unchecked}`, rule: "#", unchecked });

/** The plugin, however its CommonJS module reaches this one: Node wraps it, bundlers may not. */
const addFormats = ((formats.default as { default?: unknown }).default ?? formats.default) as (ajv: Ajv2020) => void;

/** Formats of numbers and bytes, which JSON cannot break. */
const openFormats = ["int32", "int64", "binary", "float", "double"];

/** Validates values against the schemas of a bundled spec, within the bounds of any check: what is beyond them is told as a problem. */
export class SpecValidator {
  /** One tells every problem of a value, the other its first. */
  readonly #all: Compiler;
  readonly #first: Compiler;
  /** What schemas refer to: a copy in which nothing stands at two places. */
  readonly #document: Json;
  readonly #estimates: Estimates;
  readonly #ready = new Map<Json, ValidateFunction>();
  #places: Map<Json, string> | undefined;

  constructor(spec: Json) {
    const { components = {}, paths } = spec;
    // Some bundlers let a schema refer to where another stands first.
    const isReferredTo = JSON.stringify([components, paths]).includes('"$ref":"#/paths/');
    this.#document = JSON.parse(JSON.stringify({ components, ...(isReferredTo && { paths }) }), asHeld);
    this.#estimates = new Estimates(this.#document);
    this.#all = compilerOf(this.#document, { allErrors: true, verbose: true });
    this.#first = compilerOf(this.#document, {}, this.#ready);
  }

  /** Makes ready what holds values against a schema, so that no check's time goes into it. */
  prepare(schema: Json): void {
    this.#first(schema);
  }

  /** Whether it is ready, so that {@link isValid} compiles nothing. */
  isPrepared(schema: Json): boolean {
    return this.#ready.has(schema);
  }

  /**
   * How many steps it takes at most to hold a value against a schema. Ends the check of one that is beyond the bounds.
   * @param cost What one takes. @default 1
   */
  stepsOf(schema: Json, value: unknown, cost = 1): number {
    return cost * this.#estimates.stepsOf(schema, value, boundSize(value), bounds.steps / cost);
  }

  /** Whether a value fits. Not bounded: for values that the spec itself is the source of, and within other checks. */
  isValid(schema: Json, value: unknown): boolean {
    return this.#first(schema)(value);
  }

  /** What is wrong with a value, as one line; empty where nothing is. */
  problems(schema: Json, value: unknown): string {
    return this.check(schema, value)
      .map((problem) => `${problem.pointer} ${problemLine(problem)}`)
      .join("; ");
  }

  /** What is wrong with a value, one by one; the same at several items of a list once, at the first of them. */
  check(schema: Json, value: unknown): Problem[] {
    const checking = checked(() => {
      const fits = this.#first(schema);
      const steps = this.stepsOf(schema, value);
      if (inTime(steps, () => fits(value))) return [];
      const validate = this.#all(schema);
      this.#places ??= placesOf(this.#document, "#", new Map());
      // Ajv copies the errors it has at each further one.
      return inTime(steps ** 2, () => {
        validate(value);
        return tallied((validate.errors ?? []).map((error) => this.#problemOf(error)));
      });
    });
    return "found" in checking ? checking.found : [notChecked(checking.unchecked)];
  }

  #problemOf(error: ErrorObject): Problem {
    const { instancePath, message, schemaPath, parentSchema, keyword, params, data } = error;
    // Ajv's own path starts anew at some references; the schema that the rule stands in is known whichever way led there.
    const place = this.#places?.get(parentSchema);
    const values: Json[] | undefined = keyword === "enum" ? params.allowedValues : keyword === "const" ? [params.allowedValue] : undefined;
    const own = keyword === "type" || keyword === longText ? (parentSchema as LongText)[longText] : undefined;
    const extra: string | undefined = params.additionalProperty;
    const said = extra === undefined ? (message as string) : `${message}: ${isName(extra) ? extra : "*"}`;
    return {
      pointer: instancePath,
      message: values ? `must be ${listOf(values)}` : own ? `must be ${own}` : said,
      rule: place === undefined ? schemaPath.replace(/^spec:/, "") : `${place}/${own ? "type" : keyword}`,
      ...(!aboutMembers.has(keyword) && { seen: typeOf(data) }),
      ...(values && isLikeThose(values, data) && !isSecretPlace(instancePath) && { value: data }),
    };
  }
}

/** The rules that are not about what a value is, but about what it has. */
const aboutMembers = new Set(["required", "dependentRequired", "additionalProperties", "unevaluatedProperties", "propertyNames"]);

type Compiler = (schema: Json) => ValidateFunction;

/** Holds schemas against that of schemas, which takes longer to compile than most of them: once, and not once a spec. */
let ofSchemas: Ajv2020 | undefined;

function ajvOf(document: Json, options: Options): Ajv2020 {
  // A schema is used a few times, and mostly in vain: shorter code would take longer to make than it saves. A format that Ajv does not know limits nothing.
  const ajv = new Ajv2020({ strict: false, validateSchema: false, logger: false, code: { optimize: false }, ...options });
  addFormats(ajv);
  ajv.addKeyword({ keyword: longText, type: "string", validate: (_: string, text: string) => isLongText(text) });
  for (const format of openFormats) ajv.addFormat(format, true);
  // The plugin's own takes no address of a test's server, as it has no domain.
  ajv.addFormat("url", ajv.formats.uri ?? true);
  return ajv.addSchema({ $id: "spec:", ...document });
}

/** What of a document schemas are held by. What an example has as its `$id` Ajv would take for a schema's, and references go by places. */
const asHeld = (key: string, node: Json): Json => (key === "$id" && typeof node === "string" ? undefined : withLongText(withEnum(node)));

/** A function that compiles schemas, each once. Making what it compiles with takes a while, so that waits for the first. */
function compilerOf(document: Json, options: Options, compiled = new Map<Json, ValidateFunction>()): Compiler {
  let ajv: Ajv2020 | undefined;
  return (schema) => {
    const known = compiled.get(schema);
    if (known) return known;
    const rebased = JSON.parse(JSON.stringify(schema), (key, inner) => (key === "$ref" && typeof inner === "string" ? `spec:${inner}` : asHeld(key, inner)));
    try {
      ofSchemas ??= new Ajv2020({ strict: false });
      ofSchemas.validateSchema(rebased, true);
      ajv ??= ajvOf(document, options);
      compiled.set(schema, ajv.compile(rebased));
    } catch (error) {
      if (error instanceof RangeError) throw error;
      throw new NotChecked(`its schema cannot be used: ${(error as Error).message}`);
    }
    return compiled.get(schema) as ValidateFunction;
  };
}

/** Problems that differ by their item of a list alone made one, which counts them; no more than the bound, and then a word that there are. */
function tallied(problems: readonly Problem[]): Problem[] {
  const groups = new Map<string, Problem>();
  for (const problem of problems) {
    const key = `${problem.pointer.replace(/\/\d+(?=\/|$)/g, "/*")} ${problem.rule} ${problem.message} ${problem.seen} ${problem.value}`;
    const known = groups.get(key);
    if (known) known.count = (known.count ?? 1) + 1;
    else if (groups.size < bounds.findings) groups.set(key, problem);
    else return [...groups.values(), notChecked(beyondFindings)];
  }
  return [...groups.values()];
}

/** Where each object of a document stands. */
function placesOf(node: Json, pointer: string, places: Map<Json, string>): Map<Json, string> {
  if (node === null || typeof node !== "object" || places.has(node)) return places;
  places.set(node, pointer);
  for (const [key, inner] of Object.entries(node)) placesOf(inner, `${pointer}/${escaped(key)}`, places);
  return places;
}
