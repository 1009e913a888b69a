/** What became of a job. */
export interface End {
  key: string;
  state: string;
  /** The vendor's page of the job, for a person. */
  page?: string | undefined;
  why?: string | undefined;
}

/** Posts ends to a webhook. What throws here is told again by the follower, with back-off: the key says to the receiver what came before. */
export const postTo = (webhook: string) => async (end: End) => {
  const response = await fetch(webhook, {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": `${end.key} ${end.state}` },
    body: JSON.stringify(end),
    signal: AbortSignal.timeout(10_000),
  });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`The webhook answered ${response.status}.`);
};
