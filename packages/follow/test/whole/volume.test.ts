import { spawnSync } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const worker = fileURLToPath(new URL("../worker.ts", import.meta.url));

/** Runs a program where a folder is a volume, for that program alone. */
const onVolume = (folder: string, ...program: string[]) =>
  spawnSync("sh", ["-c", `exec unshare -rm sh -c 'mount -t tmpfs none "$0" && exec "$@"' "$0" "$@"`, folder, ...program], { encoding: "utf8" });

// Where nobody but the superuser may mount anything, it is not tried.
it.skipIf(onVolume(tmpdir(), "true").status !== 0)(
  "says before it makes a volume's own folder a database that it cannot",
  async () => {
    const volume = await mkdtemp(join(tmpdir(), "follow-volume-"));
    const { status, stderr } = onVolume(volume, process.execPath, "-C", "@vendor-jobs/source", worker, volume, "http://127.0.0.1:1");
    expect([status, stderr]).toEqual([1, expect.stringContaining(`database is ${volume}, a folder that cannot be replaced`)]);
    expect((await readdir(tmpdir())).filter((name) => name.startsWith(basename(volume)))).toEqual([basename(volume), `${basename(volume)}.lock`]);
    for (const made of [volume, `${volume}.lock`]) await rm(made, { recursive: true });
  },
  60_000,
);
