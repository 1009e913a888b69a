import { execFileSync } from "node:child_process";
import { existsSync, globSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import ts from "typescript";
import { afterAll, describe, expect, it } from "vitest";
import { type Planned, reading } from "../../check/reading.ts";
import { root, vendorIds } from "../../workspace/root.ts";
import { copyWorkspace } from "../../workspace/workspace-copy.ts";

const workspace = copyWorkspace();
symlinkSync(`${root}/node_modules`, `${workspace}/node_modules`);
afterAll(() => rmSync(workspace, { recursive: true, force: true }));

const suites = ["check", "generate", "release", "tools", "whole", "workspace"].map((room) => `test:${room}`);

/** What turbo would run, each task with its hash. */
function plan(): Map<string, Planned> {
  const tasks = [
    "generate",
    "generated",
    "typecheck",
    "build",
    "test",
    "packed",
    "report",
    "transcript",
    "recording",
    "rehearsed",
    "test:documents",
    ...suites,
  ];
  const turbo = fileURLToPath(import.meta.resolve("turbo/bin/turbo"));
  const env = { ...process.env, TURBO_TELEMETRY_DISABLED: "1" };
  const planned: { tasks: Planned[] } = JSON.parse(
    execFileSync(process.execPath, [turbo, "run", ...tasks, "--dry=json"], { cwd: workspace, env, encoding: "utf8", maxBuffer: 1e8, stdio: "pipe" }),
  );
  return new Map(planned.tasks.map((task) => [task.taskId.replace("@vendor-jobs/", ""), task]));
}

const before = plan();
const inputs = new Map<Planned, Set<string>>();
/** The files whose contents count for a task, those of the tasks that it depends on included. */
function inputsOf(task: Planned): Set<string> {
  const files = () => [
    ...Object.keys(task.inputs).map((file) => resolve(root, task.directory, file)),
    ...task.dependencies.flatMap((id) => [...inputsOf(before.get(id.replace("@vendor-jobs/", "")) as Planned)]),
  ];
  return inputs.get(task) ?? inputs.set(task, new Set(files())).get(task) ?? new Set();
}

const isRun = ({ command }: Planned) => command !== "<NONEXISTENT>";
const every =
  (...tasks: string[]) =>
  (packages: readonly string[]) =>
    packages.flatMap((name) => tasks.map((task) => `${name}#${task}`));
const vendors = vendorIds();

describe("an edit of", () => {
  // The suites that try this repository's tools on a few packages.
  const onTools = every("test:generate", "test:tools")(["scripts"]);
  // The site's pages are made of the packages.
  const onSources = [...every("test:check", "test:documents", "test:whole", "rehearsed", "report")(["scripts"]), ...every("test", "typecheck")(["docs"])];
  // It brings the vendors' packages along; its tests have some of them.
  const onCommand = every("build", "packed", "recording", "transcript", "typecheck")(["cli"]);
  const ofGenerator = every("build", "packed", "test", "typecheck")(["generator"]);
  const generated = "//#generated";
  const edits: [file: string, expected: string[]][] = [
    ["specs/flatfile/openapi.yaml", [generated, ...every("generate", "test")(["flatfile"]), "cli#transcript", "scripts#test:whole"]],
    ["specs/workato/openapi.yaml", [generated, ...every("generate", "test")(["workato", "workato-embedded"]), "scripts#test:whole"]],
    ["specs/dbt/openapi.yaml", [generated, ...every("generate", "test")(["dbt"]), "scripts#test:whole"]],
    ["specs/flatfile/samples/list-jobs.json", [generated, "flatfile#test", ...every("test:tools", "test:whole")(["scripts"])]],
    [
      "packages/workato/src/generated/types.ts",
      [generated, ...every("generate", "typecheck", "build", "packed", "test")(["workato"]), ...onCommand, ...onSources],
    ],
    ["packages/dbt/src/generated/types.ts", [generated, ...every("generate", "typecheck", "build", "packed", "test")(["dbt"]), ...onCommand, ...onSources]],
    [
      "packages/workato/src/index.ts",
      [generated, ...every("typecheck", "build", "packed", "test")(["workato"]), ...onCommand, ...onSources, "scripts#test:workspace"],
    ],
    ["packages/workato/test/index.test.ts", [...every("typecheck", "test")(["workato"]), "scripts#test:workspace"]],
    ["packages/flatfile/README.md", [generated, "flatfile#packed", ...every("rehearsed", "test:documents", "test:whole")(["scripts"])]],
    ["packages/workato/api/index.api.md", [...every("report", "test:whole")(["scripts"]), "docs#test"]],
    [
      "packages/generator/extensions.schema.json",
      [
        generated,
        ...every("generate", "test")(vendors),
        ...every("packed", "test")(["generator"]),
        "docs#test",
        ...every("rehearsed", "test:generate", "test:release", "test:whole")(["scripts"]),
      ],
    ],
    [
      "packages/generator/src/print/generate-types.ts",
      [
        generated,
        ...every("generate", "test")(vendors),
        ...ofGenerator,
        "cli#test",
        ...onCommand,
        ...every("typecheck", "test:release", "test:workspace")(["scripts"]),
        ...onSources,
        ...onTools,
      ],
    ],
    ["docs/pages/start.md", ["docs#test", "scripts#test:documents"]],
    ["docs/pages/recipes/drift.md", ["docs#test", "cli#transcript", "scripts#test:documents"]],
    ["docs/pages/public/terminal.svg", ["cli#recording"]],
    ["scripts/bench/bench.ts", every("typecheck", "test:check", "test:workspace")(["scripts"])],
    ["README.md", [generated, ...every("test:check", "test:documents")(["scripts"])]],
  ];

  it.each(edits)("%s reruns what reads it, and nothing else", (file, expected) => {
    const changed = [...before].filter(([, task]) => isRun(task) && inputsOf(task).has(`${root}/${file}`)).map(([id]) => id);
    expect(changed.sort()).toEqual([...expected].sort());
  });

  // Turbo takes seconds to say so: of all these edits at once.
  it("all of these reruns what reads one of them, and nothing else", () => {
    const texts = edits.map(([file]) => [`${workspace}/${file}`, readFileSync(`${workspace}/${file}`, "utf8")] as const);
    try {
      for (const [file, text] of texts) writeFileSync(file, `${text}\n`);
      const changed = [...plan()].filter(([id, task]) => isRun(task) && task.hash !== before.get(id)?.hash).map(([id]) => id);
      expect(changed.sort()).toEqual([...new Set(edits.flatMap(([, expected]) => expected))].sort());
    } finally {
      for (const [file, text] of texts) writeFileSync(file, text);
    }
  });
});

// What else an edit can have broken is left to `npm test`.
describe("pnpm check tests and packs at once, after an edit of", () => {
  const suitesOn = every("test:check", "test:documents", "test:workspace")(["scripts"]);
  const canWait = /#(typecheck|test.*|packed|transcript|recording)$/;
  const edits: [files: string[], expected: string[]][] = [
    [["packages/core/src/errors.ts"], [...every("packed", "test", "typecheck")(["core"]), "scripts#test:workspace"]],
    [["packages/contract/src/fake/index.ts"], [...every("packed", "test", "typecheck")(["contract"]), "scripts#test:workspace"]],
    [["packages/cli/src/main.ts"], [...every("packed", "recording", "test", "transcript", "typecheck")(["cli"]), "scripts#test:workspace"]],
    [["specs/workato/openapi.yaml"], every("test")(["workato", "workato-embedded"])],
    [
      ["scripts/test/vendor/lists.test.ts", "README.md"],
      [...every("test")(vendors), ...suitesOn, ...every("test:generate", "test:tools", "typecheck")(["scripts"])],
    ],
  ];

  it.each(edits)("%s", (files, expected) => {
    const reads = reading([...before.values()], files);
    const ids = [...before].filter(([id, task]) => isRun(task) && canWait.test(id) && !id.endsWith("#test:whole") && reads(task)).map(([id]) => id);
    expect(ids.sort()).toEqual([...expected].sort());
  });

  it("nothing: everything", () => {
    expect([...before.values()].every(reading([...before.values()], []))).toBe(true);
  });
});

describe("what a task reads is known to turbo", () => {
  const known = new Map<string, string[]>();

  /** The files of this repository that a module names in its imports, by the names of packages too; many tasks read the same ones. */
  function namedBy(file: string): string[] {
    const targets = (): string[] => {
      const { resolve: resolveFrom } = createRequire(file);
      return ts
        .preProcessFile(readFileSync(file, "utf8"), true, true)
        .importedFiles.filter(({ fileName }) => /^(\.|@vendor-jobs\/)/.test(fileName))
        .map(({ fileName }) => (fileName.startsWith(".") ? fileURLToPath(new URL(fileName, pathToFileURL(file))) : resolveFrom(fileName)))
        .map((target) => (existsSync(target) ? target : target.replace(/\.js$/, ".ts")));
    };
    return known.get(file) ?? known.set(file, targets()).get(file) ?? [];
  }

  /** The files of this repository that a module imports, and those import, itself included. */
  function importsOf(file: string, found = new Set<string>()): Set<string> {
    if (found.has(file)) return found;
    found.add(file);
    for (const target of namedBy(file)) importsOf(target, found);
    return found;
  }

  const sources = (folder: string) => globSync(`${folder}/**/*.ts`).filter((file) => !/[\\/](node_modules|dist)[\\/]/.test(file));
  const entries: Readonly<Record<string, (folder: string) => string[]>> = {
    generate: () => [`${root}/scripts/generate/generate.ts`],
    generated: () => [`${root}/scripts/generate/generate.ts`],
    typecheck: sources,
    build: (folder) => sources(`${folder}/src`),
    packed: () => [`${root}/scripts/check/check-packages.ts`],
    report: () => [`${root}/scripts/release/api-reports.ts`],
    transcript: () => [`${root}/scripts/check/transcript.ts`],
    recording: () => [`${root}/scripts/check/recording.ts`],
    "test:documents": () => sources(`${root}/packages/cli/test/documents`),
    rehearsed: () => [`${root}/scripts/rehearsal/rehearse.ts`],
    ...Object.fromEntries(suites.map((suite) => [suite, (folder: string) => sources(`${folder}/test/${suite.slice("test:".length)}`)])),
    test: (folder) => [
      ...sources(`${folder}/test`).filter((file) => !file.includes("/test/documents/")),
      ...(vendors.includes(basename(folder)) ? sources(`${root}/scripts/test/vendor`) : []),
    ],
  };

  it.each([...before].filter(([, task]) => isRun(task)))("by %s", (id, task) => {
    const found = new Set<string>();
    for (const file of entries[id.split("#")[1] as string]?.(resolve(root, task.directory)) ?? []) importsOf(file, found);
    expect([...found].filter((file) => !inputsOf(task).has(file))).toEqual([]);
  });
});

it("the command's tests name no vendor, and are run for none", () => {
  const texts = globSync(`${root}/packages/cli/test/{*,!(documents)/*}.ts`).map((file) => readFileSync(file, "utf8"));
  const named = vendors.filter((vendor) => texts.some((text) => new RegExp(`["/]${vendor}["/]`).test(text)));
  const inputs = [...inputsOf(before.get("cli#test") as Planned)];
  expect(named).toEqual([]);
  expect(vendors.filter((vendor) => inputs.some((file) => file.startsWith(`${root}/packages/${vendor}/`)))).toEqual([]);
});

// Turbo walks the folder before a pattern's first wildcard or brace for every package that has the task; where that folder grows with the vendors, a warm run takes
// time that grows with their square.
it("no input has turbo walk a folder that grows with the vendors", () => {
  const ofPackages = readFileSync(`${root}/turbo.json`, "utf8").replace(/^ {4}"(@vendor-jobs\/scripts|\/)#[\s\S]*?^ {4}\},?$/gm, "");
  const inputs = [...ofPackages.matchAll(/"\$TURBO_ROOT\$\/([^"]*)"/g)].map(([, input]) => input as string);
  expect(inputs).toContain("tsconfig.base.json");
  expect(inputs.filter((input) => /^((specs|packages|scripts)\/)?[{*]/.test(input))).toEqual([]);
});
