import { delimiter, dirname } from "node:path";
import { runtimes } from "../workspace/index.ts";
import { type Place, run, start, stop } from "./children.ts";
import type { Row, Stage } from "./stage.ts";

/** The oldest Node that is supported, first in the path: commands of packages are scripts that ask for `node`. */
function onNode20({ installed, env }: Stage): Place {
  const [node] = runtimes["Node 20"].command() ?? [process.execPath];
  return { cwd: installed, env: { ...env, PATH: `${dirname(node as string)}${delimiter}${env.PATH}` } };
}

/** The packages that are no clients. */
export const toolRows: readonly Row[] = [
  {
    what: "@vendor-jobs/contract, Node 20",
    run: (stage) => run(["node", "programs/contract.mjs"], onNode20(stage)),
  },
  {
    what: "vendor-jobs --help, Node 20",
    async run(stage) {
      const output = await run(["npx", "vendor-jobs", "--help"], onNode20(stage));
      for (const command of ["mock", "fake", "proxy", "verify"])
        if (!output.includes(command)) throw new Error(`The help does not tell of ${command}:\n${output}`);
    },
  },
  {
    what: "vendor-jobs fake flatfile, Node 20",
    async run(stage) {
      const child = start(["npx", "vendor-jobs", "fake", "flatfile", "--port", "0", "--json"], onNode20(stage));
      try {
        let said = "";
        const baseUrl = await new Promise<string>((resolve, reject) => {
          child.once("error", reject);
          child.once("close", (code) => reject(new Error(`It ended with exit code ${code}:\n${said}`)));
          for (const stream of [child.stdout, child.stderr])
            stream?.on("data", (chunk) => {
              said += chunk;
              const url = /"baseUrl":"([^"]+)"/.exec(said)?.[1];
              if (url) resolve(url);
            });
        });
        const response = await fetch(`${baseUrl}/v1/jobs`, { headers: { authorization: "Bearer any" } });
        if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
      } finally {
        await stop(child);
      }
    },
  },
];
