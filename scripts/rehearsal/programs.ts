import { cpSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { type BuildOptions, build } from "esbuild";
import { root, vendorIds } from "../workspace/index.ts";
import { type Place, run } from "./children.ts";
import type { Report, Task } from "./go-through.ts";
import { losing } from "./losing.ts";

type Contract = typeof import("@vendor-jobs/contract");

const vendors = vendorIds();

/** Puts the consumers of all packages into a folder where these are installed, so that they load them and none of the workspace. */
export async function putPrograms(folder: string): Promise<void> {
  const programs = `${folder}/programs`;
  mkdirSync(programs, { recursive: true });
  cpSync(`${root}/scripts/rehearsal/go-through.ts`, `${programs}/go-through.ts`);
  for (const name of ["contract", ...vendors]) {
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

/** The command that a program and its task follow, as what runs a task. It throws where the program prints more than its report. */
export const byCommand =
  (words: readonly string[], program: string, place: Place) =>
  async (_: string, task: Task): Promise<Report> => {
    const output = await run([...words, program, JSON.stringify(task)], place);
    if (!/^\{.*\}\n$/.test(output)) throw new Error(`The program is to print its report and nothing else, but printed:\n${output}`);
    return JSON.parse(output);
  };

/**
 * Goes through every vendor in a runtime, against new fakes: of the installed @vendor-jobs/contract, by the specs of the installed packages.
 * @param agent - What the runtime calls itself.
 * @param go - Runs a task in it; is given the folder of what is installed.
 */
export async function goIn(agent: string, installed: string, go: (folder: string, task: Task) => Promise<Report>, refusals: Task["refusals"] = {}) {
  const { resolve } = createRequire(`${installed}/package.json`);
  const { createFake }: Contract = await import(pathToFileURL(resolve("@vendor-jobs/contract")).href);
  const specOf = (vendor: string) => JSON.parse(readFileSync(resolve(`@vendor-jobs/${vendor}/openapi.json`), "utf8"));
  const fakes = await Promise.all(vendors.map((vendor) => createFake(specOf(vendor), { script: ["queued", "running", "succeeded"] }).listen()));
  const lost = await losing();
  try {
    const urls = Object.fromEntries(fakes.map(({ baseUrl }, index) => [vendors[index] as string, baseUrl]));
    const report = await go(installed, { urls, refusals, losing: lost.baseUrl });
    if (!report.agent.includes(agent)) throw new Error(`This ran in ${report.agent}; expected ${agent}.`);
    if (report.vendors.join() !== vendors.join()) throw new Error(`This went through ${report.vendors.join(", ")} only.`);
    if (new Set(lost.taken).size < lost.taken.length) throw new Error(`A start was sent again once it was lost: ${lost.taken.join(", ")}.`);
  } finally {
    lost.close();
    await Promise.all(fakes.map(({ close }) => close()));
  }
}

const beginning = [
  `import { goThrough } from "./go-through.ts";`,
  ...vendors.flatMap((id, index) => [`import consumer${index} from "./${id}.ts";`, `import * as package${index} from "@vendor-jobs/${id}";`]),
  `const consumers = { ${vendors.map((id, index) => `"${id}": consumer${index}`).join(", ")} };`,
  `const packages = [${vendors.map((_, index) => `package${index}`).join(", ")}];`,
  "const go = (task) => goThrough(consumers, packages, task);\n",
].join("\n");

/** The same for all; they differ in how the task comes and where the report goes. */
const endings = {
  command: `${beginning} go(JSON.parse(process.argv[2])).then((report) => console.log(JSON.stringify(report)));`,
  page: `${beginning} globalThis.go = go;`,
  worker: `${beginning} export default {
    fetch: async (request) => go(await request.json()).then((report) => Response.json(report), (error) => new Response(error.stack, { status: 500 })),
  };`,
};
