import { pipeline, Readable, type Transform } from "node:stream";
import { constants, createBrotliDecompress, createUnzip } from "node:zlib";
import type { AnswerReader } from "../send/index.ts";
import type { Body } from "./body.ts";

// What ends early is given as far as it came, as fetch does it.
const unzip = () => createUnzip({ flush: constants.Z_SYNC_FLUSH, finishFlush: constants.Z_SYNC_FLUSH });
const unbrotli = () => createBrotliDecompress({ flush: constants.BROTLI_OPERATION_FLUSH, finishFlush: constants.BROTLI_OPERATION_FLUSH });

const unpackers = new Map<string, () => Transform>(Object.entries({ gzip: unzip, "x-gzip": unzip, deflate: unzip, br: unbrotli }));

/** Reads a body without its content encodings, the last of which was put on last; as it is where one of them is not known. */
export function unpacked(body: Body, encodings: string): AnswerReader {
  const names = encodings.split(",").map((name) => name.trim().toLowerCase());
  if (!names.every((name) => unpackers.has(name))) return body;
  const steps = names.reverse().map((name) => unpackers.get(name)?.() as Transform);
  const last = steps.at(-1) as Transform;
  // Its errors are the last stream's as well, and whoever destroys that ends the request.
  pipeline([Readable.from(body), ...steps], () => {});
  const pieces = last[Symbol.asyncIterator]();
  return {
    read: () => pieces.next(),
    async cancel() {
      last.destroy();
      await body.cancel();
    },
  };
}
