import type { CredentialGrant } from "@vendor-jobs/core";
import type { Incoming, Outgoing } from "../check/index.ts";
import { type Json, signInsOf, usualBasePath } from "../spec/index.ts";

/** What stands before the secrets of the spec's schemes. */
export const prefixesOf = (spec: Json): string[] => {
  const { ways = [], own = {} } = signInsOf(spec)?.security ?? {};
  return [...ways.flatMap(({ places }) => places), ...Object.values(own).flat()].flatMap(({ prefix, header }) =>
    prefix && header !== "cookie" ? [prefix] : [],
  );
};

/** Where OAuth 2 tokens are given out. */
export function tokenPathsOf(spec: Json): Set<string> {
  const base = `http://localhost${usualBasePath(spec)}/`;
  const urls = Object.values<Json>(spec.components?.securitySchemes ?? {}).flatMap((scheme) => scheme.flows?.clientCredentials?.tokenUrl ?? []);
  return new Set(urls.map((url) => new URL(url, base).pathname));
}

/** The refusal of a request for a token: one without a part of its credential, or with another than those that are accepted. */
export function granted(grant: CredentialGrant, request: Incoming, secrets: readonly string[] | undefined): Outgoing | undefined {
  const form = new URLSearchParams(request.body);
  const sent: Json = grant.form ? Object.fromEntries(form) : request.body === "" ? {} : parsedOf(request.body);
  const slots = Object.entries<Json>({ ...Object(grant.body), ...grant.form }).filter(([, value]) => /\{/.test(String(value)));
  const isThere = slots.every(([name]) => sent?.[name] != null && sent[name] !== "") && (!grant.places || request.headers.has("authorization"));
  const isKnown = secrets === undefined || slots.length === 0 || slots.some(([name]) => secrets.includes(String(sent[name])));
  return isThere && isKnown ? undefined : { status: 401, headers: { "content-type": "application/json" }, body: JSON.stringify({ message: "Unauthorized" }) };
}

function parsedOf(text: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
