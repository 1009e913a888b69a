// #region client
import { readFileSync } from "node:fs";
import { createFake } from "@vendor-jobs/contract";
import { createClientOf } from "@vendor-jobs/contract/spec";
import { parse } from "yaml";

const spec = parse(readFileSync(new URL("./own-api.yaml", import.meta.url), "utf8"));

const fake = createFake(spec, { jobs: 0, pace: 10 }); // or leave `fetch` out, and it is your server
const reports = createClientOf(spec, { token: "any", fetch: fake.fetch });

const made = (await reports.createReport?.({ body: { of: "sales" } })) as { id: string };
const { state } = (await reports.job?.({ report: made.id }).wait()) ?? {};
console.log(state); // "succeeded"

// #endregion client

export { state };
