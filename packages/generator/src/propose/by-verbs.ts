import { namesIn } from "../fit/index.ts";
import type { Shown } from "./shown.ts";

/** The verb of what reads one thing. */
export const readVerb = /^(get|read|describe)$/;

/**
 * Gives operations whose paths are verbs, such as `/runs/get?run_id=` and `/runs/cancel`, the paths that they would have by names: `/runs/{run_id}` and
 * `/runs/{run_id}/cancel`. A thing is known to have such by what reads one of it.
 */
export function byVerbs(operations: readonly Shown[]): Shown[] {
  const ids = new Map(
    operations.flatMap((one) => {
      const [, holder, verb = ""] = partsOf(one);
      const id = readVerb.test(verb) && namesIn(one.path).length === 0 ? idOf(one) : undefined;
      return holder !== undefined && id !== undefined ? [[holder, id] as const] : [];
    }),
  );
  return operations.map((one) => {
    const [, holder = "", verb = ""] = partsOf(one);
    const id = ids.get(holder);
    if (id === undefined) return one;
    if (/^(list|create|submit|new)$/.test(verb)) return { ...one, path: holder };
    const path = `${holder}/{${id}}`;
    if (readVerb.test(verb)) return { ...one, path };
    return one.asked.some(({ place }) => place === id || place === `/${id}`) ? { ...one, path: `${path}/${verb}` } : one;
  });
}

const partsOf = ({ path }: Shown): readonly string[] => /^(.+)\/([\w-]+)\/?$/.exec(path) ?? [];

/** By what a thing is asked for that has no place in the path: the one id that must be given, or that the body of what is sent has. */
function idOf({ method, asked, mustHave }: Shown): string | undefined {
  const found = method === "get" ? mustHave : method === "post" ? asked.flatMap(({ place }) => (/^\/[^/]+$/.test(place) ? place.slice(1) : [])) : [];
  const [id, ...others] = found.filter((name) => /id$/i.test(name));
  return others.length === 0 ? id : undefined;
}
