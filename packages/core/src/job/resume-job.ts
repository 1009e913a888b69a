import { refuse } from "../checks.ts";
import { InvalidArgumentError } from "../errors.ts";
import type { JobHandle } from "./handle.ts";
import { expectObject } from "./overview.ts";
import type { JobRef } from "./ref.ts";

/** A client that can follow a job. */
export interface ResumingClient {
  readonly vendor: string;
  readonly baseUrl: string;
  job(job: JobRef): JobHandle<unknown>;
}

/**
 * The handle of a job whose reference was saved, from whichever client it belongs to: that of its vendor and base URL. Sends nothing.
 * @throws {InvalidArgumentError} where none of them is; it says which there are.
 */
export function resumeJob<Client extends ResumingClient>(ref: JobRef, clients: Iterable<Client>): ReturnType<Client["job"]> {
  const expected = "a reference that a job gave, parsed from its JSON";
  expectObject("resumeJob()", ref, expected);
  if (typeof ref.vendor !== "string" || typeof ref.ids !== "object") refuse("ref", ref, expected);
  if (typeof (clients as Iterable<Client> | undefined)?.[Symbol.iterator] !== "function") refuse("clients", clients, "a list of clients");
  const all = [...clients];
  for (const [index, client] of all.entries()) if (typeof client?.job !== "function") refuse(`clients[${index}]`, client, "a client that has job()");
  const client = all.find(({ vendor, baseUrl }) => vendor === ref.vendor && baseUrl === ref.baseUrl);
  if (client) return client.job(ref) as ReturnType<Client["job"]>;
  const there = all.map(({ vendor, baseUrl }) => `${vendor} at ${baseUrl}`).join(", ");
  throw new InvalidArgumentError(`The reference is to a job of ${ref.vendor} at ${ref.baseUrl}, and no client is of it; there are ${there || "none"}.`);
}
