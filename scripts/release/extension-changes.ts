import { jobStateChanges } from "./job-states.ts";
import { happeningOf, type MemberRules, type SpecComparison } from "./spec-comparison.ts";
import type { Place } from "./spec-files.ts";
import type { OperationPlace } from "./spec-operations.ts";

const major = { added: "minor", removed: "major", changed: "major" } as const;
const always = { added: "major", removed: "major", changed: "major" } as const;
const minor = { added: "minor", removed: "minor", changed: "minor" } as const;
const patch = { added: "patch", removed: "patch", changed: "patch" } as const;

/** A documented limit is kept, not promised. */
const limit: MemberRules = { "x-rate-limit": patch };

/** What goes over all pages: the items are the promise, how they are come by is ours. */
const pagination: MemberRules = {
  items: always,
  style: minor,
  parameter: minor,
  first: minor,
  size: minor,
  last: minor,
  next: minor,
  reverse: minor,
  total: patch,
  pages: patch,
  more: patch,
};

const error: MemberRules = { message: patch, code: minor, failure: always, statusDivisor: always };

const job: MemberRules = { operation: always, at: always, cancel: { added: "minor", removed: "major", changed: "minor" } };

const jobField = { added: "minor", removed: "major", changed: "minor" } as const;

/** What our extensions on the document mean. */
export function documentExtensionChanges(comparison: SpecComparison, then: Place, now: Place): void {
  comparison.members("the document's", limit, then, now);
  comparison.members("x-error", error, comparison.old.at(then, "x-error"), comparison.new.at(now, "x-error") ?? now);
  const [old, shape] = [comparison.old.at(then, "x-job"), comparison.new.at(now, "x-job")];
  if (!old || !shape) {
    const happening = happeningOf(old?.value, shape?.value);
    if (happening) comparison.note(major[happening], `x-job was ${happening}: jobs can${shape ? "" : " no longer"} be followed`, shape, old);
    return;
  }
  comparison.members("x-job", job, old, shape);
  const ids = [comparison.old.at(old, "ids"), comparison.new.at(shape, "ids")] as const;
  // Their order is no matter; a reference that a handle gave holds them by name.
  const names = new Set(ids.flatMap((place) => Object.keys(place?.value ?? {})));
  comparison.members("x-job ids", Object.fromEntries([...names].map((name) => [name, always])), ...ids);
  const fields = [comparison.old.at(old, "fields"), comparison.new.at(shape, "fields")] as const;
  const fieldNames = new Set(fields.flatMap((place) => Object.keys(place?.value ?? {})));
  comparison.members("x-job field", Object.fromEntries([...fieldNames].map((name) => [name, jobField])), ...fields);
  for (const { bump, why } of jobStateChanges(old.value.states, shape.value.states)) comparison.note(bump, why, comparison.new.at(shape, "states"));
}

/** What our extensions on an operation mean. */
export function operationExtensionChanges(comparison: SpecComparison, id: string, then: OperationPlace, now: OperationPlace): void {
  comparison.members(`${id}:`, limit, then.place, now.place);
  const [old, pages] = [comparison.old.at(then.place, "x-pagination"), comparison.new.at(now.place, "x-pagination")];
  if (old && pages) comparison.members(`${id}: x-pagination`, pagination, old, pages);
  else {
    const happening = happeningOf(old?.value, pages?.value);
    if (happening) comparison.note(major[happening], `${id}: can ${pages ? "" : "no longer "}be read page after page`, pages, old);
  }
  const [was, is] = [isRepeatable(then), isRepeatable(now)];
  const place = comparison.new.at(now.place, "x-idempotent") ?? now.place;
  if (!was && is) comparison.note("major", `${id}: may now be sent twice`, place);
  if (was && !is) comparison.note("minor", `${id}: is no longer sent twice`, place);
}

const repeatable = new Set(["GET", "HEAD", "PUT", "DELETE"]);

const isRepeatable = ({ method, place }: OperationPlace): boolean => place.value["x-idempotent"] ?? repeatable.has(method);
