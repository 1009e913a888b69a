import { fates } from "../answer/index.ts";
import type { JobMaker, Operation } from "../api.ts";
import { ResponseFormatError } from "../errors.ts";
import { pathPattern } from "../path-pattern.ts";
import { pick } from "../select.ts";
import type { JobIds } from "./ref.ts";
import type { Answer, JobSource } from "./source.ts";
import { filled, namesIn } from "./template.ts";

/**
 * The ids of the job that a call has made: those that its answer, its arguments or its `Location` have; others are those of the job before.
 * @throws {ResponseFormatError} where one is nowhere: the call has acted all the same.
 */
export function madeIds(
  { api, shape }: JobSource,
  { ids = {}, location }: JobMaker,
  answer: Answer,
  args: Readonly<Record<string, unknown>>,
  known: JobIds = {},
): JobIds {
  const named = location ? locationIds(api.operations[shape.operation], answer.headers?.get("location") ?? "") : {};
  const found: Record<string, string | number> = {};
  for (const name of Object.keys(shape.ids)) {
    const places = ids[name]?.map((place) => (place.startsWith("{") ? filled(place, args, args.body) : pick(answer.body, [place])));
    // What the spec says where to find is nowhere else: the id of the job before is not this one's.
    const id = (places ?? [named[name] ?? args[name] ?? known[name]]).find((value) => typeof value === "string" || typeof value === "number");
    if (id === undefined) {
      const message = `${api.name} answered ${answer.status} without the ${name} of the job that it made.${fates.acted}`;
      throw new ResponseFormatError(message, answer.request, answer.status);
    }
    found[name] = id as string | number;
  }
  return found;
}

/** What a URL has where the path of the operation that reads a job has its ids. */
function locationIds({ path = "", params }: Partial<Operation> = {}, location: string): Readonly<Record<string, string>> {
  const names = namesIn(path);
  const [, ...values] = new RegExp(`${pathPattern(path, params)}/?$`).exec(location.replace(/[?#].*/s, "")) ?? [];
  try {
    return Object.fromEntries(values.map((value, index) => [names[index], decodeURIComponent(value)]));
  } catch {
    // What no URL has names no job.
    return {};
  }
}
