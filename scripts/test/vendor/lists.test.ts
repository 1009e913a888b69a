import { type Json, propertiesOf, resolve, schemaAt, typesOf, valuesOf } from "@vendor-jobs/contract/spec";
import { describe, expect, it } from "vitest";
import { withArgument } from "./argument.ts";
import { rigOf } from "./fake-rig.ts";
import { vendors } from "./vendors.ts";

/** What lists take that asks for no fewer jobs of the fake: it says what items show, or is about what no job carries. */
const untold: Readonly<Record<string, readonly string[]>> = {
  airbyte: ["workspaceIds"],
  airflow: ["updated_at_gte", "updated_at_lte"],
  "alteryx-server": ["users", "allUsers", "completedBefore", "completedAfter"],
  databricks: ["expand_tasks"],
  dbt: ["include_related"],
  flatfile: ["workbookId", "excludeChildJobs"],
  "github-actions": ["owner", "repo", "exclude_pull_requests"],
  prefect: [
    "/flow_runs/parent_flow_run_id",
    "/flow_runs/operator",
    "/flow_runs/tags/operator",
    "/flow_runs/state/operator",
    "/flow_runs/deployment_id/operator",
    "/flow_runs/work_queue_name/operator",
    "/flow_runs/parent_task_run_id/operator",
    "/flow_runs/created_by/operator",
    "/flows",
    "/task_runs",
    "/deployments",
    "/work_pools",
    "/work_pool_queues",
  ],
  "salesforce-bulk": ["isPkChunkingEnabled"],
  workato: ["rerun_only", "offset_run_id"],
  "workato-embedded": ["managed_user_id", "rerun_only", "offset_run_id"],
};

const plainName = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, "");
/** A value for a field that no example shows, by its format or type. */
const given: Json = {
  uuid: "8f018174-4792-40d5-bcbc-3e6a527352c8",
  "date-time": "2026-03-01T08:00:00Z",
  string: "given",
  array: ["given"],
  integer: 4,
  number: 4,
};
const isWithin = (place: string, holder: string) => `${place}/`.startsWith(`${holder}/`);
const hour = 3_600_000;
const now = Date.parse("2026-11-20T10:00:00Z");

