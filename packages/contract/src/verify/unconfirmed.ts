import type { Deviation, Sights } from "../check/index.ts";
import { at, escaped, type Json, typesOf, unconfirmedOf } from "../spec/index.ts";

/** What replies say of a place that the spec marks as in no document of the vendor's. */
export interface Unconfirmed {
  /** JSON pointer into the bundled spec. */
  place: string;
  /** The spec's own line about it. */
  says: string;
  /** `now confirmed`: replies held to it. `refuted`: at least one did not. */
  verdict: "now confirmed" | "refuted" | "not seen";
  /** Types or statuses that were seen there. */
  seen: string[];
  /** Types that the spec has there and no reply showed. */
  unseen: string[];
}

/** All places that carry `x-unconfirmed`, the parameters' aside: a reply cannot tell what a parameter means. */
export function unconfirmedIn(spec: Json, sights: Sights, deviations: readonly Deviation[]): Unconfirmed[] {
  const broken = deviations.filter(({ severity, kind }) => severity === "violation" || kind === "value").map(({ schema }) => schema);
  return [...marked(spec, "")].map(({ place, says }) => {
    const seen = [...(sights.get(place) ?? [])].sort();
    const isRefuted = broken.some((schema) => schema === place || schema.startsWith(`${place}/`));
    const verdict = isRefuted ? "refuted" : seen.length > 0 ? "now confirmed" : "not seen";
    const types = seen.length > 0 ? [...new Set(typesOf(spec, at(spec, place)))] : [];
    return { place, says, verdict, seen, unseen: types.filter((type) => !seen.includes(type)) };
  });
}

function* marked(node: Json, pointer: string): Generator<{ place: string; says: string }> {
  if (node === null || typeof node !== "object") return;
  const says = unconfirmedOf(node);
  if (says !== undefined) yield { place: pointer, says };
  for (const [key, member] of Object.entries(node))
    if (!["examples", "example", "parameters", "requestBody"].includes(key)) yield* marked(member, `${pointer}/${escaped(key)}`);
}
