/** The known word that was probably meant by a misspelt one; undefined where none is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const [best] = known.map((name) => [distance(word.toLowerCase(), name.toLowerCase()), name] as const).sort(([a], [b]) => a - b);
  return best && best[0] <= Math.max(1, Math.floor(word.length / 3)) ? best[1] : undefined;
}

/** How many letters have to be changed, put in or left out to make one word the other. */
export function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...from].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...to].entries())
      next.push(Math.min((row[j] as number) + Number(letter !== other), (row[j + 1] as number) + 1, (next[j] as number) + 1));
    row = next;
  }
  return row[to.length] as number;
}
