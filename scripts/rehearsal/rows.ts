import { playwright, type Runtime, runtimes } from "../workspace/index.ts";
import { besideRows } from "./beside-rows.ts";
import { inChromium, inWorker, miniflare } from "./bundles.ts";
import { type Compiler, compile, compilers, resolutions } from "./compilers.ts";
import { type Installer, install, installers } from "./installers.ts";
import { newVendorRow } from "./new-vendor-row.ts";
import { byCommand, goIn, putPrograms } from "./programs.ts";
import { type Row, Skipped } from "./stage.ts";
import { toolRows } from "./tool-rows.ts";

const loaders = { import: "programs/main.mjs", require: "programs/main.cjs" };

const runtimeRows = Object.entries<Runtime>(runtimes).flatMap(([name, { agent, command, short = false }]) =>
  Object.entries(loaders).map(
    ([loader, program]): Row => ({
      what: `${name}, ${loader}`,
      short,
      prepare: command,
      async run({ installed, env }) {
        const words = command();
        if (!words) throw new Skipped(`npm has no ${name} for ${process.platform} ${process.arch}`);
        await goIn(agent, installed, byCommand(words, program, { cwd: installed, env }));
      },
    }),
  ),
);

/** What a page of a browser cannot do: it sends no cookie that a script sets. */
const refusedByBrowsers = { "nebula-explorer": "A browser sends no cookie" };

const bundleRows: readonly Row[] = [
  { what: "Chromium, bundle", prepare: playwright, run: ({ installed }) => goIn("Chrome/", installed, inChromium, refusedByBrowsers) },
  { what: "workerd, bundle", prepare: miniflare, run: ({ installed }) => goIn("Cloudflare-Workers", installed, inWorker) },
];

const compilerRows = Object.entries<Compiler>(compilers).flatMap(([name, compiler]) =>
  (Object.keys(resolutions) as (keyof typeof resolutions)[]).map(
    (resolution): Row => ({
      what: `${name}, ${resolution}`,
      short: resolution === compiler.short,
      prepare: compiler.folder,
      run: ({ published, installed, env }) => compile(compiler, resolution, published, { cwd: installed, env }),
    }),
  ),
);

const { npm: _, ...others } = installers;

const installerRows = Object.entries<Installer>(others).map(
  ([name, installer]): Row => ({
    what: `install with ${name}`,
    prepare: installer.add,
    async run({ folder, installed, env, registry, published }) {
      const place = { cwd: `${folder}/${name.replace(/\W+/g, "-")}`, env };
      await install(published, installer, place, registry);
      await putPrograms(place.cwd);
      const agent = `Node.js/${process.versions.node.split(".")[0]}`;
      await goIn(agent, installed, byCommand([process.execPath, ...(installer.nodeOptions ?? [])], "programs/main.mjs", place));
    },
  }),
);

/** What is tried once the packages are published and npm has installed them; it has its line before these. */
export const rows: readonly Row[] = [...runtimeRows, ...bundleRows, ...compilerRows, ...installerRows, ...besideRows, ...toolRows, newVendorRow];
