import { nearest } from "@vendor-jobs/contract/spec";

/** How a sentence ends that says of a misspelt word that it is not known: `; did you mean x?` where one that is known is near, else `.` */
export function didYouMean(word: string, known: readonly string[]): string {
  const meant = nearest(word, known);
  return meant === undefined ? "." : `; did you mean ${meant}?`;
}
