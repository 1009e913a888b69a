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
      let said = "";
      child.stderr?.on("data", (chunk) => {
        said += chunk;
      });
      try {
        for await (const chunk of child.stdout ?? []) {
          said += chunk;
          const baseUrl = /"baseUrl":"([^"]+)"/.exec(said)?.[1];
          if (!baseUrl) continue;
          const response = await fetch(`${baseUrl}/v1/jobs`, { headers: { authorization: "Bearer any" } });
          if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
          return;
        }
        throw new Error(`It ended without a server:\n${said}`);
      } finally {
        await stop(child);
      }
    },
  },
];
