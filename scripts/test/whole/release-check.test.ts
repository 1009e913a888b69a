import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, globSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { generatePackage } from "../../generate/generate-package.ts";
import { loadVendorSpec } from "../../lint/specs.ts";
import { releaseCheck, report, type Types, typesOf } from "../../release/check.ts";
import { root } from "../../workspace/root.ts";
import { declarationsOf } from "./declarations-of.ts";

// Three packages of this repository, as a repository of their own that has released them.
const tree = mkdtempSync(`${realpathSync(tmpdir())}/gate-`);
const names = ["core", "contract", "workato-embedded"];
const git = (...args: string[]) => execFileSync("git", ["-c", "user.name=Test", "-c", "user.email=test@example.com", ...args], { cwd: tree, stdio: "pipe" });
const write = (file: string, text: string) => {
  mkdirSync(dirname(`${tree}/${file}`), { recursive: true });
  writeFileSync(`${tree}/${file}`, text);
};
const edit = (file: string, from: string, to: string) => {
  const text = readFileSync(`${tree}/${file}`, "utf8");
  expect(text).toContain(from);
  write(file, text.replace(from, to));
};
const changeset = (...releases: [name: string, bump: string][]) =>
  write(
    ".changeset/change.md",
    `---\n${releases.map(([name, bump]) => `"@vendor-jobs/${name}": ${bump}\n`).join("")}---\n\nChanged.\n\nTo migrate: read this.\n`,
  );

/** What `pnpm generate` does, and `pnpm api` after it. */
async function regenerate(): Promise<void> {
  const vendor = "workato-embedded";
  for (const [path, text] of await generatePackage(vendor, await loadVendorSpec(vendor, `${tree}/specs`), `${tree}/packages/${vendor}`))
    write(`packages/${vendor}/${path}`, text);
  await writeReports();
}

const made = new Map<string, Types>();
const folders = mkdtempSync(`${tree}-types-`);
/** Reports by their path and the declarations that they are of. */
const reported = new Map<string, string>();

/** The types of the tree, made once of the same sources, and a report once of the same declarations. */
async function types(): Promise<Types> {
  const files = globSync(["packages/*/src/**/*.ts", "packages/*/package.json"], { cwd: tree }).sort();
  const key = files.map((file) => `${file}\n${readFileSync(`${tree}/${file}`, "utf8")}`).join("\n");
  const known = made.get(key);
  if (known) return known;
  const keys = new Map<string, string>();
  const { staged, reports } = await typesOf(tree, `${folders}/${made.size}`, (path, declarations) => {
    keys.set(path, `${path}\n${declarationsOf(declarations)}`);
    return !reported.has(keys.get(path) as string);
  });
  for (const [path, text] of reports) reported.set(keys.get(path) as string, text);
  const types = { staged, reports: new Map([...keys].map(([path, key]) => [path, reported.get(key) as string])) };
  made.set(key, types);
  return types;
}

/** What `pnpm api` does. */
async function writeReports(): Promise<void> {
  for (const [path, text] of (await types()).reports) write(path, text);
}

/** The verdicts, and what is said of the packages for which less is promised than they need. */
async function checked() {
  const verdicts = await releaseCheck(tree, types);
  return {
    verdicts,
    text: report(verdicts),
    wrong: verdicts.filter(({ problem }) => problem).map(({ name }) => name),
    of: (name: string) => verdicts.find((verdict) => verdict.name === name),
  };
}

beforeAll(async () => {
  // The program of the contract tools needs a package that is not here; of tests, one case has its own.
  const isOwn = (file: string) => !/[\\/](node_modules|dist|\.turbo|contract[\\/]test[\\/]consumer\.ts|[^\\/]+\.test\.ts)$/.test(file);
  for (const folder of ["specs", ...names.map((name) => `packages/${name}`)])
    cpSync(`${root}/${folder}`, `${tree}/${folder}`, { recursive: true, filter: isOwn });
  for (const file of [".changeset/config.json", ".changeset/changelog.mjs", "tsconfig.base.json"]) cpSync(`${root}/${file}`, `${tree}/${file}`);
  write("package.json", '{ "name": "gate", "private": true, "type": "module" }\n');
  write("pnpm-workspace.yaml", "packages:\n  - packages/*\n");
  write("pnpm-lock.yaml", "lockfileVersion: '9.0'\n");
  write(".gitignore", "node_modules\n");
  symlinkSync(`${root}/node_modules`, `${tree}/node_modules`, "junction");
  for (const name of names) {
    const manifest = JSON.parse(readFileSync(`${tree}/packages/${name}/package.json`, "utf8"));
    write(`packages/${name}/package.json`, `${JSON.stringify({ ...manifest, version: "1.0.0" }, null, 2)}\n`);
  }
  // Whether those that are committed are of these sources is looked at elsewhere.
  await writeReports();
  git("init", "-q", "-b", "main");
  git("add", "-A");
  git("commit", "-qm", "Release");
}, 120_000);

