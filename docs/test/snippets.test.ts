import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { regionOf } from "../build/machine-files.ts";
import { pages, root, writtenPages } from "../build/places.ts";
import { makeFakes, setVariables } from "./fakes.ts";

const folder = `${root}/docs/snippets`;
const programs = globSync("*.ts", { cwd: folder }).filter((file) => !file.endsWith(".test.ts"));
const database = mkdtempSync(`${tmpdir()}/vendor-jobs-docs-`);
afterAll(() => rmSync(database, { recursive: true, force: true }));

beforeAll(() => {
  for (const name of ["log", "error", "warn"] as const) vi.spyOn(console, name).mockImplementation(() => {});
  process.env.DATABASE_URL = "memory://";
  return () => vi.restoreAllMocks();
});

/** What has to hold of what a program exports, once it has run. */
const held: Readonly<Record<string, (module: never, fakes: ReturnType<typeof makeFakes>) => Promise<void>>> = {
  async "start-once.ts"({ startReport, stateOfReport }: typeof import("../snippets/start-once.ts"), { fakeOf }) {
    const before = fakeOf("databricks").jobs.length;
    const ask = (key?: string) => startReport(new Request("https://a.test/reports", { method: "POST", headers: key ? { "idempotency-key": key } : {} }));
    expect((await ask()).status).toBe(400);
    const [first, second] = [await (await ask("k")).json(), await (await ask("k")).json()];
    expect(second).toEqual(first);
    expect(fakeOf("databricks").jobs.length).toBe(before + 1);
    // A lost answer, after which the same may be asked again.
    const fake = fakeOf("databricks");
    const { fetch } = fake;
    Object.assign(fake, { fetch: () => Promise.reject(Object.assign(new TypeError("fetch failed"), { cause: { code: "ECONNRESET" } })) });
    expect((await ask("k")).status).toBe(504);
    Object.assign(fake, { fetch });
    const state = await stateOfReport(new Request(`https://a.test/reports/state?job=${encodeURIComponent(JSON.stringify(first.job))}`));
    expect(await state.json()).toMatchObject({ state: expect.any(String) });
  },
  async "browser.ts"({ passOn, flatfile }: typeof import("../snippets/browser.ts")) {
    const usual = globalThis.fetch;
    globalThis.fetch = (input, init) =>
      String(input).startsWith("https://app.test/") ? passOn(new Request(input as string, init)) : usual(input as string, init);
    expect((await flatfile("https://app.test").listJobs()).data.length).toBeGreaterThan(0);
    globalThis.fetch = usual;
    // No other host gets the token, whatever a page asks for.
    for (const path of ["//other.test/v1/jobs", ".other.test/v1/jobs", "@other.test/v1/jobs", "/\\other.test/v1/jobs"])
      expect((await passOn(new Request(`https://app.test/vendor/flatfile${path}`))).status, path).toBeGreaterThanOrEqual(400);
  },
  async "worker.ts"({ default: worker }: typeof import("../snippets/worker.ts")) {
    expect((await worker.fetch(new Request("https://a.test/"), { FLATFILE_TOKEN: "any" })).status).toBe(200);
  },
  async "follow-weeks.ts"({ follower }: typeof import("../snippets/follow-weeks.ts")) {
    expect(await follower.get("invoices-2026-11-26")).toBeDefined();
    await follower.stop({ timeout: 0 });
  },
  async "own-api.ts"({ state }: typeof import("../snippets/own-api.ts")) {
    expect(state).toBe("succeeded");
  },
  async "migrate.ts"({ data, done }: typeof import("../snippets/migrate.ts")) {
    expect(data?.data.length).toBeGreaterThan(0);
    expect(done.state).toBe("succeeded");
  },
};

describe("what failed, and why", () => {
  it.each([
    ["what-failed-flatfile.ts", 10, ["flatfile"]],
    ["what-failed.ts", 25, ["flatfile", "databricks", "github-actions", "dbt", "workato"]],
  ])("is %s, of %i lines at most", async (file, most, asked) => {
    const program = readFileSync(`${folder}/${file}`, "utf8").replace(/^\/\/ #region plan[\s\S]*/m, "");
    expect(program.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("//")).length).toBeLessThanOrEqual(most);
    const fakes = makeFakes({ jobs: ["succeeded", "failed", "canceled", "failed"], script: [] });
    setVariables(program);
    const log = vi.mocked(console.log);
    log.mockClear();
    await fakes.answer(() => import(/* @vite-ignore */ `${folder}/${file}?failed`));
    for (const id of asked) expect(fakes.fakeOf(id).requests.length, id).toBeGreaterThan(0);
    const told = log.mock.calls.filter((values) => values.length > 1);
    expect(told).toHaveLength(2 * asked.length);
    for (const [, , reason] of told) expect(reason).toEqual(expect.any(String));
  });
});

describe("every program of a page", () => {
  it.concurrent.each(programs)("runs against fakes: %s", (file) => {
    const fakes = makeFakes();
    setVariables(readFileSync(`${folder}/${file}`, "utf8"));
    return fakes.answer(async () => {
      const module = await import(/* @vite-ignore */ `${folder}/${file}`);
      await held[file]?.(module as never, fakes);
    });
  });

  it("stands on one", () => {
    const shown = writtenPages().flatMap((page) => [...readFileSync(`${pages}/${page}.md`, "utf8").matchAll(/^<<< \S*\/snippets\/([\w.-]+)(?:#([\w-]+))?/gm)]);
    for (const [, file, region] of shown)
      if (region !== undefined) expect(regionOf(readFileSync(`${folder}/${file}`, "utf8"), region).trim(), `${file}#${region}`).not.toBe("");
    expect([...new Set(shown.map(([, file]) => file))].sort()).toEqual(globSync("*", { cwd: folder }).sort());
  });

  it("is a file: a page has no program of its own", () => {
    const own = writtenPages().filter((page) => /^```(ts|js|tsx)/m.test(readFileSync(`${pages}/${page}.md`, "utf8")));
    expect(own).toEqual([]);
  });
});
