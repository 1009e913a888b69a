import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { run } from "@vendor-jobs/cli";
import { createFake } from "@vendor-jobs/contract";
import { simplestWayOf } from "@vendor-jobs/contract/spec";
import { describe, expect, it, vi } from "vitest";
import { root, vendors } from "../build/places.ts";
import { failedOfFake, fakeByCommand, signIn, startAndWait, startByCommand, whatFailed, whatFailedByCommand } from "../build/vendors/start-programs.ts";
import { environmentName, vendorOf } from "../build/vendors/vendor.ts";
import { makeFakes, setVariables } from "./fakes.ts";

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
    const fakes = makeFakes();
    for (const { parts } of programs) setVariables(parts.join("\n"));
    const load = (id: string): Promise<{ state: string }> => import(/* @vite-ignore */ `${folder}/${id}.ts`);
    const ends = await Promise.all(vendors.map((id) => fakes.of(id, async () => `${id}: ${(await load(id)).state}`)));
    expect(ends).toEqual(vendors.map((id) => `${id}: succeeded`));
    vi.restoreAllMocks();
  });
});

/** Runs a line of a shell that starts our command; what is printed goes to `print`. */
async function command(
  line: string,
  cwd: string,
  print: (text: string) => unknown,
  ended: Promise<unknown> = new Promise(() => {}),
  more = {},
): Promise<number> {
  const [, before = "", words = ""] = /^((?:\w+=\w+ )*)npx @vendor-jobs\/cli (.*)$/.exec(line) ?? [];
  const env = Object.fromEntries([...before.matchAll(/(\w+)=(\w+)/g)].map(([, name, value]) => [name as string, value]));
  const write = (text: string | Uint8Array) => print(String(text));
  const given = words.match(/'[^']*'|"[^"]*"|\S+/g)?.map((word) => word.replace(/^(["'])(.*)\1$/, "$2")) ?? [];
  return run(given, { out: write, err: write, env: { ...env, ...more }, cwd, ended, input: async () => Buffer.alloc(0) });
}

describe("the commands of the start page", () => {
  it.concurrent.each(programs.map(({ vendor }) => vendor))("find what failed on a fake of $id", async (vendor) => {
    // Where the packages of all vendors are in sight.
    const cwd = mkdtempSync(`${folder}/`);
    const { promise: ended, resolve: end } = Promise.withResolvers<void>();
    const { promise: address, resolve: listens } = Promise.withResolvers<string>();
    const serving = command(fakeByCommand(vendor).replace("4011", "0"), cwd, (text) => listens(/http:\S+/.exec(text)?.[0] ?? ""), ended);
    const baseUrl = await address;
    let printed = "";
    for (const line of failedOfFake(vendor).split("\n"))
      expect(await command(line.replace("http://127.0.0.1:4011", baseUrl), cwd, (text) => (printed += text)), printed).toBe(0);
    expect(printed).toMatch(/^trial .* failed /m);
    end();
    await serving;
  });

  it.concurrent.each(programs.map(({ vendor }) => vendor))("start a job on a fake of $id and wait for it", async (vendor) => {
    const cwd = mkdtempSync(`${folder}/`);
    writeFileSync(`${cwd}/upload.csv`, "Name,Industry\nAcme,Banking\n");
    const fake = createFake(vendor.spec, { pace: 20 });
    const server = await fake.listen();
    writeFileSync(`${cwd}/vendor-jobs.json`, JSON.stringify({ connections: { [vendor.id]: { vendor: vendor.id, baseUrl: server.baseUrl } } }));
    const credential = Object.fromEntries(
      (simplestWayOf(vendor.spec)?.options ?? []).map((option) => [environmentName(vendor.id, vendor.spec, option), "any"]),
    );
    const before = new Set(fake.jobs.map(({ id }) => id));
    let printed = "";
    for (const line of startByCommand(vendor).split("\n")) {
      const made = fake.jobs.find(({ id }) => !before.has(id));
      // With the ids that the start tells.
      const told = made ? line.replace(/ (?:[^ ']+|'[^']+')(?= (--wait|--body))/, ` ${made.id}`) : line;
      const code = await command(told, cwd, (text) => (printed += text), undefined, credential);
      expect([code, told], printed).toEqual([0, told]);
    }
    expect(printed).toMatch(/^state +succeeded /m);
    await server.close();
  });

  it.each(programs.map(({ vendor }) => vendor).filter((vendor) => whatFailedByCommand(vendor).includes("\n")))(
    "say where the server of $id is",
    async (vendor) => {
      const cwd = mkdtempSync(`${folder}/`);
      const [line = ""] = whatFailedByCommand(vendor).split("\n");
      let printed = "";
      expect(await command(line.replace(/\$\w+/g, "one"), cwd, (text) => (printed += text)), printed).toBe(0);
    },
  );
});
