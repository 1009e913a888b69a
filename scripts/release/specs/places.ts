import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { at, escaped, type Json } from "@vendor-jobs/contract/spec";
import { type Document, isAlias, isCollection, isMap, isPair, LineCounter, type Node, parseDocument } from "yaml";
import type { Bump, Reason } from "../bump/index.ts";

/** A node of a spec that knows where it stands. References are followed into other files, and no line is lost on the way. */
export class Place {
  readonly specs: Specs;
  /** Path below the folder of specs: `flatfile/openapi.yaml`. */
  readonly file: string;
  /** JSON pointer into the file. */
  readonly pointer: string;
  readonly value: Json;

  constructor(specs: Specs, file: string, pointer: string, value: Json) {
    this.specs = specs;
    this.file = file;
    this.pointer = pointer;
    this.value = value;
  }

  /** What lies below, references followed; undefined where there is nothing. */
  at(...path: string[]): Place | undefined {
    let here = this.follow();
    for (const segment of path) {
      if (here.value?.[segment] === undefined) return undefined;
      here = here.child(segment).follow();
    }
    return here;
  }

  /** A member itself, unfollowed: a reference stays one. */
  child(segment: string): Place {
    return new Place(this.specs, this.file, `${this.pointer}/${escaped(segment)}`, this.value[segment]);
  }

  follow(): Place {
    this.specs.seen.add(`${this.file}#${this.pointer}`);
    if (typeof this.value?.$ref !== "string") return this;
    const [path, pointer = ""] = this.value.$ref.split("#") as [string, string?];
    const file = path === "" ? this.file : posix.join(posix.dirname(this.file), path);
    return new Place(this.specs, file, decodeURIComponent(pointer), at(this.specs.text(file).value, pointer)).follow();
  }

  /** The line, from 1; that of the nearest place above where it has none of its own. */
  get line(): number {
    const { document, lines } = this.specs.text(this.file);
    let node: Node | null | undefined = document.contents;
    let offset = 0;
    for (const segment of this.pointer.split("/").slice(1)) {
      const name = segment.replaceAll("~1", "/").replaceAll("~0", "~");
      if (isAlias(node)) node = node.resolve(document);
      if (!isCollection(node)) break;
      const item: unknown = isMap(node) ? node.items.find(({ key }) => String(key) === name) : node.items[Number(name)];
      const [start, value] = isPair<Node, Node>(item) ? [item.key, item.value] : [item as Node | undefined, item as Node | undefined];
      offset = start?.range?.[0] ?? offset;
      node = value;
    }
    return lines.linePos(offset).line;
  }
}

/** The members of a map or a list, references followed. */
export function entriesOf(place: Place | undefined): [name: string, place: Place][] {
  const names = typeof place?.value === "object" ? Object.keys(place.value ?? {}) : [];
  return names.map((name) => [name, place?.at(name) as Place]);
}

/** A document of a spec with what parsing it told. */
interface SpecText {
  value: Json;
  document: Document;
  lines: LineCounter;
}

/** The specs of one folder, read as they are asked for. */
export class Specs {
  /** Places that somebody looked at, as `file#pointer`: what no rule of ours saw is left to other tools. */
  readonly seen = new Set<string>();
  /** Whether they are those of the last release. */
  readonly areOld: boolean;
  readonly folder: string;
  readonly #texts = new Map<string, SpecText>();

  constructor(folder: string, areOld = false) {
    this.folder = folder;
    this.areOld = areOld;
  }

  /** The files that were read so far. */
  get files(): string[] {
    return [...this.#texts.keys()];
  }

  /** The whole of a file. Throws where there is none such. */
  root(file: string): Place {
    return new Place(this, file, "", this.text(file).value);
  }

  /** Whether somebody looked at a place, or at what it is a member of. */
  hasSeen(file: string, pointer: string): boolean {
    return this.seen.has(`${file}#${pointer}`) || this.seen.has(`${file}#${pointer.replace(/\/[^/]*$/, "")}`);
  }

  text(file: string): SpecText {
    const known = this.#texts.get(file);
    if (known) return known;
    const lines = new LineCounter();
    const document = parseDocument(readFileSync(`${this.folder}/${file}`, "utf8"), { lineCounter: lines });
    const text = { value: document.toJS(), document, lines };
    this.#texts.set(file, text);
    return text;
  }
}

/** What has been found of a spec so far. */
export class SpecComparison {
  readonly reasons: Reason[] = [];
  /** The pairs of schemas that have been compared. */
  readonly compared = new Set<string>();

  /** Notes a reason, at a place of today, or of then where there is none any more. */
  note(bump: Bump, why: string, place: Place | undefined): void {
    if (bump === "none" || !place) return;
    this.reasons.push({ bump, why, file: `specs/${place.file}`, line: place.line, ...(place.specs.areOld && { wasInRelease: true }) });
  }
}
