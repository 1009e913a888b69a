import type { Json } from "@vendor-jobs/contract/spec";
import { at, operationsOf, schemaAt, valuesOf } from "@vendor-jobs/contract/spec";
import { describe, expect, it } from "vitest";
import { type AnyClient, clientOf, vendors } from "./vendors.ts";

const strangers = ["no-such-status", "", "SUCCEEDED", "success", "Complete", "completed", 99, -1, null, true, {}];
const jobOf = (spec: Json, operation: string, at: (body: Json) => Json) =>
  structuredClone(at(operationsOf(spec).find((info) => info.id === operation)?.responses[0]?.examples[0]));

/** A job with another value at a path. */
const withValue = (job: Json, [name = "", ...rest]: string[], value: Json): Json => ({
  ...job,
  [name]: rest.length > 0 ? withValue(job[name], rest, value) : value,
});

describe.each(vendors)("the states of $id", ({ id, spec }) => {
  const shape = spec["x-job"];
  const withAt = (job: Json, pointer: string, value: Json) => withValue(job, pointer.split("/").slice(1), value);
  const operations = operationsOf(spec);
  const read = operations.find((info) => info.id === shape.operation);
  const known: [pointer: string, value: Json][] = shape.fields.status.flatMap((pointer: string) =>
    valuesOf(spec, schemaAt(spec, read?.responses[0]?.schema, shape.at + pointer)).map((value) => [pointer, value]),
  );
  const examples: Json[] = operations.flatMap(({ id: name, operation, responses }) =>
    (responses[0]?.examples ?? []).flatMap((body) =>
      name === shape.operation ? [at(body, shape.at)] : operation["x-pagination"] && name.endsWith("obs") ? at(body, operation["x-pagination"].items) : [],
    ),
  );
  const states = async (jobs: Json[]) => {
    const client: AnyClient = await clientOf(id, spec, { baseUrl: "http://vendor.test" });
    return jobs.map((job) => client.overview(job).state);
  };

  it("are told of nothing that the vendor does not document: no other status ends a job", async () => {
    expect(examples.length).toBeGreaterThan(0);
    const others = strangers.filter((value) => value !== null && !known.some(([, one]) => one === value));
    // What is free text, such as a state's name, does not tell.
    const [telling] = known[0] ?? [shape.fields.status[0]];
    // What stands beside it tells as much, such as of which sort an end was.
    const holder = telling.slice(0, telling.lastIndexOf("/"));
    for (const example of examples) {
      const bare = holder === "" ? example : withAt(example, holder, {});
      const read = await states(others.map((value) => withAt(bare, telling, value)));
      // Where another field tells as well, such as that it still runs, that holds.
      if (shape.fields.status.length === 1) expect(read).toEqual(others.map(() => "unknown"));
      else expect(read.filter((state) => ["succeeded", "failed", "canceled"].includes(state))).toEqual([]);
    }
  });

  it("know each value that the status lists", async () => {
    for (const [pointer, value] of known) {
      const read = await states(examples.map((example) => withAt(example, pointer, value)));
      expect(
        read.some((state) => state !== "unknown"),
        String(value),
      ).toBe(true);
    }
  });
});

describe.each(vendors.filter(({ id }) => id === "alteryx-server"))("a completed job of $id", ({ spec }) => {
  const item = jobOf(spec, "listJobs", (body) => body.data.find(({ status }: Json) => status === "Completed"));
  const job = jobOf(spec, "getJob", (body) => body);
  const stateOf = async (given: Json) => (await clientOf("alteryx-server", spec, { baseUrl: "http://localhost", token: "t" } as never)).overview(given).state;

  it.each([undefined, null, "", "None", "Cancelled", "success", "UnknownError", 1])("is in state unknown with disposition %j", async (disposition) => {
    expect(await stateOf({ ...item, disposition })).toBe("unknown");
    expect(await stateOf({ ...job, disposition })).toBe("unknown");
  });

  it.each([
    ["Success", "succeeded"],
    ["Warning", "succeeded"],
    ["Error", "failed"],
  ])("ended as its disposition %s says: %s", async (disposition, state) => expect(await stateOf({ ...item, disposition })).toBe(state));

  it("failed where it has no disposition, and the engine reports an error", async () => {
    const messages = [{ status: 3, text: "no such field", toolId: 1 }];
    for (const disposition of [null, "", "None"]) expect(await stateOf({ ...job, disposition, messages })).toBe("failed");
    expect(await stateOf({ ...job, disposition: "Cancelled", messages })).toBe("unknown");
  });
});
