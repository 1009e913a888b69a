import { pipeline, Readable, type Transform } from "node:stream";
import zlib, { constants, createBrotliDecompress, createUnzip } from "node:zlib";
import type { AnswerReader } from "../request/index.ts";
import type { Body } from "./body.ts";

// What ends early is given as far as it came, as fetch does it.
const unzip = () => createUnzip({ flush: constants.Z_SYNC_FLUSH, finishFlush: constants.Z_SYNC_FLUSH });
const unbrotli = () => createBrotliDecompress({ flush: constants.BROTLI_OPERATION_FLUSH, finishFlush: constants.BROTLI_OPERATION_FLUSH });

/** Puts zlib's header before what lacks it: servers mean by `deflate` the one or the other, and fetch takes both, by the first byte. */
async function* headed(pieces: AsyncIterable<Uint8Array>) {
  let isBegun = false;
  for await (const piece of pieces) {
    if (!isBegun && ((piece[0] as number) & 15) !== 8) yield Buffer.from([0x78, 0x9c]);
    isBegun = true;
    yield piece;
  }
}

const unpackers: Readonly<Record<string, readonly (() => Transform | typeof headed)[]>> = {
  gzip: [unzip],
  "x-gzip": [unzip],
  deflate: [() => headed, unzip],
  br: [unbrotli],
  // Node has it from 22.15.
  ...("createZstdDecompress" in zlib && { zstd: [() => zlib.createZstdDecompress()] }),
};

/** Reads a body without its content encodings, the last of which was put on last; as it is where one of them is not known. */
export function unpacked(body: Body, encodings: string): AnswerReader {
  const names = encodings.split(",").map((name) => name.trim().toLowerCase());
  if (!names.every((name) => Object.hasOwn(unpackers, name))) return body;
  const steps = names.reverse().flatMap((name) => unpackers[name]?.map((make) => make()) ?? []);
  const last = steps.at(-1) as Transform;
  // Its errors are the last stream's as well, and whoever destroys that ends the request.
  pipeline([Readable.from(body), ...(steps as Transform[])], () => {});
  const pieces = last[Symbol.asyncIterator]();
  return {
    read: () => pieces.next(),
    async cancel() {
      last.destroy();
      await body.cancel();
    },
  };
}
