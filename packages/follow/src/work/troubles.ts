import { setTimeout as sleep } from "node:timers/promises";
import { ApiError, InvalidArgumentError, NetworkError, ResponseFormatError, TimeoutError, type VendorJobsError } from "@vendor-jobs/core";
import { textOf } from "../database/index.ts";
import type { ClientTrouble, FollowedClient, Handlers } from "../types.ts";

/** After how long a handler that failed is told again, in ms. */
const pause = 5000;

/** Whether an error says nothing of the job: the vendor is away, wants no more requests, or takes the credential no more. */
export const isOfClient = (error: VendorJobsError): boolean =>
  error instanceof ApiError ? ["auth", "rate_limited", "server"].includes(error.kind) : !(error instanceof InvalidArgumentError);

/** Whether what kept a start from being sent keeps others as well. */
const isOfStarts = (error: VendorJobsError): boolean =>
  error instanceof ApiError
    ? error.kind === "permission" || isOfClient(error)
    : [NetworkError, TimeoutError, ResponseFormatError].some((kind) => error instanceof kind);

const isOf = { look: isOfClient, start: isOfStarts };

/** Is told of what came of work with a client: why it failed, or nothing where the vendor answered. */
export type TroubleTeller = (work: keyof typeof isOf, error: VendorJobsError | undefined) => void;

/** Tells of a client's trouble once, until it answers again. */
export function troubleTeller({ vendor, baseUrl }: FollowedClient, { onClientTrouble }: Handlers): TroubleTeller {
  const warn = (message: string) => process.emitWarning(`${vendor} at ${baseUrl}: ${message}`, "VendorJobsFollow");
  /** With which work there is trouble that was told of: as it was itself, or as the other was, which has the same. */
  const known = new Map<keyof typeof isOf, "itself" | "other">();
  const tell = async (trouble: ClientTrouble) => {
    try {
      await (onClientTrouble ?? (({ error }) => warn(error.message)))(trouble);
    } catch (error) {
      warn(`${trouble.error.message} It could not be told: ${textOf(error)}`);
      await sleep(pause, undefined, { ref: false });
      known.clear();
    }
  };
  return (work, error) => {
    if (!error) {
      known.delete(work);
      // Who is let look may not be let start.
      if (work === "start") known.clear();
      else if (known.get("start") === "other") known.delete("start");
      return;
    }
    if (!isOf[work](error)) return;
    const isNew = !known.has(work);
    known.set(work, "itself");
    if (!isNew) return;
    const other = work === "look" ? "start" : "look";
    known.set(other, known.get(other) ?? "other");
    tell({ vendor, baseUrl, error });
  };
}
