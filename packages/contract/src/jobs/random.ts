/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const alphabets: [RegExp, string][] = [
  [/[0-9]/, "0123456789"],
  [/[a-z]/, "abcdefghijklmnopqrstuvwxyz"],
  [/[A-Z]/, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"],
];

/**
 * An id of the form of another: what comes before its last separator stays, or before one further up where little is left, but for a slash, before which
 * another thing is named; each sign after it becomes another of its kind.
 */
export function idLike(example: string, random: () => number): string {
  let prefix = example;
  do prefix = /^.*[-_.:/](?=.)/.exec(prefix.slice(0, -1))?.[0] ?? "";
  while (prefix !== "" && !prefix.endsWith("/") && example.slice(prefix.length).replace(/[^0-9a-z]/gi, "").length < 4);
  const rest = example.slice(prefix.length);
  const hex = /^(?=.*[a-f])[0-9a-f]{8,}$/.test(rest) ? "0123456789abcdef" : undefined;
  const draw = (alphabet: string) => alphabet[Math.floor(random() * alphabet.length)];
  return prefix + rest.replace(/./g, (sign) => draw(hex ?? alphabets.find(([kind]) => kind.test(sign))?.[1] ?? sign) as string);
}
