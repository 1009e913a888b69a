/** A field, in quotes or not, and what ends it. */
const fields = /(?:"([^"]*(?:""[^"]*)*)"(?!"))?([^,\r\n]*)(,|\r\n?|\n|$)/gy;

/** The rows of CSV by the names of the first, as the clients read them; undefined where those throw. */
export function csvRows(text: string): [name: string, field: string][][] | undefined {
  const rows: string[][] = [];
  let row: string[] = [];
  // An empty line is none, but one with quotes.
  for (const [, quoted, plain = "", end] of text.replace(/^\uFEFF/, "").matchAll(fields)) {
    if (quoted === undefined && plain.startsWith('"')) return undefined;
    row.push((quoted ?? "").replaceAll('""', '"') + plain);
    if (end === ",") continue;
    if (row.length > 1 || quoted !== undefined || plain !== "") rows.push(row);
    row = [];
    if (end === "") break;
  }
  const [names = [], ...others] = rows;
  const isWhole = new Set(names).size === names.length && others.every(({ length }) => length === names.length);
  return isWhole ? others.map((one) => names.map((name, index) => [name, one[index] as string])) : undefined;
}
