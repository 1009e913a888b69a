import { readFileSync } from "node:fs";
import { posix } from "node:path";
import type { Json } from "@vendor-jobs/contract/spec";
import { type Document, isAlias, isMap, isSeq, LineCounter, type Node, parseDocument } from "yaml";

/** A node of a spec that knows where it stands. */
export interface Place {
  /** Path below the folder of specs: `flatfile/openapi.yaml`. */
  readonly file: string;
  /** JSON pointer into the file. */
  readonly pointer: string;
  readonly value: Json;
}

interface SpecText {
  value: Json;
  document: Document;
  lines: LineCounter;
}

/** The specs of one folder, read as they are asked for. References are followed into other files, and no line is lost on the way. */
export class SpecFiles {
  /** Places that somebody looked at, as `file#pointer`: what no rule of ours saw is left to other tools. */
  readonly seen = new Set<string>();
  readonly #folder: string;
  readonly #texts = new Map<string, SpecText>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The files that were read so far. */
  get files(): string[] {
    return [...this.#texts.keys()];
  }

  /** The whole of a file. Throws where there is none such. */
  root(file: string): Place {
    return this.#place(file, "");
  }

  /** What lies below a place, references followed; undefined where there is nothing. */
  at(place: Place | undefined, ...path: (string | number)[]): Place | undefined {
    let here = place && this.follow(place);
    for (const segment of path) {
      if (here?.value?.[segment] === undefined) return undefined;
      here = this.follow({ file: here.file, pointer: `${here.pointer}/${escaped(segment)}`, value: here.value[segment] });
    }
    return here;
  }

  /** The members of a map or a list, references followed. */
  entries(place: Place | undefined): [name: string, place: Place][] {
    const value = place?.value;
    if (value === null || typeof value !== "object") return [];
    return Object.keys(value).map((name) => [name, this.at(place, name) as Place]);
  }

  /** The place itself, unfollowed: a reference stays one. */
  child(place: Place, segment: string | number): Place {
    return { file: place.file, pointer: `${place.pointer}/${escaped(segment)}`, value: place.value[segment] };
  }

  follow(place: Place): Place {
    let here = place;
    while (typeof here.value?.$ref === "string") {
      this.seen.add(`${here.file}#${here.pointer}`);
      const [file, pointer = ""] = here.value.$ref.split("#") as [string, string?];
      here = this.#place(file === "" ? here.file : posix.join(posix.dirname(here.file), file), decodeURIComponent(pointer));
    }
    this.seen.add(`${here.file}#${here.pointer}`);
    return here;
  }

  /** Whether somebody looked at a place, or at what it is a member of. */
  hasSeen(file: string, pointer: string): boolean {
    return this.seen.has(`${file}#${pointer}`) || this.seen.has(`${file}#${pointer.replace(/\/[^/]*$/, "")}`);
  }

  /** The line of a place, from 1; of the nearest place above it where it has none of its own. */
  line({ file, pointer }: Place): number {
    const { document, lines } = this.#text(file);
    let node = document.contents as Node | null;
    let offset = 0;
    for (const segment of segmentsOf(pointer)) {
      if (isAlias(node)) node = node.resolve(document) ?? null;
      if (isMap(node)) {
        const pair = node.items.find(({ key }) => String((key as { value?: unknown }).value) === segment);
        offset = (pair?.key as Node | undefined)?.range?.[0] ?? offset;
        node = (pair?.value as Node | undefined) ?? null;
      } else if (isSeq(node)) {
        node = (node.items[Number(segment)] as Node | undefined) ?? null;
        offset = node?.range?.[0] ?? offset;
      } else break;
    }
    return lines.linePos(offset).line;
  }

  #place(file: string, pointer: string): Place {
    const value = segmentsOf(pointer).reduce((node, segment) => node?.[segment], this.#text(file).value);
    return { file, pointer, value };
  }

  #text(file: string): SpecText {
    let text = this.#texts.get(file);
    if (!text) {
      text = parsed(readFileSync(`${this.#folder}/${file}`, "utf8"));
      this.#texts.set(file, text);
    }
    return text;
  }
}

/** What was parsed last, by its text: the specs of the last release are asked for by each vendor. */
const kept = new Map<string, SpecText>();
const most = 32;

function parsed(source: string): SpecText {
  const lines = new LineCounter();
  let text = kept.get(source);
  if (!text) {
    const document = parseDocument(source, { lineCounter: lines });
    text = { value: document.toJS(), document, lines };
  }
  // The newest stands last.
  kept.delete(source);
  kept.set(source, text);
  if (kept.size > most) kept.delete(kept.keys().next().value as string);
  return text;
}

export const escaped = (segment: string | number) => String(segment).replaceAll("~", "~0").replaceAll("/", "~1");

const segmentsOf = (pointer: string) =>
  pointer
    .split("/")
    .slice(1)
    .map((segment) => segment.replaceAll("~1", "/").replaceAll("~0", "~"));
