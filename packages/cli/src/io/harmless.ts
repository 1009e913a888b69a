import type { Io } from "./io.ts";

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is about
const control = /(?!\x1b\[(?:3\d|90)m|\r\n)[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g;

/**
 * A text that can do nothing to a terminal, whoever wrote it: but for ends of lines, tabs and colours of letters, control characters, those included that turn
 * the direction of what follows, are shown as JSON escapes them.
 */
export const harmless = (text: string) => text.replace(control, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** Writes harmless texts; bytes go as they are. */
export const harmlessly = (io: Io): Io => ({
  ...io,
  // It may change.
  get columns() {
    return io.columns;
  },
  out: (text) => io.out(typeof text === "string" ? harmless(text) : text),
  err: (text) => io.err(harmless(text)),
});
