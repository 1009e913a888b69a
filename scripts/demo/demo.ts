import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs, styleText } from "node:util";
import { createFake, type JobSeed } from "@vendor-jobs/contract";
import { exampleArguments, jobListOf, jobShapeOf, madeUpOptions, operationsOf, variableName } from "@vendor-jobs/contract/spec";
import { freshFolder, root, vendorIds } from "../workspace/index.ts";

// The command on fakes of several vendors: what failed, why, again, the end.
const { values } = parseArgs({ options: { serve: { type: "boolean", default: false } } });
using folder = freshFolder("demo");
const jobs: readonly JobSeed[] = ["succeeded", { script: ["running", "running", "succeeded"] }, "succeeded"];
const env: Record<string, string | undefined> = { ...process.env };
const interrupted = new Promise((resolve) => {
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, resolve);
});

/** Runs the built command as a shell would. */
async function vendorJobs(...args: string[]): Promise<void> {
  console.log(`\n${styleText("bold", `$ vendor-jobs ${args.join(" ")}`)}`);
  const child = spawn(process.execPath, [`${root}/packages/cli/dist/main.js`, ...args], { cwd: folder.path, env, stdio: "inherit" });
  const code = await new Promise((resolve) => child.once("close", resolve));
  if (code !== 0) console.log(styleText("gray", `(exit code ${code})`));
}

/** A connection to a fake of each vendor: one of them has a job that fails, and that can be run again. */
async function connect() {
  const connections: Record<string, object> = {};
  const servers = [];
  let failing: { name: string; ids: string[] } | undefined;
  for (const vendor of vendorIds()) {
    const spec = JSON.parse(readFileSync(`${root}/packages/${vendor}/openapi.json`, "utf8"));
    const job = jobShapeOf(spec);
    const list = operationsOf(spec).find(({ id }) => id === jobListOf(spec));
    if (!job || !list?.pagination) continue;
    const isToFail = !failing && job.retry !== undefined && (job.fields.error ?? []).length > 0 && Object.keys(job.ids).length === 1;
    const fake = createFake(spec, { jobs: isToFail ? [...jobs, "failed"] : jobs, pace: 400 });
    const server = await fake.listen();
    servers.push(server);
    const credentials = Object.fromEntries(Object.keys(madeUpOptions(spec)).map((option) => [option, variableName("DEMO", vendor, option)]));
    for (const variable of Object.values(credentials)) env[variable] = "secret";
    const { body: _, ...scope } = exampleArguments(list) as Record<string, unknown>;
    connections[vendor] = { vendor, baseUrl: server.baseUrl, credentials, scope };
    if (isToFail) failing = { name: vendor, ids: [String(fake.jobs.at(-1)?.id)] };
  }
  writeFileSync(`${folder.path}/vendor-jobs.json`, `${JSON.stringify({ connections }, null, 2)}\n`);
  return { servers, failing };
}

const { servers, failing } = await connect();
try {
  console.log(`${servers.length} fakes of vendors serve on 127.0.0.1; what follows is the command itself, on them.`);
  await vendorJobs("jobs", "--limit", "16");
  await vendorJobs("jobs", "--failed", "--since", "24h", "--reasons");
  if (failing) {
    await vendorJobs("job", failing.name, ...failing.ids, "--retry", "--wait", "--timeout", "20s");
    await vendorJobs("jobs", "--failed", "--since", "24h");
  }
  console.log(`\nThe same on your own account:
  npm install --save-dev @vendor-jobs/cli
  npx vendor-jobs init flatfile
  FLATFILE_TOKEN=… npx vendor-jobs jobs --failed --since 24h --reasons`);
  if (values.serve) {
    console.log(`\nThe fakes stay up; press Ctrl-C to end them. Their connections: ${folder.path}/vendor-jobs.json`);
    await interrupted;
  }
} finally {
  await Promise.all(servers.map((server) => server.close()));
}
