import { createRedactor, isSecretName } from "@vendor-jobs/core/redaction";
import { type Deviation, isName, type Message, type Structure, structureOf } from "../check/index.ts";
import { type Json, securitySchemesOf } from "../spec/index.ts";
import { membersOf, type Read, readBody, unread } from "./recorded-body.ts";
import type { IsSecret } from "./secret-texts.ts";
import { Secrets } from "./secrets.ts";
import { redacted, withoutSecrets } from "./without-secrets.ts";

/** One exchange as it may be kept: what it was made of, or with values what it said; never a credential. */
export interface Recorded {
  operation: string | undefined;
  method: string;
  /** The spec's path template; with values the path as sent. */
  path: string | undefined;
  status: number;
  request: RecordedMessage & { query: Record<string, unknown> };
  response: RecordedMessage;
  violations: Deviation[];
}

interface RecordedMessage {
  /** Names, and with values what they carry. */
  headers: string[] | Record<string, unknown>;
  /** What it is made of or says; for what is neither JSON nor a form nor plain text, its size and type. */
  body?: Structure | unknown;
}

/** A request that went through, and what it and its reply break. */
export interface Exchange {
  /** Undefined where the spec has no such operation. */
  operation: string | undefined;
  method: string;
  /** HTTP status; 502 where the proxy answered for a server that did nothing, 0 where the client's connection was broken off as the server's was. */
  status: number;
  /** From the request's begin to the end of its reply, in ms. */
  duration: number;
  request: Deviation[];
  response: Deviation[];
  /** What was not held against the spec, and why. */
  unchecked?: string;
}

/** What a recording is made of. */
export interface Material {
  exchange: Exchange;
  template: string | undefined;
  url: URL;
  request: Message;
  response: Message;
}

/** Secrets of earlier exchanges that are kept in mind: a password may come back when a session has long begun. */
const remembered = 50;
const longestRemembered = 2000;

/** Signs to look through, for each secret again, beyond which an exchange is recorded without its values: what passes must not wait for a recording. */
const mostWork = 20_000_000;

/** As how many signs a text counts beside its length, for each secret: looking through it at all. */
const aText = 50;

/** Secrets that are sought in an exchange's names where its values are not recorded. */
const mostSecrets = 1000;

/** A function that makes a recording of an exchange. */
export function recorder(spec: Json, withValues: boolean): (about: Material) => Recorded {
  const isSecret = secretNamesOf(spec);
  let earlier: string[] = [];

  return (about) => {
    const { exchange, template, url, request, response } = about;
    const bodies = [readBody(request), readBody(response)] as const;
    const secrets = secretsOf(about, bodies, isSecret);
    const known = [...new Set([...secrets.found, ...earlier])];
    // What is longer is no password, and would keep the whole text that it stands in.
    earlier = known.filter((secret) => secret.length <= longestRemembered).slice(0, remembered);
    const size = secrets.texts.reduce((sum, text) => sum + text.length, 0);
    const here = withValues && known.length * size <= mostWork ? presentIn(secrets.texts.join("\n"), known) : undefined;
    const shows = here !== undefined && here.length * secrets.pieces * aText <= mostWork;
    const { sent, received, redactor } = shows
      ? { ...sidesOf(about, bodies, true), redactor: createRedactor(here) }
      : namesOf(about, bodies, known.slice(0, mostSecrets));
    const clean = shows ? withoutSecrets(redactor, isSecret) : redactor.value;
    const { operation, method, status } = exchange;
    const violations = [...exchange.request, ...exchange.response].map(({ value, ...found }) => (shows && value !== undefined ? { ...found, value } : found));
    return {
      operation,
      method,
      path: shows ? shownPath(url.pathname, template, isSecret, clean) : template,
      status,
      request: clean(sent) as Recorded["request"],
      response: clean(received) as RecordedMessage,
      violations: redactor.value(violations),
    };
  };
}

/** Whether a name, or a part of one such as of `user[password]`, is a secret's, by how secrets are called or by the spec. */
function secretNamesOf(spec: Json): IsSecret {
  const own = new Set(Object.values(securitySchemesOf(spec)).map((scheme) => String(scheme.name).toLowerCase()));
  const isOne = (name: string) => own.has(name.toLowerCase()) || isSecretName(name) || (/s$/i.test(name) && isSecretName(name.slice(0, -1)));
  return (name) => isOne(name) || (/[^\w-]/.test(name) && name.split(/[^\w-]+/).some(isOne));
}

function secretsOf({ url, request, response, template }: Material, bodies: readonly Read[], isSecret: IsSecret): Secrets {
  const secrets = new Secrets(isSecret);
  for (const { headers } of [request, response]) for (const [name, value] of headers) secrets.header(name, value);
  // As they are read, and as they came: what is sent back is one or the other.
  secrets.value(membersOf(url.searchParams));
  secrets.value(url.search);
  secrets.value(url.pathname);
  secrets.value(secretParts(url.pathname, template, isSecret), true);
  for (const body of bodies) if ("value" in body) secrets.value(body.value);
  return secrets;
}

/** The parts of a path whose parameter is called as secrets are. */
function secretParts(pathname: string, template = "", isSecret: IsSecret): string[] {
  const names = template.split("/").reverse();
  const parts = pathname.split("/").reverse();
  return parts.filter((_, index) => /^\{.+\}$/.test(names[index] ?? "") && isSecret((names[index] as string).slice(1, -1)));
}

function shownPath(pathname: string, template: string | undefined, isSecret: IsSecret, clean: (value: unknown) => unknown): string {
  const hidden = secretParts(pathname, template, isSecret);
  return pathname.replace(/[^/]+/g, (part) => (hidden.includes(part) ? redacted : (clean(part) as string)));
}

/** What is recorded of both sides. Without values, a query's name is shown where it is one as people choose them; else it may be data. */
function sidesOf({ url, request, response }: Material, [asked, answered]: readonly [Read, Read], shows: boolean) {
  const query = membersOf([...url.searchParams].map(([name, value]) => (shows ? [name, value] : [isName(name) ? name : "*", "string"])));
  return { sent: { query, ...recordedOf(request, asked, shows) }, received: recordedOf(response, answered, shows) };
}

/** The same without values, and what takes secrets out of its names. Of bodies that have too many to look through, only what they are. */
function namesOf(about: Material, bodies: readonly [Read, Read], secrets: readonly string[]) {
  const whole = sidesOf(about, bodies, false);
  const text = JSON.stringify(whole);
  if (secrets.length * text.length <= mostWork) return { ...whole, redactor: createRedactor(presentIn(text, secrets)) };
  const sides = sidesOf(about, [unread(about.request), unread(about.response)], false);
  return { ...sides, redactor: createRedactor(presentIn(JSON.stringify(sides), secrets)) };
}

/** Those secrets that are there at all, so that the many that are not cost nothing. */
const presentIn = (text: string, secrets: readonly string[]): string[] => secrets.filter((secret) => createRedactor([secret]).text(text) !== text);

function recordedOf({ headers, body }: Message, read: Read, shows: boolean): RecordedMessage {
  const shown = { headers: shows ? membersOf(headers) : [...new Set(headers.keys())] };
  if (body.length === 0) return shown;
  if ("unread" in read) return { ...shown, body: read.unread };
  return { ...shown, body: shows ? read.value : structureOf(read.value) };
}
