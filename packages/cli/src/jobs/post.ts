import type * as Follow from "@vendor-jobs/follow";
import { type Io, jsonLine, tellError, UsageError } from "../io/index.ts";

/** What is told of a job, as `--json` prints it and `--post` sends it. */
export interface Told extends Omit<Follow.RunEnd, "state" | "reason"> {
  kind: "end" | "change";
  connection: string | undefined;
  state: Follow.RunEnd["state"] | Follow.RunChange["job"]["state"];
  reason?: string | undefined;
}

/** Posts what is told, and says once that it is not taken, and that it is again. */
export function posterTo(url: string, options: { json?: boolean }, io: Io, signal: AbortSignal): (told: Told) => Promise<void> {
  let isTaken = true;
  return async (told) => {
    try {
      await post(url, told, signal);
    } catch (error) {
      if (isTaken && !signal.aborted) tellError(io, options, new UsageError(`${whyNot(error as Error)} It is posted again until it is taken.`), "--post");
      isTaken = false;
      throw error;
    }
    if (!isTaken) io.err(options.json ? jsonLine({ event: "taken" }) : "--post: The webhook takes what is posted again.\n");
    isTaken = true;
  };
}

/** Why a post was not taken: what fetch throws says that in its cause, of several addresses by a code alone. */
const whyNot = ({ message, cause }: Error): string => {
  const { message: said, code } = (cause ?? {}) as NodeJS.ErrnoException;
  return cause ? `The webhook cannot be reached: ${said || code}.` : message;
};

/** Posts what is told; throws where it is to be told again. The address may hold a secret, and is in no message. */
async function post(url: string, told: Told, signal: AbortSignal): Promise<void> {
  const { ok, status, body } = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...(told.kind === "end" && { "idempotency-key": encodeURIComponent(told.key) }) },
    body: JSON.stringify(told),
    redirect: "manual",
    signal: AbortSignal.any([signal, AbortSignal.timeout(30_000)]),
  });
  await body?.cancel();
  if (!ok) throw new Error(`The webhook answered ${status}.`);
}
