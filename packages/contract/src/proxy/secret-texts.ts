import { parseBounded } from "../check/index.ts";
import { decoded } from "../spec/index.ts";

/** Whether what is so called is a secret. */
export type IsSecret = (name: string) => boolean;

/** What looks like a secret, the secret in group 1. All are linear: what begins one is anchored, and gone through once. */
const looks: readonly RegExp[] = [
  // user:password@ of an address.
  /:\/\/([^\s/?#@"'<>]+)@/dg,
  // Not `token expired`.
  /\b(?:bearer|basic|token|digest) +(?!(?:[A-Z]?[a-z]+|[A-Z]+)(?![\w.~+/-]))([\w.~+/-]{4,}=*)(?![\w="])/dgi,
  // A JWT: in a word that a dot and more follow, so that no beginning in it is tried in vain.
  /(?<![\w-])(?=[\w-]+\.[\w.-])[\w-]*?\b(eyJ[\w-]{4,}\.[\w.-]+)/dg,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----([^-]+)/dg,
];

/** A name, in group 1, and what stands between it and its value: of queries, logs, headers, connection strings, JSON that is cut off, and XML. */
const names = /(?<![\w.[\]-])([\w.[\]-]+)\\*["']?\s*[=:]>?\s*(?:(?:bearer|basic|token|digest) +)?|<([\w:.-]+)/gi;

/** A value behind a name, in the last group that matched: in quotes, or to where a query's or a line's goes. */
const valueAfter = /\\*"([^"]*)"|\\*'([^']*)'|\\*["']?([^\s"'&<>]+)/dy;
const contentAfter = /(?:\s[^<>]*)?>(?:<!\[CDATA\[)?([^<]+)/dy;

type Range = readonly [start: number, end: number];

/** Replaces each secret that shows itself as one. */
export function replaceLooks(text: string, isSecret: IsSecret, replace: (secret: string) => string): string {
  const ranges = [...looks.flatMap((look) => [...text.matchAll(look)].map(rangeOf)), ...namedRanges(text, isSecret)];
  let [shown, done] = ["", 0];
  for (const [start, end] of ranges.sort(([one], [other]) => one - other))
    if (end > done) {
      const from = Math.max(start, done);
      shown += text.slice(done, from) + replace(text.slice(from, end));
      done = end;
    }
  return shown + text.slice(done);
}

const rangeOf = ({ indices = [] as unknown as RegExpIndicesArray }: RegExpExecArray): Range => indices.filter((range) => range !== undefined).at(-1) as Range;

/** Where the values are that stand behind a secret's name. What is within one is not looked at again. */
function namedRanges(text: string, isSecret: IsSecret): Range[] {
  const ranges: Range[] = [];
  for (let from = 0; ; ) {
    names.lastIndex = from;
    const found = names.exec(text);
    if (!found) return ranges;
    from = names.lastIndex;
    const [, name, tag = ""] = found;
    if (!isSecret(name ?? tag)) continue;
    const value = name === undefined ? contentAfter : valueAfter;
    value.lastIndex = from;
    const range = value.exec(text);
    if (!range) continue;
    // What stands in a tag is looked at all the same.
    if (name !== undefined) from = Math.max(from, value.lastIndex);
    if (range[0] !== "") ranges.push(rangeOf(range));
  }
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", "#39": "'", "#34": '"', "#x27": "'" };

/** What a text says once it is read as it may have been written: percent-encoded, or escaped for HTML or in JSON. Not the text itself. */
export const unescaped = (text: string): string[] =>
  [
    text.replace(/(?:%[\da-f]{2})+/gi, (codes) => decoded(codes)),
    text.replace(/&(amp|lt|gt|quot|apos|#39|#34|#x27);|\\(?:u([\da-fA-F]{4})|([\\/"]))/g, (_, name?: string, code?: string, sign?: string) =>
      name ? (entities[name] as string) : (sign ?? String.fromCharCode(Number.parseInt(code as string, 16))),
    ),
  ].filter((reading) => reading !== text);

/** The same, and what words in it are base64 of. */
export const readings = (text: string): string[] => [...unescaped(text), ...base64Texts(text)];

const base64Word = /[\w+/-]{12,}={0,2}/g;

/** The texts that words of a text are base64 of. */
const base64Texts = (text: string): string[] => (text.match(base64Word) ?? []).flatMap((word) => textIn(word) ?? []);

/** A text with each of its words replaced that is base64 of a text. */
export const replaceBase64 = (text: string, replace: (word: string, said: string) => string): string =>
  text.replace(base64Word, (word) => {
    const said = textIn(word);
    return said === undefined ? word : replace(word, said);
  });

function textIn(word: string): string | undefined {
  const said = Buffer.from(word, "base64").toString("utf8");
  return /[\p{Cc}\ufffd]/u.test(said.replace(/\s/g, "")) ? undefined : said;
}

/** A JSON text's list or object; undefined where it is none, or nested too deep. */
export function structureIn(text: string): object | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return parseBounded(text) as object | undefined;
  } catch {
    return undefined;
  }
}
