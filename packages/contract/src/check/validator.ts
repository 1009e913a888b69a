import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import * as formats from "ajv-formats";
import type { Json } from "../spec/index.ts";

/** One thing that is wrong with a value; it tells types and places, never the value. */
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

/** Validates values against the schemas of a bundled spec. */
export class SpecValidator {
  readonly #ajv: Ajv2020;
  readonly #components: Json;
  readonly #compiled = new Map<Json, ValidateFunction>();
  #places: Map<Json, string> | undefined;

  constructor(spec: Json) {
    // A copy in which nothing stands at two places.
    this.#components = JSON.parse(JSON.stringify(spec.components ?? {}));
    this.#ajv = new Ajv2020({ strict: false, allErrors: true, verbose: true });
    addFormats(this.#ajv);
    for (const format of ["int32", "int64", "binary", "float", "double"]) this.#ajv.addFormat(format, true);
    this.#ajv.addSchema({ $id: "spec:", components: this.#components });
  }

  #errors(schema: Json, value: unknown): ErrorObject[] {
    let validate = this.#compiled.get(schema);
    if (!validate) {
      const rebased = JSON.parse(JSON.stringify(schema), (key, inner) => (key === "$ref" ? `spec:${inner}` : inner));
      validate = this.#ajv.compile(rebased);
      this.#compiled.set(schema, validate);
    }
    return validate(value) ? [] : (validate.errors ?? []);
  }

  /** What is wrong with a value, as one line; empty where nothing is. */
  problems(schema: Json, value: unknown): string {
    const errors = this.#errors(schema, value);
    return errors.length === 0 ? "" : this.#ajv.errorsText(errors, { separator: "; ", dataVar: "" });
  }

  /** What is wrong with a value, one by one. */
  check(schema: Json, value: unknown): Problem[] {
    return this.#errors(schema, value).map(({ instancePath, message, schemaPath, params, parentSchema, keyword }) => {
      // Ajv's own path starts anew at some references; the schema that the rule stands in is known whichever way led there.
      const place = this.#placeOf(parentSchema);
      return {
        pointer: instancePath,
        message: `${message ?? "is wrong"}${detailOf(params)}`,
        rule: place === undefined ? schemaPath.replace(/^spec:/, "") : `${place}/${keyword}`,
      };
    });
  }

  #placeOf(schema: Json): string | undefined {
    this.#places ??= placesOf(this.#components, "#/components", new Map());
    return this.#places.get(schema);
  }
}

/** Where each object of a document stands. */
function placesOf(node: Json, pointer: string, places: Map<Json, string>): Map<Json, string> {
  if (node === null || typeof node !== "object" || places.has(node)) return places;
  places.set(node, pointer);
  for (const [key, inner] of Object.entries(node)) placesOf(inner, `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`, places);
  return places;
}

/** What the message of a rule leaves out: the names that it is about, which are the spec's or the caller's keys. */
const detailOf = ({ allowedValues, additionalProperty }: ErrorObject["params"]): string =>
  allowedValues ? `: ${allowedValues.join(", ")}` : additionalProperty ? `: ${additionalProperty}` : "";
