/** Text that Markdown and Vue show as it is; code between backticks stays code. */
export const plain = (text: string): string =>
  text
    .split(/(`+[^`]+`+)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replaceAll("<", "&lt;").replaceAll("{{", "&#123;&#123;")))
    .join("");

/** Code within a line. */
export const code = (text: string): string => (text.includes("`") ? `\`\` ${text} \`\`` : `\`${text}\``);

/** A block of code. */
export const block = (language: string, text: string): string => `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;

export const json = (value: unknown): string => block("json", JSON.stringify(value, null, 2));

/** A table, or nothing where it has no rows. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return "";
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replace(/\s*\n\s*/g, " ")).join(" | ")} |`;
  return [line(head), `|${head.map(() => "---|").join("")}`, ...rows.map(line)].join("\n");
}

/** What there is of some parts, each for itself. */
export const paragraphs = (...parts: readonly string[]): string => parts.filter((part) => part !== "").join("\n\n");

/** A section, or nothing where it says nothing. */
export const section = (heading: string, ...parts: readonly string[]): string => (paragraphs(...parts) === "" ? "" : `${heading}\n\n${paragraphs(...parts)}`);

/** A page: its title and what it is about, for those who look for it, and its parts. */
export function page(title: string, description: string, ...parts: readonly string[]): string {
  const front = Object.entries({ title, description }).map(([name, text]) => `${name}: ${JSON.stringify(text.replace(/\s+/g, " ").trim())}`);
  return `${["---", ...front, "---"].join("\n")}\n\n${paragraphs(...parts)}\n`;
}

/** Words as a sentence, or nothing of none. */
export const sentence = (words = ""): string => words && `${words[0]?.toUpperCase()}${words.slice(1)}.`;

/** The first sentence of a text, without its marks. */
export const firstSentence = (text: string): string => {
  const [, sentence = text] = /^([\s\S]*?[.!?])(\s|$)/.exec(text.trim()) ?? [];
  return sentence.replace(/[`*]/g, "").replace(/\s+/g, " ");
};
