import type { CredentialGrant } from "../api.ts";
import { ResponseFormatError } from "../errors.ts";
import type { AnswerHeaders, Outgoing } from "../request/index.ts";
import { pick } from "../select.ts";
import type { Send } from "../send/index.ts";
import { checkHeaderText } from "./credentials.ts";
import { isUrl, parseBaseUrl } from "./options.ts";
import type { Given, Put } from "./put-at.ts";
import type { Grant } from "./renewable.ts";

/** What a credential is asked for with. */
export interface Asking {
  /** The vendor's name for people. */
  readonly vendor: string;
  readonly grant: CredentialGrant;
  readonly put: Put;
  readonly given: Given;
  /** Those of the options that nobody may see. */
  readonly secrets: readonly string[];
  readonly baseUrl: string;
}

/** Asks the vendor's server for a credential, and reads its answer. @throws {ResponseFormatError} where that has none that can be used. */
export async function obtain({ vendor, grant, put, given, secrets, baseUrl }: Asking, send: Send, signal: AbortSignal): Promise<Grant> {
  const request: Outgoing = { method: grant.method ?? "POST", url: new URL(grant.url, `${baseUrl}/`).href, headers: { accept: "application/json" } };
  put(request);
  request.secrets = [...(request.secrets ?? []), ...secrets];
  const { form, body } = grant;
  if (form) {
    request.headers["content-type"] = "application/x-www-form-urlencoded";
    request.body = new URLSearchParams(JSON.parse(filled(form, given))).toString();
  } else if (body !== undefined) {
    request.headers["content-type"] = "application/json";
    request.body = filled(body, given);
  }
  const { body: answer, response } = await send(grant.name, request, signal);
  const now = Date.parse(response.headers.get("date") ?? "") || Date.now();
  const fail = (why: string) => new ResponseFormatError(`${vendor} ${grant.name} ${why}`, request, response.status);

  if (grant.cookie !== undefined) {
    const found = cookieOf(response.headers, grant.cookie, now);
    if (!found) throw fail(`gave no cookie ${grant.cookie}. Browsers hide it from scripts: there, log in elsewhere and give the cookie's value as the token.`);
    return checked(found, fail);
  }
  const secret = pick(answer, grant.token);
  if (typeof secret !== "string" || secret === "") throw fail(`was answered without ${grant.token?.join(" or ").slice(1)} that is text.`);
  const seconds = secondsOf(pick(answer, grant.seconds)) ?? (grant.jwt ? jwtSeconds(secret, now) : undefined);
  return checked({ secret, seconds, move: grant.baseUrl && mover(grant.baseUrl, answer, baseUrl, fail) }, fail);
}

/** JSON with the options put in for `{name}`; what was not given is left out. */
const filled = (body: unknown, given: Given): string =>
  JSON.stringify(body, (_, value) => {
    if (typeof value !== "string") return value;
    return /^\{\w+\}$/.test(value) ? given[value.slice(1, -1)] : value.replace(/\{(\w+)\}/g, (braced, name: string) => String(given[name] ?? braced));
  });

function checked(grant: Grant, fail: (why: string) => Error): Grant {
  checkHeaderText(grant.secret, (why) => fail(`gave a credential that ${why}`));
  return grant;
}

/** A number of seconds that a credential can live; undefined for anything else, and the credential is then kept until it is refused. */
function secondsOf(value: unknown): number | undefined {
  const seconds = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof seconds === "number" && seconds > 0 ? seconds : undefined;
}

function jwtSeconds(token: string, now: number): number | undefined {
  try {
    const { exp } = JSON.parse(atob((token.split(".")[1] ?? "").replaceAll("-", "+").replaceAll("_", "/")));
    return secondsOf(exp - now / 1000);
  } catch {
    return undefined;
  }
}

/** A cookie that an answer sets and that has not ended; the last of its name holds. */
function cookieOf(headers: AnswerHeaders, name: string, now: number): Grant | undefined {
  // Other implementations of fetch have no list of them.
  const lines = headers.getSetCookie?.() ?? (headers.get("set-cookie") ?? "").split(/,(?=[^;,=]+=)/);
  for (const line of lines.reverse()) {
    const [pair = "", ...attributes] = line.split(";").map((part) => part.trim());
    const at = pair.indexOf("=");
    if (pair.slice(0, at).trim() !== name) continue;
    const attributeOf = (key: string) => attributes.find((text) => text.toLowerCase().startsWith(`${key}=`))?.slice(key.length + 1);
    const maxAge = attributeOf("max-age")?.replaceAll('"', "");
    const ends = (Date.parse(attributeOf("expires") ?? "") - now) / 1000;
    const seconds = maxAge && /^-?\d+$/.test(maxAge) ? Number(maxAge) : ends;
    const secret = pair.slice(at + 1).trim();
    return secret === "" || seconds <= 0 ? undefined : { secret, seconds: secondsOf(seconds) };
  }
  return undefined;
}

/** Makes URLs lie at the base URL that an answer names, where that is https and within the domain. */
function mover({ at, within }: NonNullable<CredentialGrant["baseUrl"]>, answer: unknown, own: string, fail: (why: string) => Error) {
  const named = pick(answer, at);
  if (named === undefined || named === null) return undefined;
  const isOurs = typeof named === "string" && isUrl(named) && `.${new URL(named).hostname}`.endsWith(`.${within}`) && named.startsWith("https://");
  if (!isOurs) throw fail(`names a base URL that is none of https within ${within}; the credential is not sent there.`);
  // An origin alone says which host, and nothing of the path.
  const base = parseBaseUrl(new URL(named).pathname === "/" ? new URL(new URL(own).pathname, named).href : named);
  return (url: string) => (url.startsWith(`${own}/`) ? base + url.slice(own.length) : url);
}