afterAll(() => {
  for (const folder of [tree, folders]) rmSync(folder, { recursive: true, force: true });
});

beforeEach(() => {
  git("checkout", "-q", ".");
  git("clean", "-fdq");
});

/** Tests of a last release: two that passed then, and one that did not. */
const lastTests = `import { expect, it } from "vitest";
import { createWorkatoEmbeddedClient } from "../src/index.ts";
const client = createWorkatoEmbeddedClient({ token: "any", fetch: async () => Response.json({}, { status: 410 }) });
const gone = () => client.getJob({ managed_user_id: "1", recipe_id: 1, job_handle: "j" });
it("what is gone is not found", () => expect(gone()).rejects.toMatchObject({ kind: "not_found" }));
it("what is gone is gone", () => expect(gone()).rejects.toMatchObject({ status: 410, kind: "not_found" }));
it("failed at the release too", () => expect(1).toBe(2));
`;

describe("the gate, before the first release", () => {
  it("asks for 1.0.0, and passes where the changesets promise that", async () => {
    for (const name of names) edit(`packages/${name}/package.json`, '"version": "1.0.0"', '"version": "0.0.0"');
    expect((await checked()).text).toContain("No changeset names it: run `pnpm changeset` and choose major.");
    changeset(["core", "major"], ["contract", "major"], ["workato-embedded", "minor"]);
    const { wrong, text } = await checked();
    expect(wrong).toEqual(["workato-embedded"]);
    expect(text).toMatch(/workato-embedded: The next version is 0\.1\.0: choose major in its changeset/);
  }, 120_000);
});

