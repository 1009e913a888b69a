import type { Outgoing } from "../check/index.ts";

/** Statuses whose answers have no body. */
const bare: readonly number[] = [204, 205, 304];

/** An answer without a body, and what tells of one, where its status has none. */
export function fitting(reply: Outgoing): Outgoing {
  if (!bare.includes(reply.status)) return reply;
  const { "content-type": _, ...headers } = reply.headers;
  return { status: reply.status, headers, body: undefined };
}

/** Refuses, for a test, what no answer can have as its status. */
export function checkStatus(where: string, status: unknown): void {
  if (Number.isInteger(status) && (status as number) >= 200 && (status as number) <= 599) return;
  throw new Error(`${where} has the status ${JSON.stringify(status) ?? String(status)}; expected a whole number from 200 to 599.`);
}

/** Refuses a script that has an answer with what is no status. */
export function checkScript(where: string, script: readonly unknown[] = []): void {
  for (const step of script) if (step !== null && typeof step === "object" && "status" in step) checkStatus(where, step.status);
}
