import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { run } from "./children.ts";
import { install, installers } from "./installers.ts";
import type { Row } from "./stage.ts";

/** The oldest and the newest of the two majors that core takes as its peer. */
const versions = ["7.16.0", "7.30.2", "8.0.0", "8.13.1"];

/** Valid as a module of JavaScript and of TypeScript. */
const program = `import { createFake } from "@vendor-jobs/contract";
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

const compilerOptions = {
  target: "ES2022",
  lib: ["ES2022", "DOM"],
  types: ["node"],
  module: "nodenext",
  strict: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
};

/** The transport on each undici: the compiler takes a program with it, all declarations checked as well, and the program runs. */
export const undiciRows: readonly Row[] = versions.map((version) => ({
  what: `undici ${version}`,
  async run({ folder, env, registry }) {
    const place = { cwd: `${folder}/undici-${version}`, env };
    await install(["@vendor-jobs/contract", "@vendor-jobs/core", "@vendor-jobs/flatfile", `undici@${version}`], installers.npm, place, registry);
    for (const file of ["program.ts", "program.mjs"]) writeFileSync(`${place.cwd}/${file}`, program);
    writeFileSync(`${place.cwd}/tsconfig.json`, JSON.stringify({ compilerOptions, files: ["program.ts"] }));
    await run([process.execPath, `${dirname(createRequire(import.meta.url).resolve("typescript/package.json"))}/bin/tsc`], place);
    await run([process.execPath, "program.mjs"], place);
  },
}));
