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

/** What goes over all pages: read another way, the same answers are another list. How many items a page has is asked for, and changes none of them. */
const pagination: MemberRules = {
  items: always,
  style: always,
  parameter: always,
  first: always,
  size: minor,
  reverse: { ...minor, changed: "major" },
  id: minor,
};

/** Where a page says that more follow: told by one more place, a list is read to its end; told by another, it may be cut short. */
const pagePlaces: MemberRules = { last: major, next: major, total: major, pages: major, more: major };

const error: MemberRules = { message: patch, failure: always, statusDivisor: always };

const job: MemberRules = { operation: always, at: always, cancel: major };

/** What our extensions on the document mean. */
export function documentExtensionChanges(comparison: SpecComparison, then: Place, now: Place): void {
  comparison.members("the document's", limit, then, now);
  const errors = [comparison.old.at(then, "x-error"), comparison.new.at(now, "x-error")] as const;
  comparison.members("x-error", error, errors[0], errors[1] ?? now);
  pointerChanges(comparison, "x-error", ["code"], ...errors);
  const [old, shape] = [comparison.old.at(then, "x-job"), comparison.new.at(now, "x-job")];
  if (!old || !shape) {
    const happening = happeningOf(old?.value, shape?.value);
    if (happening) comparison.note(major[happening], `x-job was ${happening}: jobs can${shape ? "" : " no longer"} be followed`, shape, old);
    return;
  }
  comparison.members("x-job", job, old, shape);
  const ids = [comparison.old.at(old, "ids"), comparison.new.at(shape, "ids")] as const;
  // Their order is no matter; a reference that a handle gave holds them by name.
  pointerChanges(comparison, "x-job ids", namesIn(ids), ...ids, always);
  const fields = [comparison.old.at(old, "fields"), comparison.new.at(shape, "fields")] as const;
  pointerChanges(comparison, "x-job field", namesIn(fields), ...fields);
  for (const { bump, why } of jobStateChanges(old.value.states, shape.value.states)) comparison.note(bump, why, comparison.new.at(shape, "states"));
}

const namesIn = (places: readonly (Place | undefined)[]) => [...new Set(places.flatMap((place) => Object.keys(place?.value ?? {})))];

/** Members that are lists of pointers, of which the first that leads to something counts: another at the end reads what was not read before. */
function pointerChanges(
  comparison: SpecComparison,
  what: string,
  names: string[],
  then: Place | undefined,
  now: Place | undefined,
  rule: MemberRules[string] = major,
) {
  for (const name of names) {
    const [was, is] = [comparison.old.at(then, name), comparison.new.at(now, name)];
    const isLonger = Array.isArray(was?.value) && Array.isArray(is?.value) && was.value.every((pointer, index) => is.value[index] === pointer);
    if (!isLonger) comparison.members(what, { [name]: rule }, then, now);
    else if (is?.value.length > was?.value.length) comparison.note("minor", `${what} ${name} is found in one more place`, is);
  }
}

/** What our extensions on an operation mean. */
export function operationExtensionChanges(comparison: SpecComparison, id: string, then: OperationPlace, now: OperationPlace): void {
  comparison.members(`${id}:`, limit, then.place, now.place);
  const [old, pages] = [comparison.old.at(then.place, "x-pagination"), comparison.new.at(now.place, "x-pagination")];
  if (old && pages) comparison.members(`${id}: x-pagination`, { ...pagination, ...pagePlaces }, old, pages);
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
