import { writeFileSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";
import { createFake } from "@vendor-jobs/contract";
import { describe, expect, it } from "vitest";
import { tableText } from "../src/jobs/table.ts";
import { madeUp } from "./made-up.ts";
import { withHarbour } from "./with-harbour.ts";

const { place, fake, baseUrl, ships, connect, cli } = withHarbour();
const gone = { vendor: "harbour", baseUrl: "http://127.0.0.1:1" };

/** What is said of errors, an object a line. */
const errorsIn = (text: string): Record<string, unknown>[] =>
  text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

describe("what is wrong", () => {
  it.each([
    [[], /Unknown option '--json'/],
    [["fly"], /Unknown command 'fly'/],
    [["jbos"], /Unknown command 'jbos'; did you mean jobs\?/],
    [["jobs", "--nope"], /Unknown option '--nope'; did you mean --name\?/],
    [["fake"], /Missing required argument 'vendor'/],
    [["proxy", "harbour"], /--upstream <url>' not specified/],
    [["spec", "harbour", "more"], /Too many arguments/],
    [["call", "ships", "getJob", "--nope=s3cret"], /Unknown option '--nope=…'/],
    [["jobs", "--csv"], /'--csv' cannot be used with option '--json'/],
  ])("is one JSON object with --json, one line without: %j", async (args, message) => {
    connect({ ships: ships() });
    const { code, out, err } = await cli([...args, "--json"]);
    expect([code, out, errorsIn(err)]).toEqual([2, "", [{ error: "UsageError", message: expect.stringMatching(message) }]]);
    expect(err).not.toContain("s3cret");
  });

  it("shows the help where nothing is asked for", async () => {
    expect(await cli([])).toMatchObject({ code: 2, out: "", err: expect.stringMatching(/^Usage: vendor-jobs/) });
  });

  it.each(["jobs", "retry --dry-run", "retry --yes"])(
    "with one of several connections is told by the exit code of `%s` too, with --json as JSON",
    async (words) => {
      connect({ gone, ships: ships() });
      fake.set(fake.jobs[0]?.id ?? "", "failed");
      const { code, out, err } = await cli([...words.split(" "), "--json"]);
      expect([code, errorsIn(err)]).toEqual([3, [{ error: "NetworkError", connection: "gone", message: expect.stringContaining("could not be sent") }]]);
      expect(errorsIn(out)[0]).toMatchObject({ connection: "ships" });
      fake.set(fake.jobs[0]?.id ?? "", "failed");
      expect(await cli(words.split(" "))).toMatchObject({ code: 3, out: expect.stringContaining("ships"), err: expect.stringMatching(/^gone: .*\n$/) });
    },
  );

  it("is told of those that cannot be opened as well, and hides no other", async () => {
    writeFileSync(`${place.folder}/small.json`, JSON.stringify({ ...madeUp.harbour, "x-job": undefined }));
    const closed = { vendor: "bakery", credentials: { token: "NOT_SET" } };
    connect({ closed, ships: ships(), small: { ...ships(), vendor: undefined, spec: "small.json" } });
    const { code, out, err } = await cli(["jobs"]);
    expect([code, out]).toEqual([2, expect.stringContaining("ships")]);
    expect(err).toMatch(/^closed: No credential .*NOT_SET.*\nsmall: Its spec does not say what a job is.*\n$/);
  });

  it("of a connection's spec is told with its name, and hides no other where nobody named it", async () => {
    for (const wrong of [{ vendor: "nobody" }, { spec: "none.yaml" }]) {
      connect({ ships: ships(), nobody: wrong });
      const err = expect.stringMatching(/^(nobody: )?connections\.nobody of vendor-jobs\.json: .*(not installed|does not exist)/);
      expect(await cli(["jobs"])).toMatchObject({ code: 2, out: expect.stringContaining("ships"), err });
      expect(await cli(["jobs", "nobody"])).toMatchObject({ code: 2, out: "", err });
    }
  });

  it("is told as what it is: a vendor that refuses is not one that cannot be reached", async () => {
    connect({ ships: ships() });
    fake.refuse("listJobs", 403);
    expect(await cli(["jobs"])).toMatchObject({ code: 1, err: expect.stringMatching(/^ships: .*403/) });
  });

  it("with a wait is told as JSON, with the reference to go on by", async () => {
    connect({ ships: ships() });
    const id = String(fake.jobs[1]?.id);
    const { code, err } = await cli(["job", "ships", id, "--timeout", "0.01s", "--json"]);
    expect([
      code,
      errorsIn(
        err
          .split("\n")
          .filter((line) => line.startsWith("{"))
          .join("\n"),
      ),
    ]).toEqual([
      6,
      [
        {
          error: "WaitTimeoutError",
          connection: "ships",
          ref: expect.objectContaining({ ids: { job_id: id } }),
          message: expect.stringContaining("had not ended"),
        },
      ],
    ]);
    expect(await cli(["job", "ships", id, "--timeout", "0"])).toMatchObject({ code: 2, err: expect.stringContaining("from 1ms on") });
  });
});

describe("what is not all", () => {
  it("is said to be so where nobody asked for as many", async () => {
    await using many = await createFake(madeUp.harbour, { jobs: Array(101).fill("failed") })
      .listen(0)
      .then((one) => ({ ...one, [Symbol.asyncDispose]: one.close }));
    connect({ many: { vendor: "harbour", baseUrl: many.baseUrl } });
    const more = "There may be more than the newest 100: --limit takes more.\n";
    for (const words of [["jobs"], ["jobs", "--csv"], ["retry", "--dry-run"]]) expect(await cli(words)).toMatchObject({ code: 0, err: more });
    expect(errorsIn((await cli(["jobs", "--json"])).err)).toEqual([{ event: "more", limit: 100 }]);
    expect((await cli(["jobs", "--limit", "100"])).err).toBe("");
    expect((await cli(["jobs", "--limit", "200"])).err).toBe("");
  });

  it("of what a vendor says begins no line of another kind", async () => {
    connect({ ships: ships() });
    const made = JSON.parse((await cli(["call", "ships", "createJob", "--body", '{"name":"a\\nref       none"}'])).out);
    expect((await cli(["job", "ships", made.id])).out).toMatch(/^name {6}a\n {10}ref {7}none\n/m);
  });
});

describe("what would be left unread", () => {
  it.each([
    [["jobs", "--json", "--csv"], /'--csv' cannot be used with/],
    [["jobs", "--watch", "--csv"], /'--watch' cannot be used with/],
    [["job", "ships", "j1", "--ref", "{}"], /--ref .* ids/],
    [["spec", "harbour", "--json", "--format", "yaml"], /'--format <format>' cannot be used with/],
    [["follow", "--param", "a=b"], /--param .*--all/],
    [["fake", "harbour", "--pace", "5s", "--script", "failed"], /'--pace <time>' cannot be used with/],
  ])("%j: 2", async (args, message) => {
    connect({ ships: ships() });
    expect(await cli(args)).toMatchObject({ code: 2, out: "", err: expect.stringMatching(message) });
  });
});

describe("a reference", () => {
  const ref = (baseUrl: unknown, job_id: string, vendor = "harbour") => JSON.stringify({ version: 1, vendor, baseUrl, ids: { job_id } });

  it.each([
    '{"vendor":"harbour","ids":{"job_id":"1"}}',
    '{"vendor":"harbour","baseUrl":5,"ids":{"job_id":"1"}}',
    '{"vendor":"harbour","baseUrl":"a","ids":null}',
  ])("is refused that is none: %s", async (text) => {
    connect({ ships: ships() });
    for (const command of ["job", "follow"])
      expect(await cli([command, "--ref", text])).toMatchObject({ code: 2, err: expect.stringContaining("The reference is none that a job gave") });
  });

  it("is of the connection to just its server, however that is written", async () => {
    const id = String(fake.jobs[1]?.id);
    connect({ near: { ...ships(), baseUrl: baseUrl().slice(0, -1) }, gone, ships: { ...ships(), baseUrl: `${baseUrl()}/` } });
    expect(await cli(["job", "--ref", ref(baseUrl(), id), "--json"])).toMatchObject({ code: 0, out: expect.stringMatching(/^\{"connection":"ships"/) });
  });

  it("is of its connection, whatever others cannot be read; where none is its own, that is told", async () => {
    const id = String(fake.jobs[1]?.id);
    connect({ lost: { spec: "lost.yaml" }, ships: ships() });
    expect(await cli(["job", "--ref", ref(baseUrl(), id), "--json"])).toMatchObject({ code: 0, out: expect.stringMatching(/^\{"connection":"ships"/) });
    connect({ ships: ships(), lost: { spec: "lost.yaml" } });
    const { code, err } = await cli(["job", "--ref", ref("http://127.0.0.1:1", id)]);
    expect([code, err]).toEqual([2, expect.stringMatching(/connections\.lost of vendor-jobs\.json: .*lost\.yaml does not exist/)]);
  });

  it("is of the connection to its region, whatever the credentials of others", async () => {
    connect({ us: { vendor: "bakery", region: "us", credentials: { token: "NOT_SET" } }, eu: { vendor: "bakery", region: "eu", options: { retry: false } } });
    const text = JSON.stringify({ version: 1, vendor: "bakery", baseUrl: "https://eu.bakery.test", ids: { recipe_id: "1", job_id: "2" } });
    const { err } = await cli(["job", "--ref", text]);
    expect(err).not.toContain("several connections");
    expect(err).not.toContain("NOT_SET");
    connect({ one: ships(), two: ships() });
    expect(await cli(["job", "--ref", ref(baseUrl(), "1")])).toMatchObject({ code: 2, err: expect.stringContaining("several connections") });
  });
});

describe("a number that would be rounded", () => {
  const long = "9007199254740993";
  it.each([
    [["call", "ships", "createJob", "--body", `{"name": ${long}}`], /^--body has the number 9007199254740993, which would be rounded/],
    [["call", "ships", "createJob", "--body", '{"name": "a", "of": [1e400]}'], /^--body has the number 1e400/],
    [
      ["job", "--ref", `{"version":1,"vendor":"harbour","baseUrl":"http://a.test","ids":{"job_id":-${long}}}`],
      /^The reference has the number -9007199254740993/,
    ],
    [["jobs", "rounded"], /vendor-jobs\.json has the number 9007199254740993/],
  ])("is refused: %j", async (args, message) => {
    connect({ ships: ships() });
    if (args[1] === "rounded")
      writeFileSync(`${place.folder}/vendor-jobs.json`, `{"connections":{"rounded":{"vendor":"bakery","scope":{"recipe_id":${long}}}}}`);
    const sent = fake.requests.length;
    expect(await cli(args)).toMatchObject({ code: 2, out: "", err: expect.stringMatching(message) });
    expect(fake.requests.length).toBe(sent);
  });

  it("is taken in quotes, and so are those that are not", async () => {
    connect({ ships: ships() });
    const body = `{"name":"\\"${long}\\\\ ${long}"}`;
    expect(await cli(["call", "ships", "createJob", "--body", body])).toMatchObject({ code: 0, out: expect.stringContaining(`\\"${long}\\\\ ${long}`) });
  });
});

describe("a secret in vendor-jobs.json", () => {
  it.each([
    [{ token: "CANARY" }, /connections\.ships\.options .*token.*HARBOUR_TOKEN/],
    [{ headers: { Authorization: "Bearer CANARY" } }, /connections\.ships\.options .*Authorization/],
  ])("is refused, and not shown: %j", async (options, message) => {
    connect({ ships: { ...ships(), options } });
    for (const args of [["jobs"], ["job", "ships", "1"], ["call", "ships", "listJobs"]]) {
      const { code, err } = await cli(args);
      expect([code, err]).toEqual([2, expect.stringMatching(message)]);
      expect(err).not.toContain("CANARY");
    }
  });
});

describe("a table", () => {
  it("may be longer than a function takes arguments", () => {
    const rows = Array.from({ length: 300_000 }, (_, index) => [String(index)]);
    expect(tableText([{ title: "ID" }], rows).endsWith("\n299999\n")).toBe(true);
  });
});

describe("a terminal", () => {
  it("gets no colours where it has none", async () => {
    connect({ ships: ships() });
    for (const variables of [{ TERM: "dumb" }, { NO_COLOR: "1" }]) expect((await cli(["jobs"], { columns: 80 }, variables)).out).not.toContain("\u001b");
    expect((await cli(["jobs"], { columns: 80 }, { NO_COLOR: "" })).out).toContain("\u001b[");
  });

  it("has its table drawn anew over all lines of the one before, those that it broke included", async () => {
    connect({ gone, ships: ships() });
    let end = (_: unknown) => {};
    const ended = new Promise((resolve) => {
      end = resolve;
    });
    const out: string[] = [];
    const write = (text: string | Uint8Array) => {
      out.push(String(text));
      if (out.length === 3) end(undefined);
    };
    await cli(["jobs", "--watch"], { columns: 60, ended, out: write });
    const [first = "", up = ""] = out;
    const rows = first
      .trimEnd()
      .split("\n")
      .map((line) => Math.ceil(Math.max(1, stripVTControlCharacters(line).length) / 60));
    expect(up).toBe(`\u001b[${rows.reduce((sum, count) => sum + count, 0)}A\u001b[J`);
  }, 30_000);
});
