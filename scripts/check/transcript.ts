import { cpSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { freshFolder, listen, root, vendorIds } from "../workspace/index.ts";
import { keep, putPackages, start } from "./command.ts";

// Runs the built command as a user would, and writes what it prints into a page of the site; with --check it only compares.
const page = "docs/pages/recipes/drift.md";
using folder = freshFolder("transcript");
const vendor = "flatfile";
const token = "demo";
const io = { cwd: folder.path, env: { ...process.env, VENDOR_JOBS_TOKEN: token } };
const lines: string[] = [];
/** Real addresses → the ones that the transcript shows: the ports of a run are whichever are free. */
const shown = new Map<string, string>();

const show = (text: string) => lines.push([...shown].reduce((left, [real, named]) => left.replaceAll(real, named), text).trimEnd());

/** Starts a command that serves, under a port of its own in the transcript. */
async function serving(args: string[], port: number) {
  const { printed, code, end } = start([...args, "--port", "0"], io);
  const addressOf = () => /http:\/\/127\.0\.0\.1:\d+/.exec(printed.out)?.[0] ?? "";
  await Promise.race([until("a server", () => addressOf() !== ""), code.then(() => Promise.reject(new Error(printed.err)))]);
  shown.set(addressOf(), `http://127.0.0.1:${port}`);
  const ended = async () => {
    end();
    await code;
    return printed.out;
  };
  return { url: addressOf(), command: `$ vendor-jobs ${args.join(" ")} --port ${port}`, text: () => printed.out, end: ended };
}

/** Sends a request, shown as curl would send it. */
async function curl(url: string, options: { method?: string; headers?: Record<string, string>; body?: string } = {}): Promise<void> {
  const { method, headers = {}, body } = options;
  const response = await fetch(url, {
    ...options,
    headers: { ...headers, authorization: `Bearer ${token}`, ...(body && { "content-type": "application/json" }) },
  });
  const text = await response.text();
  const words = [
    '$ curl -H "authorization: Bearer $VENDOR_JOBS_TOKEN"',
    ...(method ? [`-X ${method}`] : []),
    ...Object.entries(headers).map(([name, value]) => `-H '${name}: ${value}'`),
    ...(body ? [`--json '${body}'`] : []),
    `'${url}'`,
    response.ok ? "-o answer.json -w '%{http_code}\\n'" : "-w '\\n%{http_code}\\n'",
  ];
  show(`${words.join(" ")}\n${response.ok ? "" : `${text}\n`}${response.status}`);
}

/** Runs a command to its end; the transcript has what it prints, progress before results, and its exit code. */
async function command(args: string[]): Promise<void> {
  const { printed, code } = start(args, io);
  const exitCode = await code;
  show(`$ vendor-jobs ${args.join(" ")}\n${printed.err}${printed.out}(exit code ${exitCode})`);
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
  const url = await listen(server);
  shown.set(url, "http://127.0.0.1:4014");
  return { url, close: () => server.closeAllConnections() ?? server.close() };
}

putPackages(folder.path, vendorIds());
for (const id of vendorIds()) cpSync(`${root}/specs/${id}/openapi.yaml`, `${folder.path}/specs/${id}/openapi.yaml`);
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

const transcript = lines.join("\n");
const made = readFileSync(`${root}/${page}`, "utf8").replace(
  /(<!-- transcript -->\n)[\s\S]*(<!-- \/transcript -->)/,
  (_, from: string, to: string) => `${from}\`\`\`console\n${transcript}\n\`\`\`\n${to}`,
);
const isKept = keep(page, made, " and commit what it writes");
console.log(`transcript: ${transcript.split("\n").length} lines, ${isKept ? "as the page has them" : "differing from the page's"}`);
