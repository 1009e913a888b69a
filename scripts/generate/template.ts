import { readFileSync } from "node:fs";

/** A text as it may stand in a line of Markdown: no element of HTML begins in it, code aside. */
export const inMarkdown = (text: string): string =>
  oneLine(text)
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replaceAll("<", "&lt;")))
    .join("");

export const oneLine = (text: string): string => text.trim().replace(/\s+/g, " ");

/** A file of templates/ with a value in the place of each `{{name}}`; throws where one is missing or none is asked for. */
export function filled(file: string, values: Readonly<Record<string, string>>): string {
  const text = readFileSync(new URL(`templates/${file}`, import.meta.url), "utf8");
  const asked = new Set<string>();
  const result = text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    asked.add(name);
    const value = values[name];
    if (value === undefined) throw new Error(`templates/${file} asks for ${name}, which nobody gives.`);
    return value;
  });
  const idle = Object.keys(values).filter((name) => !asked.has(name));
  if (idle.length > 0) throw new Error(`templates/${file} does not ask for ${idle.join(", ")}.`);
  return result;
}
