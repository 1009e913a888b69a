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
  const { issued, issue, setCookie } = sessions();
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
  const cookie: string | undefined = Object.values(schemes).find((scheme) => scheme.type === "apiKey" && scheme.in === "cookie")?.name;
  return {
    /** What an operation's success sets as a cookie: the session that clients sign in for, or that the spec documents. */
    cookieBy: (info: OperationInfo) => setCookie(logins.get(info.id)?.cookie ?? (documentsCookie(info) ? cookie : undefined)),
    /** Whether a request carries what the operation asks for. */
    allows(info: OperationInfo, request: Incoming): boolean {
      const alternatives: Json[] = info.operation.security ?? spec.security ?? [];
      return alternatives.length === 0 || alternatives.some((all) => Object.keys(all).every((name) => isMet(name, request)));
    },
    /** The answer of an endpoint that gives out tokens, as the operation that it may be documents it; undefined where the path is none. */
    token(request: Incoming, info?: OperationInfo): Outgoing | undefined {
      const grant = grants.get(`${request.method} ${request.url.pathname}`);
      if (grant && !isGranted(grant, request, secrets)) return failureReply(spec, undefined, 401);
      if (grant) return withHeaders(outgoingOf(spec, 200, grantBody(grant, issue(), request.url.hostname)), setCookie(grant.cookie));
      if (request.method !== "POST" || !tokenPaths.includes(request.url.pathname)) return undefined;
      const [status, error] = refusedClient(request, secrets) ?? [];
      if (status !== undefined) return info && responseFor(info, status) ? failureReply(spec, info, status) : outgoingOf(spec, status, { error });
      return outgoingOf(spec, 200, { token_type: "Bearer", expires_in: 3600, ...exampleOf(info), access_token: issue() });
    },
    /** The answer of an operation of `x-sign-in` that refuses, or whose body has the token; undefined where it is none. */
    login(request: Incoming, info: OperationInfo): Outgoing | undefined {
      const grant = logins.get(info.id);
      if (grant && !isGranted(grant, request, secrets)) return refusalReply(spec, info, [401, 403, 400]);
      if (!grant || grant.cookie !== undefined) return undefined;
      return outgoingOf(spec, successOf(info)?.status || 200, grantBody(grant, issue(), request.url.hostname, exampleOf(info)));
    },
  };
}

/** Gives out sessions and tokens, each of which is accepted from then on. */
function sessions() {
  const issued = new Set<string>();
  const issue = (): string => {
    const token = `fake-session-${issued.size + 1}`;
    issued.add(token);
    return token;
  };
  const setCookie = (name: string | undefined) => (name === undefined ? {} : { "set-cookie": `${name}=${issue()}; Path=/; HttpOnly` });
  return { issued, issue, setCookie };
}

const withHeaders = (reply: Outgoing, headers: Readonly<Record<string, string>>): Outgoing => ({ ...reply, headers: { ...reply.headers, ...headers } });

const documentsCookie = (info: OperationInfo): boolean =>
  Object.keys(successOf(info)?.response.headers ?? {}).some((name) => name.toLowerCase() === "set-cookie");

/** With what a client of OAuth 2 is refused a token, if it is. */
function refusedClient(request: Incoming, secrets: readonly string[] | undefined): [status: number, error: string] | undefined {
  const form = new URLSearchParams(request.body);
  const basic = authorizationOf(request, "basic");
  const client = basic !== undefined ? atobText(basic) : `${form.get("client_id") ?? ""}:${form.get("client_secret") ?? ""}`;
  if (form.get("grant_type") !== "client_credentials") return [400, "unsupported_grant_type"];
  const isKnown = secrets === undefined || clientsOf(client).some((text) => secrets.includes(text));
  return !/.:./.test(client) || !isKnown ? [401, "invalid_client"] : undefined;
}

/** What a client may be called: by OAuth 2 each part is percent-encoded, and many send them as they are. */
const clientsOf = (client: string): string[] => [client, decoded(client.replaceAll("+", " "))];

/** What an operation's success shows. */
const exampleOf = (info: OperationInfo | undefined): Json => structuredClone(Object(info && successOf(info)?.examples[0]));

/** Whether a request for a token has each part of its credential, and one of those that are accepted. */
function isGranted(grant: CredentialGrant, request: Incoming, secrets: readonly string[] | undefined): boolean {
  const sent: Json = grant.form ? Object.fromEntries(new URLSearchParams(request.body)) : request.body === "" ? {} : parsed(request.body);
  const fields: Json = typeof grant.body === "object" ? grant.body : {};
  const slots = Object.entries<Json>({ ...fields, ...grant.form }).filter(([, value]) => /\{/.test(String(value)));
  const isThere = slots.every(([name]) => sent?.[name] != null && sent[name] !== "") && (!grant.places || request.headers.has("authorization"));
  const basic = authorizationOf(request, "basic");
  const given = [...slots.map(([name]) => String(sent?.[name])), ...(basic === undefined ? [] : clientsOf(atobText(basic)))];
  return isThere && (secrets === undefined || given.length === 0 || given.some((text) => secrets.includes(text)));
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
