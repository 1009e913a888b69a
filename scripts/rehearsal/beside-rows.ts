import { writeFileSync } from "node:fs";
import { pinned } from "../workspace/index.ts";
import { type Place, run } from "./children.ts";
import { check } from "./compilers.ts";
import { install, installers } from "./installers.ts";
import type { Row } from "./stage.ts";

/** A row that has packages in a folder of its own. */
const rowWith = (what: string, packages: readonly string[], use: (place: Place) => Promise<unknown>): Row => ({
  what,
  async run({ folder, env, registry }) {
    const place = { cwd: `${folder}/${what.replaceAll(" ", "-")}`, env };
    await install(packages, installers.npm, place, registry);
    await use(place);
  },
});

/** Writes a text as a module of JavaScript, and has the compiler take it as one of TypeScript, all declarations checked as well. */
async function put(module: string, text: string, types: readonly string[], place: Place): Promise<void> {
  const file = module.replace(/\..*/, ".ts");
  for (const name of [module, file]) writeFileSync(`${place.cwd}/${name}`, text);
  await check([file], { lib: ["ES2022", "DOM"], module: "nodenext", types }, place);
}

/** A test runner in which the matchers are tried. */
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

const matcherRows = Object.entries(runners).map(([name, { packages, entry, command, imports }]) =>
  rowWith(`matchers in ${name}`, ["@vendor-jobs/contract", "@vendor-jobs/flatfile", ...packages], async (place) => {
    for (const [way, { line, types }] of Object.entries(imports)) await put(`${way}.test.js`, testOf(line, entry), types, place);
    const output = await run(command, place);
    const count = 4 * Object.keys(imports).length;
    if (!new RegExp(`Tests: *${count} passed|Tests +${count} passed`).test(output)) throw new Error(`${count} tests were to pass:\n${output}`);
  }),
);

/** The oldest and the newest of the two majors that core takes as its peer. */
const undicis = ["7.16.0", "7.30.2", "8.0.0", "8.13.1"];

const undiciProgram = `import { createFake } from "@vendor-jobs/contract";
import { undici } from "@vendor-jobs/core/undici";
import { ApiError, createFlatfileClient } from "@vendor-jobs/flatfile";
import { Agent } from "undici";

const { baseUrl, close } = await createFake("flatfile").listen();
const dispatcher = new Agent();
for (const transport of [undici(), undici({ dispatcher })]) {
  const flatfile = createFlatfileClient({ token: "any", baseUrl, transport });
  const { data } = await flatfile.listJobs();
  for (const { id } of data) await flatfile.getJob({ jobId: id });
  const failure = await flatfile.getJob({ jobId: "none" }).catch((error) => error);
  if (data.length === 0 || !(failure instanceof ApiError) || failure.status !== 404) throw failure;
}
// @ts-expect-error a dispatcher is no URL
const wrong = () => undici({ dispatcher: "http://proxy.test" });
console.log(typeof wrong);
await dispatcher.close();
await close();
`;

const undiciRows = undicis.map((version) =>
  rowWith(`undici ${version}`, ["@vendor-jobs/contract", "@vendor-jobs/core", "@vendor-jobs/flatfile", `undici@${version}`], async (place) => {
    await put("program.mjs", undiciProgram, ["node"], place);
    await run([process.execPath, "program.mjs"], place);
  }),
);

/** What is tried beside what others made: the matchers in each test runner, the transport on each undici. */
export const besideRows: readonly Row[] = [...matcherRows, ...undiciRows];
