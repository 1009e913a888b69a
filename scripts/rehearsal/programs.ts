import { cpSync, existsSync, mkdirSync } from "node:fs";
import { type BuildOptions, build } from "esbuild";
import { root, vendorIds } from "../workspace/index.ts";

/** Puts the consumers of all packages into a folder where these are installed, so that they load them and none of the workspace. */
export async function putPrograms(folder: string): Promise<void> {
  const programs = `${folder}/programs`;
  mkdirSync(programs, { recursive: true });
  cpSync(`${root}/scripts/rehearsal/go-through.ts`, `${programs}/go-through.ts`);
  for (const name of ["contract", ...vendorIds()]) {
    const consumer = `packages/${name}/test/consumer.ts`;
    if (!existsSync(`${root}/${consumer}`)) throw new Error(`${consumer} is not there. Write what a user would, as in that of flatfile.`);
    cpSync(`${root}/${consumer}`, `${programs}/${name}.ts`);
  }
  const options: BuildOptions = { packages: "external", platform: "node" };
  await buildProgram(folder, endings.command, { ...options, format: "esm", outfile: `${programs}/main.mjs` });
  await buildProgram(folder, endings.command, { ...options, format: "cjs", outfile: `${programs}/main.cjs` });
  await buildProgram(folder, `import consume from "./contract.ts"; await consume();`, { ...options, format: "esm", outfile: `${programs}/contract.mjs` });
}

/** The vendors' programs with the installed packages in them, as one text. */
export async function bundleOf(folder: string, kind: "page" | "worker"): Promise<string> {
  const { outputFiles } = await buildProgram(folder, endings[kind], { platform: "browser", format: "esm", write: false });
  return outputFiles?.[0]?.text ?? "";
}

const buildProgram = (folder: string, contents: string, options: BuildOptions) =>
  build({
    absWorkingDir: folder,
    bundle: true,
    target: "es2022",
    logLevel: "silent",
    stdin: { contents, resolveDir: `${folder}/programs`, loader: "ts" },
    ...options,
  });

const vendors = vendorIds();
const beginning = [
  `import { goThrough } from "./go-through.ts";`,
  ...vendors.flatMap((id, index) => [`import consumer${index} from "./${id}.ts";`, `import * as package${index} from "@vendor-jobs/${id}";`]),
  `const consumers = { ${vendors.map((id, index) => `"${id}": consumer${index}`).join(", ")} };`,
  `const packages = [${vendors.map((_, index) => `package${index}`).join(", ")}];`,
  "const go = (task) => goThrough(consumers, packages, task);\n",
].join("\n");

/** The same for all; they differ in how the task comes and where the report goes. */
const endings = {
  command: `${beginning}
    go(JSON.parse(process.argv[2])).then(
      (report) => console.log(JSON.stringify(report)),
      (error) => {
        console.error(error);
        process.exitCode = 1;
      },
    );`,
  page: `${beginning} globalThis.go = go;`,
  worker: `${beginning} export default {
    fetch: async (request) => go(await request.json()).then((report) => Response.json(report), (error) => new Response(error.stack, { status: 500 })),
  };`,
};
