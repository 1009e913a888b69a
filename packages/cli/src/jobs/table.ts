import stringWidth from "fast-string-width";
import { harmless } from "../io/index.ts";

/** A column of a table. */
export interface Column {
  title: string;
  /** Where its cells may be cut in the middle: the width that it keeps as long as another gives some. */
  keeps?: number;
  /** Whether its cells stand on a line of their own below the others where these, cut as they may be, do not fit beside them. */
  isBelow?: boolean;
}

const gap = "  ";
/** No column is cut to less, nor to less than its title: a name is not known by fewer letters. */
const narrowest = 8;

/** Rows of text as lines, columns side by side, no line longer than `width`. Colours in cells count for nothing. */
export function tableText(columns: readonly Column[], rows: readonly (readonly string[])[], width = Number.POSITIVE_INFINITY): string {
  const lines = [columns.map(({ title }) => title), ...rows.map((row) => row.map(oneLine))];
  const widths = columns.map((_, index) => lines.reduce((most, line) => Math.max(most, stringWidth(line[index] ?? "")), 0));
  const least = widths.map((one, index) => Math.min(one, leastOf(columns[index] as Column)));
  const isBelow = (index: number) => columns[index]?.isBelow === true && totalOf(least) > width;
  const beside = <T>(all: readonly T[]) => all.filter((_, index) => !isBelow(index));
  const kept = beside(widths);
  shrink(beside(columns), kept, width);
  return lines
    .flatMap((line, row) => {
      const first = beside(line).map((cell, index) => pad(cut(cell, kept[index] ?? 0), kept[index] ?? 0));
      const below = row === 0 ? "" : line.filter((cell, index) => isBelow(index) && cell !== "").join(": ");
      return [first.join(gap).trimEnd(), ...(below ? [gap + cut(below, width - gap.length)] : [])];
    })
    .map((line) => `${line}\n`)
    .join("");
}

const totalOf = (widths: readonly number[]) => widths.reduce((sum, one) => sum + one, gap.length * (widths.length - 1));

/** To what a column may be cut: as long as another gives some, or in the end. */
const leastOf = ({ title, keeps = Number.POSITIVE_INFINITY }: Column, inTheEnd = false) => Math.max(narrowest, stringWidth(title), inTheEnd ? 0 : keeps);

/** Takes from the widest of the columns that may be cut until all fit. */
function shrink(columns: readonly Column[], widths: number[], width: number): void {
  for (const inTheEnd of [false, true])
    while (totalOf(widths) > width) {
      const able = columns.map((column, index) => {
        const one = widths[index] as number;
        return column.keeps !== undefined && one > leastOf(column, inTheEnd) ? one : 0;
      });
      const most = Math.max(...able);
      if (most === 0) break;
      widths[able.indexOf(most)] = most - 1;
    }
}

/** How many lines of a terminal a text takes. */
export const heightOf = (text: string, width: number): number =>
  text
    .split("\n")
    .slice(0, -1)
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(stringWidth(line) / width)), 0);

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
