import { createContext, Script } from "node:vm";
import { ownSizeOf } from "./steps.ts";

/** What is held against a spec at most. */
export const bounds = {
  /** Bytes of a body. */
  bytes: 8 * 1024 * 1024,
  /** Lists and objects, one in another. */
  depth: 100,
  /** Members and items, those within others included. */
  values: 500_000,
  /** ms that one check may take: unions and patterns of a spec can ask for more steps than there is time. */
  time: 1000,
  /** Steps that need no clock: setting one takes longer than most checks. */
  steps: 1_000_000,
  /** Findings, the same one at several items of a list counted once. */
  findings: 100,
} as const;

/** What was found, or why it could not be looked at. */
export type Checked<T> = { readonly found: T } | { readonly unchecked: string };

/** Why something is not checked, in words that go behind "not checked: ". */
export class NotChecked extends Error {
  override name = "NotChecked";
}

/** ms that the check that is under way may still take. */
let left: number | undefined;

/** Runs a check. Whatever goes wrong there is a result: checking touches nothing but what it reads, and never throws. A check within it shares its time. */
export function checked<T>(run: () => T): Checked<T> {
  const before = left;
  left ??= bounds.time;
  try {
    return { found: run() };
  } catch (error) {
    return { unchecked: reasonOf(error) };
  } finally {
    left = before === undefined ? undefined : left;
  }
}

const script = new Script("run()");
const context = createContext({});
let isTimed = false;

/**
 * Runs the part of a check that a value can make slow, in the time that is left; the engine ends even a regular expression. What the spec alone decides,
 * such as compiling a schema, stays outside, so that a busy machine does not use up the time.
 * @param steps How many it takes at most.
 */
export function inTime<T>(steps: number, run: () => T): T {
  if (isTimed || steps <= bounds.steps) return run();
  const given = left ?? bounds.time;
  const start = performance.now();
  isTimed = true;
  context.run = run;
  try {
    if (given < 1) throw new NotChecked(tooSlow);
    return script.runInContext(context, { timeout: Math.ceil(given) });
  } finally {
    isTimed = false;
    context.run = undefined;
    if (left !== undefined) left = given - (performance.now() - start);
  }
}

const tooSlow = `it took more than ${bounds.time / 1000} s`;

function reasonOf(error: unknown): string {
  const { name, message, code } = error as Error & { code?: string };
  if (error instanceof NotChecked) return message;
  if (code === "ERR_SCRIPT_EXECUTION_TIMEOUT") return tooSlow;
  if (name === "RangeError") return "its schema refers to itself without an end";
  return `checking failed: ${name}`;
}

const tooDeep = () => new NotChecked(`it is nested deeper than ${bounds.depth} levels`);

/**
 * Ends the check of a value that is nested too deep or has too many values, which one that holds itself has as well.
 * @returns its size: how many values it has, long texts counted more often.
 */
export function boundSize(value: unknown): number {
  let count = 0;
  let size = 0;
  const visit = (inner: unknown, depth: number): void => {
    if (++count > bounds.values) throw new NotChecked(`it has more than ${bounds.values} values`);
    size += ownSizeOf(inner);
    if (inner === null || typeof inner !== "object") return;
    if (depth === bounds.depth) throw tooDeep();
    for (const member of Array.isArray(inner) ? inner : Object.values(inner)) visit(member, depth + 1);
  };
  visit(value, 0);
  return size;
}

function boundBytes(count: number): void {
  if (count > bounds.bytes) throw new NotChecked(`it has more than ${bounds.bytes / 1024 / 1024} MB`);
}

/** A body's text. Ends the check of one that is too large. */
export function textWithin(body: Uint8Array): string {
  boundBytes(body.length);
  return new TextDecoder().decode(body);
}

/** A text's JSON; undefined where it is none. Ends the check of one that is too large or too deep before it is parsed. */
export function parseBounded(text: string): unknown {
  // Few have to be measured: a unit is three bytes at most.
  if (text.length > bounds.bytes / 3) boundBytes(new TextEncoder().encode(text).length);
  boundBrackets(text);
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function boundBrackets(text: string): void {
  let depth = 0;
  let isText = false;
  for (let index = 0; index < text.length; index++) {
    const sign = text[index];
    if (sign === '"') isText = !isText;
    else if (isText) index += sign === "\\" ? 1 : 0;
    else if (sign === "[" || sign === "{") {
      if (++depth > bounds.depth) throw tooDeep();
    } else if (sign === "]" || sign === "}") depth--;
  }
}
