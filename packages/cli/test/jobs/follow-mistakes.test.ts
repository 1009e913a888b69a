import { writeFileSync } from "node:fs";
import { DatabaseError } from "@vendor-jobs/follow";
import { beforeAll, describe, expect, it } from "vitest";
import { untilEnded } from "../../src/jobs/follow.ts";
import { withHarbour } from "../with-harbour.ts";

const { place, ships, connect, cli } = withHarbour();
beforeAll(() => connect({ ships: ships() }));

describe("vendor-jobs follow", () => {
  it.each([
    ["postgres://me:CANARY@127.0.0.1:1/jobs", /ECONNREFUSED/],
    ["postgres://me:CANARY@localhost:1/jobs", /ECONNREFUSED/],
    ["postgres://me:CANARY@127.0.0.1:99999/jobs", /Invalid URL/],
    [`${place.folder}/vendor-jobs.json`, /EEXIST/],
  ])("says in one sentence that the database %s cannot be used", async (database, why) => {
    const { code, out, err } = await cli(["follow", "--all"], {}, { VENDOR_JOBS_DATABASE: database });
    expect([code, out, err]).toEqual([2, "", expect.stringMatching(/^VENDOR_JOBS_DATABASE: The database cannot be used: .*\n$/)]);
    expect(err).toMatch(why);
    expect(err).not.toContain("CANARY");
  });

  it("says in one sentence that the folder cannot be used", async () => {
    writeFileSync(`${place.folder}/vendor-jobs.db`, "");
    const { code, err } = await cli(["follow"]);
    expect([code, err]).toEqual([2, expect.stringMatching(/^The folder .*vendor-jobs\.db .*: The database cannot be used: EEXIST.*\n$/)]);
  });

  it("waits for no database that will not come back", async () => {
    const work = { signal: new AbortController().signal, ends: new Set<string>() } as Parameters<typeof untilEnded>[0];
    const broken = (code: string, isFolder: boolean) => {
      const stats = () => Promise.reject(new DatabaseError(Object.assign(new Error("no"), { code }), isFolder));
      return untilEnded({ ...work, follower: { stats } as never });
    };
    await expect(broken("42P01", false)).rejects.toThrow("The database cannot be used");
    await expect(broken("", true)).rejects.toThrow("The database cannot be used");
    const wrong = { stats: () => Promise.reject(new Error("wrong code")) } as never;
    await expect(untilEnded({ ...work, follower: wrong })).rejects.toThrow("wrong code");
  });

  it("says what is wrong", async () => {
    expect(await cli(["follow", "--ref", "{}"])).toMatchObject({ code: 2, err: expect.stringContaining("The reference is none that a job gave") });
    expect(await cli(["follow", "--post", "ftp://a"])).toMatchObject({ code: 2, err: expect.stringContaining("--post") });
    expect(await cli(["follow"], {}, { VENDOR_JOBS_POST: "CANARY-hook" })).toMatchObject({
      code: 2,
      err: expect.stringContaining("VENDOR_JOBS_POST is no http address"),
    });
    for (const hook of ["CANARY-hook", "http://me:CANARY@127.0.0.1:1", "http://CANARY@127.0.0.1:1"]) {
      const { code, err } = await cli(["follow"], {}, { VENDOR_JOBS_POST: hook });
      expect([code, err]).toEqual([2, expect.stringContaining("VENDOR_JOBS_POST")]);
      expect(err).not.toContain("CANARY");
    }
    for (const database of ["mysql://CANARY", "postgres:/me:CANARY@host/jobs", "'postgresql:CANARY"]) {
      const { code, err } = await cli(["follow"], {}, { VENDOR_JOBS_DATABASE: database });
      expect([code, err]).toEqual([2, expect.stringContaining("expected postgres://")]);
      expect(err).not.toContain("CANARY");
    }
    connect({ one: ships(), two: ships() });
    expect(await cli(["follow"])).toMatchObject({ code: 2, err: expect.stringContaining("one and two are both of harbour") });
  });
});
