import { afterAll, describe, expect, it } from "vitest";
import { type Block, blocks, blocksIn, root } from "./blocks.ts";
import { compile, writeOwnClient, writePrograms } from "./programs.ts";
import { answerByFakes, inWorld, type World } from "./world.ts";

// Fakes look for the packages of vendors where tests run: the command has them all.
const folder = process.cwd();
const undo = answerByFakes();
process.chdir(`${root}/packages/cli`);
afterAll(() => {
  undo();
  process.chdir(folder);
});

/** What becomes of a block of each language; a test named here, or below. */
const languages = ["ts", "sh", "json", "yaml", "console", "md", "text"];

it("every block says what it is, and why it is not run where it is not", () => {
  const odd = blocks
    .filter(({ language, info }) => !languages.includes(language) || !/^(not run: .{10,})?$/.test(info))
    .map(({ at, language, info }) => `${at}: ${language} ${info}`);
  expect(odd).toEqual([]);
  expect(blocks.length).toBeGreaterThan(40);
});

// Most of what they take is waiting: for jobs, and for the compiler.
describe.concurrent("every program of a document", async () => {
  const programs = blocksIn("ts");
  const names = await inWorld(undefined, async (world) => Object.keys(world));
  const files = writePrograms(programs, names);
  for (const block of blocksIn("yaml")) if (block.text.startsWith("openapi:")) await writeOwnClient(block);

  it("compiles", async () => {
    const { code, stdout } = await compile();
    const told = stdout.replace(/^\S*program-(\d+)\.ts/gm, (file, index) => `${programs[Number(index)]?.at} ${file}`);
    expect(told).toBe("");
    expect(code).toBe(0);
  });

  const run = [...files].filter(([{ notRun }]) => notRun === undefined);
  it.each(run.map(([block, file]): [string, Block, string] => [block.at, block, file]))("runs against the fake: %s", async (_, block, file) => {
    const vendor = /^packages\/([^/]+)\//.exec(block.file)?.[1] ?? "";
    const { run } = (await import(/* @vite-ignore */ file)) as { run(world: World): Promise<void> };
    await inWorld(/^(core|contract|cli|)$/.test(vendor) ? undefined : vendor, run);
  });
});
