import type { CredentialGrant } from "@vendor-jobs/core";
import { cookieOf, type Incoming, parsed } from "../check/index.ts";
import { decoded, type Json, type OperationInfo, once, responseFor, securitySchemesOf, successOf } from "../spec/index.ts";
import { credentialPlacesOf, grantBody, grantsOf, loginsOf, tokenPathsOf } from "../table/index.ts";
import { failureReply, refusalReply } from "./failures.ts";
import { type Outgoing, outgoingOf } from "./outgoing.ts";

/** Checks and gives out credentials. */
export type Security = ReturnType<typeof securityOf>;

/** What a spec alone says of signing in: its schemes, what stands before their secrets, the requests by which clients get tokens, and where those of OAuth 2 are given out. */
const signInOf = once((spec: Json) => {
  const prefixes = credentialPlacesOf(spec).flatMap(({ prefix, header }) => (prefix !== undefined && header !== "cookie" ? [prefix] : []));
  return {
    schemes: securitySchemesOf(spec),
    /** A credential without what stands before it. */
    bare: (sent: string | null) => prefixes.reduce((text, prefix) => (text.startsWith(prefix) ? text.slice(prefix.length) : text), sent ?? ""),
    isBare: prefixes.includes(""),
    grants: grantsOf(spec),
    logins: loginsOf(spec),
    tokenPaths: tokenPathsOf(spec),
  };
});

/**
 * The security of a spec. Without secrets any credential of the right form is accepted; with them only these (as they are, or as
 * base64 carries them) and what was issued.
 */
export function securityOf(spec: Json, secrets: readonly string[] | undefined) {
  const { schemes, bare, isBare, grants, logins, tokenPaths } = signInOf(spec);
  const issued = new Set<string>();
  const accepts = (secret = "") =>
    secret !== "" && (secrets === undefined || issued.has(secret) || secrets.includes(secret) || secrets.includes(atobText(secret)));
  /** The spec's own word may stand before a credential as well, where it is no other scheme's. */
  const behindOwnWord = ({ headers }: Incoming) => {
    const text = headers.get("authorization");
    const secret = bare(text);
    return (secret === text && !isBare) || /^(basic|bearer) /i.test(text ?? "") ? undefined : secret;
  };
  const isMet = (name: string, request: Incoming): boolean => {
    const { type, in: where, name: own, scheme } = schemes[name] ?? {};
    if (type !== "apiKey") return accepts(authorizationOf(request, scheme?.toLowerCase() === "basic" ? "basic" : "bearer") ?? behindOwnWord(request));
    if (where === "cookie") return accepts(cookieOf(request.headers, own));
    return accepts(bare(where === "query" ? request.url.searchParams.get(own) : request.headers.get(own)));
  };
  /** A new session or token, which is accepted from now on. */
  const issue = (): string => {
    const token = `fake-session-${issued.size + 1}`;
    issued.add(token);
    return token;
  };
  return {
    issue,
    /** The cookie in which a session travels, where the spec has such a scheme. */
    cookie: Object.values(schemes).find((scheme) => scheme.type === "apiKey" && scheme.in === "cookie")?.name as string | undefined,
    /** Whether a request carries what the operation asks for. */
    allows(info: OperationInfo, request: Incoming): boolean {
      const alternatives: Json[] = info.operation.security ?? spec.security ?? [];
      return alternatives.length === 0 || alternatives.some((all) => Object.keys(all).every((name) => isMet(name, request)));
    },
    /** The answer of an endpoint that gives out tokens, as the operation that it may be documents it; undefined where the path is none. */
    token(request: Incoming, info?: OperationInfo): Outgoing | undefined {
      const grant = grants.get(`${request.method} ${request.url.pathname}`);
      if (grant && !isGranted(grant, request, secrets)) return failureReply(spec, undefined, 401);
      if (grant) return outgoingOf(spec, 200, grantBody(grant, issue(), request.url.hostname));
      if (request.method !== "POST" || !tokenPaths.includes(request.url.pathname)) return undefined;
      const [status, error] = refusedClient(request, secrets) ?? [];
      if (status !== undefined) return info && responseFor(info, status) ? failureReply(spec, info, status) : outgoingOf(spec, status, { error });
      return outgoingOf(spec, 200, { token_type: "Bearer", expires_in: 3600, ...exampleOf(info), access_token: issue() });
    },
    /** The answer of an operation of `x-sign-in` whose body has the token; undefined where it is none. */
    login(request: Incoming, info: OperationInfo): Outgoing | undefined {
      const grant = logins.get(info.id);
      if (grant && !isGranted(grant, request, secrets)) return refusalReply(spec, info, [401, 403, 400]);
      return grant && outgoingOf(spec, successOf(info)?.status || 200, grantBody(grant, issue(), request.url.hostname, exampleOf(info)));
    },
  };
}

/** With what a client of OAuth 2 is refused a token, if it is. */
function refusedClient(request: Incoming, secrets: readonly string[] | undefined): [status: number, error: string] | undefined {
  const form = new URLSearchParams(request.body);
  const basic = authorizationOf(request, "basic");
  const client = basic !== undefined ? atobText(basic) : `${form.get("client_id") ?? ""}:${form.get("client_secret") ?? ""}`;
  if (form.get("grant_type") !== "client_credentials") return [400, "unsupported_grant_type"];
  // By OAuth 2 each part is percent-encoded; many send them as they are.
  const isKnown = secrets === undefined || [client, decoded(client.replaceAll("+", " "))].some((text) => secrets.includes(text));
  return !/.:./.test(client) || !isKnown ? [401, "invalid_client"] : undefined;
}

/** What an operation's success shows. */
const exampleOf = (info: OperationInfo | undefined): Json => structuredClone(Object(info && successOf(info)?.examples[0]));

/** Whether a request for a token has each part of its credential, and one of those that are accepted. */
function isGranted(grant: CredentialGrant, request: Incoming, secrets: readonly string[] | undefined): boolean {
  const sent: Json = grant.form ? Object.fromEntries(new URLSearchParams(request.body)) : request.body === "" ? {} : parsed(request.body);
  const slots = Object.entries<Json>({ ...Object(grant.body), ...grant.form }).filter(([, value]) => /\{/.test(String(value)));
  const isThere = slots.every(([name]) => sent?.[name] != null && sent[name] !== "") && (!grant.places || request.headers.has("authorization"));
  return isThere && (secrets === undefined || slots.length === 0 || slots.some(([name]) => secrets.includes(String(sent[name]))));
}

/** What the header has behind a word. */
const authorizationOf = ({ headers }: Incoming, word: "basic" | "bearer"): string | undefined =>
  new RegExp(`^${word} +(.+)$`, "i").exec(headers.get("authorization") ?? "")?.[1];

/** The text whose UTF-8 bytes these are in base64. */
function atobText(text: string): string {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(text), (byte) => byte.charCodeAt(0)));
  } catch {
    return "";
  }
}
