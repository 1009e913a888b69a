import { AbortError, type CallOptions } from "@vendor-jobs/core";

/**
 * Does what may change something at the vendor, unless the signal ends it; then it says whether the vendor may have acted.
 * @param reads How often the vendor is read at least before the request that acts.
 */
export async function act<Result>(signal: AbortSignal, reads: number, send: (options: CallOptions) => Promise<Result>): Promise<Result> {
  let sent = 0;
  try {
    return await send({ signal, beforeSend: () => sent++ });
  } catch (error) {
    if ((error as Error).name !== "AbortError") throw error;
    const known =
      sent > reads ? "after it was sent, so that it may or may not have acted: look before you do it again" : "before it was sent: nothing was changed";
    throw new AbortError(`Broken off ${known}.`, { cause: error });
  }
}
