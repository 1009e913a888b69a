import { type Json, pointersOf, schemaAt, typesOf, valuesOf } from "@vendor-jobs/contract/spec";
import type { Condition, FieldPlace } from "@vendor-jobs/core";
import { type Finding, follow, hint } from "./follow.ts";

/** What is wrong with where a field of a job, or of a part of one, is; `what` names it, and `ids` are what a text may have in it. */
export function placeFindings(
  spec: Json,
  schemas: Json[],
  what: string,
  places: readonly FieldPlace[],
  at: Finding["at"],
  ids: readonly string[] = [],
): Finding[] {
  return places.flatMap((place, i) => {
    const found: Finding[] = [];
    const check = (pointer: string, says: string) => {
      const why = follow(spec, schemas, pointer);
      if (why) found.push({ at: [...at, i], message: `x-job ${says} ${pointer || '""'}, and ${why}.` });
    };
    for (const pointer of pointersOf([place])) check(pointer, `finds ${what} at`);
    if (typeof place === "object" && place.when) found.push(...elementFindings(spec, schemas, place.at, place.when, [...at, i]));
    for (const part of partsOf(place))
      if (part.startsWith("/")) check(part, `makes ${what} of`);
      else if (!ids.includes(part)) found.push({ at: [...at, i], message: `x-job puts {${part}} into ${what}, and has no such id; it has ${ids.join(", ")}.` });
    return found;
  });
}

/** What is wrong with the rules that tell states; the first of the schemas is that of what they are about. */
export function ruleFindings(spec: Json, schemas: Json[], rules: Json[], at: Finding["at"]): Finding[] {
  return [...ruleByRule(spec, schemas, rules, at), ...unruledFindings(spec, schemas[0], rules, at)];
}

/** Values that the schema knows where every rule looks, and that none takes: jobs that have them read as unknown. */
function unruledFindings(spec: Json, schema: Json, rules: Json[], at: Finding["at"]): Finding[] {
  const pointers = Object.keys(rules[0]?.when ?? {}).filter((pointer) => rules.every(({ when }) => Object.hasOwn(when, pointer)));
  return pointers.flatMap((pointer) => {
    const known = valuesOf(spec, schemaAt(spec, schema, pointer));
    const isTaken = (value: Json) =>
      rules.some(({ when: { [pointer]: allowed } }) => (Array.isArray(allowed) ? allowed.includes(value) : !allowed.not?.includes(value)));
    return [...new Set(known)]
      .filter((value) => value !== null && !isTaken(value))
      .map((value) => ({
        at,
        message: `x-job has no rule for ${JSON.stringify(value)} at ${pointer}, which the schema knows: such a job would read as unknown. Add it to the state that it means.`,
      }));
  });
}

function ruleByRule(spec: Json, schemas: Json[], rules: Json[], at: Finding["at"]): Finding[] {
  return rules.flatMap((rule, i) =>
    Object.entries<Json>(rule.when).flatMap(([pointer, allowed]) => {
      const where = [...at, i, "when", pointer];
      const wrong = [pointer, ...(allowed.after === undefined ? [] : [allowed.after])].flatMap((path: string) => {
        const why = follow(spec, schemas, path);
        return why ? [{ at: where, message: `x-job looks at ${path || '""'}, and ${why}.` }] : [];
      });
      if (wrong.length > 0 || allowed.after !== undefined) return wrong;
      return valueFindings(spec, schemas, pointer, allowed.not ?? allowed, where, rule["x-unconfirmed"] !== undefined);
    }),
  );
}

/** What is wrong with how an element of a list in a job is picked. */
function elementFindings(spec: Json, jobs: Json[], pointer: string, when: Condition, at: Finding["at"]): Finding[] {
  const list = pointer.split("/*")[0] as string;
  if (list === pointer) return [{ at, message: `x-job picks an element by when, and there is no * in ${pointer} that stands for one.` }];
  const elements = jobs.map((job) => schemaAt(spec, job, `${list}/*`)).filter((schema) => schema !== undefined);
  return Object.keys(when).flatMap((inner) => {
    const why = follow(spec, elements, inner);
    return why === undefined ? [] : [{ at, message: `x-job picks an element of ${list} by ${inner}, and ${why}.` }];
  });
}

/** What a text with `{…}` in it is made of. */
const partsOf = (place: FieldPlace): string[] => (typeof place === "string" ? [...place.matchAll(/\{([^{}]+)\}/g)].map(([, part]) => part as string) : []);

/** Values that a rule looks for, and that may not stand there. */
export function valueFindings(
  spec: Json,
  schemas: Json[],
  pointer: string,
  values: Json[],
  at: Finding["at"],
  isUnconfirmed: boolean,
  extension = "x-job",
): Finding[] {
  const there = schemas.map((schema) => schemaAt(spec, schema, pointer)).filter((schema) => schema !== undefined);
  const known = [...new Set(there.flatMap((schema) => valuesOf(spec, schema)))];
  const types = there.flatMap((schema) => typesOf(spec, schema));
  const isOf = (value: Json) =>
    types.length === 0 || types.includes(typeof value === "number" ? "integer" : typeof value) || (typeof value === "number" && types.includes("number"));
  return values
    .filter((value) => value !== null && value !== "" && !(isOf(value) && (known.length === 0 || known.includes(value) || isUnconfirmed)))
    .map((value) => ({
      at,
      message: isOf(value)
        ? `${extension} looks for ${JSON.stringify(value)} at ${pointer}, where the schema knows ${known.map(String).join(", ")}${hint(String(value), known.map(String))}. Correct it, or say in the rule's x-unconfirmed where it is from.`
        : `${extension} looks for ${JSON.stringify(value)} at ${pointer}, where there is ${[...new Set(types)].join(" or ")}.`,
    }));
}
