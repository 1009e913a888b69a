import { readFileSync } from "node:fs";
import { createFake, type FakeOptions } from "@vendor-jobs/contract";
import { createClientOf, type Json } from "@vendor-jobs/contract/spec";
import { canaryEnv, exampleParams } from "@vendor-jobs/contract/test/example-server";
import { verify } from "@vendor-jobs/contract/tools";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { lintSpec } from "../../src/lint/specs.ts";
import { documentOf } from "../root.ts";

/** How a test waits for a job of a fake. */
export const quick = { interval: { min: 1, max: 2 }, timeout: 10_000 };

/** An API that nobody had described, as a document of this folder's: what it says keeps the rules, and `begin` makes its fake and a client of it. */
export function ownApi(name: string) {
  const file = documentOf(name);
  const spec: Json = parse(readFileSync(file, "utf8"));
  it("keeps the rules", async () => expect((await lintSpec(file, { strict: true })).problems).toEqual([]));
  it("is kept by its fake", async () => {
    const { baseUrl, close } = await createFake(spec).listen();
    const { operations } = await verify(spec, { baseUrl, env: canaryEnv, params: exampleParams(spec) });
    await close();
    expect(operations.flatMap(({ deviations }) => deviations)).toEqual([]);
  });

  const begin = (options: FakeOptions, own = spec) => {
    const fake = createFake(own, options);
    const client: Json = createClientOf(own, { token: "t", fetch: fake.fetch as typeof fetch, retry: { minDelay: 1 } });
    return { fake, client };
  };
  return { spec, begin };
}
