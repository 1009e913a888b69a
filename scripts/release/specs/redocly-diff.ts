import { execFile } from "node:child_process";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual, promisify } from "node:util";
import { escaped, type Json } from "@vendor-jobs/contract/spec";
import type { Bump, Reason } from "../bump/index.ts";
import type { Specs } from "./places.ts";

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
export async function unseenChanges(vendor: string, old: Specs, today: Specs): Promise<Reason[]> {
  if (!unseenDifference(old, today)) return [];
  const files = [old, today].map(({ folder }) => join(folder, vendor, "openapi.yaml"));
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  // In a folder that has no redocly.yaml above it that could speak of these files.
  const options = { cwd: old.folder, env, maxBuffer: 1 << 26 };
  const { stdout } = await promisify(execFile)(process.execPath, [cli, "diff", ...files, "--format", "json", "--fail-on", "none"], options);
  const { changes } = JSON.parse(stdout) as { changes: Change[] };
  const fileOf = ({ file }: Side, specs: Specs) => relative(specs.folder, join(old.folder, file)).replaceAll("\\", "/");
  const isSeen = (side: Side | undefined, specs: Specs) => !side || specs.hasSeen(fileOf(side, specs), side.pointer.replace(/^#/, ""));
  return changes.flatMap(({ impact, base, revision, path, property, verdicts }): Reason[] => {
    if (impact === "patch" || impact === "none" || (isSeen(base, old) && isSeen(revision, today))) return [];
    const why = verdicts[0]?.message ?? `${path} was changed${property ? ` in its ${property}` : ""}`;
    if (revision) return [{ bump: impact, file: `specs/${fileOf(revision, today)}`, line: revision.line, why }];
    return base ? [{ bump: impact, file: `specs/${fileOf(base, old)}`, line: base.line, why, wasInRelease: true }] : [];
  });
}

/** Whether anything differs where no rule of ours has looked: to ask redocly takes a second. */
function unseenDifference(old: Specs, today: Specs): boolean {
  const differs = (file: string, pointer: string, was: Json, is: Json): boolean => {
    if (isDeepStrictEqual(was, is)) return false;
    // Our extensions have a table of their own, whole lists of plain values are looked at from above.
    const isInside = !/\/x-[^/]*$/.test(pointer) && isTree(was) && isTree(is) && Array.isArray(was) === Array.isArray(is);
    if (isInside) return Object.keys({ ...was, ...is }).some((name) => differs(file, `${pointer}/${escaped(name)}`, was[name], is[name]));
    return (was !== undefined && !old.hasSeen(file, pointer)) || (is !== undefined && !today.hasSeen(file, pointer));
  };
  // A file that only one side reads is looked at from where it is named.
  if (!isDeepStrictEqual(new Set(old.files), new Set(today.files))) return true;
  return old.files.some((file) => differs(file, "", old.root(file).value, today.root(file).value));
}

const isTree = (value: Json): boolean => typeof value === "object" && value !== null && Object.values(value).some((one) => typeof one === "object");
