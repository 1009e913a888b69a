import { grouped, type Message, parseBounded, partsOf, recordsOf } from "../check/index.ts";
import { bareType } from "../spec/index.ts";

/** What a body says, as a value; or what it is, where its form is none that is read here, so that nothing of it is recorded. */
export type Read = { readonly value: unknown } | { readonly unread: string };

/** The largest body whose values are recorded. */
const most = 512 * 1024;

type Reader = (text: string, contentType: string) => unknown;

/** How bodies are read, by media type; undefined where what came is none of it. */
const readers: readonly [type: RegExp, read: Reader][] = [
  [/^(application\/([a-z\d.+-]+\+)?json|)$/, (text) => parseBounded(text)],
  [/^application\/(x-ndjson|jsonl)$/, (text) => recordsOf(text, parseBounded)],
  [/^application\/x-www-form-urlencoded$/, (text) => membersOf([...new URLSearchParams(text)])],
  [/^multipart\//, parts],
  [/^text\/plain$/, (text) => text],
];

/** Reads a body by its media type, however that is written. */
export function readBody(message: Message): Read {
  const { headers, body } = message;
  const type = typeOf(headers);
  const read = readers.find(([pattern]) => pattern.test(type))?.[1];
  if (!read || body.length > most) return unread(message);
  try {
    const value = read(new TextDecoder("utf-8", { fatal: true }).decode(body), headers.get("content-type") ?? "");
    return value === undefined ? unread(message) : { value };
  } catch {
    return unread(message);
  }
}

/** A body of which nothing is recorded but what it is. */
export function unread({ headers, body }: Message): { readonly unread: string } {
  const type = typeOf(headers);
  return { unread: `${body.length} bytes${type && ` of ${type}`}` };
}

const typeOf = (headers: Headers) => bareType(headers.get("content-type") ?? "");

/** Pairs as an object, repeated ones as a list. */
export const membersOf = (pairs: Iterable<readonly [string, unknown]>): Record<string, unknown> =>
  Object.fromEntries([...grouped(pairs)].map(([name, values]) => [name, values.length === 1 ? values[0] : values]));

/** The parts that have names, files by what they are. */
function parts(text: string, contentType: string): unknown {
  const found = partsOf(text, contentType);
  if (found.length === 0) return undefined;
  const pairs = found.map(({ name, type, isFile, text }) => {
    const read = isFile ? undefined : readBody({ headers: new Headers({ "content-type": type || "text/plain" }), body: Buffer.from(text) });
    return [name, read && "value" in read ? read.value : `${Buffer.byteLength(text)} bytes${type && ` of ${type.split(";")[0]}`}`] as const;
  });
  return membersOf(pairs);
}
