import type { CredentialGrant, CredentialPlace } from "@vendor-jobs/core";
import { type Json, type OperationInfo, operationsOf, put, securitySchemesOf, usualBasePath } from "../spec/index.ts";
import { signInsOf } from "./sign-in.ts";

/** Where requests carry credentials: those of the ways to sign in, and those that operations ask for by themselves. */
export function credentialPlacesOf(spec: Json): CredentialPlace[] {
  const { ways = [], own = {} } = signInsOf(spec)?.security ?? {};
  return [...ways.map(({ places }) => places), ...Object.values(own)].flat();
}

/** The paths at which the spec's OAuth 2 schemes have tokens given out, where servers are below this path. */
export const tokenPathsOf = (spec: Json, base = usualBasePath(spec)): string[] =>
  Object.values(securitySchemesOf(spec))
    .flatMap((scheme) => scheme.flows?.clientCredentials?.tokenUrl ?? [])
    .map((url) => new URL(url, `http://localhost${base}/`).pathname);

/** The requests by which clients get tokens that are no operation of the spec's nor an OAuth 2 scheme's: `POST /path` → how. */
export function grantsOf(spec: Json): Map<string, CredentialGrant> {
  const known = operationsOf(spec).map(({ path }) => path);
  return new Map(
    requestsFor(spec)
      .filter(([, , path]) => !known.some((one) => path.endsWith(one)))
      .map(([grant, method, path]) => [`${method} ${path}`, grant]),
  );
}

/** The operations whose answers have tokens or cookies: id → how. */
export function loginsOf(spec: Json): Map<string, CredentialGrant> {
  const requests = requestsFor(spec);
  const grantOf = (info: OperationInfo) => requests.find(([, method, path]) => method === info.method && path === usualBasePath(spec) + info.path)?.[0];
  return new Map(operationsOf(spec).flatMap((info) => [grantOf(info)].flatMap((grant) => (grant ? [[info.id, grant]] : []))));
}

/** Requests for tokens that no OAuth 2 scheme names. */
function requestsFor(spec: Json): [grant: CredentialGrant, method: string, path: string][] {
  const base = usualBasePath(spec);
  const schemes = tokenPathsOf(spec, base);
  return (signInsOf(spec)?.security.ways ?? []).flatMap(({ grant }) => {
    const paths = grant ? pathsOf(grant.url, base) : [];
    if (!grant || paths.some((path) => schemes.includes(path))) return [];
    return paths.map((path): [CredentialGrant, string, string] => [grant, grant.method ?? "POST", path]);
  });
}

/** Where a client finds a URL: below what a base URL is completed with, or beside it. */
const pathsOf = (url: string, base: string): string[] =>
  /^https?:/.test(url) ? [new URL(url).pathname] : url.startsWith("/") ? [base + url, url] : [`${base}/${url}`];

/** The answer to a request for a token, with it in the places in which the spec has it; it moves the client only where that asked a host of the vendor's. */
export function grantBody({ token = ["/token"], cookie, seconds, jwt, baseUrl }: CredentialGrant, issued: string, host = "", body: Json = {}): Json {
  const claims = btoa(JSON.stringify({ sub: issued, exp: Math.floor(Date.now() / 1000) + 3600 })).replace(/=+$/, "");
  if (cookie === undefined) put(body, token[0] as string, jwt ? `fake.${claims}.${issued}` : issued);
  if (seconds?.[0] !== undefined) put(body, seconds[0], 3600);
  if (baseUrl?.at[0] !== undefined && `.${host}`.endsWith(`.${baseUrl.within}`)) put(body, baseUrl.at[0], `https://fake.${baseUrl.within}`);
  return body;
}
