import { execFile } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, relative } from "node:path";
import { loadSpec, printClient } from "@vendor-jobs/generator";
import { type Block, root } from "./blocks.ts";

/** Where programs are written: turbo and git look past it, and it sees the packages that the command depends on. */
const folder = `${root}/packages/cli/.turbo/programs`;

/** What a document's programs have beside the world of all. */
const additions: Readonly<Record<string, string>> = {
  "packages/contract/README.md": `
      const body = await flatfile.getJob({ jobId });
      const response = await flatfile.getJob({ jobId }).response();
      const request = new Request("https://a.test/v1/jobs", { method: "POST", body: JSON.stringify({ type: "sheet", operation: "clean", source: "us_sh_1" }), headers: { authorization: "Bearer a", "content-type": "application/json" } });
      const newJob = { type: "sheet", operation: "clean", source: "us_sh_1" };
      const fixture = body;`,
};

/** Writes the client that the generator's README has a whole document of beside the programs, where its own imports it from. */
export async function writeOwnClient(document: Block): Promise<void> {
  writeFileSync(`${folder}/jobs.yaml`, document.text);
  const printed = await printClient("acme", await loadSpec(`${folder}/jobs.yaml`), { notice: "// Of the README.", extension: "js" });
  mkdirSync(`${folder}/jobs/generated`, { recursive: true });
  for (const [path, text] of printed) writeFileSync(`${folder}/jobs/${path}`, text);
}

/** Writes each program as a module whose \`run\` runs it; gives the modules' files. */
export function writePrograms(programs: readonly Block[], names: readonly string[]): Map<Block, string> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const world = relative(folder, `${root}/packages/cli/test/documents/world.ts`);
  const files = programs.map((block, index): [Block, string] => {
    const imports = block.text.match(/^import .*$/gm) ?? [];
    const text = [
      `// ${block.at}`,
      ...imports,
      `import type { World } from "${world}";`,
      "export async function run(world: World) {",
      `const { ${names.join(", ")} } = world;`,
      `{ ${additions[block.file] ?? ""}\n{\n${block.text.replace(/^import .*$/gm, "")}\n} }\n}\n`,
    ];
    const file = `${folder}/program-${index}.ts`;
    writeFileSync(file, text.join("\n"));
    return [block, file];
  });
  // The command does without the follower.
  const options = {
    noEmit: true,
    noUnusedLocals: false,
    noUnusedParameters: false,
    types: ["node"],
    paths: { "@vendor-jobs/follow": [`${root}/packages/follow/src/index.ts`] },
  };
  writeFileSync(`${folder}/tsconfig.json`, JSON.stringify({ extends: "../../../../scripts/tsconfig.json", compilerOptions: options, include: ["*.ts"] }));
  return new Map(files);
}

/** Compiles the programs; gives what the compiler says, and its exit code. */
export async function compile(): Promise<{ code: unknown; stdout: string }> {
  const compiler = `${dirname(createRequire(`${root}/package.json`).resolve("typescript-7/package.json"))}/bin/tsc`;
  return new Promise((resolve) => {
    execFile(process.execPath, [compiler, "-p", folder], (error, stdout) => resolve({ code: error ? error.code : 0, stdout }));
  });
}
