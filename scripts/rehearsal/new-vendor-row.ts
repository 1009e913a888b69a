import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, dirname } from "node:path";
import { copyWorkspace, install, pnpm, root } from "../workspace/index.ts";
import { run } from "./children.ts";
import type { Row } from "./stage.ts";

const vendor = "acme";
/** Whose spec, under another name, is what a person would have written by then. */
const model = "fivetran";
const only = "listConnections,getConnection";

/** What a person does after a command of the steps, before the next; `copy` is the folder of the repository. */
const byHand: Readonly<Record<string, (copy: string) => void>> = {
  "pnpm vendor:new": (copy) => {
    rmSync(`${copy}/specs/${vendor}`, { recursive: true });
    cpSync(`${copy}/specs/${model}`, `${copy}/specs/${vendor}`, { recursive: true });
    edit(`${copy}/specs/${vendor}/openapi.yaml`, "title: Fivetran", "title: Acme");
  },
  "pnpm lint:specs": () => {},
  "pnpm generate": (copy) => edit(`${copy}/packages/cli/package.json`, '"dependencies": {', `"dependencies": { "@vendor-jobs/${vendor}": "workspace:^",`),
  "pnpm install": () => {},
  "pnpm exec turbo": () => {},
  "pnpm --filter": (copy) => {
    const program = readFileSync(`${copy}/packages/${model}/test/consumer.ts`, "utf8");
    writeFileSync(`${copy}/packages/${vendor}/test/consumer.ts`, program.replaceAll("Fivetran", "Acme").replaceAll("fivetran", vendor));
  },
  "pnpm api": () => {},
  "pnpm vitest": () => {},
};

/** What stands in the steps and is not run here, and why. */
const left: Readonly<Record<string, string>> = { "pnpm check": "is all of npm test", "pnpm vendor:table": "needs all vendors" };

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(file, "utf8");
  if (!text.includes(from)) throw new Error(`${file} has no ${JSON.stringify(from)}.`);
  writeFileSync(file, text.replace(from, to));
}

/** The commands of CONTRIBUTING's steps to a new vendor, in their order, as they stand there. */
function steps(): string[] {
  const [, section = ""] = /^## A new vendor\n[\s\S]*?^(1\. [\s\S]*?)^## /m.exec(readFileSync(`${root}/CONTRIBUTING.md`, "utf8")) ?? [];
  return [...section.matchAll(/`(pnpm [^`]*)`/g)].flatMap(([, command]) => command ?? []);
}

/** The name of a command that `byHand` or `left` has. @throws where neither has it: the steps have changed. */
function nameOf(command: string): string {
  const name = [...Object.keys(byHand), ...Object.keys(left)].find((one) => command === one || command.startsWith(`${one} `));
  if (name === undefined) throw new Error(`CONTRIBUTING's steps have the command ${command}, of which this row does not know what a person does after it.`);
  return name;
}

/** Goes through CONTRIBUTING's steps to a new vendor, each command as it stands there, in a copy of the repository. */
export const newVendorRow: Row = {
  what: "a new vendor, by CONTRIBUTING",
  async run({ folder }) {
    const copy = copyWorkspace(`${folder}/new-vendor`);
    // By what npm itself has: the registry of the rehearsal has our packages alone.
    install(copy);
    const env = { ...process.env, PATH: [`${dirname(pnpm())}/.bin`, process.env.PATH].join(delimiter) };
    const seen = new Set<string>();
    for (const step of steps()) {
      const name = nameOf(step);
      if (name in left) continue;
      const command = step
        .replaceAll("<vendor>", vendor)
        .replace("<their openapi file>", `packages/${model}/openapi.json`)
        .replace(/--only .*/, `--only ${only}`);
      const output = await run(command.split(" "), { cwd: copy, env });
      if (name === "pnpm vitest" && !/[1-9]\d* passed/.test(output)) throw new Error(`${command} has run no test.`);
      byHand[name]?.(copy);
      seen.add(name);
    }
    const missing = Object.keys(byHand).filter((name) => !seen.has(name));
    if (missing.length > 0) throw new Error(`CONTRIBUTING's steps lack ${missing.join(", ")}.`);
  },
};
