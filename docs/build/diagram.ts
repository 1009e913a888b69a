/** A box of a diagram: where it stands on the grid, and what it says, a line each. */
export interface Box {
  column: number;
  row: number;
  text: string;
  look?: "run" | "wait" | "fail";
}

/** An arrow from one box to another, with what stands at it. */
export type Arrow = readonly [from: string, to: string, text?: string];

const [cellWidth, cellHeight, boxWidth, boxHeight] = [190, 96, 150, 52];
const colors: Readonly<Record<NonNullable<Box["look"]>, string>> = { run: "var(--vj-run)", wait: "var(--vj-wait)", fail: "var(--vj-fail)" };

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** A diagram as SVG within a page: it takes the page's colours, light and dark, and is read out by its title. */
export function diagram(title: string, boxes: Readonly<Record<string, Box>>, arrows: readonly Arrow[]): string {
  const columns = Math.max(...Object.values(boxes).map(({ column }) => column)) + 1;
  const rows = Math.max(...Object.values(boxes).map(({ row }) => row)) + 1;
  const id = title.toLowerCase().replace(/\W+/g, "-");
  const lines = [
    `<figure class="diagram"><svg viewBox="0 0 ${columns * cellWidth} ${rows * cellHeight}" width="${columns * cellWidth}" role="img" aria-labelledby="${id}" font-size="14" fill="none">`,
    `<title id="${id}">${escaped(title)}</title>`,
    `<defs><marker id="${id}-head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0 8 4 0 8z" fill="var(--vj-line)"/></marker></defs>`,
    ...arrows.map((arrow) => arrowOf(arrow, boxes, id)),
    ...Object.values(boxes).map(boxOf),
    "</svg></figure>",
  ];
  return lines.join("\n");
}

const centre = ({ column, row }: Box) => ({ x: column * cellWidth + cellWidth / 2, y: row * cellHeight + cellHeight / 2 });

function boxOf(box: Box): string {
  const { x, y } = centre(box);
  const color = box.look === undefined ? "var(--vj-line)" : colors[box.look];
  const words = box.text.split("\n");
  const text = words.map((word, index) => `<tspan x="${x}" y="${y + 5 + (index - (words.length - 1) / 2) * 18}">${escaped(word)}</tspan>`).join("");
  return `<rect x="${x - boxWidth / 2}" y="${y - boxHeight / 2}" width="${boxWidth}" height="${boxHeight}" rx="8" stroke="${color}" stroke-width="1.5" fill="var(--vp-c-bg)"/><text text-anchor="middle" fill="currentColor">${text}</text>`;
}

function arrowOf([from, to, text]: Arrow, boxes: Readonly<Record<string, Box>>, id: string): string {
  const [start, end] = [boxes[from], boxes[to]];
  if (!start || !end) throw new Error(`A diagram has no box ${boxes[from] ? to : from}.`);
  const [a, b] = [centre(start), centre(end)];
  const isAcross = start.column !== end.column;
  const right = Math.sign(b.x - a.x);
  const down = Math.sign(b.y - a.y);
  const [x1, y1, x2, y2] = isAcross
    ? [a.x + (right * boxWidth) / 2, a.y, b.x - (right * boxWidth) / 2, b.y]
    : [a.x, a.y + (down * boxHeight) / 2, b.x, b.y - (down * boxHeight) / 2];
  const label =
    text === undefined
      ? ""
      : `<text x="${(x1 + x2) / 2 + (isAcross ? 0 : 8)}" y="${(y1 + y2) / 2 - (isAcross ? 6 : -5)}" text-anchor="${isAcross ? "middle" : "start"}" font-size="12" fill="currentColor">${escaped(text)}</text>`;
  return `<path d="M${x1} ${y1} ${x2} ${y2}" stroke="var(--vj-line)" stroke-width="1.5" marker-end="url(#${id}-head)"/>${label}`;
}
