import type { MarkdownRenderer } from "vitepress";

type Token = ReturnType<MarkdownRenderer["parse"]>[number];

/** Puts each chapter of a page, from a heading to the next of the first two levels, into a section, with about the height that it will have. */
export function inSections(md: MarkdownRenderer): void {
  md.core.ruler.push("sections", ({ tokens, Token: TokenOf }) => {
    const html = (content: string): Token => Object.assign(new TokenOf("html_block", "", 0), { content });
    const starts = tokens.flatMap(({ type, tag, level }, index) => (type === "heading_open" && level === 0 && /^h[12]$/.test(tag) ? [index] : []));
    for (const [index, start] of [...starts.entries()].reverse()) {
      const end = starts[index + 1] ?? tokens.length;
      const height = tokens.slice(start, end).reduce((sum, token) => sum + heightOf(token), 0);
      if (end === tokens.length) tokens.push(html("</section>\n"));
      tokens.splice(start, 0, html(`${index === 0 ? "" : "</section>\n"}<section style="contain-intrinsic-height: auto ${height}px">\n`));
    }
  });
}

/** The height of what a token begins, in pixels of a wide screen: what is off is put right once it is seen. */
function heightOf({ type, content, tag, map }: Token): number {
  if (type === "heading_open") return tag === "h2" ? 89 : 64;
  if (type === "fence") return 72 + 24 * content.trimEnd().split("\n").length;
  if (type === "tr_open") return 49;
  return type === "paragraph_open" && map ? 44 + 28 * (map[1] - map[0] - 1) : 0;
}
