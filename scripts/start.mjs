// Makes `npm start` and `npm test` work on a bare checkout with Node ≥ 20 and npm: sets up with the pinned pnpm, then runs the rest.
// No dependencies: nothing is installed when it starts.
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const { packageManager, engines } = JSON.parse(readFileSync(`${root}package.json`, "utf8"));
const [job, ...args] = process.argv.slice(2);
const bin = `${root}node_modules/.bin`;
const onWindows = process.platform === "win32";
// What starts turbo's tasks: see there.
const PATH = [bin, ...(onWindows ? [] : [`${root}scripts/check/bin`]), process.env.PATH].join(delimiter);
const env = { ...process.env, PATH };
const pnpm = ["npx", "-y", packageManager];
const parent = process.ppid;

/** Runs a command; its output is shown as it comes, or with a title kept back and shown where it fails. */
function run([command, ...rest], title) {
  const started = performance.now();
  const elapsed = () => `${((performance.now() - started) / 1000).toFixed(1)} s`;
  const child = spawn(command, rest, { cwd: root, env, shell: onWindows, stdio: title ? ["ignore", "pipe", "pipe"] : "inherit" });
  const forward = (signal) => child.kill(signal);
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, forward);
  // A killed npm does not pass its signal on: where it is gone, so is the reason to go on.
  const orphaned = setInterval(() => process.ppid === parent || child.kill(), 500).unref();

  const output = [];
  let ticker;
  if (title) {
    console.log(`${title} …`);
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => output.push(chunk));
    ticker = setInterval(() => console.log(`  … ${elapsed()}`), process.stdout.isTTY ? 2000 : 5000);
  }
  return new Promise((resolve) => {
    child.on("error", (error) => {
      clearInterval(ticker);
      console.error(`${command} could not be started: ${error.message}`);
      process.exit(1);
    });
    child.on("close", (code, signal) => {
      clearInterval(ticker);
      clearInterval(orphaned);
      for (const signal of ["SIGINT", "SIGTERM"]) process.off(signal, forward);
      if (code === 0) {
        if (title) console.log(`  done in ${elapsed()}`);
        return resolve();
      }
      process.stderr.write(Buffer.concat(output));
      if (title) console.error(`${title} failed.`);
      process.exit(signal ? 1 : code);
    });
  });
}

const wanted = Number(/\d+/.exec(engines.node)[0]);
if (Number.parseInt(process.versions.node, 10) < wanted) {
  console.error(`Node ${engines.node} is needed; this is ${process.version}.`);
  process.exit(1);
}

await run([...pnpm, "install", "--frozen-lockfile"], "Installing dependencies");
if (!existsSync(`${bin}/node`) && !existsSync(`${bin}/node.cmd`) && Number.parseInt(process.versions.node, 10) < 24) {
  console.error(`The mock servers and scripts need Node ≥ 24, which npm offers for Linux and Windows only; this is ${process.version}. Install a newer one.`);
  process.exit(1);
}
if (job === "demo") {
  const script = onWindows ? [...pnpm, "run"] : ["node", "--run"];
  await run([...script, "generate"], "Generating packages from specs");
  await run([...script, "build"], "Building packages");
  await run(["node", "-C", "@vendor-jobs/source", "scripts/demo/demo.ts", ...args]);
} else {
  await run([...pnpm, "run", job, ...args]);
}
