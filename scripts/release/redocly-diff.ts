import { execFile } from "node:child_process";

import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Bump, Reason } from "./bump.ts";
import type { SpecComparison } from "./spec-comparison.ts";

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
  // In a folder that has no redocly.yaml above it that could speak of these files.
  const args = [cli, "diff", join(oldFolder, vendor, "openapi.yaml"), join(newFolder, vendor, "openapi.yaml"), "--format", "json", "--fail-on", "none"];
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: oldFolder, env, maxBuffer: 1 << 26 });
  const { changes } = JSON.parse(stdout) as { changes: Change[] };
  const place = (side: Side | undefined, folder: string) =>
    side && { file: relative(folder, join(oldFolder, side.file)).replaceAll("\\", "/"), pointer: side.pointer.replace(/^#/, "") };
  return changes.flatMap((change): Reason[] => {
    const [then, now] = [place(change.base, oldFolder), place(change.revision, newFolder)];
    const isSeen = (files: typeof comparison.old, at: typeof then) =>
      at === undefined || files.seen.has(`${at.file}#${at.pointer}`) || files.seen.has(`${at.file}#${at.pointer.replace(/\/[^/]*$/, "")}`);
    if (change.impact === "patch" || change.impact === "none" || (isSeen(comparison.old, then) && isSeen(comparison.new, now))) return [];
    const [at, side] = now ? [now, change.revision] : [then, change.base];
    const why = change.verdicts[0]?.message ?? `${change.path} was changed${change.property ? ` in its ${change.property}` : ""}`;
    return at && side ? [{ bump: change.impact, file: `specs/${at.file}`, line: side.line, why, ...(!now && { wasInRelease: true }) }] : [];
  });
}
