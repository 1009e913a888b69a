// #region handler
import { NetworkError, TimeoutError } from "@vendor-jobs/core";
import { createDatabricksClient } from "@vendor-jobs/databricks";

const databricks = createDatabricksClient({ baseUrl: "https://adb-1.azuredatabricks.net", token: process.env.DATABRICKS_TOKEN });

/** Answers `POST /reports`: the same `Idempotency-Key` starts one job, however often the request comes. */
export async function startReport(request: Request): Promise<Response> {
  const key = request.headers.get("idempotency-key");
  if (key === null) return Response.json({ error: "Send an Idempotency-Key." }, { status: 400 });
  try {
    const job = await databricks.runJob({ body: { job_id: 11223344 } }, { key, deadline: 10_000 }).job();
    return Response.json({ job }, { status: 202 }); // a reference, without a secret: give it back to ask for the state
  } catch (error) {
    // With a key no lost answer is ambiguous: it does no harm to ask again.
    if (error instanceof NetworkError || error instanceof TimeoutError) return Response.json({ error: "Ask again with the same key." }, { status: 504 });
    throw error;
  }
}
// #endregion handler

// #region state
/** Answers `GET /reports/state?job=…` with the reference that the start gave. */
export async function stateOfReport(request: Request): Promise<Response> {
  const ref = JSON.parse(new URL(request.url).searchParams.get("job") ?? "null");
  const { state, progress, error } = await databricks.job(ref).get();
  return Response.json({ state, progress, error: error?.message });
}
// #endregion state
