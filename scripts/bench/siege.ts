// `pnpm bench:siege [minutes]`: the command's proxy and fake under random bytes and random valid traffic from both sides. Ends with 1 where one of them
// ends, no longer does its work, or needs ever more memory.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { devNull } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { loadSpec } from "@vendor-jobs/contract";
import { listen, root } from "../workspace/index.ts";
import { damaged, hostileReplies, hostileRequests, noise, oneOf, send, validTraffic } from "./siege-traffic.ts";

interface Siege {
  /** How often each kind came, from the client's side and from the server's. */
  sent: Record<string, number>;
  /** Exchanges of which the proxy told. */
  told: number;
  /** Lines of complaint that they wrote. */
  untold: number;
  /** Valid exchanges whose reply came through with every byte, and those that did not. */
  whole: number;
  broken: number;
  /** Those that took more than 20 s, as on a machine that has other work. */
  late: number;
  /** MB of resident memory over time, of the proxy and of the fake. */
  memory: { proxy: number[]; fake: number[] };
  /** How each ended before its time. */
  ended: string[];
}

const vendor = "flatfile";
const knownBody = JSON.stringify({ data: [] });
const wholeReply = Buffer.from(
  `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${knownBody.length}\r\nconnection: close\r\n\r\n${knownBody}`,
);
const plainRequest = Buffer.from("GET /v1/jobs?siege=whole HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer siege-token\r\nconnection: close\r\n\r\n");

/** A command of ours that serves, and its port; what it tells and complains of is counted. */
async function started(siege: Siege, ...words: string[]): Promise<{ child: ChildProcess; port: number }> {
  const child = spawn(process.execPath, ["-C", "@vendor-jobs/source", `${root}/packages/cli/src/main.ts`, ...words, "--json"], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  child.stderr.on("data", (chunk: Buffer) => {
    siege.untold += String(chunk).split("\n").length - 1;
    process.stderr.write(chunk);
  });
  const port = await new Promise<number>((resolve, reject) => {
    child.on("close", (code) => reject(new Error(`${words[0]} ended with ${code}`)));
    child.stdout.on("data", (chunk: Buffer) => {
      const text = String(chunk);
      siege.told += text.split('"event":"exchange"').length - 1;
      const address = /http:\/\/127\.0\.0\.1:(\d+)/.exec(text)?.[1];
      if (address) resolve(Number(address));
    });
  });
  return { child, port };
}

/** MB that a process has in memory, as Linux tells; elsewhere 0. */
function megabytesOf({ pid }: ChildProcess): number {
  try {
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024);
  } catch {
    return 0;
  }
}

/** Over how many connections at a time both are besieged. */
const width = 8;

/** Besieges both for some seconds. */
export async function besiege({ seconds, onSample }: { seconds: number; onSample?: (siege: Siege) => void }): Promise<Siege> {
  const siege: Siege = { sent: {}, told: 0, untold: 0, whole: 0, broken: 0, late: 0, memory: { proxy: [], fake: [] }, ended: [] };
  const valid = validTraffic(loadSpec(vendor, `${root}/packages/flatfile`));
  // Answers a connection's first bytes, and what asks for it with a reply that is known.
  const upstream = createServer((socket) => {
    socket.on("error", () => {});
    socket.once("data", (bytes) => socket.end(bytes.includes("siege=whole") ? wholeReply : counted(siege, "server", valid.reply, hostileReplies)));
  });
  const proxy = await started(siege, "proxy", vendor, "--upstream", await listen(upstream), "--record", devNull, "--with-values");
  const fake = await started(siege, "fake", vendor);
  const servers = [proxy, fake];
  let isOver = false;
  for (const { child } of servers) child.on("exit", (code, signal) => isOver || siege.ended.push(`${child.spawnargs[4]} with ${code ?? signal}`));

  const end = Date.now() + seconds * 1000;
  // On a machine that has other work the first of what is counted may come late.
  const isOn = () => Date.now() < end + (siege.whole && siege.told ? 0 : 40_000) && siege.ended.length === 0;
  const attack = async (index: number) => {
    while (isOn()) await send((index % 4 === 0 ? fake : proxy).port, counted(siege, "client", valid.request, hostileRequests), 300);
  };
  const sample = () => {
    siege.memory.proxy.push(megabytesOf(proxy.child));
    siege.memory.fake.push(megabytesOf(fake.child));
    onSample?.(siege);
  };
  const timer = setInterval(sample, Math.max(1000, (seconds * 1000) / 60));
  await Promise.all([hold(siege, proxy.port, fake.port, isOn), ...Array.from({ length: width }, (_, index) => attack(index))]);
  clearInterval(timer);
  sample();
  isOver = true;
  for (const { child } of servers) await ended(child);
  upstream.close();
  return siege;
}

/** A message of one of the four kinds, counted. */
function counted(siege: Siege, side: string, valid: () => Buffer, hostile: readonly Buffer[]): Buffer {
  const [kind, make] = oneOf<readonly [string, () => Buffer]>([
    ["valid", valid],
    ["damaged", () => damaged(valid())],
    ["hostile", () => oneOf(hostile)],
    ["noise", noise],
  ]);
  siege.sent[`${side} ${kind}`] = (siege.sent[`${side} ${kind}`] ?? 0) + 1;
  return make();
}

/** Asks both again and again for what they have to answer all the while. */
async function hold(siege: Siege, proxyPort: number, fakePort: number, isOn: () => boolean): Promise<void> {
  while (isOn()) {
    const reply = await send(proxyPort, plainRequest, 20_000);
    const listed = await send(fakePort, plainRequest, 20_000);
    if (!reply || !listed) siege.late++;
    else siege[reply.toString().endsWith(knownBody) && listed.toString().startsWith("HTTP/1.1 ") ? "whole" : "broken"]++;
    await sleep(100);
  }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGINT");
  await once(child, "exit");
}

/** Whether memory at the end is about what it was after the first third; what it was at first says nothing. */
export function isFlat(megabytes: readonly number[]): boolean {
  const third = Math.floor(megabytes.length / 3);
  const most = (values: readonly number[]) => Math.max(...values);
  return third === 0 || most(megabytes.slice(-third)) <= most(megabytes.slice(third, 2 * third)) * 1.25 + 20;
}

if (import.meta.main) {
  const seconds = Number(process.argv[2] ?? 60) * 60;
  const siege = await besiege({
    seconds,
    onSample: ({ sent, ...rest }) => console.error(JSON.stringify({ ...rest, memory: [rest.memory.proxy.at(-1), rest.memory.fake.at(-1)] })),
  });
  console.log(JSON.stringify(siege, null, 2));
  const isHeld = siege.ended.length === 0 && siege.broken === 0 && siege.untold === 0 && isFlat(siege.memory.proxy) && isFlat(siege.memory.fake);
  console.log(isHeld ? "Both held." : "One did not hold.");
  process.exitCode = isHeld ? 0 : 1;
}
