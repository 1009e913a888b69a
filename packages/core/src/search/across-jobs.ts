import type { CallOptions } from "../send/index.ts";
import { lazily, loaded } from "../time/index.ts";
import type { AcrossQuery, JobOfSource, JobsClient, SourceTrouble } from "./across-query.ts";

type ScopeIn<Query> = NonNullable<Query> extends { readonly scope?: infer Scope } ? Scope : object;

type FoundIn<Source> = Source extends { readonly client: infer Client } ? FoundOf<Client> : FoundOf<Source>;
type FoundOf<Client> = Client extends { jobs(...given: never[]): AsyncIterable<infer Found> } ? Found : never;

/**
 * The jobs of several vendors as one list, newest first over all of them (or oldest, as asked), merged while they are read, each time anew that it is iterated. A
 * vendor that fails or is slow neither stops nor hides the others.
 * @param sources - Clients; or `{ client, scope, name }`, for a vendor that lists within a scope, or for two accounts of one vendor.
 * @throws {InvalidArgumentError} where the sources or the query are wrong.
 * @throws {VendorJobsError} at the end, where vendors failed and `errors` is `end`; it tells of each, and has the first as its cause.
 */
export function acrossJobs<const Sources extends readonly unknown[]>(
  sources: Sources & { readonly [Index in keyof Sources]: SourceLike<Sources[Index]> },
  query: AcrossQuery & { readonly errors: "items" },
  options?: CallOptions,
): AsyncIterable<JobOfSource<FoundIn<Sources[number]>> | SourceTrouble>;
export function acrossJobs<const Sources extends readonly unknown[]>(
  sources: Sources & { readonly [Index in keyof Sources]: SourceLike<Sources[Index]> },
  query?: AcrossQuery,
  options?: CallOptions,
): AsyncIterable<JobOfSource<FoundIn<Sources[number]>>>;
export function acrossJobs(sources: readonly unknown[], query: AcrossQuery = {}, options: CallOptions = {}): AsyncIterable<never> {
  // Loaded when first used, with the search.
  const load = () => loaded(import("./across.ts"));
  return { [Symbol.asyncIterator]: () => lazily(async () => (await load()).across(sources, query, options) as AsyncIterator<never, undefined>) };
}

/** A source as it has to be: a client that needs no scope, or one with the scope that it needs. */
type SourceLike<Source> = Source extends { readonly client: infer Client }
  ? { readonly client: Client; readonly name?: string } & (Client extends JobsClient<object>
      ? { readonly scope?: ScopeOf<Client> }
      : { readonly scope: ScopeOf<Client> })
  : Source extends JobsClient<object>
    ? Source
    : // So that the compiler names what is missing.
      Source extends { jobs(query: infer Query, ...rest: never[]): unknown }
      ? { readonly client: Source; readonly scope: ScopeIn<Query> }
      : JobsClient<object>;

type ScopeOf<Client> = Client extends { jobs(query: infer Query, ...rest: never[]): unknown } ? ScopeIn<Query> : never;
