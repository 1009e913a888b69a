import { writeFileSync } from "node:fs";
import { delimiter } from "node:path";
import { vendorIds } from "../src/specs.ts";
import { inChromium } from "./browser.ts";
import { type Place, run, start, stop } from "./children.ts";
import { compile, compilers, resolutions } from "./compilers.ts";
import { withFakes } from "./fakes.ts";
import { install, installers, type Installer } from "./installers.ts";
import { putPrograms } from "./programs.ts";
import type { Report, Task } from "./programs/go-through.ts";
import type { Published } from "./release.ts";
import { folderOf, type Runtime, runtimes } from "./runtimes.ts";
import { inWorker } from "./worker.ts";

/** What all rows know: the folder that npm installed into, the fresh environment, and what was published where. */
export interface Stage {
  /** Folder of the whole rehearsal. */
  folder: string;
  /** Folder that npm installed all packages into. */
  installed: string;
  env: NodeJS.ProcessEnv;
  registry: string;
  published: readonly Published[];
}

/** One line of the table. */
export interface Row {
  what: string;
  /** Part of the short form. */
  short: boolean;
  /** Gives why it could not be tried here, if so. @throws where it fails. */
  run(stage: Stage): Promise<string | undefined>;
}

/** What a page of a browser cannot do: it sends no cookie that a script sets. */
const refusedByBrowsers = { "nebula-explorer": "A browser sends no cookie" };

const row = (what: string, run: (stage: Stage) => Promise<string | undefined | void>, short = false): Row => ({
  what,
  short,
  run: async (stage) => (await run(stage)) ?? undefined,
});

function check({ agent, vendors }: Report, expected: string): void {
  if (!agent.includes(expected)) throw new Error(`This ran in ${agent}; expected ${expected}.`);
  if (vendors.join() !== vendorIds().join()) throw new Error(`This went through ${vendors.join(", ")} only.`);
}

/** Runs the programs by a command, against new fakes. */
async function goBy(command: readonly string[], file: string, agent: string, installed: string, place: Place): Promise<void> {
  const output = await withFakes(installed, (urls) => {
    const task: Task = { urls, refusals: {} };
    return run(command[0] as string, [...command.slice(1), file, JSON.stringify(task)], place);
  });
  const [last = "", ...before] = output.trim().split("\n").reverse();
  if (before.length > 0) throw new Error(`The program is to print its report alone, but printed:\n${output}`);
  check(JSON.parse(last), agent);
}

const shortRuntimes = ["Node 20", "Node 24"];
const loaders = { import: "programs/main.mjs", require: "programs/main.cjs" };

const runtimeRows = Object.entries<Runtime>(runtimes).flatMap(([name, { agent, command }]) =>
  Object.entries(loaders).map(([loader, file]) =>
    row(
      `${name}, ${loader}`,
      async ({ installed, env }) => {
        const words = command();
        if (!words) return `npm has no ${name} for ${process.platform} ${process.arch}`;
        await goBy(words, file, agent, installed, { cwd: installed, env });
      },
      shortRuntimes.includes(name),
    ),
  ),
);

const withRefusals = (refusals: Task["refusals"], expected: string, go: (folder: string, task: Task) => Promise<Report>) => (stage: Stage) =>
  withFakes(stage.installed, async (urls) => check(await go(stage.installed, { urls, refusals }), expected));

const installerRows = Object.entries<Installer>(installers)
  .filter(([name]) => name !== "npm")
  .map(([name, installer]) =>
    row(`install with ${name}`, async (stage) => {
      const place = { cwd: `${stage.folder}/${name.replace(/\W+/g, "-")}`, env: stage.env };
      await install(
        stage.published.map((one) => one.name),
        installer,
        place,
        stage.registry,
      );
      await putPrograms(place.cwd);
      await goBy([process.execPath, ...(installer.nodeOptions ?? [])], "programs/main.mjs", "Node.js/24", stage.installed, place);
    }),
  );

const compilerRows = Object.keys(compilers).flatMap((compiler) =>
  (Object.keys(resolutions) as (keyof typeof resolutions)[]).map((resolution) =>
    row(`${compiler}, ${resolution}`, ({ published, installed, env }) => compile(compiler, resolution, published, { cwd: installed, env }), true),
  ),
);

/** The oldest Node, with its folder first in the path. */
function onNode20({ installed, env }: Stage): Place & { node: readonly string[] } {
  const node = runtimes["Node 20"].command() ?? [process.execPath];
  return { cwd: installed, env: { ...env, PATH: `${folderOf(node)}${delimiter}${env.PATH}` }, node };
}

const toolRows = [
  row("@vendor-jobs/contract, Node 20", async (stage) => {
    const { node, ...place } = onNode20(stage);
    await run(node[0] as string, ["programs/contract.mjs"], place);
  }),
  row("@vendor-jobs/contract/vitest", async ({ folder, env, registry }) => {
    const place = { cwd: `${folder}/vitest`, env };
    await install(["@vendor-jobs/contract", "@vendor-jobs/flatfile", "vitest@5.1.1"], installers.npm, place, registry);
    writeFileSync(`${place.cwd}/flatfile.test.js`, matcherTest);
    await run("npx", ["vitest", "run"], place);
  }),
  row("vendor-jobs --help, Node 20", async (stage) => {
    const text = await run("npx", ["vendor-jobs", "--help"], onNode20(stage));
    if (!text.includes("fake")) throw new Error(`The help does not tell of its commands:\n${text}`);
  }),
  row("vendor-jobs fake flatfile, Node 20", async (stage) => {
    const child = start("npx", ["vendor-jobs", "fake", "flatfile", "--port", "0", "--json"], onNode20(stage));
    try {
      const baseUrl = await new Promise<string>((resolve, reject) => {
        child.stdout?.on("data", (chunk) => resolve(JSON.parse(String(chunk)).baseUrl));
        child.once("close", (code) => reject(new Error(`It ended with exit code ${code}.`)));
      });
      const response = await fetch(`${baseUrl}/v1/jobs`, { headers: { authorization: "Bearer any" } });
      if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
    } finally {
      stop(child);
    }
  }),
];

const matcherTest = `
import { createFake } from "@vendor-jobs/contract";
import { useVendor } from "@vendor-jobs/contract/vitest";
import { createFlatfileClient } from "@vendor-jobs/flatfile";
import { expect, it } from "vitest";

useVendor("flatfile");
const flatfile = createFlatfileClient({ token: "any", fetch: createFake("flatfile").fetch });

it("holds what the fake answers", async () => expect(await flatfile.listJobs().response()).toMatchOperation("listJobs", 200));
it("refuses what is no job", () => expect({ status: 200, body: {} }).not.toMatchOperation("getJob", 200));
`;

/** What needs the packages published and installed with npm. */
export const rows: readonly Row[] = [
  ...runtimeRows,
  row("Chromium, bundle", withRefusals(refusedByBrowsers, "Chrome/", inChromium)),
  row("workerd, bundle", withRefusals({}, "Cloudflare-Workers", inWorker)),
  ...compilerRows,
  ...installerRows,
  ...toolRows,
];
