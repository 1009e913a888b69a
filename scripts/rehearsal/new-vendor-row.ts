import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, dirname } from "node:path";
import { copyWorkspace, install, pnpm, root } from "../workspace/index.ts";
import { run } from "./children.ts";
import type { Row } from "./stage.ts";

const vendor = "acme";
/** Whose spec, under another name, is what a person would have written by then. */
const model = "fivetran";
const only = "listConnections,getConnection";

/**
 * The steps' commands by how they begin: what a person does after each, before the next, where that is anything; or why it is not run here. `copy` is the
 * folder of the repository.
 */
const commands: Readonly<Record<string, ((copy: string) => void) | string | undefined>> = {
  "pnpm vendor:new": (copy) => {
    rmSync(`${copy}/specs/${vendor}`, { recursive: true });
    cpSync(`${copy}/specs/${model}`, `${copy}/specs/${vendor}`, { recursive: true });
    edit(`${copy}/specs/${vendor}/openapi.yaml`, "title: Fivetran", "title: Acme");
  },
  "pnpm lint:specs": undefined,
  "pnpm generate": (copy) => edit(`${copy}/packages/cli/package.json`, '"dependencies": {', `"dependencies": { "@vendor-jobs/${vendor}": "workspace:^",`),
  "pnpm install": undefined,
  "pnpm exec turbo": undefined,
  "pnpm --filter": (copy) => {
    const program = readFileSync(`${copy}/packages/${model}/test/consumer.ts`, "utf8");
    writeFileSync(`${copy}/packages/${vendor}/test/consumer.ts`, program.replaceAll("Fivetran", "Acme").replaceAll("fivetran", vendor));
  },
  "pnpm api": undefined,
  "pnpm vitest": undefined,
  "pnpm vendor:table": "needs all vendors",
};

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

/** Goes through CONTRIBUTING's steps to a new vendor, each command as it stands there, in a copy of the repository. */
export const newVendorRow: Row = {
  what: "a new vendor, by CONTRIBUTING",
  async run({ folder }) {
    const copy = copyWorkspace(`${folder}/new-vendor`);
    // By what npm itself has: the registry of the rehearsal has our packages alone.
    install(copy);
    const env = { ...process.env, PATH: [`${dirname(pnpm())}/.bin`, process.env.PATH].join(delimiter) };
    const missing = new Set(Object.keys(commands).filter((name) => typeof commands[name] !== "string"));
    for (const step of steps()) {
      const name = Object.keys(commands).find((one) => step === one || step.startsWith(`${one} `));
      if (name === undefined) throw new Error(`CONTRIBUTING's steps have the command ${step}, of which this row does not know what a person does after it.`);
      const after = commands[name];
      if (typeof after === "string") continue;
      const command = step
        .replaceAll("<vendor>", vendor)
        .replace("<their openapi file>", `packages/${model}/openapi.json`)
        .replace(/--only .*/, `--only ${only}`);
      const output = await run(command.split(" "), { cwd: copy, env });
      if (name === "pnpm vitest" && !/[1-9]\d* passed/.test(output)) throw new Error(`${command} has run no test.`);
      after?.(copy);
      missing.delete(name);
    }
    if (missing.size > 0) throw new Error(`CONTRIBUTING's steps lack ${[...missing].join(", ")}.`);
  },
};
