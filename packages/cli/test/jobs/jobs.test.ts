import { copyFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";
import { createFake, type Fake } from "@vendor-jobs/contract";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { madeUp } from "../made-up.ts";
import { isOutput } from "../output.ts";
import { project, cli as runCli } from "../run-cli.ts";

const place = project();
const env = { HARBOUR_TOKEN: "CANARY-token", VENDOR_JOBS_TOKEN: "CANARY-other" };
const cli = (args: string[], more: Parameters<typeof runCli>[3] = {}) => runCli(place.folder, args, env, more);
let harbour: Awaited<ReturnType<Fake["listen"]>>;
let bakery: Awaited<ReturnType<Fake["listen"]>>;

beforeAll(async () => {
  harbour = await createFake(madeUp.harbour, { jobs: 4 }).listen(0);
  bakery = await createFake(madeUp.bakery, { jobs: 3 }).listen(0);
  const connections = {
    ships: { vendor: "harbour", baseUrl: harbour.baseUrl },
    recipes: { vendor: "bakery", baseUrl: bakery.baseUrl, scope: { recipe_id: 28904 } },
  };
  writeFileSync(`${place.folder}/vendor-jobs.json`, JSON.stringify({ connections }));
});
afterAll(async () => {
  await harbour.close();
  await bakery.close();
  place[Symbol.dispose]();
});

it("brings the specs of all vendors", () => {
  const root = new URL("../../../../", import.meta.url);
  const { dependencies } = JSON.parse(readFileSync(new URL("packages/cli/package.json", root), "utf8"));
  const vendors = readdirSync(new URL("specs", root), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(Object.keys(dependencies)).toEqual(expect.arrayContaining(vendors.map(({ name }) => `@vendor-jobs/${name}`)));
});

describe("vendor-jobs jobs", () => {
  it("shows the jobs of all connections in one table, of lines that fit", async () => {
    const { code, out, err } = await cli(["jobs"], { columns: 80 });
    expect([code, err]).toEqual([0, ""]);
    const lines = stripVTControlCharacters(out).split("\n");
    expect(lines[0]).toMatch(/^CONNECTION +ID +/);
    expect(out).toContain("ships");
    expect(out).toContain("recipes");
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(80);
    // What the connection's scope has is given to no command again.
    expect(out).not.toContain("28904");
  });

  it("cuts long names of connections and jobs in their middle", async () => {
    using other = project();
    const name = "a-connection-with-a-name-of-many-words-prod";
    writeFileSync(`${other.folder}/vendor-jobs.json`, JSON.stringify({ connections: { [name]: { vendor: "harbour", baseUrl: harbour.baseUrl } } }));
    const { out } = await runCli(other.folder, ["jobs"], env, { columns: 80 });
    for (const line of stripVTControlCharacters(out).split("\n")) expect(line.length).toBeLessThanOrEqual(80);
    expect(out).toMatch(/a-con\S*…\S*prod/);
    // Ids are typed again.
    const { out: json } = await runCli(other.folder, ["jobs", "--json"], env);
    for (const line of json.trim().split("\n")) expect(out).toContain(` ${JSON.parse(line).id} `);
    expect((await runCli(other.folder, ["jobs"], env, { columns: 200 })).out).toContain(name);
  });

  it("puts names and reasons below, where ids would be cut to make room for them", async () => {
    using other = project();
    const fake = createFake(madeUp.bakery, { jobs: ["failed", "running"] });
    await using served = await fake.listen(0).then((one) => ({ ...one, [Symbol.asyncDispose]: one.close }));
    const flows = { vendor: "bakery", baseUrl: served.baseUrl, scope: { recipe_id: 28904 } };
    writeFileSync(`${other.folder}/vendor-jobs.json`, JSON.stringify({ connections: { flows } }));
    const shown = async (columns: number) => {
      const { out } = await runCli(other.folder, ["jobs"], env, { columns });
      return stripVTControlCharacters(out).trimEnd().split("\n");
    };
    const [failed, running] = fake.jobs.map(({ id }) => id);
    const narrow = await shown(80);
    expect(narrow).toEqual([
      expect.stringMatching(/^CONNECTION +ID +STATE +STARTED +TOOK$/),
      expect.stringMatching(`^flows +${running} +running`),
      expect.stringMatching(/^ {2}[\w-]+$/),
      expect.stringMatching(`^flows +${failed} +failed`),
      expect.stringMatching(/^ {2}[\w-]+: Flow run .*division by zero$/),
    ]);
    for (const line of narrow) expect(line.length).toBeLessThanOrEqual(80);
    expect(await shown(200)).toHaveLength(3);
  });

  it("prints a job a line as JSON and CSV, and no colours elsewhere than on a terminal", async () => {
    const { out } = await cli(["jobs", "ships", "--json"]);
    const rows = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(rows).toHaveLength(4);
    for (const row of rows) expect(isOutput("job", row)).toBe(true);
    expect(rows[0]).toMatchObject({ connection: "ships", vendor: "harbour", ids: { job_id: expect.any(String) } });
    const csv = await cli(["jobs", "ships", "--csv"]);
    expect(csv.out.split("\r\n")[0]).toMatch(/^connection,vendor,id,name,state/);
    expect((await cli(["jobs"])).out).not.toContain("\u001b[");
    expect((await cli(["jobs"], { columns: 100 })).out).toContain("\u001b[");
  });

  it("lets no text of a vendor's do anything to a terminal", async () => {
    using other = project();
    const fake = createFake(madeUp.bakery, { jobs: [{ job: { name: "a\u001b[2J\u009b8m\rb\u001b]0;c\u0007d\u202egpj.\u2066" } }] });
    await using served = await fake.listen(0).then((one) => ({ ...one, [Symbol.asyncDispose]: one.close }));
    const hostile = { vendor: "bakery", baseUrl: served.baseUrl, scope: { recipe_id: 28904 } };
    writeFileSync(`${other.folder}/vendor-jobs.json`, JSON.stringify({ connections: { hostile } }));
    const id = String(fake.jobs[0]?.id);
    for (const args of [["jobs"], ["jobs", "--json"], ["jobs", "--csv"], ["job", "hostile", id]]) {
      const { code, out, err } = await runCli(other.folder, args, env, { columns: 200 });
      expect([code, err]).toEqual([0, ""]);
      expect(out).toContain("\\u001b[2J\\u009b8m");
      expect(out).toContain("\\u202egpj.\\u2066");
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are not to be there
      expect(out.replace(/\u001b\[3\dm/g, "").replaceAll("\r\n", "\n")).not.toMatch(/[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/);
    }
  });

  it("takes a date as the day of this machine, whose times it shows", async () => {
    vi.stubEnv("TZ", "Asia/Tokyo");
    using other = project();
    const at = (started_at: string) => ({ state: "failed" as const, job: { started_at } });
    const fake = createFake(madeUp.harbour, { jobs: [at("2026-11-26T00:30:00+09:00"), at("2026-11-25T23:30:00+09:00")] });
    await using served = await fake.listen(0).then((one) => ({ ...one, [Symbol.asyncDispose]: one.close }));
    writeFileSync(`${other.folder}/vendor-jobs.json`, JSON.stringify({ connections: { ships: { vendor: "harbour", baseUrl: served.baseUrl } } }));
    for (const [index, bound] of ["--since", "--until"].entries()) {
      const { out } = await runCli(other.folder, ["jobs", bound, "2026-11-26", "--json"], env);
      expect(JSON.parse(out).ids.job_id).toBe(fake.jobs[index]?.id);
    }
    vi.unstubAllEnvs();
  });

  it("takes states, and a limit over all", async () => {
    const { out } = await cli(["jobs", "ships", "--state", "succeeded", "--json"]);
    const rows = out
      .trim()
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line));
    expect(rows.every(({ state }) => state === "succeeded")).toBe(true);
    expect((await cli(["jobs", "--limit", "2", "--json"])).out.trim().split("\n")).toHaveLength(2);
  });

  it.each([
    [["jobs", "shps"], 2, /no connection "shps"; did you mean ships\?/],
    [["jobs", "--state", "done"], 2, /Expected one of queued, running/],
    [["jobs", "--since", "yesterday-ish"], 2, /since is "yesterday-ish"/],
    [["jobs", "--watch", "--json"], 2, /'--watch' cannot be used with option '--json'/],
    [["jbos"], 2, /did you mean jobs\?/],
  ])("says what is wrong with %j", async (args, code, message) => {
    const result = await cli(args);
    expect(result.err).toMatch(message);
    expect(result.code).toBe(code);
  });

  it("tells of a connection that fails, and shows the others", async () => {
    writeFileSync(`${place.folder}/other.json`, "{}");
    const gone = { vendor: "harbour", baseUrl: "http://127.0.0.1:1" };
    const config = { connections: { gone, ships: { vendor: "harbour", baseUrl: harbour.baseUrl } } };
    using other = project();
    writeFileSync(`${other.folder}/vendor-jobs.json`, JSON.stringify(config));
    const { code, out, err } = await runCli(other.folder, ["jobs"], env);
    expect(err).toMatch(/^gone: /);
    expect(out).toContain("ships");
    expect(code).toBe(3);
    expect(await runCli(other.folder, ["jobs", "gone"], env)).toMatchObject({ code: 3, out: "", err: expect.stringMatching(/^gone: /) });
  });

  it("says which variable is missing, and shows no secret", async () => {
    const { code, err } = await runCli(place.folder, ["jobs", "ships"], {});
    expect([code, err]).toEqual([2, expect.stringContaining("set HARBOUR_TOKEN")]);
    writeFileSync(`${place.folder}/bad.json`, "");
    using other = project();
    writeFileSync(`${other.folder}/vendor-jobs.json`, JSON.stringify({ connections: { a: { vendor: "harbour", credentials: { token: "sk_CANARY-1" } } } }));
    const wrong = await runCli(other.folder, ["jobs"], {});
    expect(wrong.err).toMatch(/credentials is not an object of names of environment variables/);
    expect(wrong.err).not.toContain("CANARY");
  });
});

describe("vendor-jobs job, call and init", () => {
  const first = async () => JSON.parse((await cli(["jobs", "ships", "--json"])).out.split("\n")[0] ?? "");

  it("shows one job, and waits for its end with an exit code of it", async () => {
    const { ids } = await first();
    const shown = await cli(["job", "ships", ids.job_id]);
    expect(shown.code).toBe(0);
    expect(shown.out).toMatch(new RegExp(`^id +${ids.job_id}$`, "m"));
    expect(shown.out).toMatch(/^PART +STATE/m);
    const waited = await cli(["job", "ships", ids.job_id, "--wait", "--timeout", "20s", "--json"]);
    const { state, ref } = JSON.parse(waited.out);
    expect(waited.code).toBe({ succeeded: 0, failed: 4, canceled: 5 }[state as "failed"]);
    for (const wait of [[], ["--wait"]])
      expect(JSON.parse((await cli(["job", "ships", ids.job_id, "--log", "--json", ...wait])).out)).toMatchObject({ parts: [{ name: "mix" }] });
    const again = await cli(["job", "--ref", JSON.stringify(ref), "--json"]);
    expect(JSON.parse(again.out)).toMatchObject({ connection: "ships", state });
    const piped = await cli(["job", "--ref", "-", "--json"], { input: async () => Buffer.from(JSON.stringify(ref)) });
    expect(JSON.parse(piped.out)).toMatchObject({ state });
  });

  it("finds the connection of a reference by what its spec calls itself", async () => {
    using other = project();
    writeFileSync(`${other.folder}/own.json`, JSON.stringify({ ...madeUp.harbour, "x-vendor": "own" }));
    writeFileSync(`${other.folder}/vendor-jobs.json`, JSON.stringify({ connections: { mine: { spec: "own.json", baseUrl: harbour.baseUrl } } }));
    const own = (...args: string[]) => runCli(other.folder, args, env);
    const [line = ""] = (await own("jobs", "--json", "--limit", "1")).out.split("\n");
    const { ref } = JSON.parse(line);
    expect(ref.vendor).toBe("own");
    expect(JSON.parse((await own("job", "--ref", JSON.stringify(ref), "--json")).out)).toMatchObject({ connection: "mine" });
  });

  it("ends with 6 where the time is over, and says how to go on", async () => {
    const made = JSON.parse((await cli(["call", "ships", "createJob", "--body", '{"name":"unload"}', "--json"])).out);
    const { code, err } = await cli(["job", "ships", made.id, "--wait", "--timeout", "0.01s"]);
    expect([code, err]).toEqual([6, expect.stringContaining("Go on with: vendor-jobs job ships --wait --ref '{")]);
  });

  it("calls any operation by its own parameters, with their help", async () => {
    const help = await cli(["call", "ships", "getJob", "--help"]);
    expect(help.out).toMatch(/--job_id <value>/);
    expect(help.code).toBe(0);
    const { ids } = await first();
    expect(JSON.parse((await cli(["call", "ships", "getJob", "--job_id", ids.job_id])).out).id).toBe(ids.job_id);
    expect((await cli(["call", "ships", "listJobs", "--all"])).out.trim().split("\n").length).toBeGreaterThanOrEqual(4);
    expect(await cli(["call", "ships", "getJob"])).toMatchObject({ code: 2, err: expect.stringContaining("getJob needs --job_id") });
    // What there is to call is told without a credential.
    const known = await runCli(place.folder, ["call", "ships", "--help"], {});
    expect(known).toMatchObject({
      code: 0,
      err: "",
      out: expect.stringMatching(/^Usage: vendor-jobs call ships <operation>.*getJob +GET +\/jobs\/\{job_id\} +reads/s),
    });
    expect(await runCli(place.folder, ["call", "ships", "getJob", "-h"], {})).toMatchObject({ code: 0, out: expect.stringContaining("--job_id") });
    expect(await cli(["call", "ships", "getJb"])).toMatchObject({ code: 2, err: expect.stringContaining("did you mean getJob?") });
    expect(await cli(["call", "ships", "createJob", "--body", "{"])).toMatchObject({ code: 2, err: expect.stringContaining("--body is no JSON") });
    for (const words of [["j1"], ["--nope=s3cret"]]) {
      const { code, err } = await cli(["call", "ships", "getJob", ...words]);
      expect([code, err]).toEqual([2, expect.stringMatching(/\(--help shows what is expected\) \(see errors\/usage\)\n$/)]);
      expect(err).not.toContain("s3cret");
    }
    expect(await cli(["call", "ships", "getJob", "--job_id", "none"])).toMatchObject({ code: 1, err: expect.stringContaining("404") });
  });

  it("writes a connection, and no secret", async () => {
    using other = project();
    const made = await runCli(other.folder, ["init", "bakery", "--name", "prod", "--region", "eu", "--param", "recipe_id=5"], env);
    expect(made).toMatchObject({ code: 0, out: expect.stringContaining("BAKERY_TOKEN") });
    const written = (await import(`${other.folder}/vendor-jobs.json`, { with: { type: "json" } })).default;
    expect(written.connections.prod).toEqual({ vendor: "bakery", region: "eu", scope: { recipe_id: "5" } });
    expect(await runCli(other.folder, ["init", "bakery", "--name", "prod"], env)).toMatchObject({ code: 2 });
    expect(await runCli(other.folder, ["init", "bakery", "--region", "mars"], env)).toMatchObject({ code: 2, err: expect.stringContaining("no region mars") });

    // One to an API of one's own, by what its spec calls it.
    copyFileSync(new URL("../../../generator/test/workflows.yaml", import.meta.url), `${other.folder}/flows.yaml`);
    expect(await runCli(other.folder, ["init", "flows.yaml", "--base-url", "https://a.test"], {})).toMatchObject({ code: 0 });
    const { connections } = JSON.parse(readFileSync(`${other.folder}/vendor-jobs.json`, "utf8"));
    expect(connections["argo-workflows"]).toEqual({ spec: "flows.yaml", baseUrl: "https://a.test" });
    expect(await runCli(other.folder, ["jobs", "argo-workflows"], {})).toMatchObject({ code: 2, err: expect.stringContaining("ARGO_WORKFLOWS_TOKEN") });
  });
});
