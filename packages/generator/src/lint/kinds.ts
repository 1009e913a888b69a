import { isSuccess, type Json, operationsOf } from "@vendor-jobs/contract/spec";
import { valueFindings } from "./fields.ts";
import { type Finding, follow } from "./follow.ts";

/** Whether the rules for the kind of an error can ever hold: each looks at what errors have. */
export function kindFindings(spec: Json): Finding[] {
  const { kinds = [], failure } = spec["x-error"] ?? {};
  const infos = operationsOf(spec);
  const bodies = infos.flatMap(({ responses }) =>
    responses.filter((response) => response.schema !== undefined && (failure !== undefined || !isSuccess(response))).map(({ schema }) => schema),
  );
  return kinds.flatMap((rule: Json, i: number) => {
    const at = ["x-error", "kinds", i];
    const found: Finding[] = [];
    for (const status of rule.status ?? [])
      if (status < 300 && failure === undefined)
        found.push({ at: [...at, "status"], message: `x-error.kinds has a rule for ${status}, and no x-error.failure says when that is a failure.` });
    for (const [pointer, condition] of Object.entries<Json>(rule.when ?? {})) {
      const why = bodies.length > 0 ? follow(spec, bodies, pointer) : undefined;
      if (why) found.push({ at: [...at, "when", pointer], message: `x-error.kinds looks at ${pointer} of an error, and ${why}.` });
      else if (!condition.after)
        found.push(...valueFindings(spec, bodies, pointer, condition.not ?? condition, [...at, "when", pointer], "x-unconfirmed" in rule, "x-error.kinds"));
    }
    for (const name of Object.keys(rule.headers ?? {}))
      if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name))
        found.push({ at: [...at, "headers"], message: `x-error.kinds looks at the header ${name}, which is no name of one.` });
    return found;
  });
}
