import { ApiError, following, InvalidArgumentError, type JobRef, JobStepError, NetworkError } from "@vendor-jobs/core";
import type { Row } from "./store.ts";
import type { FollowedClient } from "./types.ts";

/** What came of trying a start. */
export type Tried =
  | { is: "started"; ref: JobRef; isFound: boolean }
  /** It certainly did not act, and may the next time. */
  | { is: "unsent"; reason: string }
  | { is: "refused"; reason: string }
  /** It is not known whether it acted; the next time it is looked for. */
  | { is: "open"; error: unknown }
  /** It cannot be found out. */
  | { is: "unknown"; reason: string };

/** A client as starts need it: its operations by name. */
type Starter = FollowedClient & {
  findStart?(
    operation: string,
    params: object,
    options: object,
  ): Promise<{ jobs: { toJSON(): JobRef }[]; proves: boolean; mayRepeat: boolean; sought: string }>;
} & Record<string, (params: object, options: object) => { job(inputs?: object): Promise<{ toJSON(): JobRef }> }>;

/** For how long one try may take, its waits for a place and the pauses that the vendor asks for included, in ms. */
const deadline = 600_000;

/** How old a start is, in ms, before there being none of it in a list is believed: a list may lag behind. */
const settled = 15_000;

/** A try of a start: the client, what is to be started, what ends the try, and what notes that the request is about to leave. */
export interface Try {
  readonly client: FollowedClient;
  readonly row: Row;
  readonly signal: AbortSignal;
  leave(): Promise<void>;
}

/** Sends a start. `isRepeat` says that it may have been sent before. */
export async function sendStart({ client, row, signal, leave }: Try, isRepeat = false): Promise<Tried> {
  const { operation, params, inputs, idempotencyKey: key } = row.start as NonNullable<Row["start"]>;
  let hasLeft = isRepeat;
  const beforeSend = async () => {
    await leave();
    hasLeft = true;
  };
  try {
    const call = (client as Starter)[operation]?.(params, { signal, deadline, beforeSend, ...(key !== undefined && { key }) });
    const job = await (call as NonNullable<typeof call>).job(...(inputs ? [inputs] : []));
    return { is: "started", ref: job.toJSON(), isFound: false };
  } catch (error) {
    return said(error, hasLeft, isRepeat);
  }
}

/** What an error says of a start. */
function said(error: unknown, hasLeft: boolean, isRepeat: boolean): Tried {
  const reason = (error as Error)?.message ?? String(error);
  if (error instanceof JobStepError) return { is: "unknown", reason };
  if (error instanceof InvalidArgumentError) return { is: "refused", reason };
  if (!hasLeft || (error instanceof NetworkError && error.isUnsent && !isRepeat)) return { is: "unsent", reason };
  if (!(error instanceof ApiError) || error.mayHaveSucceeded || ["server", "unknown"].includes(error.kind)) return { is: "open", error };
  // Its own id is taken: by its earlier self.
  if (isRepeat && error.kind === "conflict") return { is: "open", error };
  const isPassing = ["rate_limited", "auth", "permission"].includes(error.kind);
  if (isRepeat) return isPassing ? { is: "open", error } : { is: "refused", reason };
  return { is: isPassing ? "unsent" : "refused", reason };
}

/**
 * Finds out what came of a start that may have been sent: with its key it is sent again; else the vendor's list is looked through.
 * `isTaken` tells which jobs belong to other starts.
 */
export async function resolveStart(attempt: Try, isTaken: (ref: JobRef) => Promise<boolean>): Promise<Tried> {
  const { client, row, signal } = attempt;
  const { operation, params, idempotencyKey: key } = row.start as NonNullable<Row["start"]>;
  const { key: how } = following(client).starts.find((start) => start.operation === operation) ?? {};
  if (how?.repeat === "same" && key !== undefined) return sendStart(attempt, true);
  const since = row.sent_at ?? row.created_at;
  let found: Awaited<ReturnType<NonNullable<Starter["findStart"]>>>;
  try {
    found = (await (client as Starter).findStart?.(operation, params, { since, signal, ...(key !== undefined && { key }) })) as typeof found;
  } catch (error) {
    if (error instanceof InvalidArgumentError) return { is: "unknown", reason: error.message };
    return { is: "open", error };
  }
  const refs: JobRef[] = [];
  for (const job of found.jobs) if (!(await isTaken(job.toJSON()))) refs.push(job.toJSON());
  const [ref] = refs;
  if (refs.length === 1 && ref) return { is: "started", ref, isFound: true };
  if (refs.length > 1)
    return { is: "unknown", reason: `It was sent, no answer was kept, and ${refs.length} jobs may be it (${found.sought}): ${refs.map(idsText).join(", ")}.` };
  if (!found.mayRepeat && !found.proves)
    return { is: "unknown", reason: `It was sent, no answer was kept, and there is none that must be it (${found.sought}).` };
  if (!found.mayRepeat && Date.now() - since.getTime() < settled)
    return { is: "open", error: new Error("It is looked for again once the vendor's list must have it.") };
  return sendStart(attempt, true);
}

const idsText = ({ ids }: JobRef) => Object.values(ids).join("/");
