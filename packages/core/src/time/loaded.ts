import { VendorJobsError } from "../errors.ts";
import { bounded } from "./bounded.ts";

/** What was asked for by `import()`. @throws {VendorJobsError} where that cannot be had, or not within `ms` */
export const loaded = <Part>(part: Promise<Part>, ms = 300_000): Promise<Part> =>
  bounded(part, ms, undefined, () => new Error(`It did not come within ${ms} ms.`)).catch((cause: unknown) => {
    throw new VendorJobsError("A part of the program could not be loaded: the network may be gone, or a deployment may have replaced the program.", { cause });
  });
