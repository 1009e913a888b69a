import type { Json } from "@vendor-jobs/contract/spec";

/** Arguments with one more at a place as `x-job` and `x-pagination` name them: a parameter, or what lies within it or the body. */
export function withArgument(args: Json, place: string, value: Json): Json {
  const [name, ...path] = place.split("/");
  const put = (holder: Json, [first, ...rest]: string[]): Json => (first === undefined ? value : { ...holder, [first]: put(holder?.[first], rest) });
  return put(args, [name || "body", ...path]);
}
