import { InvalidArgumentError } from "../errors.ts";
import { pick } from "../select.ts";
import type { JobMark } from "./mark.ts";
import { expectObject } from "./overview.ts";
import type { JobIds, JobRef } from "./ref.ts";
import type { JobSource } from "./source.ts";

/** What a job is found by. */
interface Found {
  readonly ids: JobIds;
  readonly mark?: JobMark | undefined;
}

/** A job's ids from a handle, a reference, the ids themselves, or a body that holds the job; and the mark that a handle or a reference has kept. */
export function foundIn({ api, shape, baseUrl }: JobSource, given: unknown): Found {
  const expected = `{ ${Object.keys(shape.ids).join(", ")} }, a job, or a reference that a job gave`;
  expectObject("job()", given, expected);
  const { ids: own, toJSON } = given as { ids?: unknown; toJSON?: () => unknown };
  const source = (own !== undefined && typeof toJSON === "function" && toJSON.call(given)) || given;
  const ref = source as Partial<JobRef>;
  const isRef = ref.vendor !== undefined && ref.ids !== undefined;
  if (isRef) {
    const refuse = (why: string) => new InvalidArgumentError(`The reference ${why}.`);
    if (ref.vendor !== api.vendor) throw refuse(`is to a job of ${ref.vendor}, and this client is of ${api.vendor}`);
    if (ref.version !== 1) throw refuse(`has version ${ref.version}, and this client reads version 1: update @vendor-jobs/${api.vendor}`);
    if (ref.baseUrl !== baseUrl) throw refuse(`is to a job at ${ref.baseUrl}, and this client is of ${baseUrl}`);
  }
  const holder = (isRef && ref.ids) || source;
  // What has more than the ids is a body, in which a member of that name may be another's.
  const isIds = isRef || Object.keys(holder).every((name) => name in shape.ids);
  const ids: Record<string, string | number> = {};
  for (const [name, pointers] of Object.entries(shape.ids)) {
    const named = (holder as Record<string, unknown>)[name];
    const placed = [pick(holder, pointers), pick(pick(holder, [shape.at]), pointers)];
    const id = (isIds ? [named, ...placed] : [...placed, named]).find((one) => typeof one === "string" || typeof one === "number");
    // A number past 2^53 has lost digits: it would be another job's.
    if (typeof id !== "string" && !Number.isSafeInteger(id))
      throw new InvalidArgumentError(
        `job() found ${typeof id === "number" ? `${id}, no whole number below 2^53, as` : "no"} ${name} in what it was given; expected ${expected}.`,
      );
    ids[name] = id as string | number;
  }
  return { ids, mark: isRef ? ref.mark : undefined };
}
