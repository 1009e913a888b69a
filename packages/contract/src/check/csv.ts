/** A field, in quotes or not, and what ends it. */
const fields = /(?:"([^"]*(?:""[^"]*)*)"(?!"))?([^,\r\n]*)(,|\r\n?|\n|$)/gy;

/** The rows of CSV (RFC 4180) by the names of the first, as the clients read them; undefined where a quote is not closed, or a row has not as many fields as there are names. */
export function csvRows(text: string): [name: string, field: string][][] | undefined {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = "", end] of text.replace(/^\uFEFF/, "").matchAll(fields)) {
    if (quoted === undefined && plain.startsWith('"')) return undefined;
    row.push((quoted ?? "").replaceAll('""', '"') + plain);
    if (end === ",") continue;
    // An empty line is none, but one with quotes.
    if (row.length > 1 || quoted !== undefined || plain !== "") rows.push(row);
    row = [];
    if (end === "") break;
  }
  const [names = [], ...others] = rows;
  if (others.some(({ length }) => length !== names.length)) return undefined;
  return others.map((one) => names.map((name, index) => [name, one[index] as string]));
}
