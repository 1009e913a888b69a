// A program as users write it; see the one of flatfile.
import { ApiError, type Connection, createFivetranClient, type FivetranClient, type SyncState } from "@vendor-jobs/fivetran";
import { validators } from "@vendor-jobs/fivetran/validators";

/** Goes through the API at `baseUrl`, where syncs end after a few looks. @throws where anything is not as documented. */
export default async function consume(baseUrl: string): Promise<void> {
  const fivetran: FivetranClient = createFivetranClient({ baseUrl, apiKey: "key", apiSecret: "secret", validate: { validators, on: "throw" } });

  const { data } = await fivetran.listConnections({ limit: 2 });
  const first = data.items[0];
  if (!first) throw new Error("the list is empty");
  const done = await fivetran.job({ connectionId: first.id }).wait({ timeout: 20_000, interval: { min: 1, max: 10 } });
  expect(stateOf(done.job) !== "syncing", `the sync ended as ${done.state}`);

  const outcome = await fivetran.getConnection({ connectionId: "none" }).outcome();
  if (outcome.ok) throw new Error("found a connection that is not there");
  expect(outcome.error instanceof ApiError && outcome.error.kind === "not_found", "a 404 is no ApiError");
}

const stateOf = (connection: Connection): SyncState => connection.status.sync_state;

function expect(condition: boolean, otherwise: string): asserts condition {
  if (!condition) throw new Error(otherwise);
}
