import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, relative } from "node:path";
import { loadSpec, printClient } from "@vendor-jobs/generator";
import { type Block, root } from "./blocks.ts";

/** Where programs are written: turbo and git look past it, and it sees the packages that the command depends on. */
const folder = `${root}/packages/cli/.turbo/programs`;

/** What a document's programs have beside the world of all, and what has to hold once one has run. */
const additions: Readonly<Record<string, { before?: string; after?: Readonly<Record<string, string>> }>> = {
  "packages/contract/README.md": {
    before: `
      const body = await flatfile.getJob({ jobId });
      const response = await flatfile.getJob({ jobId }).response();
      const request = new Request("https://a.test/v1/jobs", { method: "POST", body: JSON.stringify({ type: "sheet", operation: "clean", source: "us_sh_1" }), headers: { authorization: "Bearer a", "content-type": "application/json" } });
      const newJob = { type: "sheet", operation: "clean", source: "us_sh_1" };
      const fixture = body;`,
  },
  "packages/core/README.md": {
    after: {
      // A span that is kept is one for each attempt of a process.
      "new Map<string, Span>()": `
        await createFlatfileClient({ token: "any", onEvent }).getJob({ jobId: "none" }).outcome();
        await createFlatfileClient({ token: "any", onEvent }).listJobs();
        if (spans.size > 0) throw new Error(\`\${spans.size} spans are kept\`);`,
    },
  },
};

/** Types that documents name without saying where they are from. */
const types: Readonly<Record<string, string>> = { ClientEvent: "@vendor-jobs/core", Span: "@opentelemetry/api" };

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
    const { before = "", after = {} } = additions[block.file] ?? {};
    const imports = block.text.match(/^import .*$/gm) ?? [];
    const lacking = Object.entries(types).filter(([name]) => new RegExp(`\\b${name}\\b`).test(block.text) && !imports.some((line) => line.includes(name)));
    const checks = Object.entries(after).flatMap(([part, check]) => (block.text.includes(part) ? [check] : []));
    const text = [
      `// ${block.at}`,
      ...imports,
      ...lacking.map(([name, from]) => `import type { ${name} } from "${from}";`),
      `import type { makeWorld } from "${world}";`,
      "export async function run(world: Awaited<ReturnType<typeof makeWorld>>) {",
      `const { ${names.join(", ")} } = world;`,
      `{ ${before}\n{\n${block.text.replace(/^import .*$/gm, "")}\n${checks.join("\n")}\n} }\n}\n`,
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

/** The command that compiles the programs, and the folder to run it in. */
export const compile = { words: [`${dirname(createRequire(`${root}/package.json`).resolve("typescript-7/package.json"))}/bin/tsc`, "-p", folder], folder };
