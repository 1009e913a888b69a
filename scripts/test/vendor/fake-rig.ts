import { createFake, type Fake, type FakeOptions } from "@vendor-jobs/contract";
import type { Json } from "@vendor-jobs/contract/spec";
import { createClientOf, exampleArguments, jobListOf, madeUpOptions, type OperationInfo, operationsOf } from "@vendor-jobs/contract/spec";

/** What tests of a vendor's fake go by: its operations, and clients of fakes. */
export interface FakeRig {
  shape: Json;
  operations: OperationInfo[];
  infoOf(name: string): OperationInfo;
  /** The ids of the job that the spec's examples are of, and the name of the one that tells jobs apart. */
  ids: Record<string, Json>;
  ownId: string;
  begin(options?: FakeOptions, more?: Json): Begun;
  /** All ids of a job that it carries. */
  idsAt(held: Json): Record<string, Json>;
  /** The list of jobs, the arguments that it needs, and the fields by which a job is in their scope. */
  list: OperationInfo;
  listed: { args: Json; job: Json };
}

/** A fake, a client of it, and a handle of its jobs by their number. */
interface Begun {
  fake: Fake;
  client: Json;
  of(index?: number): Json;
}

/** How often a test's waits look. */
export const quick = { interval: { min: 1, max: 2 }, timeout: 10_000 };

export function rigOf({ id, spec }: { id: string; spec: Json }): FakeRig {
  const shape = spec["x-job"];
  const operations = operationsOf(spec);
  const infoOf = (name: string) => operations.find((info) => info.id === name) as OperationInfo;
  const ids = Object.fromEntries(Object.entries(exampleArguments(infoOf(shape.operation))).filter(([name]) => name in shape.ids));
  const ownId = Object.keys(shape.ids).at(-1) as string;
  const idsAt = (held: Json) => ({ ...Object.fromEntries(topFields(shape).map(([name, field]) => [name, held.job[field] ?? ids[name]])), [ownId]: held.id });
  const list = infoOf(jobListOf(spec));
  const args = list ? exampleArguments(list) : {};
  const job = Object.fromEntries(topFields(shape).flatMap(([name, field]) => (name in args ? [[field, args[name]]] : [])));
  const begin = (options: FakeOptions = {}, more: Json = {}): Begun => {
    const fake = createFake(spec, { pace: 1, ...options });
    const { through = (own: typeof fetch) => own, ...others } = more;
    const how = {
      ...madeUpOptions(spec),
      baseUrl: "http://vendor.test",
      fetch: through(fake.fetch as typeof fetch),
      retry: false as const,
      rateLimit: false as const,
    };
    const client: Json = createClientOf({ ...spec, "x-vendor": id }, { ...how, ...others });
    return { fake, client, of: (index = 0) => client.job({ ...ids, ...idsAt(fake.jobs[index]) }) };
  };
  return { shape, operations, infoOf, ids, ownId, begin, idsAt, list, listed: { args, job } };
}

/** The ids that a job carries as fields of its own. */
const topFields = (shape: Json): [name: string, field: string][] =>
  Object.entries<Json>(shape.ids).flatMap(([name, [pointer]]) => (pointer?.lastIndexOf("/") === 0 ? [[name, pointer.slice(1)]] : []));
