/** A part of a multipart body. */
export interface Part {
  /** Empty where it has none. */
  name: string;
  /** Its media type; empty where none is said. */
  type: string;
  isFile: boolean;
  text: string;
}

/** The parts of a multipart body, lines ended by CR LF or LF; none where its boundary is not said or not found. */
export function partsOf(text: string, contentType: string): Part[] {
  const [, quoted, plain] = /\bboundary=(?:"([^"]+)"|([^\s;]+))/i.exec(contentType) ?? [];
  const boundary = quoted ?? plain;
  // What is before the first boundary and after the last is none.
  return boundary === undefined ? [] : text.split(`--${boundary}`).slice(1, -1).flatMap(partOf);
}

function partOf(part: string): Part[] {
  const empty = /\r?\n\r?\n/.exec(part);
  if (!empty) return [];
  const head = part.slice(0, empty.index);
  const disposition = /^content-disposition:(.*(?:\r?\n[ \t].*)*)/im.exec(head)?.[1] ?? "";
  const [, quoted, plain = ""] = /[;\s]name=(?:"([^"]*)"|([^\s;]+))/i.exec(disposition) ?? [];
  const type = /^content-type:\s*([^\r\n]*)/im.exec(head)?.[1]?.trim() ?? "";
  const text = part.slice(empty.index + empty[0].length).replace(/\r?\n$/, "");
  return [{ name: quoted ?? plain, type, isFile: /[;\s]filename\*?=/i.test(disposition), text }];
}
