import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { verify } from "../../src/verify/index.ts";
import { suggest } from "../../src/verify/suggest.ts";
import { canaryEnv as env, exampleServer } from "../example-server.ts";
import { madeUpSpec } from "../made-up-spec.ts";

describe("verify --suggest", () => {
  it("tells of a value that is no word, and proposes nothing that would hold it", async () => {
    const spec = madeUpSpec();
    await using server = await exampleServer(spec, (id, body) => {
      if (id === "getTask") body.phase = "CANARY-4711";
      return { body };
    });
    const report = await verify(spec, { baseUrl: server.url, env, calls: 1 });
    expect(report.operations.find(({ id }) => id === "getTask")).toMatchObject({ verdict: "drift", deviations: [{ kind: "value", pointer: "/phase" }] });
    expect(report.changes).toEqual([]);
  });

  it("names the version that each change would mean, and the largest of all", () => {
    const files = [
      {
        path: "openapi.yaml",
        text: "components:\n  schemas:\n    Job: # one\n      required: [id]\n      properties:\n        id: { type: string, pattern: ^j- }\n",
      },
    ];
    const at = "/components/schemas/Job";
    const bumpOf = (...changes: Parameters<typeof suggest>[0]) => suggest(changes, files).bump;
    expect(bumpOf()).toBe("none");
    expect(bumpOf({ at: `${at}/properties/id`, do: "drop-keyword", name: "pattern" })).toBe("patch");
    expect(bumpOf({ at, do: "add-property", name: "size", type: "integer" })).toBe("minor");
    expect(bumpOf({ at, do: "add-property", name: "size", type: "integer" }, { at, do: "drop-required", name: "id" })).toBe("major");
  });

  it("gives a new field all types that were seen", () => {
    const files = [{ path: "openapi.yaml", text: "Job:\n  properties:\n    id: { type: string }\n" }];
    const add = (type: string) => ({ at: "/Job", do: "add-property" as const, name: "size", type });
    expect(parse(suggest([add("integer"), add("null"), add("number")], files).files[0]?.text ?? "").Job.properties.size.type).toEqual(["null", "number"]);
  });
});
