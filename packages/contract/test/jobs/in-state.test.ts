import { expect, it } from "vitest";
import { createFake } from "../../src/index.ts";
import type { Json } from "../../src/spec/index.ts";
import { madeUpSpec } from "../made-up-spec.ts";

it("a job is in a state whose rule stands behind others, of which one would hold of what its schema lists first", () => {
  const spec: Json = JSON.parse(JSON.stringify(madeUpSpec()), (key, value) => (key === "examples" || key === "example" ? undefined : value));
  const { Task } = spec.components.schemas;
  Task.properties.setup = { type: "string", enum: ["off", "broken", "on"] };
  Task.required.push("setup");
  spec["x-job"].states.unshift({ state: "waiting", when: { "/phase": ["new"], "/setup": ["off"] } }, { state: "waiting", when: { "/setup": ["broken"] } });
  const states = ["queued", "waiting", "running"] as const;
  expect(createFake(spec, { jobs: states }).jobs.map(({ state }) => state)).toEqual(states);
});
