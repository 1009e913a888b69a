import { type Json, resolve } from "@vendor-jobs/contract/spec";
import { holdersIn, operationsOf } from "./operations.ts";

/** What a way to sign in says that the document names and does not have. */
export const unsaid = "The document does not say what this is.";

/**
 * What signs the operations, with its schemes, and the keys that lead to what of it is only likely. Where nothing says which, each scheme that is there is a way; where
 * there is none, nothing is asked for.
 */
export function securityOf(document: Json, paths: Json): { security: Json; schemes: Json; proposals: string[][] } {
  const own = document.components?.securitySchemes ?? {};
  const all = Object.keys(own).length > 0 ? own : schemesAmong(document, paths);
  const operations = operationsOf(paths).map(({ operation }) => operation);
  const said = [document.security, ...operations.map((operation) => operation.security)];
  const isUnsaid = said.every((ways) => ways === undefined);
  const security = isUnsaid ? Object.keys(all).map((name) => ({ [name]: [] })) : document.security;
  const names = [...new Set([security, ...said].flatMap((ways) => (ways ?? []).flatMap((way: Json) => Object.keys(way))))];
  for (const operation of operations) {
    if (operation.security) operation.security = named(operation.security);
    // Where nothing is said of all, what says nothing itself is not signed.
    else if (security === undefined) operation.security = [];
  }
  const unknown = { type: "http", scheme: "bearer", description: unsaid };
  const schemes = Object.fromEntries(names.map((name) => [keyOf(name), resolve(document, all[name]) ?? unknown]));
  const proposals = [...(isUnsaid ? [["security"]] : []), ...(names.some((name) => !all[name]) ? [["components", "securitySchemes"]] : [])];
  return { security: security && named(security), proposals, schemes };
}

/** What signs the operations where that is only said as a parameter of theirs. */
function schemesAmong(document: Json, paths: Json): Json {
  const parameters = holdersIn(paths).flatMap((one) => one.parameters ?? []);
  const found = parameters.map((one) => resolve(document, one)).find(({ name, in: where }) => where === "header" && /^authorization$/i.test(name));
  if (!found) return {};
  const { description } = found;
  const scheme = /bearer/i.test(JSON.stringify(found)) ? { type: "http", scheme: "bearer" } : { type: "apiKey", in: "header", name: "Authorization" };
  return { authorization: { ...scheme, ...(description && { description }) } };
}

/** A name as components may have it. */
const keyOf = (name: string): string => name.replace(/[^\w.-]+/g, "_");
const named = (ways: readonly Json[]): Json => ways.map((way) => Object.fromEntries(Object.entries<Json>(way).map(([name, scopes]) => [keyOf(name), scopes])));
