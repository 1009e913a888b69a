import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { simplestWayOf } from "@vendor-jobs/contract/spec";
import { build, type Plugin } from "esbuild";
import { pages, root, vendors } from "./places.ts";
import { signIn, startAndWait, vendorOf, whatFailed } from "./vendors/index.ts";
import { withoutNode } from "./without-node.ts";

const folder = `${pages}/public/playground`;

const common = {
  bundle: true,
  minify: true,
  write: true,
  target: "es2022",
  logLevel: "error",
  absWorkingDir: `${root}/docs`,
} as const;

/** Builds the playground's files into the folder that the site takes as it is: editor, workers, clients, types, specs, programs. */
export async function buildPlayground(): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await Promise.all([buildPage(), buildWorkers(), buildThread()]);
  for (const vendor of vendors.map(vendorOf)) {
    write(`specs/${vendor.id}.json`, vendor.spec);
    // By no call that answers with a cookie, which browsers keep from scripts.
    const client = signIn(vendor, simplestWayOf(vendor.spec)?.options);
    write(`programs/${vendor.id}.json`, { start: `${client}\n\n${startAndWait(vendor)}\n`, failed: `${client}\n\n${whatFailed(vendor)}\n` });
    write(`types/${vendor.id}.json`, typesOf(vendor.id));
  }
  write("types/core.json", { ...typesOf("core"), ...typesOfFetch() });
}

const buildPage = () =>
  build({ ...common, entryPoints: [`${root}/docs/playground/main.ts`], outfile: `${folder}/main.js`, format: "esm", loader: { ".ttf": "file" } });

/** The editor's own threads, as scripts that any browser starts. */
const buildWorkers = () =>
  build({
    ...common,
    entryPoints: {
      "editor.worker": "monaco-editor/editor/editor.worker.js",
      "ts.worker": "monaco-editor/languages/features/typescript/ts.worker.js",
    },
    outdir: folder,
    format: "iife",
  });

/** The thread in which the fake and the clients run; the client of a vendor is loaded when it is chosen, core is shared. */
function buildThread() {
  const clients: Plugin = {
    name: "clients",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^client:/ }, ({ path }) => ({ path: path.slice("client:".length), namespace: "client" }));
      onLoad({ filter: /.*/, namespace: "client" }, ({ path }) => ({
        contents: `export * from "./src/index.ts"; export { validators } from "./src/generated/validators.ts";`,
        resolveDir: `${root}/packages/${path}`,
        loader: "ts",
      }));
    },
  };
  return build({
    ...common,
    entryPoints: [{ in: `${root}/docs/playground/worker.ts`, out: "worker" }, ...vendors.map((id) => ({ in: `client:${id}`, out: `clients/${id}` }))],
    outdir: folder,
    format: "esm",
    splitting: true,
    chunkNames: "shared/[hash]",
    conditions: ["@vendor-jobs/source"],
    plugins: [withoutNode, clients],
  });
}

function write(path: string, value: unknown): void {
  mkdirSync(dirname(`${folder}/${path}`), { recursive: true });
  writeFileSync(`${folder}/${path}`, JSON.stringify(value));
}

/** The declarations of a package, by the path at which a program's compiler looks for them. */
function typesOf(name: string): Record<string, string> {
  const dist = `${root}/packages/${name}/dist`;
  if (!existsSync(`${dist}/index.d.ts`))
    throw new Error(`packages/${name} has no declarations yet: run \`pnpm build\`, which \`pnpm docs\` and \`pnpm docs:build\` do first.`);
  const files = globSync("**/*.d.ts", { cwd: dist }).map((file) => [
    `@vendor-jobs/${name}/${file.replaceAll("\\", "/")}`,
    readFileSync(`${dist}/${file}`, "utf8"),
  ]);
  return Object.fromEntries(files);
}

/** Those of core's one dependency, which its types for `client.http` are made of. */
function typesOfFetch(): Record<string, string> {
  const folder = dirname(createRequire(`${root}/packages/core/package.json`).resolve("openapi-fetch"));
  return { "openapi-fetch/index.d.ts": readFileSync(`${folder}/index.d.ts`, "utf8") };
}
