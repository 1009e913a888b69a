import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { generate, SpecError } from "../../src/index.ts";
import { drafting, theirs } from "../drafted.ts";

const { drafted, folder, textOf } = drafting();

it("is generated of a draft whose proposals are confirmed, which describes and shows nothing: that is advice, and refused where that is strict", async () => {
  const { problems, advice } = await drafted("own", JSON.stringify({ ...theirs, info: { title: "Our jobs API", version: "9" } }), { vendor: undefined });
  expect(problems).toEqual([expect.stringContaining("TO CONFIRM"), expect.stringContaining("TO CONFIRM")]);
  writeFileSync(`${folder}/own/openapi.yaml`, textOf("own").replace(/TO CONFIRM: .*/g, "as it is"));

  const of = (options: object) => generate("own/openapi.yaml", { out: "client", cwd: folder, ...options });
  const refused = await of({ strict: true }).catch((error) => error);
  expect(refused).toBeInstanceOf(SpecError);
  expect(refused.problems).toHaveLength(advice.length);
  expect(existsSync(`${folder}/client`)).toBe(false);

  expect(await of({})).toMatchObject({ factory: "createOurClient", advice });
  for (const rule of ["house/page", "house/described", "house/examples", "operation-description"]) expect(advice.join("\n")).toContain(rule);
  const operations = readFileSync(`${folder}/client/generated/operations.ts`, "utf8");
  expect(operations).toContain("/**\n   * Their words.\n   */\n  listRuns(");
  expect(operations).not.toMatch(/\* .*undefined/);
});
