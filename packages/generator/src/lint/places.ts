import { readFileSync } from "node:fs";
import { type Document, isAlias, isMap, isNode, isPair, LineCounter, type Node, parseDocument } from "yaml";

/** Gives `line:column` of what the keys lead to in a YAML file; of the deepest of them that is there, for the rest may stand in another file. */
export function placesIn(file: string): (keys: readonly (string | number)[]) => string {
  const counter = new LineCounter();
  let document: Document.Parsed | undefined;
  return (keys) => {
    // Of most files no place is asked for.
    document ??= parseDocument(readFileSync(file, "utf8"), { lineCounter: counter });
    let node: Node | null = document.contents;
    let offset = 0;
    for (const key of keys) {
      const holder: Node | null | undefined = isAlias(node) ? (node.resolve(document) as Node | undefined) : node;
      const pair = isMap(holder) ? holder.items.find((item) => isPair(item) && isNode(item.key) && String(item.key) === String(key)) : undefined;
      const next: Node | undefined = pair
        ? (pair.value as Node)
        : ((holder as { get?(key: unknown, keep: boolean): Node })?.get?.(key, true) as Node | undefined);
      if (!isNode(next)) break;
      offset = ((pair?.key as Node | undefined)?.range ?? next.range)?.[0] ?? offset;
      node = next;
    }
    const { line, col } = counter.linePos(offset);
    return `${line}:${col}`;
  };
}
