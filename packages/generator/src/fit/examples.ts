import { SpecValidator } from "@vendor-jobs/contract";
import type { Json } from "@vendor-jobs/contract/spec";
import { nodesIn } from "./references.ts";

/** Leaves out examples of bodies, of schemas and of parameters that their schemas refuse, in place: a fake answers with examples, and generators of documents make them up. */
export function leaveWrongExamples(spec: Json): void {
  const validator = new SpecValidator(spec);
  const isRight = (schema: Json, value: Json): boolean => {
    try {
      return validator.isValid(schema, value);
    } catch {
      // What is wrong with the schema is told by the lint.
      return true;
    }
  };
  for (const schema of Object.values<Json>(spec.components.schemas)) {
    const { example, examples, ...rest } = schema ?? {};
    if (example !== undefined && !isRight(rest, example)) delete schema.example;
    if (Array.isArray(examples)) schema.examples = examples.filter((value) => isRight(rest, value));
  }
  for (const [holder] of nodesIn(spec)) {
    const { schema, example, examples = {} } = holder;
    if (schema === undefined) continue;
    if (example !== undefined && !isRight(schema, example)) delete holder.example;
    for (const [name, one] of Object.entries<Json>(examples)) if (one?.value !== undefined && !isRight(schema, one.value)) delete examples[name];
  }
}
