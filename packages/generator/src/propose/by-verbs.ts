import { pathOf, type Shown } from "./shown.ts";
import { ofAllVerb, readVerb } from "./words.ts";

/**
 * Gives operations whose paths are verbs, such as `/runs/get?run_id=` and `/runs/cancel`, the paths that they would have by names: `/runs/{run_id}` and
 * `/runs/{run_id}/cancel`. A thing is known to have such by what reads one of it.
 */
export function byVerbs(operations: readonly Shown[]): Shown[] {
  const ids = new Map(
    operations.flatMap((one) => {
      const [holder, verb] = partsOf(one);
      const id = readVerb.test(verb) && one.names.length === 0 ? idOf(one) : undefined;
      return id === undefined ? [] : [[holder, id] as const];
    }),
  );
  return operations.map((one) => {
    const [holder, verb] = partsOf(one);
    const id = ids.get(holder);
    if (id === undefined) return one;
    if (ofAllVerb.test(verb)) return { ...one, ...pathOf(holder) };
    const path = `${holder}/{${id}}`;
    if (readVerb.test(verb)) return { ...one, ...pathOf(path) };
    return one.asked.some(({ place }) => place === id || place === `/${id}`) ? { ...one, ...pathOf(`${path}/${verb}`) } : one;
  });
}

function partsOf({ path }: Shown): [holder: string, verb: string] {
  const [, holder = "", verb = ""] = /^(.+)\/([\w-]+)\/?$/.exec(path) ?? [];
  return [holder, verb];
}

/** By what a thing is asked for that has no place in the path: the one id that must be given, or that the body of what is sent has. */
function idOf({ method, asked, mustHave }: Shown): string | undefined {
  const found = method === "get" ? mustHave : method === "post" ? asked.flatMap(({ place }) => (/^\/[^/]+$/.test(place) ? place.slice(1) : [])) : [];
  const [id, ...others] = found.filter((name) => /id$/i.test(name));
  return others.length === 0 ? id : undefined;
}