describe.each(vendors)("the list of jobs of $id on the fake", ({ id, spec }) => {
  const { shape, list, listed, begin } = rigOf({ id, spec });
  const lists: Json = shape.lists ?? {};
  const by: "createdAt" | "startedAt" | "finishedAt" = `${lists.by ?? (shape.fields.created ? "created" : "started")}At` as never;
  const rig = (jobs: Json[]) => begin({ jobs: jobs.map((seed) => ({ ...seed, job: { ...listed.job, ...seed.job } })), clock: () => now, pageSize: 50 });
  type Rig = ReturnType<typeof rig>;
  /** The jobs of a list with one thing asked for, as their overviews, in the order in which they come. */
  const read = async ({ client }: Rig, place?: string, value?: Json): Promise<Json[]> => {
    const found: Json[] = [];
    const args = place === undefined ? listed.args : withArgument(listed.args, place, value);
    for await (const item of client[list.id](args)) found.push(client.overview(item));
    return found;
  };
  const idsOf = (found: Json[]) => found.map((one) => String(one.id)).sort();
  const heldIds = ({ fake }: Rig) => fake.jobs.map((job) => String(job.id));
  const states: string[] = [...new Set<string>(shape.states.map((rule: Json) => rule.state))];

  it.each(Object.entries<Json>(lists.states?.values ?? {}))(
    "has those that are %s where they are asked for, and none that cannot be meant",
    async (state, words) => {
      const all = rig(states.map((one) => ({ state: one })));
      const found: string[] = [];
      for (const value of lists.states.many ? [words] : words) found.push(...idsOf(await read(all, lists.states.in, value)));
      const isMeant = (other: string) => (lists.states.values[other] ?? []).some((word: Json) => words.includes(word));
      for (const { id: own, state: held } of all.fake.jobs) {
        if (held === state) expect(found).toContain(String(own));
        if (!isMeant(held)) expect(found).not.toContain(String(own));
      }
    },
  );

  const textOf = (as: string, ms: number) =>
    as === "iso"
      ? new Date(ms).toISOString()
      : as === "ms"
        ? ms
        : as === "s"
          ? Math.floor(ms / 1000)
          : as.replace(/\{(since|until)\}/g, new Date(ms).toISOString());
  const aged = () => rig([1, 2, 3, 4].map(() => ({ state: "succeeded" })));
  it.each(["since", "until"].filter((name) => lists[name]))("has those of %s a time", async (name) => {
    const some = aged();
    const all = await read(some);
    const times = all.map((one) => one[by].getTime()).sort();
    const middle = (times[1] + times[2]) / 2;
    const found = await read(some, lists[name].in, textOf(lists[name].as, middle));
    expect(idsOf(found)).toEqual(idsOf(all.filter((one) => (name === "since" ? one[by].getTime() >= middle : one[by].getTime() <= middle))));
    expect(found).toHaveLength(2);
  });
  it.runIf(lists.range)("has those of a range of times", async () => {
    const some = aged();
    const times = (await read(some)).map((one) => one[by].getTime()).sort();
    const [from, to] = [(times[0] + times[1]) / 2, (times[2] + times[3]) / 2];
    const range = [lists.range.as].flat().map((as) => as.replace("{since}", new Date(from).toISOString()).replace("{until}", new Date(to).toISOString()));
    const found = await read(some, lists.range.in, Array.isArray(lists.range.as) ? range : range[0]);
    expect(found.map((one) => one[by].getTime()).sort()).toEqual(times.slice(1, 3));
  });

  const order = (found: Json[]) => found.map((one) => one[by].getTime());
  it.runIf(lists.newest)("comes newest first where that is asked for", async () => {
    const some = aged();
    const args = [lists.newest].flat().reduce((all: Json, { in: place, value }: Json) => withArgument(all, place, value), listed.args);
    const found: Json[] = [];
    for await (const item of some.client[list.id](args)) found.push(some.client.overview(item));
    expect(order(found)).toEqual([...order(found)].sort((left, right) => right - left));
    expect(new Set(order(found)).size).toBe(4);
  });
  it.runIf(lists.order)("comes by itself as its spec says", async () => {
    const times = order(await read(aged()));
    expect(times).toEqual([...times].sort((left, right) => (lists.order === "newest" ? right - left : left - right)));
  });
  it.runIf(lists.ids)("has those of some ids", async () => {
    const some = aged();
    const wanted = heldIds(some).slice(1, 3);
    expect(idsOf(await read(some, lists.ids.in, wanted))).toEqual([...wanted].sort());
  });

  const size = list?.pagination?.size;
  it.runIf(size)("has as many on a page as are asked for", async () => {
    const { client } = aged();
    const { items } = list.pagination as Json;
    const page = await client[list.id](withArgument(listed.args, size as string, 3));
    expect(
      items === ""
        ? page
        : items
            .slice(1)
            .split("/")
            .reduce((node: Json, name: string) => node[name], page),
    ).toHaveLength(3);
  });

  const { pagination = {}, parameters = [], body } = (list ?? {}) as Json;
  const leaves = (schema: Json, place: string): { place: string; schema: Json }[] => {
    const inner = Object.entries<Json>(propertiesOf(spec, schema));
    return inner.length === 0 ? [{ place, schema }] : inner.flatMap(([name, one]) => leaves(one, `${place}/${name}`));
  };
  const seen = [pagination.parameter, pagination.size, pagination.reverse, lists.states?.in, lists.range?.in, lists.ids?.in, lists.since?.in, lists.until?.in];
  const paging = /sort|order|direction|limit$|offset$|locator$|^per_?page$/i;
  const documented = [
    ...parameters
      .filter(({ in: where }: Json) => where !== "header")
      .flatMap(({ name, schema, content }: Json) => leaves(content ? (Object.values(content)[0] as Json).schema : schema, name)),
    ...(body ? leaves(body.schema, "") : []),
  ] as { place: string; schema: Json }[];
  const filters = documented.filter(({ place }) => !seen.includes(place) && !paging.test(place) && !untold[id]?.some((one) => isWithin(place, one)));

  /** The field of jobs that a filter is about: of its name, in its name, or with its name at the end. */
  const properties = propertiesOf(spec, schemaAt(spec, list?.responses[0]?.schema, `${pagination.items}/*`));
  const fieldOf = (place: string) => {
    const own = plainName(place);
    const bare = own.replace(/(start|end|pattern)$/, "").replace(/ies$/, "y");
    const names = Object.keys(properties).sort((left, right) => right.length - left.length);
    const ways = [(name: string) => own === name, (name: string) => own.includes(name), (name: string) => name.endsWith(bare), (name: string) => name === bare];
    return ways.map((is) => names.find((name) => is(plainName(name)))).find((name) => name !== undefined);
  };
  /** One thing of a value that has several, by which it is asked for. */
  const plainOf = (value: Json, word = ""): Json =>
    value === null || typeof value !== "object" ? value : (value[word] ?? value.login ?? Object.values(value)[0]);
  const other = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(other);
    if (value !== null && typeof value === "object") return Object.fromEntries(Object.entries<Json>(value).map(([name, inner]) => [name, other(inner)]));
    if (typeof value === "number") return value + 1;
    if (typeof value === "boolean") return !value;
    return /^[\da-f-]{36}$/.test(value)
      ? value.replace(/./g, (digit: string) => (digit === "-" ? digit : ((Number.parseInt(digit, 16) + 1) % 16).toString(16)))
      : [...value].reverse().join("");
  };

  it.each(filters)("is narrowed by $place", async ({ place, schema }) => {
    const field = fieldOf(place);
    const word = plainName(place.split("/").at(-1) ?? "");
    if (/only$|^failed$/.test(word)) {
      const all = rig(states.map((state) => ({ state })));
      const found = await read(all, place, true);
      expect(found.length).toBeGreaterThan(0);
      return expect(found.length).toBeLessThan(all.fake.jobs.length);
    }
    if (field === undefined) throw new Error(`No field of a job is called as ${place} is; give it one, or a place among those that are untold.`);
    const two = rig([{ state: "succeeded" }, { state: "succeeded" }]);
    const [first, second] = two.fake.jobs as [Json, Json];
    const words = valuesOf(spec, schema.items ?? schema);
    const held = first.job[field] ?? given[resolve(spec, properties[field]).format] ?? given[typesOf(spec, properties[field])[0] as string];
    const isKnown = words.length === 0 || words.includes(plainOf(held));
    const before = isKnown ? held : words[0];
    const isTime = typeof before === "string" && /^\d{4}-\d\d-\d\d[T ]/.test(before);
    const after = /null$/.test(word)
      ? Array.isArray(before)
        ? []
        : null
      : isTime
        ? new Date(Date.parse(before) + hour).toISOString()
        : isKnown
          ? other(before)
          : words[1];
    // Ids differ by themselves.
    if (!shape.fields.id.includes(`/${field}`)) {
      two.fake.set(first.id, { job: { [field]: before } });
      two.fake.set(second.id, { job: { [field]: after } });
    }
    const asked = /null$/.test(word) ? true : isTime ? new Date(Date.parse(before) + hour / 2).toISOString() : plainOf(before, word);
    const isLater = isTime ? /(after|gte?|start)$/.test(word) : /gt$/.test(word);
    const isRange = isTime && word.endsWith("range");
    const many = isRange ? [new Date(Date.parse(before) - hour).toISOString(), asked] : [asked];
    const wanted = /^not/.test(word) || isLater || /null$/.test(word) ? second : first;
    expect(idsOf(await read(two, place, typesOf(spec, schema).includes("array") ? many : asked))).toEqual([String(wanted.id)]);
  });
  it("is said to take nothing more that has no effect", () => {
    const places = documented.map(({ place }) => place);
    expect((untold[id] ?? []).filter((place) => !places.some((one) => isWithin(one, place)))).toEqual([]);
  });
});