describe("the gate, after a release", () => {
  beforeAll(() => {
    for (const name of names) git("tag", `@vendor-jobs/${name}@1.0.0`);
  });

  it("asks for nothing where nothing changed", async () => {
    const { verdicts, wrong } = await checked();
    expect(wrong).toEqual([]);
    expect(verdicts.map(({ computed, promise }) => [computed, promise])).toEqual(names.map(() => ["none", "none"]));
  }, 120_000);

  it("fails with exit code 1, file and line where no changeset tells of a change, or one that is too small for the wire", async () => {
    edit(
      "specs/workato-embedded/openapi.yaml",
      "x-rate-limit: { requests: 1000, seconds: 60 }",
      "x-rate-limit: { requests: 1000, seconds: 60 }\nx-unconfirmed: made up by a test",
    );
    edit("specs/workato/openapi.yaml", "enum: [succeeded, failed, pending] }", "enum: [succeeded, failed] }");
    edit("specs/workato-embedded/openapi.yaml", ", queued: [pending], running: [pending], waiting: [pending]", "");
    await regenerate();
    const none = await checked();
    expect(none.wrong).toEqual(["workato-embedded"]);
    expect(none.text).toContain("workato-embedded: No changeset names @vendor-jobs/workato-embedded: run `pnpm changeset` and choose major.");

    changeset(["workato-embedded", "minor"]);
    const { status, stdout, stderr } = spawnSync(process.execPath, ["-C", "@vendor-jobs/source", `${root}/scripts/release/check.ts`, "--root", tree], {
      encoding: "utf8",
    });
    expect(status).toBe(1);
    expect(stdout).toMatch(/✗ workato-embedded +1\.0\.0 +minor \(1\.1\.0\) +major/);
    expect(stdout).toContain("workato-embedded: .changeset/change.md promises a minor of @vendor-jobs/workato-embedded: make it a major.");
    expect(stdout).toMatch(/specs\/workato\/openapi\.yaml:\d+ major: request listJobs status may no longer be "pending"/);
    expect(stdout).toMatch(/packages\/workato-embedded\/api\/index\.api\.md:\d+ major: ListJobsParams\.status is no longer "pending"/);
    expect(stderr).toContain("release:check: workato-embedded: less is promised than what changed asks for.");
  }, 120_000);

  it("fails where a changeset is too small for the types, and says which program of the last release no longer compiles", async () => {
    edit("packages/workato-embedded/src/index.ts", "export function createWorkatoEmbeddedClient(", "export function createEmbeddedClient(");
    await writeReports();
    changeset(["workato-embedded", "patch"]);
    const { wrong, text } = await checked();
    expect(wrong).toEqual(["workato-embedded"]);
    expect(text).toContain("promises a patch of @vendor-jobs/workato-embedded: make it a major");
    expect(text).toMatch(
      /packages\/workato-embedded\/api\/index\.api\.md:\d+ \(in the last release\) major: the export createWorkatoEmbeddedClient was removed/,
    );
    expect(text).toMatch(/packages\/workato-embedded\/test\/consumer\.ts:\d+ \(in the last release\) major: no longer compiles: .*createWorkatoEmbeddedClient/);
  }, 120_000);

  it("fails where a program of the last release compiles, and no longer does what it did", async () => {
    edit("packages/core/src/answer/kind.ts", '404: "not_found"', '404: "unknown"');
    changeset(["core", "patch"], ["workato-embedded", "patch"]);
    const { wrong, text } = await checked();
    expect(wrong).toEqual(["workato-embedded"]);
    expect(text).toMatch(/packages\/workato-embedded\/test\/consumer\.ts:\d+ \(in the last release\) major: no longer runs: a 404 is no ApiError/);
  }, 120_000);

  it("fails where a test of the last release no longer passes, unless a changeset tells of that", async () => {
    const tests = "packages/workato-embedded/test";
    write(`${tests}/gone.test.ts`, lastTests);
    write(`${tests}/inner.test.ts`, 'import "../../core/src/answer/kind.ts";\n');
    git("add", "-A");
    git("commit", "-qm", "Release with tests");
    git("tag", "-f", "@vendor-jobs/workato-embedded@1.0.0");
    try {
      edit("packages/core/src/answer/kind.ts", '410: "not_found"', '410: "unknown"');
      changeset(["core", "patch"], ["workato-embedded", "patch"]);
      edit(".changeset/change.md", "Changed.", "What is gone is unknown; the test `what is gone is gone` held otherwise.");
      const { wrong, text } = await checked();
      expect(wrong).toEqual(["workato-embedded"]);
      const at = (line: number, bump: string) => `${tests}/gone.test.ts:${line} (in the last release) ${bump}: `;
      expect(text).toContain(`${at(5, "major")}"what is gone is not found" no longer passes (`);
      expect(text).toContain(`${at(6, "patch")}"what is gone is gone" no longer passes (`);
      expect(text).toContain("1 of the last release's files of tests reach past the entries, and were not run");
      expect(text).not.toContain("failed at the release too");
    } finally {
      git("reset", "-q", "--hard", "HEAD~1");
      git("tag", "-f", "@vendor-jobs/workato-embedded@1.0.0");
    }
  }, 120_000);

  it("fails where core gets a major and those that hand its types on do not; passes once they do, and after they have been versioned", async () => {
    edit("packages/core/src/errors.ts", "  declare readonly last: Last;", "  declare readonly last: Last | null;");
    await regenerate();
    changeset(["core", "major"]);
    const { wrong, text, of } = await checked();
    expect(of("core")?.computed).toBe("major");
    // The contract tools name types of core's, and not this one.
    expect(wrong).toEqual(["workato-embedded"]);
    expect(text).toMatch(
      /packages\/workato-embedded\/package\.json:\d+ major: @vendor-jobs\/core gets a major, and its types are part of this package's: changesets alone/,
    );
    expect(text).toMatch(/packages\/core\/api\/index\.api\.md:\d+ major: WaitTimeoutError\.last is Last \| null/);

    changeset(["core", "major"], ["contract", "patch"], ["workato-embedded", "major"]);
    expect((await checked()).wrong).toEqual([]);
    execFileSync(process.execPath, [`${root}/node_modules/@changesets/cli/bin.js`, "version"], { cwd: tree, stdio: "pipe" });
    expect(readdirSync(`${tree}/.changeset`)).not.toContain("change.md");
    const versioned = await checked();
    expect(versioned.wrong).toEqual([]);
    expect(versioned.text).toMatch(/✓ core +1\.0\.0 +major \(2\.0\.0\) +major/);
  }, 120_000);

  it("lets more be promised than is needed", async () => {
    edit("packages/contract/src/fake/fake-options.ts", "  pageSize?: number;", "  pageSize?: number;\n  latency?: number;");
    await regenerate();
    changeset(["contract", "major"]);
    const { wrong, of } = await checked();
    expect(wrong).toEqual([]);
    expect(of("contract")).toMatchObject({ promise: "major", computed: "minor" });
  }, 120_000);

  it("says what to do where the reports of the types are stale, or tags are missing because history is", async () => {
    edit("packages/contract/src/fake/fake-options.ts", "  pageSize?: number;", "  pageSize?: number;\n  latency?: number;");
    await expect(releaseCheck(tree, types)).rejects.toThrow("packages/contract/api/index.api.md: run `pnpm api`");
    const shallow = `${tree}-shallow`;
    execFileSync("git", ["clone", "-q", "--depth=1", "--no-tags", `file://${tree}`, shallow], { stdio: "pipe" });
    try {
      await expect(releaseCheck(shallow)).rejects.toThrow("give actions/checkout `fetch-depth: 0`");
    } finally {
      rmSync(shallow, { recursive: true, force: true });
    }
  }, 120_000);
});
