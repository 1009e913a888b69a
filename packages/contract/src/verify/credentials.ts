import { type Json, resolve } from "../spec/index.ts";

/** An environment variable that carries a part of a credential. */
export interface CredentialVariable {
  name: string;
  meaning: string;
}

/** Puts the credential on a request, and knows what must never be shown. */
export interface Credential {
  authorize(headers: Headers, url: URL): Promise<void>;
  /** Parts of it that were put on requests or got for it. */
  secrets: Set<string>;
}

/** No credential, or a part of one only: the message names the environment variables. */
export class CredentialMissingError extends Error {
  override name = "CredentialMissingError";
}

const variables = {
  token: { name: "VENDOR_JOBS_TOKEN", meaning: "the token" },
  key: { name: "VENDOR_JOBS_API_KEY", meaning: "the API key" },
  clientId: { name: "VENDOR_JOBS_CLIENT_ID", meaning: "the client's id" },
  clientSecret: { name: "VENDOR_JOBS_CLIENT_SECRET", meaning: "the client's secret" },
  user: { name: "VENDOR_JOBS_USER", meaning: "the account" },
  password: { name: "VENDOR_JOBS_PASSWORD", meaning: "the account's password" },
} satisfies Record<string, CredentialVariable>;

/** The ways to sign in that a spec knows, in its order: each with the environment variables that it needs. */
export function waysToSignIn(spec: Json): { scheme: string; variables: CredentialVariable[] }[] {
  return (spec.security ?? [])
    .flatMap((requirement: Json) => Object.keys(requirement))
    .map((scheme: string) => ({ scheme, variables: variablesOf(schemeOf(spec, scheme)) }))
    .filter(({ variables }: { variables: CredentialVariable[] }) => variables.length > 0);
}

const schemeOf = (spec: Json, name: string): Json => resolve(spec, spec.components.securitySchemes[name]);

function variablesOf(scheme: Json): CredentialVariable[] {
  if (scheme.flows?.clientCredentials) return [variables.clientId, variables.clientSecret];
  if (scheme.type === "http") return scheme.scheme === "basic" ? [variables.user, variables.password] : [variables.token];
  if (scheme.type === "apiKey") return [scheme.in === "cookie" ? variables.token : variables.key];
  return [];
}

/**
 * The credential that the environment holds for a vendor, for the first way to sign in whose variables are all set.
 * @throws {CredentialMissingError} where there is none.
 */
export function credentialFrom(spec: Json, env: Readonly<Record<string, string | undefined>>, baseUrl: string): Credential {
  const ways = waysToSignIn(spec);
  if (ways.length === 0) return { secrets: new Set(), async authorize() {} };
  const way = ways.find(({ variables }) => variables.every(({ name }) => env[name]));
  if (!way) {
    const wanted = ways.map(({ variables }) => variables.map(({ name, meaning }) => `${name} (${meaning})`).join(" and "));
    throw new CredentialMissingError(
      `No credential for ${spec.info.title}: set the environment variable ${wanted.join(", or ")}. It is never taken from an argument.`,
    );
  }
  const [first = "", second = ""] = way.variables.map(({ name }) => env[name] as string);
  const scheme = schemeOf(spec, way.scheme);
  const secrets = new Set([first, second].filter((secret) => secret !== ""));
  const bearer = (headers: Headers, token: string) => headers.set("authorization", `Bearer ${token}`);
  const basic = (user: string, password: string) => {
    const encoded = Buffer.from(`${user}:${password}`).toString("base64");
    secrets.add(encoded);
    return `Basic ${encoded}`;
  };
  if (scheme.flows?.clientCredentials) {
    let token: Promise<string> | undefined;
    const url = new URL(scheme.flows.clientCredentials.tokenUrl, `${baseUrl}/`);
    const get = () => fetchToken(url, basic(encodeURIComponent(first), encodeURIComponent(second)), secrets);
    return {
      secrets,
      async authorize(headers) {
        token ??= get();
        bearer(headers, await token);
      },
    };
  }
  return {
    secrets,
    async authorize(headers, url) {
      if (scheme.type === "http" && scheme.scheme === "basic") headers.set("authorization", basic(first, second));
      else if (scheme.type === "http") bearer(headers, first);
      else if (scheme.in === "cookie") headers.set("cookie", `${scheme.name}=${first}`);
      else if (scheme.in === "query") url.searchParams.set(scheme.name, first);
      else headers.set(scheme.name, first);
    },
  };
}

/** A token by client credentials (RFC 6749, 4.4). */
async function fetchToken(url: URL, authorization: string, secrets: Set<string>): Promise<string> {
  const headers = { accept: "application/json", authorization, "content-type": "application/x-www-form-urlencoded" };
  const response = await fetch(url, { method: "POST", headers, body: "grant_type=client_credentials", redirect: "manual" });
  const token = response.ok ? ((await response.json().catch(() => ({}))) as { access_token?: unknown }).access_token : undefined;
  if (typeof token !== "string")
    throw new CredentialMissingError(
      `The token endpoint ${url.origin}${url.pathname} answered with ${response.status} and gave no token: check the client's id and secret.`,
    );
  secrets.add(token);
  return token;
}
