/** What `pnpm vendor:new` left to a person, by line of a spec's text: words of the vendor's, and what was proposed by names. */
export function markFindings(text: string): { line: number; message: string }[] {
  return text.split("\n").flatMap((line, index) => {
    if (line.includes("TO REWRITE: "))
      return [{ line: index + 1, message: "Say it in our own words, and take the mark TO REWRITE away: vendors' sentences are not copied." }];
    if (line.includes("# TO CONFIRM: "))
      return [{ line: index + 1, message: "Hold what was proposed below against the vendor's pages, correct it, and take the comment TO CONFIRM away." }];
    return [];
  });
}
