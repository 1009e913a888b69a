import type { CredentialGrant } from "@vendor-jobs/core";
import type { Incoming, Outgoing } from "../check/index.ts";
import { type Json, operationsOf, put, signInsOf, usualBasePath } from "../spec/index.ts";

/** The requests by which clients get tokens that are no operation of the spec's nor an OAuth 2 scheme's: `POST /path` → how. */
export function grantsOf(spec: Json): Map<string, CredentialGrant> {
  const base = usualBasePath(spec);
  const known = operationsOf(spec).map(({ path }) => path);
  const schemes = Object.values<Json>(spec.components?.securitySchemes ?? {}).flatMap((scheme) => scheme.flows?.clientCredentials?.tokenUrl ?? []);
  const found = (signInsOf(spec)?.security.ways ?? []).flatMap(({ grant }) => (grant && !schemes.includes(grant.url) ? [grant] : []));
  const paths = found.flatMap((grant) => pathsOf(grant.url, base).map((path) => [grant, path] as const));
  return new Map(paths.filter(([, path]) => !known.some((one) => path.endsWith(one))).map(([grant, path]) => [`${grant.method ?? "POST"} ${path}`, grant]));
}

/** Where a client finds a URL: below what a base URL is completed with, or beside it. */
const pathsOf = (url: string, base: string): string[] =>
  /^https?:/.test(url) ? [new URL(url).pathname] : url.startsWith("/") ? [base + url, url] : [`${base}/${url}`];

/** What stands before the secrets of the spec's schemes. */
export const prefixesOf = (spec: Json): string[] => {
  const { ways = [], own = {} } = signInsOf(spec)?.security ?? {};
  return [...ways.flatMap(({ places }) => places), ...Object.values(own).flat()].flatMap(({ prefix, header }) =>
    prefix && header !== "cookie" ? [prefix] : [],
  );
};

/** The refusal of a request for a token: one without a part of its credential, or with another than those that are accepted. */
export function granted(grant: CredentialGrant, request: Incoming, secrets: readonly string[] | undefined): Outgoing | undefined {
  const form = new URLSearchParams(request.body);
  const sent: Json = grant.form ? Object.fromEntries(form) : request.body === "" ? {} : parsedOf(request.body);
  const slots = Object.entries<Json>({ ...Object(grant.body), ...grant.form }).filter(([, value]) => /\{/.test(String(value)));
  const isThere = slots.every(([name]) => sent?.[name] != null && sent[name] !== "") && (!grant.places || request.headers.has("authorization"));
  const isKnown = secrets === undefined || slots.length === 0 || slots.some(([name]) => secrets.includes(String(sent[name])));
  return isThere && isKnown ? undefined : { status: 401, headers: { "content-type": "application/json" }, body: JSON.stringify({ message: "Unauthorized" }) };
}

/** The answer to a request for a token, in the places in which the spec has it. */
export function grantBody({ token = ["/token"], seconds, jwt, baseUrl }: CredentialGrant, issued: string): Json {
  const body: Json = {};
  const claims = btoa(JSON.stringify({ sub: issued, exp: Math.floor(Date.now() / 1000) + 3600 })).replace(/=+$/, "");
  put(body, token[0] as string, jwt ? `fake.${claims}.${issued}` : issued);
  if (seconds?.[0] !== undefined) put(body, seconds[0], 3600);
  if (baseUrl?.at[0] !== undefined) put(body, baseUrl.at[0], `https://fake.${baseUrl.within}`);
  return body;
}

function parsedOf(text: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
