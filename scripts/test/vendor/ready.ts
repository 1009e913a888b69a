import type { Fake } from "@vendor-jobs/contract";
import type { Json } from "@vendor-jobs/contract/spec";
import { exampleArguments, type OperationInfo, operationsOf } from "@vendor-jobs/contract/spec";
import { credentialOnWire } from "./vendors.ts";

/**
 * Brings a fake's jobs to where an operation may be called as its example has it: what is canceled runs, what runs again has ended, and before a step
 * after a start come those before it.
 */
export async function makeReady(spec: Json, fake: Fake, info: OperationInfo): Promise<void> {
  const { cancel, retry, start = [] } = spec["x-job"];
  const { body } = exampleArguments(info);
  const isMeant = (call: Json) =>
    call?.operation === info.id && Object.entries(call.body ?? {}).every(([name, value]) => JSON.stringify(value) === JSON.stringify(body?.[name]));
  if (isMeant(cancel)) for (const job of fake.jobs) fake.set(job.id, "running");
  else if (info.id === retry?.operation) for (const job of fake.jobs) fake.set(job.id, retry.states?.[0] ?? "failed");
  const steps: Json[] = start.flatMap((one: Json) => one.steps ?? []);
  const place = steps.findIndex(({ operation }) => operation === info.id);
  if (place < 0) return;
  for (const job of fake.jobs) fake.set(job.id, "waiting");
  for (const { operation } of steps.slice(0, place)) {
    const before = operationsOf(spec).find(({ id }) => id === operation) as OperationInfo;
    const args = exampleArguments(before);
    const path = before.path.replace(/\{([^{}]+)\}/g, (_, name: string) => encodeURIComponent(String(args[name])));
    const headers = { ...credentialOnWire(spec, before).headers, "content-type": before.body?.mediaType ?? "" };
    const { ok, status } = await fake.fetch(`http://vendor.test${path}`, { method: before.method, headers, body: args.body });
    if (!ok) throw new Error(`${operation}, which comes before ${info.id}, was answered with ${status}`);
  }
}
