import { ResponseFormatError } from "../errors.ts";
import { redactorOf } from "../redaction/index.ts";
import type { Exchange } from "./context.ts";
import { networkError } from "./failure.ts";
import { parseJson } from "./json.ts";
import { titleOf } from "./running.ts";
import type { TransportAnswer } from "./transport.ts";

// What is loaded once an answer is a stream of records.

/** Reads the records of a body one after the other, as they come. Those before a cut are given, and the cut is an error. To be iterated once. */
export async function* recordsOf(one: Exchange, kind: "ndjson" | "csv", response: TransportAnswer): AsyncGenerator<unknown, void, undefined> {
  const { request } = one;
  const broken = (why: string) => new ResponseFormatError(`${titleOf(one)} ${why}`, request, response.status);
  const parser = kind === "csv" ? csvRecords(broken) : jsonLines(broken, (line) => redactorOf(request).text(line, true));
  const chunks = textOf(response);
  for (;;) {
    const { value, done } = await chunks.next().catch((error) => {
      throw networkError(one, error);
    });
    yield* parser(done ? undefined : value);
    if (done) return;
  }
}

async function* textOf(response: TransportAnswer): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder();
  if (typeof response.body?.getReader !== "function") return yield await response.text();
  const reader = response.body.getReader();
  try {
    for (;;) {
      const { value } = await reader.read();
      if (!value) return;
      yield decoder.decode(value, { stream: true });
    }
  } finally {
    // Whoever leaves the loop wants no more of it.
    reader.cancel().catch(() => {});
  }
}

/** Takes a piece of text, or that there is no more; gives the records that are whole. */
type Parser = (text: string | undefined) => Iterable<unknown>;

function jsonLines(broken: (why: string) => Error, clean: (line: string) => string): Parser {
  let rest = "";
  return function* (text) {
    const lines = (rest + (text ?? "\n")).split("\n");
    rest = lines.pop() as string;
    for (const line of lines) {
      if (line.trim() === "") continue;
      let record: unknown;
      try {
        record = parseJson(line);
      } catch {
        throw broken(`has a line that is no JSON: ${JSON.stringify(clean(line).slice(0, 40))}…`);
      }
      yield record;
    }
  };
}

/** CSV by RFC 4180, its first line the names. Each character is looked at once. */
function csvRecords(broken: (why: string) => Error): Parser {
  let names: string[] | undefined;
  let row: string[] = [];
  let field = "";
  let isQuoted = false;
  /** Whether the last character was a quote within a quoted field: its end, or half of one that is meant. */
  let isAtQuote = false;
  const end = () => {
    row.push(field);
    field = "";
  };
  const endRow = () => {
    end();
    const cells = row;
    row = [];
    if (names === undefined) names = cells.map((name, index) => (index === 0 ? name.replace(/^\ufeff/, "") : name));
    else if (cells.length === 1 && cells[0] === "") return undefined;
    else if (cells.length !== names.length) throw broken(`has a row of ${cells.length} fields, and ${names.length} names.`);
    else return Object.fromEntries(names.map((name, index) => [name, cells[index]]));
    return undefined;
  };
  return function* (text) {
    if (text === undefined) {
      if (isQuoted && !isAtQuote) throw broken("ends within a quoted field: it was cut off.");
      const last = row.length > 0 || field !== "" ? endRow() : undefined;
      if (last) yield last;
      return;
    }
    for (const letter of text) {
      if (isQuoted && !isAtQuote) {
        if (letter === '"') isAtQuote = true;
        else field += letter;
      } else if (letter === '"') {
        if (isAtQuote) field += letter;
        isQuoted = true;
        isAtQuote = false;
      } else {
        isQuoted = isAtQuote = false;
        if (letter === ",") end();
        else if (letter === "\n") {
          const record = endRow();
          if (record) yield record;
        } else if (letter !== "\r") field += letter;
      }
    }
  };
}
