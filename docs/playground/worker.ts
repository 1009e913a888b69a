import { createFake, type Fake } from "@vendor-jobs/contract";
import * as core from "@vendor-jobs/core";
import { eventText } from "./event-text.ts";
import { answerWith } from "./faults.ts";
import type { Asked, FaultName, Told } from "./messages.ts";
import { wrapped } from "./wrapped.ts";

// The vendor and the program that uses it: the real fake and the real client, in a thread of their own.

const tell = (told: Told) => postMessage(told);
const faults: FaultName[] = [];
let fake: Fake;
let modules: Readonly<Record<string, object>> = {};
let old = new Set<string>();

/** So long the vendor takes to answer, in ms: what happens can be followed. */
const latency = 120;
/** What comes of each job, a step a look. */
const script = ["running", "running", "succeeded"] as const;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function showJobs(): void {
  tell({ type: "jobs", jobs: fake.jobs.map(({ id, state }) => ({ id: String(id), state, isOld: old.has(String(id)) })) });
}

async function open(base: string, vendor: string): Promise<void> {
  const [spec, client] = await Promise.all([
    fetch(`${base}specs/${vendor}.json`).then((response) => response.json()),
    import(/* @vite-ignore */ `${base}clients/${vendor}.js`),
  ]);
  fake = createFake(spec, { script });
  failOldest();
  old = new Set(fake.jobs.map(({ id }) => String(id)));
  modules = {
    "@vendor-jobs/core": core,
    [`@vendor-jobs/${vendor}`]: wrapped(client, throughFaults, (event) => tell({ type: "event", text: eventText(event) })),
  };
  globalThis.fetch = throughFaults;
  showJobs();
  tell({ type: "ready" });
}

/** Beside the jobs of the vendor's examples, which programs start and wait for, one that has failed. */
function failOldest(): void {
  const [oldest, ...others] = fake.jobs;
  if (!oldest || others.length === 0) return;
  for (const _ of script) fake.advance(oldest.id);
  fake.set(oldest.id, "failed");
}

/** The way to the vendor. What is given goes on as it is: a browser's own request would lose the cookie that some vendors ask for. */
const throughFaults: typeof fetch = async (input, init) => {
  const { method, url } = input instanceof Request ? input : { method: init?.method ?? "GET", url: String(input) };
  const signal = init?.signal ?? (input instanceof Request ? input.signal : undefined);
  await pause(latency);
  signal?.throwIfAborted();
  const { pathname, search } = new URL(url);
  const named = `${method} ${pathname}${search}`;
  const fault = faults.shift();
  try {
    const { answer, says } = await answerWith(fault, () => fake.fetch(input as string, init));
    tell({ type: "wire", request: named, answer: says, fault });
    if (!answer) throw new TypeError("fetch failed: the answer was lost");
    return answer;
  } finally {
    showJobs();
  }
};

/** What a program prints, as a console shows it. */
const printed = (values: readonly unknown[]): string =>
  values
    .map((value) => (typeof value === "string" ? value : value instanceof Error ? String(value) : (JSON.stringify(value, null, 1) ?? String(value))))
    .join(" ");

async function run(program: string): Promise<void> {
  const output =
    (isError: boolean) =>
    (...values: unknown[]) =>
      tell({ type: "output", text: printed(values), isError });
  const console = { log: output(false), info: output(false), warn: output(true), error: output(true) };
  const require = (name: string) => {
    const module = modules[name];
    if (!module) throw new Error(`"${name}" is not here: a program of the playground imports the chosen vendor's package and @vendor-jobs/core.`);
    return module;
  };
  // Any variable of the environment is there: the fake takes every credential of the right form.
  const process = { env: new Proxy({}, { get: () => "any" }) };
  const moving = setInterval(showJobs, 300);
  let isFailed = false;
  try {
    const AsyncFunction = (async () => {}).constructor as new (...words: string[]) => (...given: unknown[]) => Promise<void>;
    await new AsyncFunction("exports", "require", "console", "process", program)({}, require, console, process);
  } catch (error) {
    isFailed = true;
    console.error(error);
  }
  clearInterval(moving);
  showJobs();
  tell({ type: "ended", isFailed });
}

addEventListener("message", async ({ data }: MessageEvent<Asked>) => {
  if (data.type === "fault") faults.push(data.fault);
  else if (data.type === "run") await run(data.program);
  else
    await open(data.base, data.vendor).catch((error: Error) =>
      tell({ type: "output", text: `The vendor could not be opened: ${error.message}`, isError: true }),
    );
});
