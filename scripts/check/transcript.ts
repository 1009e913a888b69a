import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { root } from "../workspace/index.ts";

// Runs the built command as a user would, and writes what it prints into a page of the site; with --check it only compares.
const { values } = parseArgs({ options: { check: { type: "boolean", default: false } } });
const page = `${root}/docs/pages/recipes/drift.md`;
const folder = mkdtempSync(`${tmpdir()}/vendor-jobs-transcript-`);
const vendor = "flatfile";
const token = "demo";
const lines: string[] = [];
/** Real addresses → the ones that the transcript shows: the ports of a run are whichever are free. */
const shown = new Map<string, string>();

const show = (text: string) => lines.push([...shown].reduce((left, [real, named]) => left.replaceAll(real, named), text).trimEnd());
const start = (args: string[]): ChildProcess =>
  spawn("node", [`${root}/packages/cli/dist/main.js`, ...args], {
    cwd: folder,
    env: { ...process.env, VENDOR_JOBS_TOKEN: token },
    stdio: ["ignore", "pipe", "pipe"],
  });

/** Starts a command that serves, under a port of its own in the transcript. */
async function serving(args: string[], port: number) {
  const child = start([...args, "--port", "0"]);
  let text = "";
  const url = await new Promise<string>((resolve, reject) => {
    child.stderr?.on("data", (chunk) => reject(new Error(String(chunk))));
    child.stdout?.on("data", (chunk) => {
      text += chunk;
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(text)?.[0];
      if (found) resolve(found);
    });
  });
  shown.set(url, `http://127.0.0.1:${port}`);
  return {
    url,
    command: `$ vendor-jobs ${args.join(" ")} --port ${port}`,
    text: () => text,
    async end() {
      const closed = new Promise((resolve) => child.once("close", resolve));
      child.kill("SIGINT");
      await closed;
      return text;
    },
  };
}

/** Sends a request, shown as curl would send it. */
async function curl(url: string, options: { method?: string; headers?: Record<string, string>; body?: string } = {}): Promise<void> {
  const { method, headers = {}, body } = options;
  const response = await fetch(url, {
    ...options,
    headers: { ...headers, authorization: `Bearer ${token}`, ...(body && { "content-type": "application/json" }) },
  });
  const text = await response.text();
  const flags = [
    ...(method ? [`-X ${method}`] : []),
    ...Object.entries(headers).map(([name, value]) => `-H '${name}: ${value}'`),
    ...(body ? [`--json '${body}'`] : []),
  ];
  const result = response.ok ? "" : `${text}\n`;
  show(
    `$ curl -H "authorization: Bearer $VENDOR_JOBS_TOKEN" ${[...flags, `'${url}'`].join(" ")} ${response.ok ? "-o answer.json -w '%{http_code}\\n'" : "-w '\\n%{http_code}\\n'"}\n${result}${response.status}`,
  );
}

/** Runs a command to its end; the transcript has what it prints and its exit code. */
async function command(args: string[]): Promise<void> {
  const child = start(args);
  // Two pipes have no order between them: progress is shown before results.
  const text = { progress: "", results: "" };
  child.stderr?.on("data", (chunk) => {
    text.progress += chunk;
  });
  child.stdout?.on("data", (chunk) => {
    text.results += chunk;
  });
  const code = await new Promise((resolve) => child.once("close", resolve));
  show(`$ vendor-jobs ${args.join(" ")}\n${text.progress}${text.results}(exit code ${code})`);
}

/** Waits for what takes longer on a busy machine, so that what is shown is the same on all. */
async function until(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 60_000; !(await isSo()); await sleep(50)) if (Date.now() > end) throw new Error(`No sign of ${what} within a minute.`);
}

/** Whether the job that was made here has come to its end: the others stay as they are. */
async function areDone(url: string): Promise<boolean> {
  const reply = await fetch(`${url}/v1/jobs`, { headers: { authorization: `Bearer ${token}` } });
  const { data } = (await reply.json()) as { data: { status: string; operation: string }[] };
  return data.every(({ status, operation }) => operation !== "clean" || status === "complete");
}

/** A server whose replies have moved on from the spec: a new field, a new status, a null. */
async function drifted(upstream: string) {
  const server = createServer(async (request, response) => {
    const reply = await fetch(upstream + request.url, { headers: { authorization: `Bearer ${token}` } });
    const body = JSON.parse(await reply.text(), (key, value) => (key === "status" && value === "complete" ? "archived" : key === "trigger" ? null : value));
    for (const job of [body.data].flat()) if (job.id) job.billable = true;
    response.writeHead(reply.status, { "content-type": "application/json" }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  shown.set(url, "http://127.0.0.1:4014");
  return { url, close: () => server.closeAllConnections() ?? server.close() };
}

try {
  mkdirSync(`${folder}/node_modules/@vendor-jobs`, { recursive: true });
  symlinkSync(`${root}/packages/${vendor}`, `${folder}/node_modules/@vendor-jobs/${vendor}`);
  cpSync(`${root}/specs/${vendor}/openapi.yaml`, `${folder}/specs/${vendor}/openapi.yaml`);
  const mock = await serving(["mock", vendor], 4010);
  show(`${mock.command}\n${mock.text()}`);
  await curl(`${mock.url}/v1/jobs/us_jb_4fK2mQ9x`);
  await curl(`${mock.url}/v1/jobs/us_jb_4fK2mQ9x`, { headers: { prefer: "code=404" } });
  await mock.end();

  const fake = await serving(["fake", vendor], 4011);
  show(`\n${fake.command}\n${fake.text()}`);
  await curl(`${fake.url}/v1/jobs`, { method: "POST", body: '{"type":"sheet","operation":"clean","source":"us_sh_1"}' });
  await curl(`${fake.url}/v1/jobs/us_jb_none`);
  await until("the job's end", () => areDone(fake.url));

  const proxy = await serving(["proxy", vendor, "--upstream", fake.url], 4012);
  show(`\n${proxy.command}`);
  const before = lines.length;
  await curl(`${proxy.url}/v1/jobs`);
  await curl(`${proxy.url}/v1/jobs?pageSize=many`);
  const sent = lines.splice(before).map((text) => text.split("\n")[0]);
  await until("the second exchange", () => proxy.text().includes("query/pageSize"));
  show(await proxy.end());
  show(`(sent meanwhile:)\n${sent.join("\n")}`);

  show("");
  await command(["verify", vendor, "--base-url", fake.url, "--calls", "2"]);
  const server = await drifted(fake.url);
  show("");
  await command(["verify", vendor, "--base-url", server.url, "--calls", "1", "--suggest"]);
  server.close();
  await fake.end();

  const text = readFileSync(page, "utf8");
  const made = text.replace(
    /(<!-- transcript -->\n)[\s\S]*(<!-- \/transcript -->)/,
    (_, from: string, to: string) => `${from}\`\`\`console\n${lines.join("\n")}\n\`\`\`\n${to}`,
  );
  if (values.check && made !== text) {
    console.error(
      "docs/pages/recipes/drift.md differs from what the command prints. Run `pnpm build && node scripts/check/transcript.ts` and commit what it writes.",
    );
    process.exitCode = 1;
  } else if (!values.check) writeFileSync(page, made);
  console.log(`transcript: ${lines.join("\n").split("\n").length} lines, ${made === text ? "as the page has them" : "differing from the page's"}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
