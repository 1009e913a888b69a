import type { Api } from "./api.js";
import { PendingCall } from "./call.js";
import type { Credentials } from "./credentials.js";
import { InvalidArgumentError } from "./errors.js";
import { createHttp, type HttpClient } from "./http.js";
import { type JobOverview, overviewOf } from "./job-overview.js";
import { type CallOptions, type ClientOptions, parseBaseUrl } from "./options.js";
import { readResponse } from "./read.js";
import { type Args, buildRequest } from "./request.js";
import { type Context, send } from "./send.js";

/** What every vendor's client has beside the methods of its operations. */
export interface Client<Paths extends object> {
  /** Package name without the scope, such as `flatfile`. */
  readonly vendor: string;
  /** Where requests go, without a slash at the end. */
  readonly baseUrl: string;
  /**
   * [openapi-fetch](https://openapi-ts.dev/openapi-fetch/), typed by path, over the same pipeline: for what the methods do not offer.
   * It gives `{ data, error, response }` and throws only where no answer came.
   */
  readonly http: HttpClient<Paths>;
  /** What jobs of all vendors have in common, read from a job or a list's item of this vendor as it came. Reads only what is there; sends nothing. */
  overview(job: object): JobOverview;
}

/** Makes a vendor's client from its generated table: a method an operation, and what all clients have. */
export function createClient<Operations, Paths extends object>(api: Api, options: ClientOptions, credentials: Credentials): Operations & Client<Paths> {
  const { fetch = globalThis.fetch, headers = {}, baseUrl = api.servers.default } = options;
  if (typeof fetch !== "function") throw new InvalidArgumentError(`fetch is ${typeof fetch}; expected a function with the shape of the platform's fetch.`);
  const context: Context = { api, baseUrl: parseBaseUrl(baseUrl), fetch, headers, credentials };

  const client: Record<string, unknown> = { vendor: api.vendor, baseUrl: context.baseUrl, overview: (job: object) => overviewOf(api, job) };
  for (const [name, operation] of Object.entries(api.operations)) {
    client[name] = (args: Args = {}, callOptions: CallOptions = {}) =>
      new PendingCall(async (read) => {
        const request = buildRequest(name, operation, args, context.baseUrl);
        return send(context, name, operation, request, callOptions, (response, info) =>
          read(response, () => readResponse(api, name, operation, info, response)),
        );
      });
  }
  let http: HttpClient<Paths> | undefined;
  Object.defineProperty(client, "http", { get: () => (http ??= createHttp<Paths>(context)), enumerable: false });
  return client as Operations & Client<Paths>;
}
