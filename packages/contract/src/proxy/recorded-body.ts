import { contentsOf, grouped, type Message } from "../check/index.ts";
import { bareType } from "../spec/index.ts";

/** What a body says, as a value; or what it is, where its form is none that is read here, so that nothing of it is recorded. */
export type Read = { readonly value: unknown } | { readonly unread: string };

/** The largest body whose values are recorded. */
const most = 512 * 1024;

/** Reads a body by its media type, however that is written. */
export function readBody(message: Message): Read {
  const { headers, body } = message;
  const read = () => readText(new TextDecoder("utf-8", { fatal: true }).decode(body), headers.get("content-type") || "application/json");
  const value = body.length > most ? undefined : tried(read);
  return value === undefined ? unread(message) : { value };
}

function tried(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** What a body says; undefined where its form is none that is read here, or it is not of that. Of fields, files by what they are. */
function readText(text: string, contentType: string): unknown {
  const contents = contentsOf(text, contentType);
  if ("json" in contents) return contents.json;
  if ("records" in contents) return contents.records;
  if ("text" in contents) return bareType(contentType) === "text/plain" ? text : undefined;
  const pairs = contents.fields.map(({ name, type, isFile, text }) => {
    const value = isFile ? undefined : tried(() => readText(text, type || "text/plain"));
    return [name, value === undefined ? `${Buffer.byteLength(text)} bytes${type && ` of ${bareType(type)}`}` : value] as const;
  });
  return pairs.length === 0 ? undefined : membersOf(pairs);
}

/** A body of which nothing is recorded but what it is. */
export function unread({ headers, body }: Message): { readonly unread: string } {
  const type = bareType(headers.get("content-type") ?? "");
  return { unread: `${body.length} bytes${type && ` of ${type}`}` };
}

/** Pairs as an object, repeated ones as a list. */
export const membersOf = (pairs: Iterable<readonly [string, unknown]>): Record<string, unknown> =>
  Object.fromEntries([...grouped(pairs)].map(([name, values]) => [name, values.length === 1 ? values[0] : values]));
