/** A text as it may stand in a line of Markdown: no element of HTML begins in it, code aside. */
export const inMarkdown = (text: string): string =>
  oneLine(text)
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replaceAll("<", "&lt;")))
    .join("");

export const oneLine = (text: string): string => text.trim().replace(/\s+/g, " ");
