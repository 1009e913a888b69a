import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it, vi } from "vitest";
import { now, setTimer } from "../../src/time/clock.ts";
import { acme } from "../acme.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const busy = async () => Response.json({ id: "j1", status: "busy" });
const failing = async () => new Response("{}", { status: 503 });

/** Advances a test's clock until the call has settled, at most to the time given; gives what it rejected with and when. */
async function endOf(call: Promise<unknown>, most: number, step = 50) {
  let end: { name: string; at: number } | undefined;
  let at = 0;
  call.catch((error: Error) => {
    end = { name: error.name, at };
  });
  for (; !end && at < most; at += step) await vi.advanceTimersByTimeAsync(step);
  return end;
}

describe("a test's clock that moves timers and leaves performance.now alone", () => {
  const fake = () => vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "Date"] });

  it("ends a wait when its time is over", async () => {
    fake();
    const end = await endOf(acme({ fetch: busy }).job({ jobId: "j1" }).wait({ timeout: 20_000 }), 40_000);
    expect(end).toMatchObject({ name: "WaitTimeoutError" });
    // Less what passed in truth meanwhile.
    expect(end?.at).toBeGreaterThanOrEqual(10_000);
    expect(end?.at).toBeLessThanOrEqual(20_100);
  });

  it("ends a wait that looks every millisecond", async () => {
    fake();
    const wait = acme({ fetch: busy })
      .job({ jobId: "j1" })
      .wait({ timeout: 300, interval: { min: 1, max: 1 } });
    expect(await endOf(wait, 2000, 1)).toMatchObject({ name: "WaitTimeoutError" });
  });

  it("ends a call at its deadline, and an attempt at its timeout", async () => {
    fake();
    const retry = { attempts: 1000, minDelay: 1000, maxDelay: 1000 };
    const end = await endOf(acme({ fetch: failing, retry, deadline: 5000 }).getJob({ jobId: "j1" }), 10_000);
    expect(end?.at).toBeLessThanOrEqual(5100);
    const silent = acme({ fetch: () => new Promise(() => {}), retry: false, timeout: 3000 }).getJob({ jobId: "j1" });
    expect(await endOf(silent, 10_000)).toMatchObject({ name: "TimeoutError" });
  });

  it("is node:test's as well", { timeout: 20_000 }, async () => {
    const program = fileURLToPath(new URL("mock-timers.ts", import.meta.url));
    const child = spawn(process.execPath, ["-C", "@vendor-jobs/source", program], { stdio: ["ignore", "pipe", "inherit"], timeout: 15_000 });
    let said = "";
    child.stdout.on("data", (chunk) => {
      said += chunk;
    });
    await once(child, "close");
    expect(said).toMatch(/^WaitTimeoutError after \d\d s$/m);
  });
});

describe("a test's clock that is put in place while a timer waits", () => {
  it("is not moved by that", async () => {
    const rung = new Promise<void>((resolve) => void setTimer(5, resolve));
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
    const before = now();
    await rung;
    expect(now()).toBe(before);
  });
});

describe("the machine's clock, when it is set", () => {
  it.each([
    ["forward", 3_600_000],
    ["back", -3_600_000],
  ])("%s neither ends a wait nor lengthens it", async (_, jump) => {
    const real = Date.now;
    let looks = 0;
    const fetch = async () => {
      if (++looks === 2) vi.spyOn(Date, "now").mockImplementation(() => real() + jump);
      return Response.json({ id: "j1", status: "busy" });
    };
    const began = performance.now();
    await expect(
      acme({ fetch })
        .job({ jobId: "j1" })
        .wait({ timeout: 200, interval: { min: 5, max: 5 } }),
    ).rejects.toMatchObject({ name: "WaitTimeoutError" });
    expect(performance.now() - began).toBeGreaterThanOrEqual(199);
    expect(performance.now() - began).toBeLessThan(5000);
  });
});
