import { describe, expect, it } from "vitest";
import { createFake } from "../../src/index.ts";
import { idLike, randomFrom } from "../../src/jobs/ids.ts";
import { madeUpSpec } from "../made-up-spec.ts";

describe("made-up ids", () => {
  it.each([
    ["us_jb_8pW3eG6y", /^us_jb_\d[a-z][A-Z]\d[a-z][A-Z]\d[a-z]$/],
    ["66ebd18d3d6200007e000d8c", /^[0-9a-f]{24}$/],
    ["scheduled__2026-03-11T00:00:00+00:00", /^scheduled__2026-03-11T00:00:\d\d\+\d\d:\d\d$|^scheduled__2026-03-\d\d[A-Z]\d\d:\d\d:\d\d\+\d\d:\d\d$/],
    ["7", /^\d$/],
    ["projects/p/operations/ab12", /^projects\/p\/operations\/[a-z]{2}\d{2}$/],
    ["projects/p/operations/o1", /^projects\/p\/operations\/[a-z]\d$/],
  ])("are of the form of %s", (example, form) => {
    const random = randomFrom(1);
    const ids = Array.from({ length: 200 }, () => idLike(example, random));
    for (const id of ids) expect(id).toMatch(form);
    if (!/(^|\/)..?$/.test(example)) expect(new Set(ids).size).toBeGreaterThan(150);
  });

  it("do not run out where the vendor's are short", () => {
    const spec = JSON.parse(JSON.stringify(madeUpSpec()).replaceAll("jb_7a3K", "a1"));
    expect(new Set(createFake(spec, { jobs: 500 }).jobs.map(({ id }) => id)).size).toBe(500);
  });
});
