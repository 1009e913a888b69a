import { describe, expect, it } from "vitest";
import { root } from "../../workspace/index.ts";
import { vendors } from "./vendors.ts";
import { functionsOf, notOurs, wrong } from "./wrong-types.ts";

describe.each(vendors)("what $id exports", ({ id }) => {
  it("answers whatever is given by an error that is ours", async () => {
    const module = await import(`${root}/packages/${id}/src/index.ts`);
    for (const [name, run] of functionsOf(module)) expect(await notOurs(name, run, wrong)).toEqual([]);
  });
});
