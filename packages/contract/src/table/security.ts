import type { Json, OperationInfo } from "../spec/index.ts";

/** The alternatives of a `security`, each the names of the schemes that it asks for together; one of none, by which signing is optional, is left out. */
export const namesOf = (security: Json[] = []): string[][] => security.map((requirement) => Object.keys(requirement)).filter((names) => names.length > 0);

/** Whether signing is one of the ways only; what takes no credential at all has no ways. */
export const isOptional = (security: Json[] = []): boolean => asks(security) && namesOf(security).length < security.length;

const asks = (security: Json[] | undefined): boolean => namesOf(security).length > 0;

/**
 * What a client signs in by: the document's `security`; where that asks for nothing, what most operations ask for, for many frameworks write it at each of
 * them. Undefined where none asks.
 */
export function usualSecurity(spec: Json, operations: readonly OperationInfo[]): Json[] | undefined {
  if (asks(spec.security)) return spec.security;
  const asked = operations.flatMap(({ operation }) => (asks(operation.security) ? [operation.security as Json[]] : []));
  const counts = new Map<string, number>();
  for (const names of asked.map(wordOf)) counts.set(names, (counts.get(names) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return asked.find((security) => counts.get(wordOf(security)) === most);
}

const wordOf = (security: Json[]): string => JSON.stringify(namesOf(security));

/** Whether schemes are one of some alternatives, in whatever order. */
export const isAmong = (alternatives: readonly string[][], names: readonly string[]): boolean =>
  alternatives.some((other) => [...other].sort().join() === [...names].sort().join());

/** The schemes that an operation asks for together, where it asks for others than `usual`: none at all as an empty list. */
export function ownSchemes({ operation }: OperationInfo, { security }: Json, usual: Json[] | undefined): string[] | undefined {
  if (usual === undefined && operation.security === undefined) return undefined;
  const alternatives = namesOf(operation.security ?? security);
  return usual !== undefined && namesOf(usual).every((names) => isAmong(alternatives, names))
    ? undefined
    : Object.keys((operation.security ?? security)?.[0] ?? {});
}

/** What the runtime's table calls schemes that are asked for together. */
export const keyOf = (names: readonly string[]): string => names.join("+");

/** The security schemes of an operation as the runtime's table has them: its own, none at all, or undefined for those of `usual`, the document's. */
export const schemeOf = (info: OperationInfo, spec: Json = {}, usual: Json[] | undefined = spec.security): string | false | undefined => {
  const names = ownSchemes(info, spec, usual);
  return names && (names.length > 0 ? keyOf(names) : false);
};
