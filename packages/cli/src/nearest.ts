/** `; did you mean x?` for the known word that a misspelt one is nearest to, if any is near; else nothing. */
export function nearest(word: string, known: readonly string[]): string {
  const [best] = known.map((name) => [distance(word.toLowerCase(), name.toLowerCase()), name] as const).sort(([a], [b]) => a - b);
  return best && best[0] <= Math.max(1, Math.floor(word.length / 3)) ? `; did you mean ${best[1]}?` : "";
}

/** How many letters have to be changed, put in or left out to make one word the other. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) next[j] = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1));
    row = next;
  }
  return row[to.length] ?? 0;
}
