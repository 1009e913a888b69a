import type { CredentialGrant } from "@vendor-jobs/core";
import type { Json } from "./json.ts";
import { operationsOf, securitySchemesOf } from "./openapi.ts";
import { put } from "./pointer.ts";
import { usualBasePath } from "./router.ts";
import { signInsOf } from "./sign-in.ts";

/** Where the spec's OAuth 2 schemes have tokens given out. */
export const tokenUrlsOf = (spec: Json): string[] =>
  Object.values(securitySchemesOf(spec)).flatMap((scheme) => scheme.flows?.clientCredentials?.tokenUrl ?? []);

/** The requests by which clients get tokens that are no operation of the spec's nor an OAuth 2 scheme's: `POST /path` → how. */
export function grantsOf(spec: Json): Map<string, CredentialGrant> {
  const base = usualBasePath(spec);
  const known = operationsOf(spec).map(({ path }) => path);
  const schemes = tokenUrlsOf(spec);
  const found = (signInsOf(spec)?.security.ways ?? []).flatMap(({ grant }) => (grant && !schemes.includes(grant.url) ? [grant] : []));
  const paths = found.flatMap((grant) => pathsOf(grant.url, base).map((path) => [grant, path] as const));
  return new Map(paths.filter(([, path]) => !known.some((one) => path.endsWith(one))).map(([grant, path]) => [`${grant.method ?? "POST"} ${path}`, grant]));
}

/** Where a client finds a URL: below what a base URL is completed with, or beside it. */
const pathsOf = (url: string, base: string): string[] =>
  /^https?:/.test(url) ? [new URL(url).pathname] : url.startsWith("/") ? [base + url, url] : [`${base}/${url}`];

/** The answer to a request for a token, in the places in which the spec has it; it moves the client only where that asked a host of the vendor's. */
export function grantBody({ token = ["/token"], seconds, jwt, baseUrl }: CredentialGrant, issued: string, host = ""): Json {
  const body: Json = {};
  const claims = btoa(JSON.stringify({ sub: issued, exp: Math.floor(Date.now() / 1000) + 3600 })).replace(/=+$/, "");
  put(body, token[0] as string, jwt ? `fake.${claims}.${issued}` : issued);
  if (seconds?.[0] !== undefined) put(body, seconds[0], 3600);
  if (baseUrl?.at[0] !== undefined && `.${host}`.endsWith(`.${baseUrl.within}`)) put(body, baseUrl.at[0], `https://fake.${baseUrl.within}`);
  return body;
}
