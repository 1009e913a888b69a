import type { Incoming, Outgoing } from "../check/index.ts";
import { grantBody, type Json, type OperationInfo } from "../spec/index.ts";
import { granted } from "./grants.ts";
import type { VendorModel } from "./vendor-model.ts";

/** Checks and gives out credentials. */
export interface Security {
  /** Whether a request carries what the operation asks for. */
  allows(info: OperationInfo, request: Incoming): boolean;
  /** A new session or token, which is accepted from now on. */
  issue(): string;
  /** The answer of an endpoint that gives out OAuth2 tokens; undefined where the path is none. */
  token(request: Incoming): Outgoing | undefined;
  /** The cookie in which a session travels, where the spec has such a scheme. */
  cookie: string | undefined;
}

/**
 * The security of a spec. Without secrets any credential of the right form is accepted; with them only these (as they are, or as
 * base64 carries them) and what was issued.
 */
export function securityOf({ spec, grants, prefixes, tokenPaths }: VendorModel, secrets: readonly string[] | undefined): Security {
  const schemes: Record<string, Json> = spec.components?.securitySchemes ?? {};
  const issued = new Set<string>();
  const accepts = (secret: string | undefined) =>
    secret !== undefined && secret !== "" && (secrets === undefined || issued.has(secret) || secrets.includes(secret) || secrets.includes(atobText(secret)));

  const bare = (secret: string | null) => prefixes.reduce((text, prefix) => (text.startsWith(prefix) ? text.slice(prefix.length) : text), secret ?? "");
  const isMet = (name: string, request: Incoming): boolean => {
    const scheme = schemes[name] ?? {};
    const authorization = request.headers.get("authorization") ?? "";
    if (scheme.type === "apiKey")
      return accepts(
        scheme.in === "cookie"
          ? cookieOf(request, scheme.name)
          : scheme.in === "query"
            ? (request.url.searchParams.get(scheme.name) ?? "")
            : bare(request.headers.get(scheme.name)),
      );
    const word = scheme.scheme?.toLowerCase() === "basic" ? "basic" : "bearer";
    return accepts(new RegExp(`^${word} +(.+)$`, "i").exec(authorization)?.[1]);
  };
  return {
    allows(info, request) {
      const alternatives: Json[] = info.operation.security ?? spec.security ?? [];
      return alternatives.length === 0 || alternatives.some((all) => Object.keys(all).every((name) => isMet(name, request)));
    },
    issue() {
      const token = `fake-session-${issued.size + 1}`;
      issued.add(token);
      return token;
    },
    token(request) {
      const grant = grants.get(`${request.method} ${request.url.pathname}`);
      if (grant) return granted(grant, request, secrets) ?? json(200, grantBody(grant, this.issue()));
      if (request.method !== "POST" || !tokenPaths.has(request.url.pathname)) return undefined;
      const form = new URLSearchParams(request.body);
      const basic = /^basic +(.+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
      const client = basic !== undefined ? atobText(basic) : `${form.get("client_id") ?? ""}:${form.get("client_secret") ?? ""}`;
      const refuse = (status: number, error: string) => json(status, { error });
      if (form.get("grant_type") !== "client_credentials") return refuse(400, "unsupported_grant_type");
      if (!/.:./.test(client) || (secrets !== undefined && !secrets.includes(client))) return refuse(401, "invalid_client");
      return json(200, { access_token: this.issue(), token_type: "Bearer", expires_in: 3600 });
    },
    cookie: Object.values(schemes).find((scheme) => scheme.type === "apiKey" && scheme.in === "cookie")?.name,
  };
}

const json = (status: number, body: object): Outgoing => ({ status, headers: { "content-type": "application/json" }, body: JSON.stringify(body) });

const cookieOf = (request: Incoming, name: string): string | undefined =>
  (request.headers.get("cookie") ?? "")
    .split(/; */)
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);

function atobText(text: string): string {
  try {
    return atob(text);
  } catch {
    return "";
  }
}
