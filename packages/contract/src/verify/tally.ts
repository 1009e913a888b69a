import type { Redactor } from "@vendor-jobs/core/redaction";
import { type Deviation, placeOf, type Sights } from "../check/index.ts";
import type { Json, OperationInfo } from "../spec/index.ts";
import { type Arguments, neededBy } from "./arguments.ts";
import { keyOf } from "./ids.ts";
import type { CountedDeviation, VerifiedOperation } from "./report.ts";

/** What was found of one operation so far. */
export class Tally {
  readonly info: OperationInfo;
  /** Names of the parameters that it cannot be called without. */
  readonly needed: readonly string[];
  readonly statuses: Record<string, number> = {};
  readonly deviations: CountedDeviation[] = [];
  calls = 0;
  successes = 0;
  /** Items of its list that came. */
  items = 0;
  readonly #place: string;
  /** Why an answer could not be held against the spec. */
  unread: string | undefined;
  /** What of an answer was held against nothing, though its type was looked at. */
  unheld: string | undefined;
  /** What else is to be said. */
  note: string | undefined;

  constructor(spec: Json, info: OperationInfo) {
    this.info = info;
    this.#place = placeOf(spec, info);
    this.needed = neededBy(spec, info).map(({ name }) => name);
  }

  /** Counts an answer, and what of it deviates. */
  add(status: number, isSuccess: boolean, deviations: readonly CountedDeviation[], sights: Sights): void {
    this.calls++;
    this.statuses[status] = (this.statuses[status] ?? 0) + 1;
    for (const found of deviations) this.#count(found);
    if (!isSuccess) return;
    this.successes++;
    sights.set(this.#place, new Set([String(status)]));
  }

  #count(found: CountedDeviation): void {
    const isSame = (other: CountedDeviation) => JSON.stringify({ ...other, count: 0 }) === JSON.stringify({ ...found, count: 0 });
    const known = this.deviations.find(isSame);
    if (known) known.count += found.count;
    else this.deviations.push({ ...found });
  }

  /** The verdict on it. Answers of a server that has not answered any call with a success say nothing of the contract: it may be another's. */
  result(hasSucceeded: boolean, contexts: readonly Arguments[], ended: string | undefined): VerifiedOperation {
    const { info, calls, statuses, deviations } = this;
    const [verdict, reason] = this.#verdict(hasSucceeded, contexts, ended);
    return { id: info.id, method: info.method, path: info.path, calls, statuses, verdict, ...(reason !== undefined && { reason }), deviations };
  }

  #verdict(hasSucceeded: boolean, contexts: readonly Arguments[], ended: string | undefined): [VerifiedOperation["verdict"], string | undefined] {
    const { note, unread, unheld } = this;
    if (hasSucceeded && this.deviations.some(({ severity }) => severity === "violation")) return ["broken", unread ?? note ?? unheld];
    if (unread !== undefined) return ["unreadable", unread];
    if (this.calls === 0) return ["not called", note ?? ended ?? missingText(this, contexts)];
    const statuses = Object.keys(this.statuses).join(", ");
    if (this.successes === 0) return ["no success", note ?? `answered with ${statuses} only${statuses.startsWith("2") ? ", failures in them" : ""}`];
    return [this.deviations.length > 0 ? "drift" : "kept", note ?? unheld ?? this.#emptyText()];
  }

  #emptyText = (): string | undefined => (this.info.pagination && this.items === 0 ? "its list was empty: of items nothing was seen" : undefined);
}

function missingText({ info, needed }: Tally, contexts: readonly Arguments[]): string | undefined {
  const missing = needed.filter((name) => contexts.every((context) => context[keyOf(info, name)] === undefined));
  const names = missing.length > 0 ? missing : needed;
  return names.length === 0
    ? undefined
    : `give ${names.map((name) => `--param ${name}=…`).join(" ")}: no reply told ${missing.length > 0 ? "a value" : "these together"}`;
}

/** A deviation without the secrets that a reply may show in names, words and media types, and whether its change had to go. */
export function withoutSecrets({ change, value, ...found }: Deviation, { text }: Redactor): { found: Deviation; heldBack?: string } {
  const holds = (shown: unknown) => text(String(shown)) !== String(shown);
  const isHeld = change !== undefined && holds(JSON.stringify([change.name, change.value]));
  const pointer = found.pointer.replace(/[^/]+/g, (segment) => (holds(segment) ? "*" : segment));
  const shown = { ...found, pointer, seen: text(found.seen), expected: text(found.expected) };
  return {
    found: { ...shown, ...(value !== undefined && !holds(value) && { value }), ...(change && !isHeld && { change }) },
    ...(isHeld && { heldBack: change.at }),
  };
}
