import { writeFileSync } from "node:fs";
import { createFake, type Fake } from "@vendor-jobs/contract";
import { afterAll, beforeAll } from "vitest";
import { madeUp } from "./made-up.ts";
import { project, cli as runCli } from "./run-cli.ts";

/** A project beside a harbour that listens, as long as a file's tests last. */
export function withHarbour() {
  const place = project();
  const fake: Fake = createFake(madeUp.harbour, { jobs: ["failed", "running"] });
  let harbour: Awaited<ReturnType<Fake["listen"]>>;
  beforeAll(async () => {
    harbour = await fake.listen(0);
  });
  afterAll(async () => {
    await harbour.close();
    place[Symbol.dispose]();
  });
  const env = { HARBOUR_TOKEN: "CANARY-token", BAKERY_TOKEN: "CANARY-bread" };
  return {
    place,
    fake,
    baseUrl: () => harbour.baseUrl,
    /** A connection to the harbour. */
    ships: () => ({ vendor: "harbour", baseUrl: harbour.baseUrl }),
    connect: (connections: object) => writeFileSync(`${place.folder}/vendor-jobs.json`, JSON.stringify({ connections })),
    cli: (args: string[], more: Parameters<typeof runCli>[3] = {}, variables = {}) => runCli(place.folder, args, { ...env, ...variables }, more),
  };
}
