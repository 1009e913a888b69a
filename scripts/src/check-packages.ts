import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { root } from "./specs.ts";

// Packs each package as it would be published and checks what is in it, that publint finds nothing, and that its types resolve.
const problems: string[] = [];
const folder = mkdtempSync(`${tmpdir()}/pack-`);
try {
  for (const name of readdirSync(`${root}/packages`)) {
    const directory = `${root}/packages/${name}`;
    const [packed] = [JSON.parse(execFileSync("pnpm", ["pack", "--json", "--pack-destination", folder], { cwd: directory, encoding: "utf8" }))].flat();
    const files: string[] = packed.files.map((file: { path: string }) => file.path).sort();
    const isVendor = existsSync(`${root}/specs/${name}`);
    const wanted = ["LICENSE", "README.md", "package.json", ...(isVendor ? ["openapi.json"] : [])];
    const isBuilt = (file: string) => /^dist\/.*\.(js|d\.ts)$/.test(file);
    for (const file of files) if (!wanted.includes(file) && !isBuilt(file)) problems.push(`${name}: ${file} would be published and should not be`);
    for (const file of [...wanted, "dist/index.js", "dist/index.d.ts", ...(isVendor ? ["dist/generated/validators.js"] : [])])
      if (!files.includes(file)) problems.push(`${name}: ${file} would not be published`);

    const tarball = readFileSync(packed.filename);
    const { messages, pkg } = await publint({
      pack: { tarball: tarball.buffer.slice(tarball.byteOffset, tarball.byteOffset + tarball.byteLength) as ArrayBuffer },
      strict: true,
    });
    for (const message of messages) problems.push(`${name}: publint ${message.type}: ${formatMessage(message, pkg) ?? message.code}`);
    try {
      execFileSync("attw", ["--profile", "esm-only", "--quiet", packed.filename], { encoding: "utf8", stdio: "pipe" });
    } catch (error) {
      problems.push(`${name}: attw: ${(error as { stdout: string }).stdout}`);
    }
    console.log(`${name}: ${files.length} files, ${(tarball.length / 1024).toFixed(1)} kB packed`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
