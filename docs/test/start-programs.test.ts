import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { root, vendors } from "../build/places.ts";
import { signIn, startAndWait, whatFailed } from "../build/start-programs.ts";
import { vendorOf } from "../build/vendor.ts";
import { answerByFakes, setVariables } from "./fakes.ts";

// Where the packages of all vendors are in sight: the command has them.
const folder = `${root}/packages/cli/.turbo/start-programs`;
const compiler = `${dirname(createRequire(`${root}/package.json`).resolve("typescript-7/package.json"))}/bin/tsc`;

const programs = vendors.map(vendorOf).map((vendor) => ({ vendor, parts: [signIn(vendor), whatFailed(vendor), startAndWait(vendor)] }));
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const { vendor, parts } of programs) writeFileSync(`${folder}/${vendor.id}.ts`, `${parts.join("\n\n")}\n\nexport { state };\n`);
writeFileSync(
  `${folder}/tsconfig.json`,
  JSON.stringify({ extends: "../../../../scripts/tsconfig.json", compilerOptions: { types: ["node"], noUnusedLocals: false }, include: ["*.ts"] }),
);

describe("the programs of the start page", () => {
  it("compile", () => {
    const { status, stdout } = spawnSync(process.execPath, [compiler, "-p", folder], { encoding: "utf8" });
    expect(stdout).toBe("");
    expect(status).toBe(0);
  });

  it.each(programs)("are short: $vendor.id", ({ parts }) => {
    for (const part of parts) expect(part.split("\n").length).toBeLessThan(20);
  });

  it("list what failed, start a job and wait for it", async () => {
    vi.spyOn(console, "log").mockImplementation(() => {});
    using fakes = answerByFakes();
    for (const { parts } of programs) setVariables(parts.join("\n"));
    const load = (id: string): Promise<{ state: string }> => import(/* @vite-ignore */ `${folder}/${id}.ts`);
    const ends = await Promise.all(vendors.map((id) => fakes.of(id, async () => `${id}: ${(await load(id)).state}`)));
    expect(ends).toEqual(vendors.map((id) => `${id}: succeeded`));
    vi.restoreAllMocks();
  });
});
