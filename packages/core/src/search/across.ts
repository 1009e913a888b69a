import { bareMessage } from "../answer/index.ts";
import { checkNames, milliseconds, refuse } from "../checks.ts";
import { InvalidArgumentError, VendorJobsError } from "../errors.ts";
import { expectObject } from "../job/index.ts";
import { type CallOptions, checkCallOptions } from "../send/index.ts";
import { leavable } from "../time/index.ts";
import type { AcrossQuery, JobsClient, SourceTrouble } from "./across-query.ts";
import type { AnyFoundJob } from "./jobs-query.ts";
import { merge } from "./merge.ts";
import { timeOfFound } from "./search.ts";
import { members } from "./wanted.ts";

type Given = AnyFoundJob & { from?: string };
type Item = Given | SourceTrouble;

const isTrouble = (item: Item): item is SourceTrouble => "trouble" in item;

/** How long a vendor may keep the others waiting, in ms. */
const patience = 5000;

/** Finds the jobs of several vendors. */
export const across = (sources: readonly unknown[], query: AcrossQuery, options: CallOptions): AsyncIterator<Item, undefined> =>
  leavable(options?.signal, (signal) => ofAll(sources, query, options, signal));

async function* ofAll(sources: readonly unknown[], query: AcrossQuery, options: CallOptions, signal: AbortSignal): AsyncGenerator<Item, void, undefined> {
  expectObject("acrossJobs()", query, "an object such as { states, since, limit }");
  checkCallOptions(options);
  checkNames(query, [...members, "errors", "patience"]);
  const { errors = "end", patience: borne, ...filter } = query;
  if (errors !== "end" && errors !== "items") refuse("errors", errors, '"end" or "items"');
  const most = milliseconds("patience", borne, patience);
  const clients = clientsOf(sources);
  const troubles: SourceTrouble[] = [];
  const streams = clients.map(({ client, scope, name }) =>
    named(client.jobs({ ...filter, ...(scope !== undefined && { scope }) } as never, { ...options, signal }), name),
  );
  const sign = filter.order === "oldest" ? -1 : 1;
  let left = filter.limit ?? Number.POSITIVE_INFINITY;
  const told = (error: Error, index: number) => {
    const { client, name } = clients[index] as Source;
    const trouble = { from: name, vendor: client.vendor, trouble: error };
    if (errors === "items") return trouble;
    troubles.push(trouble);
    return undefined;
  };
  const merged = merge<Item>(streams, {
    isBefore: (one, other) => isTrouble(one) || (!isTrouble(other) && sign * (timeOfFound(one) - timeOfFound(other)) > 0),
    patience: filter.order === "any" ? 0 : most,
    failed(error, index) {
      if (signal.aborted) throw error;
      return told(error as Error, index);
    },
    isLast: (item) => !isTrouble(item) && --left <= 0,
    // In no order, any jobs will do.
    ...(filter.order !== "any" && { missed: (index) => told(tooLate(filter.limit, most), index) }),
  });
  yield* merged;
  if (troubles.length > 0) throw failureOf(troubles, clients.length);
}

interface Source {
  readonly client: JobsClient<Given>;
  readonly scope: object | undefined;
  readonly name: string;
}

function clientsOf(sources: readonly unknown[]): Source[] {
  if (!Array.isArray(sources)) return refuse("sources", sources, "a list of clients, or of { client, scope, name }");
  return sources.map((source: unknown, index) => {
    const isClient = (one: unknown): one is JobsClient<Given> => typeof (one as JobsClient | undefined)?.jobs === "function";
    const one = (isClient(source) ? { client: source } : (source ?? {})) as Partial<Source>;
    const { client, scope, name } = one;
    if (!isClient(client)) return refuse(`sources[${index}]`, source, "a client that has jobs(), or { client, scope, name }");
    checkNames(one, ["client", "scope", "name"], `sources[${index}].`);
    if (name !== undefined && (typeof name !== "string" || name === "")) refuse(`sources[${index}].name`, name, "a non-empty text");
    return { client, scope, name: name ?? client.vendor };
  });
}

/** The jobs of a source, each with its name. */
async function* named(jobs: AsyncIterable<Given>, from: string): AsyncGenerator<Given, void, undefined> {
  for await (const job of jobs) {
    job.from = from;
    yield job;
  }
}

const tooLate = (limit: number | undefined, patience: number) =>
  new VendorJobsError(
    `It was waited for no longer than ${patience} ms, and has jobs that come before some of the ${limit} that were given; more patience has them in order.`,
  );

function failureOf(troubles: readonly SourceTrouble[], count: number): VendorJobsError {
  const told = troubles.map(({ from, trouble }) => `${from}: ${bareMessage(trouble)}`).join(" ");
  const message = `The jobs of ${troubles.length} of ${count} sources could not be read to their end. ${told}`;
  const wrong = troubles.length === count && troubles.every(({ trouble }) => trouble instanceof InvalidArgumentError);
  return new (wrong ? InvalidArgumentError : VendorJobsError)(message, { cause: troubles[0]?.trouble });
}
