/** Colours and moves of terminals, and what else has no place in a line of a log: control characters, line breaks, turns of direction. */
const unprintable = /(?<=\p{Cc})\[[\d;?]*[ -/]*[@-~]|[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** A text as one line, without control characters, and cut where it is longer than `most` characters. */
export function plainText(text: string, most = 300): string {
  // Cut first, roughly: what a server says may be megabytes.
  const line = text
    .slice(0, most * 4)
    .replace(unprintable, " ")
    .replace(/\s+/g, " ")
    .trim();
  return line.length > most ? `${line.slice(0, most)}…` : text.length > most * 4 ? `${line}…` : line;
}
