import { createContext, Script } from "node:vm";

/** What is held against a spec at most. */
export const bounds = {
  /** Bytes of a body. */
  bytes: 8 * 1024 * 1024,
  /** Lists and objects, one in another. */
  depth: 100,
  /** ms that one check may take: unions and patterns of a spec can ask for more steps than there is time. */
  time: 1000,
  /** Findings, the same one at several items of a list counted once. */
  findings: 100,
} as const;

/** What was found, or why it could not be looked at. */
export type Checked<T> = { readonly found: T } | { readonly unchecked: string };

/** Why something is not checked, in words that go behind "not checked: ". */
export class NotChecked extends Error {
  override name = "NotChecked";
}

const script = new Script("run()");
const context = createContext({});
let isRunning = false;

/**
 * Runs a check within its bounds. Whatever goes wrong there is a result: checking touches nothing but what it reads, and never throws.
 * Time is bounded by the engine, which ends even a regular expression; a check within a check is in the bounds of the outer one.
 */
export function checked<T>(run: () => T): Checked<T> {
  if (isRunning) return { found: run() };
  isRunning = true;
  context.run = run;
  try {
    return { found: script.runInContext(context, { timeout: bounds.time }) };
  } catch (error) {
    return { unchecked: reasonOf(error) };
  } finally {
    isRunning = false;
    context.run = undefined;
  }
}

function reasonOf(error: unknown): string {
  const { name, message, code } = error as Error & { code?: string };
  if (error instanceof NotChecked) return message;
  if (code === "ERR_SCRIPT_EXECUTION_TIMEOUT") return `it took more than ${bounds.time / 1000} s`;
  if (name === "RangeError") return "its schema refers to itself without an end";
  return `checking failed: ${name}`;
}

const tooDeep = () => new NotChecked(`it is nested deeper than ${bounds.depth} levels`);

/** Ends the check of a value that is nested too deep. */
export function boundDepth(value: unknown, left: number = bounds.depth): void {
  if (value === null || typeof value !== "object") return;
  if (left === 0) throw tooDeep();
  for (const inner of Array.isArray(value) ? value : Object.values(value)) boundDepth(inner, left - 1);
}

/** A body's JSON; undefined where it is none. Ends the check of one that is too large or too deep before it is parsed. */
export function parseWithin(body: Uint8Array): unknown {
  if (body.length > bounds.bytes) throw new NotChecked(`it has more than ${bounds.bytes / 1024 / 1024} MB`);
  boundBrackets(body);
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
}

const [quote, backslash, ...brackets] = [...'"\\[{]}'].map((sign) => sign.charCodeAt(0)) as [number, number, number, number, number, number];
const [list, object, listEnd, objectEnd] = brackets;

function boundBrackets(body: Uint8Array): void {
  let depth = 0;
  let isText = false;
  for (let index = 0; index < body.length; index++) {
    const sign = body[index];
    if (sign === quote) isText = !isText;
    else if (isText) index += sign === backslash ? 1 : 0;
    else if (sign === list || sign === object) {
      if (++depth > bounds.depth) throw tooDeep();
    } else if (sign === listEnd || sign === objectEnd) depth--;
  }
}
