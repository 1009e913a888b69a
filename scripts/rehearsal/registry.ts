import { mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { promisify } from "node:util";
import { runServer } from "verdaccio";
import { listen, root } from "../workspace/index.ts";
import { run } from "./children.ts";
import { atEnd } from "./ending.ts";

const thirdParty = `${root}/node_modules/.cache/rehearsal`;

/**
 * Starts a registry on 127.0.0.1 that anyone may publish our packages to. They live in the given folder, so no earlier release is there; packages
 * of others come from the registry that npm is set to, trusted as npm does, and are kept between rehearsals, which so need a network only the
 * first time.
 */
export async function startRegistry(folder: string): Promise<string> {
  const settings = await run(["npm", "config", "get", "registry", "cafile", "--loglevel=silent"], { cwd: root, env: process.env });
  const setting = (name: string) => new RegExp(`^${name}=(.+)$`, "m").exec(settings)?.[1] as string;
  const cafile = setting("cafile"); // "null" where it is not set
  const ca = cafile === "null" ? undefined : readFileSync(cafile, "utf8");
  mkdirSync(thirdParty, { recursive: true });
  mkdirSync(`${folder}/storage`, { recursive: true });
  symlinkSync(thirdParty, `${folder}/storage/third-party`, "junction");
  const server = await runServer({
    configPath: `${folder}/config.yaml`,
    storage: `${folder}/storage`,
    uplinks: { upstream: { url: setting("registry"), ca, cache: true, maxage: "30d", timeout: "60s", max_fails: 100 } },
    packages: {
      "@vendor-jobs/*": { access: "$all", publish: "$all", storage: "ours" },
      "**": { access: "$all", proxy: "upstream", storage: "third-party" },
    },
    auth: { htpasswd: { file: `${folder}/htpasswd`, max_users: -1 } },
    middlewares: {},
    web: { enable: false },
    log: { type: "stdout", format: "json", level: "fatal" },
  });
  const url = await listen(server);
  atEnd(() => {
    server.closeAllConnections();
    return promisify(server.close).call(server);
  });
  return `${url}/`;
}
