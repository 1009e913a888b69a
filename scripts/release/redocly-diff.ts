import { execFile } from "node:child_process";

import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual, promisify } from "node:util";
import type { Json } from "@vendor-jobs/contract/spec";
import type { Bump, Reason } from "./bump.ts";
import type { SpecComparison } from "./spec-comparison.ts";
import { escaped } from "./spec-files.ts";

const cli = join(dirname(fileURLToPath(import.meta.resolve("@redocly/cli/package.json"))), "bin/cli.js");

interface Side {
  file: string;
  pointer: string;
  line: number;
}

interface Change {
  path: string;
  property?: string;
  impact: Bump;
  verdicts: { message: string }[];
  base?: Side;
  revision?: Side;
}

/**
 * What redocly's diff finds in places that no rule of ours has looked at: a second pair of eyes. Where ours has looked, ours stands: it knows
 * requests from responses, and what our clients make of a spec.
 * @throws where redocly cannot read a spec.
 */
export async function unseenChanges(vendor: string, oldFolder: string, newFolder: string, comparison: SpecComparison): Promise<Reason[]> {
  if (!unseenDifference(comparison)) return [];
  // In a folder that has no redocly.yaml above it that could speak of these files.
  const args = [cli, "diff", join(oldFolder, vendor, "openapi.yaml"), join(newFolder, vendor, "openapi.yaml"), "--format", "json", "--fail-on", "none"];
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: oldFolder, env, maxBuffer: 1 << 26 });
  const { changes } = JSON.parse(stdout) as { changes: Change[] };
  const place = (side: Side | undefined, folder: string) =>
    side && { file: relative(folder, join(oldFolder, side.file)).replaceAll("\\", "/"), pointer: side.pointer.replace(/^#/, "") };
  return changes.flatMap((change): Reason[] => {
    const [then, now] = [place(change.base, oldFolder), place(change.revision, newFolder)];
    const isSeen = (files: typeof comparison.old, at: typeof then) => at === undefined || files.hasSeen(at.file, at.pointer);
    if (change.impact === "patch" || change.impact === "none" || (isSeen(comparison.old, then) && isSeen(comparison.new, now))) return [];
    const [at, side] = now ? [now, change.revision] : [then, change.base];
    const why = change.verdicts[0]?.message ?? `${change.path} was changed${change.property ? ` in its ${change.property}` : ""}`;
    return at && side ? [{ bump: change.impact, file: `specs/${at.file}`, line: side.line, why, ...(!now && { wasInRelease: true }) }] : [];
  });
}

/** Whether anything differs where no rule of ours has looked: to ask redocly takes a second. */
function unseenDifference({ old, new: now }: SpecComparison): boolean {
  const differs = (file: string, pointer: string, was: Json, is: Json): boolean => {
    if (isDeepStrictEqual(was, is)) return false;
    // Our extensions have a table of their own, whole lists of plain values are looked at from above.
    const isInside = !/\/x-[^/]*$/.test(pointer) && isTree(was) && isTree(is) && Array.isArray(was) === Array.isArray(is);
    if (isInside)
      return [...new Set([...Object.keys(was), ...Object.keys(is)])].some((name) => differs(file, `${pointer}/${escaped(name)}`, was[name], is[name]));
    return (was !== undefined && !old.hasSeen(file, pointer)) || (is !== undefined && !now.hasSeen(file, pointer));
  };
  const files = new Set([...old.files, ...now.files]);
  // A file that only one side reads is looked at from where it is named.
  return [...files].some((file) => !old.files.includes(file) || !now.files.includes(file) || differs(file, "", old.root(file).value, now.root(file).value));
}

const isTree = (value: Json): boolean => typeof value === "object" && value !== null && Object.values(value).some((one) => typeof one === "object");
