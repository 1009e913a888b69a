import { nearest } from "@vendor-jobs/contract/spec";

/** `; did you mean x?` for the known word that a misspelt one is nearest to, if any is near; else nothing. */
export function didYouMean(word: string, known: readonly string[]): string {
  const meant = nearest(word, known);
  return meant === undefined ? "" : `; did you mean ${meant}?`;
}
