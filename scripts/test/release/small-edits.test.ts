import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { largest, ranked, reasonLine } from "../../release/bump/bump.ts";
import { Git } from "../../release/bump/git.ts";
import { ownChanges } from "../../release/own-changes.ts";
import { smallEdits } from "./small-edits.ts";
import { released } from "./small-repository.ts";

const tree = mkdtempSync(`${realpathSync(tmpdir())}/small-edits-`);
const run = (...args: string[]) => execFileSync("git", ["-c", "user.name=Test", "-c", "user.email=test@example.com", ...args], { cwd: tree, stdio: "pipe" });
const git = new Git(tree);

beforeAll(() => {
  for (const [file, text] of Object.entries(released)) {
    mkdirSync(dirname(`${tree}/${file}`), { recursive: true });
    writeFileSync(`${tree}/${file}`, text);
  }
  run("init", "-q");
  run("add", "-A");
  run("commit", "-qm", "Release");
  run("tag", "@vendor-jobs/acme@1.0.0");
});
afterAll(() => rmSync(tree, { recursive: true, force: true }));

async function judged() {
  const reports = new Map(
    Object.keys(released)
      .filter((file) => file.endsWith(".api.md"))
      .map((file) => [file, readFileSync(`${tree}/${file}`, "utf8")]),
  );
  return ranked(await ownChanges({ git, name: "acme", tag: "@vendor-jobs/acme@1.0.0", reports, scratch: `${tree}/.git/scratch` }));
}

describe("an edit of a small vendor", () => {
  it.each(smallEdits)("is judged: %s", async (_, file, from, to, expected) => {
    const text = released[file] as string;
    expect(text).toContain(from);
    writeFileSync(`${tree}/${file}`, text.replace(from, to));
    try {
      const reasons = await judged();
      expect({ bump: largest(reasons.map(({ bump }) => bump)), why: reasons.map(reasonLine) }).toEqual({ bump: expected, why: expect.any(Array) });
    } finally {
      writeFileSync(`${tree}/${file}`, text);
    }
  });
});

it("finds another default in a file that was moved", async () => {
  const [from, to] = ["packages/acme/src/options.ts", "packages/acme/src/settings.ts"] as const;
  run("mv", from, to);
  try {
    writeFileSync(`${tree}/${to}`, (released[from] as string).replace("@default 1000", "@default 2000"));
    expect((await judged()).map(reasonLine)).toEqual([`${to}:2 major: the default of Options.timeout is 2000, and was 1000`]);
  } finally {
    run("reset", "-q", "--hard");
  }
});

describe("the release that a tree is held against", () => {
  it("is the last stable one of its own history", () => {
    run("tag", "@vendor-jobs/acme@1.1.0-next.0");
    expect(git.lastRelease("@vendor-jobs/acme")).toEqual({ tag: "@vendor-jobs/acme@1.0.0", version: "1.0.0" });
    run("checkout", "-q", "-b", "later");
    run("commit", "-q", "--allow-empty", "-m", "Release");
    run("tag", "@vendor-jobs/acme@2.0.0");
    expect(git.lastRelease("@vendor-jobs/acme")?.version).toBe("2.0.0");
    run("checkout", "-q", "-");
    expect(git.lastRelease("@vendor-jobs/acme")?.version).toBe("1.0.0");
  });
});
