import stringWidth from "fast-string-width";
import { harmless } from "./io.ts";

/** A column of a table: its title, and where its cells may be cut in the middle, the width that it keeps as long as another gives some. */
export interface Column {
  title: string;
  keeps?: number;
}

const gap = "  ";
/** No column is cut to less, nor to less than its title: a name is not known by fewer letters. */
const narrowest = 8;

/** Rows of text as lines, columns side by side, no line longer than `width`. Colours in cells count for nothing. */
export function tableText(columns: readonly Column[], rows: readonly (readonly string[])[], width = Number.POSITIVE_INFINITY): string {
  const lines = [columns.map(({ title }) => title), ...rows.map((row) => row.map(oneLine))];
  const widths = columns.map((_, index) => Math.max(...lines.map((line) => stringWidth(line[index] ?? ""))));
  shrink(columns, widths, width);
  return lines
    .map((line) =>
      line
        .map((cell, index) => pad(cut(cell, widths[index] ?? 0), index === line.length - 1 ? 0 : (widths[index] ?? 0)))
        .join(gap)
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join("");
}

/** Takes from the widest of the columns that may be cut until all fit. */
function shrink(columns: readonly Column[], widths: number[], width: number): void {
  const total = () => widths.reduce((sum, one) => sum + one, gap.length * (widths.length - 1));
  for (const isLast of [false, true])
    while (total() > width) {
      const able = columns.map(({ title, keeps }, index) => {
        const one = widths[index] as number;
        return keeps !== undefined && one > Math.max(narrowest, stringWidth(title), isLast ? 0 : keeps) ? one : 0;
      });
      const most = Math.max(...able);
      if (most === 0) break;
      widths[able.indexOf(most)] = most - 1;
    }
}

/** A text without what would break the columns. */
export const oneLine = (text: string) => harmless(text.replace(/[\t\n\v\f\r]+/g, " "));

const pad = (text: string, width: number) => text + " ".repeat(Math.max(0, width - stringWidth(text)));

/** A text cut in its middle: the ends of names and ids tell them apart. */
function cut(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  const letters = [...text];
  let [head, tail] = [0, letters.length];
  let [room, fromHead] = [width - 1, true];
  for (;;) {
    const next = letters[fromHead ? head : tail - 1] ?? "";
    room -= stringWidth(next);
    if (room < 0 || head >= tail) return `${letters.slice(0, head).join("")}…${letters.slice(tail).join("")}`;
    if (fromHead) head++;
    else tail--;
    fromHead = !fromHead;
  }
}
