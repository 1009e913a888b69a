import { createClientOf, type Json } from "@vendor-jobs/contract/spec";
import { describe, expect, it } from "vitest";
import { problemsOf } from "./edited-spec.ts";
import { ownApi } from "./own-api.ts";

const scope = { subscriptionId: "s1", resourceGroupName: "g1", factoryName: "f1" };
const day = { lastUpdatedAfter: "2000-01-01T00:00:00Z", lastUpdatedBefore: "2100-01-01T00:00:00Z" };

describe("an API whose lists are filtered by elements of a list", () => {
  const { spec, begin: beginOf } = ownApi("data-factory");

  function begin(own = spec) {
    const other = { pipelineName: "other" };
    const { fake, client } = beginOf({ jobs: ["succeeded", "failed", "running", { state: "failed", job: other }, { state: "canceled", job: other }] }, own);
    const statesOf = async (query: Json) => {
      const found: string[] = [];
      for await (const job of client.jobs({ scope, ...query })) found.push(job.state);
      return found;
    };
    const bodies = () => fake.requests.map(({ body }) => body as Json);
    return { fake, client, statesOf, bodies };
  }

  /** The document with its list of jobs asked for something else. */
  function withLists(lists: Json): Json {
    const own = structuredClone(spec);
    own["x-job"].lists = { ...own["x-job"].lists, ...lists };
    return own;
  }

  it("is asked for states and a name at once", async () => {
    const { client, statesOf, bodies } = begin();
    expect(await statesOf({ states: ["failed", "canceled"], name: "other" })).toEqual(["canceled", "failed"]);
    expect(bodies()[0].filters).toEqual([
      { operand: "PipelineName", operator: "Equals", values: ["other"] },
      { operand: "Status", operator: "In", values: ["Failed", "Cancelled"] },
    ]);
    const { plan } = client.jobs({ scope, states: ["failed"], name: "other", since: "24h" });
    expect(await plan).toMatchObject({ pushedDown: ["states", "since", "name", "order"], filteredHere: [] });
  });

  it("has a fake that filters by each of them", async () => {
    const { client } = begin();
    const statusesOf = async (filters: Json[]) => (await client.listRuns({ ...scope, body: { ...day, filters } })).value.map(({ status }: Json) => status);
    const states = (...values: string[]) => ({ operand: "Status", operator: "In", values });
    const name = { operand: "PipelineName", operator: "Equals", values: ["other"] };
    expect((await statusesOf([])).length).toBe(5);
    expect(await statusesOf([states("Failed")])).toEqual(["Failed", "Failed"]);
    expect(await statusesOf([name, states("Failed", "InProgress")])).toEqual(["Failed"]);
  });

  it("is asked for times in a form", async () => {
    const form = (operator: string, slot: string) => ({ in: "/filters/-", as: { operand: "RunStart", operator, values: [slot] } });
    const own = withLists({ since: form("In", "{since}"), until: form("NotIn", "{until}") });
    const { statesOf, bodies } = begin(own);
    // Five jobs, a minute apart.
    expect(await statesOf({ since: "150s", until: "30s" })).toEqual(["canceled", "failed"]);
    const [{ filters }] = bodies();
    expect(filters.map(({ values }: Json) => values[0])).toEqual([expect.stringMatching(/^\d{4}-.*Z$/), expect.stringMatching(/^\d{4}-.*Z$/)]);
  });

  it("finds a start whose answer was lost by what it filters by", async () => {
    const { fake, bodies } = begin();
    let lost = 0;
    const losing = async (...sent: Parameters<typeof fetch>) => {
      const answer = await fake.fetch(...sent);
      if (String(sent[0]).includes("/createRun") && lost++ === 0) throw Object.assign(new TypeError("fetch failed"), { cause: { code: "ECONNRESET" } });
      return answer;
    };
    const client: Json = createClientOf(spec, { token: "t", fetch: losing, retry: { minDelay: 1 } });
    const job = await client.createRun({ ...scope, pipelineName: "load", body: {} }).job();
    expect(fake.jobs).toHaveLength(6);
    expect(job.ids.runId).toBe(fake.jobs.at(-1)?.id);
    expect(bodies().at(-1).filters).toEqual([{ operand: "PipelineName", operator: "Equals", values: ["load"] }]);
  });

  const formOfName = "{operand: PipelineName, operator: Equals, values: ['{name}']}";
  it.each([
    ["an element that is yet to be made", `{in: /filters/-, as: ${formOfName}}`, "{in: /filters/0/values}", /list, to which - adds an element, not 0/],
    ["a form without what is asked for", formOfName, "{operand: PipelineName, operator: Equals, values: []}", /there is no \{name\} in it/],
    ["a form that the list does not take", formOfName, formOfName.replace("PipelineName", "Name"), /operand .*PipelineName/],
    ["words in a form that takes other ones", "values: '{states}'", "values: [1, '{states}']", /values/],
    [
      "a form of a time without it",
      "{in: /lastUpdatedAfter, as: iso}",
      "{in: /filters/-, as: {operand: RunStart}}",
      /writes since as \{"operand":"RunStart"\}, and there is no \{since\} in it/,
    ],
  ])("tells of %s", async (_, from, to, expected) => expect((await problemsOf("data-factory", from, to)).problems.join("\n")).toMatch(expected));
});
