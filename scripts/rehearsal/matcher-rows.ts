import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { pinned } from "../workspace/index.ts";
import { run } from "./children.ts";
import { install, installers } from "./installers.ts";
import type { Row } from "./stage.ts";

/** A test runner in which the matchers are tried, and its types checked. */
interface Runner {
  packages: readonly string[];
  entry: "vitest" | "jest";
  command: readonly string[];
  /** What the test begins with, each way to have `expect`; the types that it then needs. */
  imports: Readonly<Record<string, { line: string; types: readonly string[] }>>;
}

const vitest = (version: string): Runner => ({
  packages: [version],
  entry: "vitest",
  command: ["npx", "vitest", "run"],
  imports: { imported: { line: 'import { expect, it } from "vitest";', types: ["node"] } },
});

const jest = (...packages: string[]): Runner => ({
  packages,
  entry: "jest",
  // Jest loads modules, which our packages are, only so.
  command: ["node", "--experimental-vm-modules", "node_modules/jest/bin/jest.js"],
  imports: {
    imported: { line: 'import { expect, it } from "@jest/globals";', types: ["node"] },
    global: { line: "", types: ["node", "jest"] },
  },
});

const runners: Readonly<Record<string, Runner>> = {
  "vitest 3.2": vitest("vitest@3.2.7"),
  "vitest 4": vitest("vitest@4.1.12"),
  "vitest 5": vitest(pinned("vitest")),
  "jest 29": jest("jest@29.7.0", "@jest/globals@29.7.0", "@types/jest@29.5.14"),
  "jest 30": jest("jest@30.5.2", "@jest/globals@30.5.2", "@types/jest@30.0.0"),
};

const testOf = (line: string, entry: string) => `${line}
import { createFake } from "@vendor-jobs/contract";
import { useVendor } from "@vendor-jobs/contract/${entry}";
import { createFlatfileClient } from "@vendor-jobs/flatfile";

useVendor("flatfile");
const flatfile = createFlatfileClient({ token: "any", fetch: createFake("flatfile").fetch });

it("holds what the fake answers", async () => {
  await expect(await flatfile.listJobs().response()).toMatchOperation("listJobs", 200);
});
it("refuses what is no job", () => {
  expect({ status: 200, body: {} }).not.toMatchOperation("getJob", 200);
});
it("says what is wrong", async () => {
  await expect(async () => expect({ status: 200, body: { data: 1 } }).toMatchOperation("getJob", 200)).rejects.toThrow("body/data must be object");
});
it("refuses a call that makes no sense", () => {
  // @ts-expect-error an operation is needed
  expect(() => expect({}).toMatchOperation()).toThrow(TypeError);
});
`;

const compilerOptions = {
  target: "ES2022",
  lib: ["ES2022", "DOM"],
  module: "nodenext",
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: false,
  noEmit: true,
};

/** The matchers in each runner: it runs a test with them, and the compiler takes that test, all declarations checked as well. */
export const matcherRows: readonly Row[] = Object.entries(runners).map(([name, { packages, entry, command, imports }]) => ({
  what: `matchers in ${name}`,
  async run({ folder, env, registry }) {
    const place = { cwd: `${folder}/${name.replace(" ", "-")}`, env };
    await install(["@vendor-jobs/contract", "@vendor-jobs/flatfile", ...packages], installers.npm, place, registry);
    const tsc = `${dirname(createRequire(import.meta.url).resolve("typescript/package.json"))}/bin/tsc`;
    for (const [way, { line, types }] of Object.entries(imports)) {
      const text = testOf(line, entry);
      writeFileSync(`${place.cwd}/${way}.test.js`, text);
      writeFileSync(`${place.cwd}/${way}.ts`, text);
      const config = `tsconfig.${way}.json`;
      writeFileSync(`${place.cwd}/${config}`, JSON.stringify({ compilerOptions: { ...compilerOptions, types }, files: [`${way}.ts`] }));
      await run([process.execPath, tsc, "--project", config], place);
    }
    const output = await run(command, place);
    const count = 4 * Object.keys(imports).length;
    if (!new RegExp(`Tests: *${count} passed|Tests +${count} passed`).test(output)) throw new Error(`${count} tests were to pass:\n${output}`);
  },
}));
