import { type Json, pointersOf, schemaAt, typesOf, valuesOf } from "@vendor-jobs/contract/spec";
import type { Condition, FieldPlace } from "@vendor-jobs/core";
import { type Findings, follow, hint, type Keys, sentence, wrong } from "./follow.ts";

/** What is wrong with where a field of a job, or of a part of one, is; `what` names it, and `ids` are what a text may have in it. */
export function* placeFindings(spec: Json, schemas: Json[], what: string, places: readonly FieldPlace[], at: Keys, ids: readonly string[] = []): Findings {
  for (const [i, place] of places.entries()) {
    const here = [...at, i];
    const check = (pointer: string, says: string) => wrong(here, `x-job ${says} ${pointer || '""'}`, follow(spec, schemas, pointer));
    for (const pointer of pointersOf([place])) yield* check(pointer, `finds ${what} at`);
    if (typeof place === "object" && place.when) yield* elementFindings(spec, schemas, place.at, place.when, here);
    for (const part of partsOf(place))
      if (part.startsWith("/")) yield* check(part, `makes ${what} of`);
      else if (!ids.includes(part)) yield { at: here, message: `x-job puts {${part}} into ${what}, and has no such id; it has ${ids.join(", ")}.` };
  }
}

/** What is wrong with the rules that tell states; the first of the schemas is that of what they are about. */
export function* ruleFindings(spec: Json, schemas: Json[], rules: Json[], at: Keys): Findings {
  for (const [i, rule] of rules.entries())
    for (const [pointer, allowed] of Object.entries<Json>(rule.when)) {
      const where = [...at, i, "when", pointer];
      const pointers: string[] = [pointer, ...(allowed.after === undefined ? [] : [allowed.after])];
      const found = pointers.flatMap((path) => [...wrong(where, `x-job looks at ${path || '""'}`, follow(spec, schemas, path))]);
      if (found.length > 0 || allowed.after !== undefined) yield* found;
      else yield* valueFindings(spec, schemas, pointer, allowed.not ?? allowed, where, rule["x-unconfirmed"] !== undefined);
    }
  yield* unruledFindings(spec, schemas[0], rules, at);
}

/** Words that say themselves that how a job is is not known. */
const unknown = /(^|[_-])(unspecified|unknown)$/i;

/** Values that the schema knows where every rule looks, and that none takes: jobs that have them read as unknown, which is right of those that say so. */
function* unruledFindings(spec: Json, schema: Json, rules: Json[], at: Keys): Findings {
  for (const pointer of Object.keys(rules[0]?.when ?? {}).filter((pointer) => rules.every(({ when }) => Object.hasOwn(when, pointer)))) {
    const isTaken = (value: Json) =>
      rules.some(({ when: { [pointer]: allowed } }) => (Array.isArray(allowed) ? allowed.includes(value) : !allowed.not?.includes(value)));
    for (const value of new Set(valuesOf(spec, schemaAt(spec, schema, pointer))))
      if (value !== null && !isTaken(value) && !unknown.test(value)) {
        const message = `x-job has no rule for ${JSON.stringify(value)} at ${pointer}, which the schema knows: such a job would read as unknown. Add it to the state that it means.`;
        yield { at, message };
      }
  }
}

/** What is wrong with how an element of a list in a job is picked. */
function* elementFindings(spec: Json, jobs: Json[], pointer: string, when: Condition, at: Keys): Findings {
  const list = pointer.split("/*")[0] as string;
  if (list === pointer) return yield { at, message: `x-job picks an element by when, and there is no * in ${pointer} that stands for one.` };
  const elements = jobs.map((job) => schemaAt(spec, job, `${list}/*`)).filter((schema) => schema !== undefined);
  for (const inner of Object.keys(when)) yield* wrong(at, `x-job picks an element of ${list} by ${inner}`, follow(spec, elements, inner));
}

/** What a text with `{…}` in it is made of. */
const partsOf = (place: FieldPlace): string[] => (typeof place === "string" ? [...place.matchAll(/\{([^{}]+)\}/g)].map(([, part]) => part as string) : []);

/** Values that a rule looks for, and that may not stand there. */
export function* valueFindings(spec: Json, schemas: Json[], pointer: string, values: Json[], at: Keys, isUnconfirmed: boolean, extension = "x-job"): Findings {
  const there = schemas.map((schema) => schemaAt(spec, schema, pointer)).filter((schema) => schema !== undefined);
  const known = [...new Set(there.flatMap((schema) => valuesOf(spec, schema)))];
  const types = there.flatMap((schema) => typesOf(spec, schema));
  const isOf = (value: Json) =>
    types.length === 0 || types.includes(typeof value === "number" ? "integer" : typeof value) || (typeof value === "number" && types.includes("number"));
  for (const value of values) {
    if (value === null || value === "" || (isOf(value) && (known.length === 0 || known.includes(value) || isUnconfirmed))) continue;
    const says = `${extension} looks for ${JSON.stringify(value)} at ${pointer}, where`;
    const listed = `the schema knows ${known.map(String).join(", ")}${hint(String(value), known.map(String))}`;
    yield {
      at,
      message: isOf(value)
        ? `${sentence(`${says} ${listed}`)} Correct it, or say in the rule's x-unconfirmed where it is from.`
        : `${says} there is ${[...new Set(types)].join(" or ")}.`,
    };
  }
}
