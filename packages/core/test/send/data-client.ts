import { type Api, bearer, type Call, type ClientOptions, type Credentials, createClient, type Operation } from "../../src/index.ts";

export type DataClient = { send(args?: object, options?: object): Call<unknown, unknown> };

/** Makes clients of one operation, `send`, by what carries them and signs in. */
export const clientBy =
  (by: ClientOptions, credentials: Credentials = bearer("t")) =>
  (baseUrl: string, operation: Partial<Operation>) => {
    const api: Api = {
      vendor: "acme",
      name: "Acme",
      servers: { default: baseUrl },
      operations: { send: { method: "POST", path: "/data", ...operation } },
    };
    return createClient<DataClient, object>(api, { ...by, retry: { minDelay: 1, maxDelay: 2 } }, credentials);
  };
