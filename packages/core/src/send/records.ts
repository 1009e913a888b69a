import { parseJson } from "../answer/index.ts";
import { ResponseFormatError, TimeoutError, type VendorJobsError } from "../errors.ts";
import { redactorOf } from "../redaction/index.ts";
import type { TransportAnswer } from "../request/index.ts";
import { bounded } from "../time/index.ts";
import type { Exchange } from "./context.ts";
import { isPage, networkError, withoutBody } from "./failure.ts";
import { abortError, late, titleOf } from "./running.ts";

// What is loaded once an answer is a stream of records.

/** Reads the records of a body one after the other, as they come. Those before a cut are given, and the cut is an error. To be iterated once. */
export async function* recordsOf(one: Exchange, kind: "ndjson" | "csv", response: TransportAnswer): AsyncGenerator<unknown, void, undefined> {
  const { endpoint, request, signal, timing } = one;
  const broken = (why: string) => new ResponseFormatError(`${titleOf(one)} ${why}`, request, response.status);
  const check = (length: number) => {
    if (length > timing.maxResponseSize)
      throw broken(`has a record of more than ${timing.maxResponseSize} characters; the option maxResponseSize says how many are read.`);
  };
  const parser = kind === "csv" ? csvRecords(broken, check) : jsonLines(broken, check, (line) => redactorOf(request).text(line, true));
  for await (const text of textOf(one, response)) {
    for (const record of parser(text)) {
      if (signal?.aborted) throw abortError(signal, endpoint.name);
      yield record;
    }
  }
}

/** The text of a body piece by piece, and undefined at its end. Each wait for the next is bounded by the call's `timeout`: the whole may rightly take long. */
async function* textOf(one: Exchange, response: TransportAnswer): AsyncGenerator<string | undefined, void, undefined> {
  const inTime = <T>(work: Promise<T>) =>
    bounded(work, one.timing.timeout, one.signal, () => late).catch((error: unknown) => {
      throw readingError(one, error);
    });
  if (typeof response.body?.getReader !== "function") {
    yield await inTime(response.text());
    return yield undefined;
  }
  const decoder = new TextDecoder();
  const reader = response.body.getReader();
  try {
    for (;;) {
      const { value } = await inTime(reader.read());
      yield value && decoder.decode(value, { stream: true });
      if (!value) return;
    }
  } finally {
    // Whoever leaves the loop wants no more of it.
    reader.cancel().catch(() => {});
  }
}

/** What it means that no more of a body came. */
function readingError(one: Exchange, error: unknown): VendorJobsError {
  const { endpoint, request, signal, timing } = one;
  if (signal?.aborted) return abortError(signal, endpoint.name);
  if (error !== late) return networkError(one, error);
  const message = `${titleOf(one)} gave no more of its records within its timeout of ${timing.timeout} ms.`;
  return withoutBody(one, "it took too long") ?? new TimeoutError(message, request);
}

/** Takes a piece of text, or that there is no more; gives the records that are whole. */
type Parser = (text: string | undefined) => Iterable<unknown>;

type Broken = (why: string) => Error;

/** Throws where a record is longer than what is read. */
type Check = (length: number) => void;

function jsonLines(broken: Broken, check: Check, clean: (line: string) => string): Parser {
  let rest = "";
  return function* (text = "\n") {
    const lines = text.split("\n");
    // Never looked into before it is whole: a long line comes in many pieces.
    lines[0] = rest + lines[0];
    rest = lines.pop() as string;
    for (const line of lines) {
      check(line.length);
      if (line.trim() === "") continue;
      let record: unknown;
      try {
        record = parseJson(line);
      } catch {
        throw broken(`has a line that is no JSON: ${JSON.stringify(clean(line).slice(0, 40))}…`);
      }
      yield record;
    }
    check(rest.length);
  };
}

function checkNames(names: readonly string[], broken: Broken): void {
  if (isPage(names[0] as string)) throw broken("is a page of HTML, as a sign-in or a proxy answers, and no CSV.");
  if (new Set(names).size < names.length) throw broken("has two columns of one name.");
}

/** A row by its names. */
function recordOf(names: readonly string[], cells: readonly string[], broken: Broken): object {
  if (cells.length !== names.length) throw broken(`has a row of ${cells.length} fields, and ${names.length} names.`);
  return Object.fromEntries(names.map((name, index) => [name, cells[index]]));
}

/**
 * CSV by RFC 4180, its first line the names; a quote that stands neither at a field's start nor in one that began so is as any character. Each character is
 * looked at once, those between quotes, commas and line breaks together.
 */
function csvRecords(broken: Broken, check: Check): Parser {
  let names: string[] | undefined;
  let row: string[] = [];
  let field = "";
  let length = 0;
  let isQuoted = false;
  /** Whether the row has quotes: it is no empty line then. */
  let hasQuotes = false;
  /** Whether the last character was a quote within a quoted field: its end, or half of one that is meant. */
  let isAtQuote = false;
  const endRow = () => {
    const cells = [...row, field];
    const isEmpty = cells.join() === "" && !hasQuotes;
    [row, field, length, hasQuotes] = [[], "", 0, false];
    if (isEmpty) return undefined;
    if (names) return recordOf(names, cells, broken);
    checkNames(cells, broken);
    names = cells;
    return undefined;
  };
  return function* (text) {
    if (text === undefined) {
      if (isQuoted && !isAtQuote) throw broken("ends within a quoted field: it was cut off.");
      const last = endRow();
      if (last) yield last;
      return;
    }
    for (const [part] of text.matchAll(/[^",\r\n]+|./gs)) {
      length += part.length;
      check(length);
      if (isQuoted && !isAtQuote) {
        if (part === '"') isAtQuote = true;
        else field += part;
      } else if (part === '"' && (isAtQuote || field === "")) {
        if (isAtQuote) field += part;
        isQuoted = hasQuotes = true;
        isAtQuote = false;
      } else {
        isQuoted = isAtQuote = false;
        if (part === ",") {
          row.push(field);
          field = "";
        } else if (part === "\n" || part === "\r") {
          const record = endRow();
          if (record) yield record;
        } else field += part;
      }
    }
  };
}
