import { cpSync, existsSync, mkdirSync } from "node:fs";
import { build } from "esbuild";
import { root, vendorIds } from "../src/specs.ts";

const own = `${root}/scripts/rehearsal/programs`;

/** How a runtime gets at what all of them run. */
const endings = {
  // Its last line is the report, as JSON.
  command: `go(JSON.parse(process.argv[2])).then((report) => console.log(JSON.stringify(report)), (error) => { console.error(error); process.exitCode = 1; });`,
  page: `globalThis.go = go;`,
  worker: `export default {
    fetch: async (request) => go(await request.json()).then((report) => Response.json(report), (error) => new Response(error.stack, { status: 500 })),
  };`,
};

/** Puts the vendors' consumers into a folder where the packages are installed, so that they load these and none of the workspace. */
export async function putPrograms(folder: string): Promise<void> {
  mkdirSync(`${folder}/programs`, { recursive: true });
  for (const file of ["go-through.ts", "contract.ts"]) cpSync(`${own}/${file}`, `${folder}/programs/${file}`);
  for (const vendor of vendorIds()) {
    const consumer = `${root}/packages/${vendor}/test/consumer.ts`;
    if (!existsSync(consumer)) throw new Error(`packages/${vendor}/test/consumer.ts is not there: each vendor has one, see that of flatfile.`);
    cpSync(consumer, `${folder}/programs/${vendor}.ts`);
  }
  for (const [format, extension] of [["esm", "mjs"], ["cjs", "cjs"]] as const) {
    await build({ ...optionsOf(folder, "command"), packages: "external", platform: "node", format, outfile: `${folder}/programs/main.${extension}` });
  }
  await build({
    ...optionsOf(folder, "command"),
    stdin: undefined,
    entryPoints: [`${folder}/programs/contract.ts`],
    packages: "external",
    platform: "node",
    format: "esm",
    outfile: `${folder}/programs/contract.mjs`,
  });
}

/** The programs with the installed packages in them, as one text. */
export async function bundleOf(folder: string, kind: "page" | "worker"): Promise<string> {
  const { outputFiles } = await build({ ...optionsOf(folder, kind), platform: "browser", format: "esm", write: false });
  return outputFiles[0]?.text ?? "";
}

const optionsOf = (folder: string, kind: keyof typeof endings) => ({
  absWorkingDir: folder,
  bundle: true,
  target: "es2022",
  logLevel: "silent" as const,
  stdin: { contents: entryOf(kind), resolveDir: `${folder}/programs`, loader: "ts" as const },
});

function entryOf(kind: keyof typeof endings): string {
  const vendors = vendorIds();
  return [
    `import { goThrough } from "./go-through.ts";`,
    ...vendors.flatMap((id, index) => [`import consumer${index} from "./${id}.ts";`, `import * as package${index} from "@vendor-jobs/${id}";`]),
    `const consumers = { ${vendors.map((id, index) => `${JSON.stringify(id)}: consumer${index}`).join(", ")} };`,
    `const packages = [${vendors.map((_, index) => `package${index}`).join(", ")}];`,
    "const go = (task) => goThrough(consumers, packages, task);",
    endings[kind],
  ].join("\n");
}
