import type { Json, OperationInfo } from "./openapi.ts";

/** The alternatives of a `security`, each the names of the schemes that it asks for together. */
export const namesOf = (security: Json[] = []): string[][] => security.map((requirement) => Object.keys(requirement));

const asks = (security: Json[] | undefined): boolean => namesOf(security).some((names) => names.length > 0);

/**
 * What a client signs in by: the document's `security`; where that asks for nothing, what most operations ask for, for many frameworks write it at each of
 * them. Undefined where none asks.
 */
export function usualSecurity(spec: Json, operations: readonly OperationInfo[]): Json[] | undefined {
  if (asks(spec.security)) return spec.security;
  const asked = operations.flatMap(({ operation }) => (asks(operation.security) ? [operation.security as Json[]] : []));
  const counts = new Map<string, number>();
  for (const names of asked.map(keyOf)) counts.set(names, (counts.get(names) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return asked.find((security) => counts.get(keyOf(security)) === most);
}

const keyOf = (security: Json[]): string => JSON.stringify(namesOf(security));

/** The schemes that an operation asks for together, where it asks for others than `usual`: none at all as an empty list. */
export function ownSchemes({ operation }: OperationInfo, { security }: Json, usual: Json[] | undefined): string[] | undefined {
  if (usual === undefined && operation.security === undefined) return undefined;
  const alternatives = namesOf(operation.security ?? security);
  const isThere = (names: string[]) => alternatives.some((other) => other.join() === names.join());
  return usual !== undefined && namesOf(usual).every(isThere) ? undefined : (alternatives[0] ?? []);
}
