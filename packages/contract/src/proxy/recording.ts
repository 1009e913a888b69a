import { type Deviation, isCredential, type Message, type Structure, structureOf } from "../check/index.ts";
import type { Json } from "../spec/index.ts";

/** One exchange as it may be kept: what it was made of, or with values what it said; never a credential. */
export interface Recorded {
  operation: string | undefined;
  method: string;
  /** The spec's path template; with values the path and query as sent. */
  path: string | undefined;
  status: number;
  request: RecordedMessage & { query: Record<string, unknown> };
  response: RecordedMessage;
  violations: Deviation[];
}

interface RecordedMessage {
  /** Names, and with values what they carry. */
  headers: string[] | Record<string, string>;
  body?: Structure | unknown;
}

const redacted = "[redacted]";
const secretHeader = /^(authorization|proxy-authorization|cookie|set-cookie|.*(token|secret|api-?key|password|session).*)$/i;
const secretName = /token|secret|password|passwd|authorization|cookie|api[_-]?key|credential/i;

/** A function that makes a recording of an exchange. */
export function recorder(spec: Json, withValues: boolean) {
  const isSecret = (name: string) => secretHeader.test(name) || isCredential(spec, "header", name);

  return (about: {
    exchange: { operation: string | undefined; method: string; status: number; request: Deviation[]; response: Deviation[] };
    template: string | undefined;
    url: URL;
    request: Message;
    response: Message;
  }): Recorded => {
    const { exchange, template, url, request, response } = about;
    const { operation, method, status } = exchange;
    const violations = [...exchange.request, ...exchange.response].map(({ value, ...found }) =>
      withValues && value !== undefined ? { ...found, value } : found,
    );
    const query = Object.fromEntries([...url.searchParams].map(([name, value]) => [name, withValues ? (isSecret(name) ? redacted : value) : "string"]));
    const message = ({ headers, body }: Message): RecordedMessage => {
      const names = [...headers.keys()];
      const shown = withValues ? Object.fromEntries([...headers].map(([name, value]) => [name, isSecret(name) ? redacted : value])) : names;
      if (body.length === 0) return { headers: shown };
      const parsed = parse(body);
      if (parsed === undefined) return { headers: shown, body: withValues && !isForm(headers) ? redactedText(body) : "text or bytes" };
      return { headers: shown, body: withValues ? withoutSecrets(parsed) : structureOf(parsed) };
    };
    const path = withValues ? url.pathname : template;
    const recorded = { operation, method, path, status, request: { query, ...message(request) }, response: message(response), violations };
    // A server may send back what it was sent.
    return withValues ? JSON.parse(without(JSON.stringify(recorded), secretsOf(request, response, isSecret))) : recorded;
  };
}

const isForm = (headers: Headers) => headers.get("content-type")?.startsWith("application/x-www-form-urlencoded") === true;
const redactedText = (body: Uint8Array) => (body.length < 65_536 ? new TextDecoder().decode(body) : `${body.length} bytes`);

const parse = (body: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
};

function withoutSecrets(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (value === null || typeof value !== "object") return value;
  const isShown = (key: string, member: Json) => !(secretName.test(key) && (typeof member === "string" || typeof member === "number"));
  return Object.fromEntries(Object.entries<Json>(value).map(([key, member]) => [key, isShown(key, member) ? withoutSecrets(member) : redacted]));
}

/** What the credentials of an exchange carry, each word of them. */
function secretsOf(request: Message, response: Message, isSecret: (name: string) => boolean): string[] {
  const values = [request, response].flatMap(({ headers }) => [...headers].filter(([name]) => isSecret(name)).map(([, value]) => value));
  return values
    .flatMap((value) => value.split(/[\s;,=]+/))
    .filter((word) => word.length >= 6 && !/^(bearer|basic|httponly|secure|path|max-age|expires|samesite|strict)$/i.test(word));
}

const without = (text: string, secrets: readonly string[]) =>
  secrets.reduce((left, secret) => left.replaceAll(JSON.stringify(secret).slice(1, -1), redacted), text);
