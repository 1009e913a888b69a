import type { IncomingMessage } from "node:http";
import { promisify } from "node:util";
import * as zlib from "node:zlib";
import { bounds } from "../check/index.ts";

/** The largest body that is looked at, as it comes and decompressed. What is larger goes through all the same. */
const most = bounds.bytes;

/** Bodies that are decompressed at the same time. What passes is not held up for it, so that of more than these nothing is kept: memory has an end. */
const mostAtOnce = 32;
let atOnce = 0;

/** A body's bytes, or why it cannot be looked at. */
export type Body = { readonly bytes: Uint8Array } | { readonly unreadable: string };

/** A copy of a body that passes; the stream is not held up by it. */
export interface Kept {
  /** Call it once nothing more will come. */
  body(): Promise<Body>;
}

const tooLarge = { unreadable: `it has more than ${most / 1024 / 1024} MB` };

/** Whether a transfer's coding only says where the body ends, as each connection says in its own way. */
export const isFramedOnly = (coding = ""): boolean => /^(|identity|chunked)$/i.test(coding.trim());

export function keep(stream: IncomingMessage): Kept {
  let chunks: Buffer[] = [];
  let size = 0;
  stream.on("data", (chunk: Buffer) => {
    size += chunk.length;
    if (size <= most) chunks.push(chunk);
    else chunks = [];
  });
  return {
    async body() {
      if (!isFramedOnly(stream.headers["transfer-encoding"])) return { unreadable: "its transfer-encoding is not known here" };
      if (!stream.complete) return { unreadable: "it was not complete" };
      return size > most ? tooLarge : decoded(Buffer.concat(chunks), stream.headers["content-encoding"]);
    },
  };
}

type Decoder = (body: Uint8Array, options: { maxOutputLength: number }) => Promise<Buffer>;

const decoders = new Map<string, Decoder>([
  ["identity", async (body) => body as Buffer],
  ["gzip", promisify(zlib.gunzip)],
  ["x-gzip", promisify(zlib.gunzip)],
  ["deflate", promisify(zlib.inflate)],
  ["br", promisify(zlib.brotliDecompress)],
  // Node ≥ 22.15 has it.
  ...("zstdDecompress" in zlib ? [["zstd", promisify(zlib.zstdDecompress)] as [string, Decoder]] : []),
]);

/** Takes the codings off, the last one first. */
async function decoded(body: Uint8Array, encoding = ""): Promise<Body> {
  const codings = encoding.toLowerCase().match(/[^\s,]+/g) ?? [];
  if (body.length === 0 || codings.length === 0) return { bytes: body };
  if (atOnce === mostAtOnce) return { unreadable: `it came while ${mostAtOnce} others were being decompressed` };
  atOnce++;
  let bytes = body;
  let coding: string | undefined;
  try {
    for (coding of codings.reverse()) {
      const decode = decoders.get(coding);
      if (!decode) return { unreadable: "its content-encoding is not known here" };
      bytes = await decode(bytes, { maxOutputLength: most });
    }
    return { bytes };
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE" ? tooLarge : { unreadable: `it is no ${coding}` };
  } finally {
    atOnce--;
  }
}
