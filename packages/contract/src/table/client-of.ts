import {
  type Call,
  type CallOptions,
  type Client,
  type ClientOptions,
  createVendorClient,
  type FoundJob,
  InvalidArgumentError,
  type JobHandle,
  type JobsFound,
  type JobsQuery,
  type ListCall,
} from "@vendor-jobs/core";
import { inSpiteOfEach, type Json, operationsOf } from "../spec/index.ts";
import { apiOf } from "./api-of.ts";
import { checkName } from "./check-spec.ts";

/** A client whose operations are known at run time only: each a method that takes parameters by their wire names, and `body`. */
export type AnyClient = Client<object> & {
  /** Where the spec has `x-job`. */
  job?(of: object): JobHandle<unknown>;
  /** Where it has a list of jobs as well. */
  jobs?(query?: JobsQuery, options?: CallOptions): JobsFound<FoundJob<object, JobHandle<unknown>>>;
} & Readonly<Record<string, (args?: object, options?: CallOptions) => Call<unknown, unknown> & Partial<ListCall<unknown, unknown, unknown>>>>;

/**
 * Makes a client from a spec at run time, without generated code: that of the vendor's package, but for its types.
 * @param spec - A bundled OpenAPI 3.1 document, as `loadSpec` gives it.
 * @param options - Those of all clients, `region` or `baseUrl`, and the spec's own words for the credential.
 * @throws {InvalidArgumentError} where the spec is no OpenAPI document, an option is wrong or a part of the credential is missing.
 * @throws {UnsupportedSpecError} where the spec asks for what the runtime cannot do.
 */
export const createClientOf = (spec: object, options: ClientOptions & Readonly<Record<string, unknown>> = {}): AnyClient => {
  const { info, paths } = (spec ?? {}) as Json;
  if (typeof info?.title !== "string" || typeof paths !== "object")
    throw new InvalidArgumentError(`The spec is ${JSON.stringify(spec)?.slice(0, 60)}; expected an OpenAPI document as an object with info.title and paths.`);
  const api = apiOf(spec as Json);
  inSpiteOfEach(operationsOf(spec as Json), checkName);
  return createVendorClient(api, options) as unknown as AnyClient;
};
