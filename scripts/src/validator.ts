import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { Json } from "./specs.ts";

/** Validates values against the schemas of a bundled spec. */
export class SpecValidator {
  readonly #ajv: Ajv2020;
  readonly #compiled = new Map<Json, ValidateFunction>();

  constructor(spec: Json) {
    this.#ajv = new Ajv2020({ strict: false, allErrors: true });
    // biome-ignore lint/suspicious/noExplicitAny: the package's default export under NodeNext
    (addFormats as any)(this.#ajv);
    for (const format of ["int32", "int64", "binary", "float", "double"]) this.#ajv.addFormat(format, true);
    this.#ajv.addSchema({ $id: "spec:", components: spec.components });
  }

  /** What is wrong with a value, empty where nothing is. */
  problems(schema: Json, value: unknown): string {
    let validate = this.#compiled.get(schema);
    if (!validate) {
      const rebased = JSON.parse(JSON.stringify(schema), (key, inner) => (key === "$ref" ? `spec:${inner}` : inner));
      validate = this.#ajv.compile(rebased);
      this.#compiled.set(schema, validate);
    }
    return validate(value) ? "" : this.#ajv.errorsText(validate.errors, { separator: "; ", dataVar: "" });
  }
}
