import { expect, it } from "vitest";
import { promisedVersions } from "../../release/bump/promised.ts";
import { root } from "../../workspace/root.ts";

// What the gate asks of a package that was never released, which it can say only after it has compared all the others.
it("the changesets promise 1.0.0 of each package that was never released", async () => {
  const promised = [...(await promisedVersions(root))].map(([name, { version }]) => [name, version] as const);
  expect(promised.filter(([, version]) => Number(version.split(".")[0]) < 1)).toEqual([]);
});
