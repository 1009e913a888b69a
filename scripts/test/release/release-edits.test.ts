import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { generatePackage } from "../../generate/generate-package.ts";
import { loadSpec } from "../../lint/specs.ts";
import { apiReports, committedReports } from "../../release/api-reports.ts";
import { type Bump, compareBumps, largest, ranked, reasonLine } from "../../release/bump.ts";
import { ownChanges } from "../../release/computed.ts";
import { stageDeclarations } from "../../release/declarations.ts";
import { Git } from "../../release/git.ts";
import { root, vendorIds } from "../../workspace/root.ts";
import { type Edit, lanes } from "./release-edits.ts";

const tree = mkdtempSync(`${realpathSync(tmpdir())}/edits-`);
const git = (...args: string[]) => execFileSync("git", ["-c", "user.name=Test", "-c", "user.email=test@example.com", ...args], { cwd: tree, stdio: "pipe" });

beforeAll(() => {
  for (const folder of ["specs", "packages"])
    cpSync(`${root}/${folder}`, `${tree}/${folder}`, { recursive: true, filter: (file) => !/[\\/](node_modules|dist|\.turbo)$/.test(file) });
  writeFileSync(`${tree}/.gitignore`, "node_modules\n");
  git("init", "-q");
  git("add", "-A");
  git("commit", "-qm", "Release");
  git("tag", "released");
});

afterAll(() => rmSync(tree, { recursive: true, force: true }));

interface Result {
  edit: Edit;
  name: string;
  expected: Bump;
  computed: Bump;
  reasons: string[];
}

/** Makes some edits that do not touch each other, asks the gate about their packages, and takes the edits back. */
async function judged(edits: readonly Edit[]): Promise<Result[]> {
  const asked = edits.flatMap((edit) => {
    const [, own] = /^(?:specs|packages)\/([^/]+)/.exec(edit.file) as unknown as [string, string];
    return [{ edit, name: own, expected: edit.expected }, ...(edit.also ? [{ edit, name: edit.also[0], expected: edit.also[1] }] : [])];
  });
  const staged = mkdtempSync(`${tree}-staged-`);
  try {
    for (const { file, from, to, name } of edits) {
      const text = readFileSync(`${tree}/${file}`, "utf8");
      const edited = text.replace(from, to);
      if (edited === text) throw new Error(`The edit "${name}" finds nothing in ${file}.`);
      writeFileSync(`${tree}/${file}`, edited);
    }
    const vendors = vendorIds(`${tree}/specs`).filter((id) => edits.some(({ file, also }) => file === `specs/${id}/openapi.yaml` || also?.[0] === id));
    for (const id of vendors) {
      for (const [path, text] of await generatePackage(id, await loadSpec(id, `${tree}/specs`), `${tree}/packages/${id}`)) {
        mkdirSync(dirname(`${tree}/packages/${id}/${path}`), { recursive: true });
        writeFileSync(`${tree}/packages/${id}/${path}`, text);
      }
    }
    const names = asked.map(({ name }) => name);
    stageDeclarations(tree, staged, names);
    const fresh = apiReports(staged, names);
    const reports = new Map([...committedReports(tree)].filter(([path]) => !asked.some(({ name }) => path.startsWith(`packages/${name}/`))));
    for (const [path, text] of fresh) reports.set(path, text);
    return await Promise.all(
      asked.map(async ({ edit, name, expected }) => {
        const scratch = `${staged}/scratch-${name}`;
        mkdirSync(scratch, { recursive: true });
        const reasons = ranked(await ownChanges({ git: new Git(tree), root: tree, name, tag: "released", reports, scratch }));
        return { edit, name, expected, computed: largest(reasons.map(({ bump }) => bump)), reasons: reasons.map(reasonLine) };
      }),
    );
  } finally {
    rmSync(staged, { recursive: true, force: true });
    git("checkout", "-q", ".");
    git("clean", "-fdq");
  }
}

const edits = lanes.flat();
const rounds = Array.from({ length: Math.max(...lanes.map((lane) => lane.length)) }, (_, round) => lanes.flatMap((lane) => lane[round] ?? []));

describe(`${edits.length} edits of specs, types and manifests`, () => {
  const results: Result[] = [];

  it.each(rounds.map((round, index) => [index + 1, round] as const))(
    "are judged, round %i",
    async (_, round) => {
      results.push(...(await judged(round)));
    },
    60_000,
  );

  it("are never taken for less than they are, and seldom for more", () => {
    const inexact = results.filter(({ expected, computed }) => expected !== computed);
    const lines = inexact.map(
      ({ edit, name, expected, computed, reasons }) => `${name}: ${edit.name}: ${computed}, expected ${expected}\n    ${reasons.join("\n    ")}`,
    );
    if (lines.length > 0) console.log(lines.join("\n"));
    expect(results.length).toBeGreaterThanOrEqual(45);
    expect(inexact.filter(({ expected, computed }) => compareBumps(computed, expected) < 0)).toEqual([]);
    expect(results.length - inexact.length).toBeGreaterThanOrEqual(results.length - 2);
  });

  it("are told of with file and line", () => {
    for (const { reasons } of results)
      for (const reason of reasons) expect(reason).toMatch(/^(packages|specs)\/\S+:\d+( \(in the last release\))? (patch|minor|major): /);
  });
});
