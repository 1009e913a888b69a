/** A text of a spec as it may stand in a comment of the code that is written. */
export const inComment = (text: string): string => text.replaceAll("*/", "*\\/");

/** A name as the member of a type. */
export const memberName = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name));

/** A text as it may stand in a line of Markdown: no element of HTML begins in it, code aside. */
export const inMarkdown = (text: string): string =>
  oneLine(text)
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replaceAll("<", "&lt;")))
    .join("");

export const oneLine = (text: string): string => text.trim().replace(/\s+/g, " ");
