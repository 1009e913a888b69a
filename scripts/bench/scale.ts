import { execFileSync } from "node:child_process";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import type { Json } from "@vendor-jobs/contract/spec";
import { parse, stringify } from "yaml";
import { copyWorkspace, install, type Origin, root, turboRun, vendorIds } from "../workspace/index.ts";
import { tableHead, tableLine } from "./report.ts";

// How the workspace's commands grow with the number of vendors: those that there are, and copies of them whose schemas have names of their own, through the
// real generator, compiler, bundler, test runner and turbo.
const [, , asked = "50,200"] = process.argv;
const sizes = asked.split(",").map(Number);
if (!sizes.every((size) => size >= 20)) throw new Error(`The sizes are ${asked}; expected numbers of vendors from 20, such as 50,200.`);
/** Of how many vendors the tests are run. */
const tested = 10;

const originals = vendorIds();

/** The spec of a copy: its schemas and what refers to them, within it or in another vendor's copy of the same number, have other names. */
function copyOfSpec(text: string, number: string): string {
  const renamed = text.replace(/(#\/components\/schemas\/)(\w+)/g, `$1$2V${number}`).replace(/(\.\.\/)([a-z-]+)(\/openapi\.yaml)/g, `$1$2-${number}$3`);
  const spec: Json = parse(renamed);
  spec.components.schemas = Object.fromEntries(Object.entries(spec.components.schemas ?? {}).map(([name, schema]) => [`${name}V${number}`, schema]));
  spec.info.title = spec.info.title.replace(/ jobs API$/, ` ${number} jobs API`);
  return stringify(spec, { aliasDuplicateObjects: false });
}

/** Those that there are, then copies of them: `flatfile`, …, `flatfile-001`, … */
const idsOf = (size: number): string[] =>
  Array.from({ length: size }, (_, index) => {
    const vendor = originals[index % originals.length] as string;
    return index < originals.length ? vendor : `${vendor}-${String(Math.floor(index / originals.length)).padStart(3, "0")}`;
  });

/** Adds a copy of a vendor: spec, samples and the package's own code; the generator writes the rest. */
function addCopy(workspace: string, id: string): void {
  const number = id.slice(-3);
  const vendor = id.slice(0, -4);
  cpSync(`${root}/specs/${vendor}/samples`, `${workspace}/specs/${id}/samples`, { recursive: true });
  writeFileSync(`${workspace}/specs/${id}/openapi.yaml`, copyOfSpec(readFileSync(`${root}/specs/${vendor}/openapi.yaml`, "utf8"), number));
}

/** Generates all vendors in one process; gives the most memory that it took, in MB. */
function generateAll(workspace: string): number {
  const words = ["-C", "@vendor-jobs/source", "scripts/generate/generate.ts"];
  const output = execFileSync(process.execPath, words, { cwd: workspace, encoding: "utf8", maxBuffer: 1e8 });
  return Number(/(\d+) MB/.exec(output)?.[1]);
}

const ran = (origins: ReadonlyMap<string, Origin>) => [...origins].filter(([, origin]) => origin === "run").map(([task]) => task);

interface Measured {
  rows: Map<string, number>;
  notes: string[];
}

function measure(size: number): Measured {
  const workspace = copyWorkspace();
  const rows = new Map<string, number>();
  const notes: string[] = [];
  const note = (what: string, figure: number) => {
    rows.set(what, figure);
    console.error(`${size} vendors, ${what}: ${figure.toFixed(1)}`);
  };
  const timed = <Result>(what: string, run: () => Result): Result => {
    const started = performance.now();
    const result = run();
    note(`${what}, s`, (performance.now() - started) / 1000);
    return result;
  };
  try {
    for (const id of idsOf(size).slice(originals.length)) addCopy(workspace, id);
    // The generator's tools; the copies have no package.json yet.
    install(workspace, "--frozen-lockfile");
    const memory = timed("`pnpm generate`, all in one process", () => generateAll(workspace));
    note("… its memory, MB", memory);
    timed("`pnpm install`", () => install(workspace, "--no-frozen-lockfile"));
    execFileSync("git", ["add", "--all"], { cwd: workspace });

    const filters: Readonly<Record<string, string[]>> = { test: idsOf(tested).map((id) => `--filter=@vendor-jobs/${id}`) };
    for (const task of ["generate", "typecheck", "build", "test"]) {
      const words = [task, ...(filters[task] ?? ["--filter=./packages/*"])];
      const what = task === "test" ? `test of ${tested} vendors` : task;
      timed(`${what}, cold`, () => turboRun(workspace, words));
      const again = ran(timed(`${what}, warm`, () => turboRun(workspace, words)));
      if (again.length > 0) notes.push(`${size} vendors: ${task} ran again though nothing had changed: ${again.join(", ")}.`);
    }

    const spec = `${workspace}/specs/flatfile-001/openapi.yaml`;
    writeFileSync(spec, readFileSync(spec, "utf8").replace("summary: List jobs", "summary: List the jobs"));
    const edited = timed("an edit of one spec: all four again", () => [
      ...turboRun(workspace, ["generate", "--filter=./packages/*"]),
      ...turboRun(workspace, ["typecheck", "build", "--filter=./packages/*"]),
      ...turboRun(workspace, ["test", ...(filters.test as string[])]),
    ]);
    const again = ran(new Map(edited));
    notes.push(`${size} vendors: after an edit of one spec ${again.length} of ${edited.length} tasks ran: ${again.join(", ")}.`);
    return { rows, notes };
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
}

const measured = sizes.map(measure);
const [first, last] = [measured[0], measured.at(-1)] as [Measured, Measured];
const times = (sizes.at(-1) as number) / (sizes[0] as number);
const growth = (what: string) => ((last.rows.get(what) as number) / (first.rows.get(what) as number) / times).toFixed(2);
console.log(tableHead(["", ...sizes.map((size) => `${size} vendors`), "growth; 1 is linear"]));
for (const what of first.rows.keys()) console.log(tableLine([what, ...measured.map(({ rows }) => (rows.get(what) as number).toFixed(1)), growth(what)]));
console.log(
  `\n${measured.flatMap(({ notes }) => notes).join("\n")}\n\nNode ${process.versions.node}, ${cpus().length} cores. To repeat: \`pnpm bench:scale\`.`,
);
