import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname } from "node:path";
import { root } from "../workspace/index.ts";

const compiler = () => `${dirname(createRequire(import.meta.url).resolve("typescript-7/package.json"))}/bin/tsc`;

/**
 * Compiles what was written of some packages, under the strictest options of ours, before it gets to its place.
 * @param files - Text by path below the workspace's root; only those of TypeScript are read.
 * @throws where it would not compile, with file, line and the compiler's reason.
 */
export function compile(files: ReadonlyMap<string, string>): void {
  const sources = [...files].filter(([path]) => path.endsWith(".ts"));
  if (sources.length === 0) return;
  const folder = realpathSync(mkdtempSync(`${tmpdir()}/vendor-jobs-compiled-`));
  try {
    for (const [path, text] of sources) {
      mkdirSync(dirname(`${folder}/${path}`), { recursive: true });
      writeFileSync(`${folder}/${path}`, text);
    }
    const core = `${root}/packages/core/src`;
    const paths = { "@vendor-jobs/core": [`${core}/index.ts`], "@vendor-jobs/core/validation": [`${core}/validation.ts`] };
    writeFileSync(
      `${folder}/tsconfig.json`,
      JSON.stringify({ extends: `${root}/tsconfig.base.json`, compilerOptions: { noEmit: true, paths }, files: sources.map(([path]) => `${folder}/${path}`) }),
    );
    // Files beside no package.json would be CommonJS.
    writeFileSync(`${folder}/package.json`, '{ "type": "module" }');
    const { status, stdout, stderr, error } = spawnSync(process.execPath, [compiler(), "-p", folder, "--pretty", "false"], { cwd: folder, encoding: "utf8" });
    if (error) throw error;
    if (status !== 0)
      throw new Error(
        `What would be written does not compile, so nothing was written. This is a defect of the generator, or of a spec that it should have refused:\n${stdout}${stderr}`.trim(),
      );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
