import { createFlatfileClient } from "@vendor-jobs/flatfile";

// #region worker
interface Env {
  FLATFILE_TOKEN: string;
}

/** Of Cloudflare Workers, and of whatever else takes a module with `fetch`. */
export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const flatfile = createFlatfileClient({ token: env.FLATFILE_TOKEN });
    const failed = [];
    // The request's own signal: where the caller leaves, so do we.
    for await (const job of flatfile.jobs({ states: ["failed"], since: "24h" }, { signal: request.signal, deadline: 20_000 })) failed.push(job.ref);
    return Response.json(failed);
  },
};
// #endregion worker
