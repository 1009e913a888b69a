import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { root } from "./places.ts";

const repository = "https://github.com/vendor-jobs/vendor-jobs/blob/main/";

/** A document of the repository as a page: what its links lead to is in the repository. */
export const documentOf = (file: string): string =>
  readFileSync(`${root}/${file}`, "utf8").replace(
    /\]\((?!https?:|#)([^)]+)\)/g,
    (_, path: string) => `](${repository}${posix.join(posix.dirname(file), path)})`,
  );
