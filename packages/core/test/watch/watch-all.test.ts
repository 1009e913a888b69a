import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { hasEnded, InvalidArgumentError, type JobChange } from "../../src/index.ts";
import { acme, acmeWith } from "../acme.ts";

// What follows many is loaded when first used, and a test's clock does not wait for that.
beforeAll(() => acme().waitAll([]));

afterEach(() => {
  vi.useRealTimers();
});

const isList = (url: string) => /\/v1\/jobs(\?|$)/.test(url);
const idOf = (url: string) => new URL(url).pathname.split("/").at(-1) as string;
const refs = (count: number) => Array.from({ length: count }, (_, index) => ({ jobId: `j${index}` }));
const interval = { min: 1, max: 2 };

/** A fetch that never answers, until the request is ended. */
const silence = ({ signal }: RequestInit) => new Promise<Response>((_, reject) => signal?.addEventListener("abort", () => reject(signal.reason)));

/** A vendor in memory: how a job stands at a time, by its id, and whether lists answer. Says what was asked, and how much at a time. */
function vendor(statusOf: (id: string, passed: number) => string | undefined, list: "refused" | "silent" | string[] = "refused") {
  const began = Date.now();
  const asked: string[] = [];
  let open = 0;
  const vendor = { asked, most: 0, fetch: (url: string, init: RequestInit) => answer(url, init) };
  async function answer(url: string, init: RequestInit): Promise<Response> {
    asked.push(isList(url) ? "list" : idOf(url));
    if (isList(url)) {
      if (list === "silent") return silence(init);
      if (list === "refused") return Response.json({ message: "no" }, { status: 403 });
      return Response.json({ items: list.map((id) => ({ id, status: "busy" })), pages: 1 });
    }
    vendor.most = Math.max(vendor.most, ++open);
    try {
      await new Promise((resolve) => setTimeout(resolve, 5));
      const status = statusOf(idOf(url), Date.now() - began);
      if (status === undefined) return await silence(init);
      return status === "gone" ? Response.json({ message: "no such job" }, { status: 404 }) : Response.json({ id: idOf(url), status });
    } finally {
      open--;
    }
  }
  return vendor;
}

/** Follows jobs by a clock of its own, and gives when each ended or was given up, by what it was given by. */
async function endsOf<Ref extends object>(fetch: (url: string, init: RequestInit) => Promise<Response>, jobs: Ref[], ms: number, options: object = {}) {
  const began = Date.now();
  const ends = new Map<Ref, { at: number; state: string }>();
  const signal = new AbortController();
  const following = (async () => {
    for await (const change of acme({ fetch, retry: false }).watchAll(jobs, { signal: signal.signal, ...options })) {
      if (!change.ok || hasEnded(change)) ends.set(change.ref, { at: Date.now() - began, state: change.ok ? change.state : change.error.name });
    }
  })().catch(() => {});
  await vi.advanceTimersByTimeAsync(ms);
  signal.abort();
  await following;
  return ends;
}

describe("watching many jobs", () => {
  it("tells each change and end with the very thing that the job was given by", async () => {
    const seen = new Set<string>();
    const { fetch } = vendor((id) => (id === "j9" ? "gone" : seen.has(id) ? "done" : seen.add(id) && "busy"));
    const given = [{ jobId: "j0" }, { id: "j1", status: "busy" }, acme().job({ jobId: "j2" }), { jobId: "j9" }, { wrong: 1 }];
    const changes: JobChange<unknown>[] = [];
    for await (const change of acme({ fetch }).watchAll(given, { interval })) changes.push(change);
    const of = (ref: object) => changes.filter((change) => change.ref === ref).map((change) => (change.ok ? change.state : change.error.name));
    expect(given.map(of)).toEqual([["running", "succeeded"], ["running", "succeeded"], ["running", "succeeded"], ["ApiError"], ["InvalidArgumentError"]]);
  });

  it("tells of a job as often as it was given, and reads it once", async () => {
    const { fetch, asked } = vendor(() => "done");
    const [twice, other] = [{ jobId: "j1" }, { jobId: "j1" }];
    const told = [];
    for await (const { ref } of acme({ fetch }).watchAll([twice, other, twice])) told.push(ref);
    expect(told).toEqual([twice, other, twice]);
    expect(asked).toEqual(["j1"]);
    expect(await acme({ fetch }).waitAll([twice, other, twice])).toMatchObject(Array(3).fill({ ok: true, id: "j1" }));
  });

  it("tells of a job that is followed already how it stands, which is no update", async () => {
    const { fetch } = vendor((_, passed) => (passed > 300 ? "done" : "busy"));
    const updates: string[] = [];
    const watch = acme({ fetch }).watchAll([{ jobId: "j1" }], { interval, onUpdate: ({ state }) => updates.push(state) });
    const told: string[] = [];
    for await (const change of watch) {
      told.push(change.ok ? change.state : change.error.name);
      if (told.length === 1) watch.add({ jobId: "j1" });
    }
    expect(told).toEqual(["running", "running", "succeeded", "succeeded"]);
    expect(updates).toEqual(["running", "succeeded"]);
  });

  it("refuses a reference of another client, and follows the rest", async () => {
    const { fetch } = vendor(() => "done");
    const foreign = { version: 1, vendor: "other", baseUrl: "https://api.acme.test", ids: { jobId: "j1" } };
    const results = await acme({ fetch }).waitAll([foreign, null as unknown as object, { jobId: "j1" }]);
    expect(results).toMatchObject([{ ok: false, error: { name: "InvalidArgumentError" } }, { ok: false }, { ok: true, state: "succeeded" }]);
  });

  it("grows while it is iterated, and by no job once it is over", async () => {
    const { fetch } = vendor(() => "done");
    const watch = acme({ fetch }).watchAll([{ jobId: "j0" }]);
    const seen: string[] = [];
    for await (const { ref } of watch) if (seen.push(ref.jobId) < 5) watch.add({ jobId: `j${seen.length}` });
    expect(seen).toEqual(["j0", "j1", "j2", "j3", "j4"]);
    expect(() => watch.add({ jobId: "j9" })).toThrow("The watch is over");
  });

  it.each([null, undefined, 3, "j1", {}])("refuses %o for a list of jobs", async (jobs) => {
    expect(() => acme().watchAll(jobs as never)).toThrow(InvalidArgumentError);
    await expect(acme().waitAll(jobs as never)).rejects.toBeInstanceOf(InvalidArgumentError);
  });

  it("refuses wrong options before it sends anything", async () => {
    const { fetch, asked } = vendor(() => "busy");
    const watching = async () => {
      for await (const _ of acme({ fetch }).watchAll(refs(1), { interval: null } as never));
    };
    await expect(watching()).rejects.toThrow("interval was given null; expected { min, max } in milliseconds.");
    await expect(acme({ fetch }).waitAll(refs(1), { timeout: "1h" } as never)).rejects.toThrow('timeout is "1h"; expected milliseconds');
    expect(asked).toEqual([]);
  });

  it("ends at once without jobs, and sends nothing where it was aborted before", async () => {
    const { fetch, asked } = vendor(() => "busy");
    expect(await acme({ fetch }).waitAll([])).toEqual([]);
    await expect(acme({ fetch }).waitAll(refs(5), { signal: AbortSignal.abort("enough") })).rejects.toMatchObject({ name: "AbortError", cause: "enough" });
    expect(asked).toEqual([]);
  });

  it("puts one listener on a signal, however many wait by it, and takes it off", async () => {
    const { signal } = new AbortController();
    const listening = [vi.spyOn(signal, "addEventListener"), vi.spyOn(signal, "removeEventListener")] as const;
    const { fetch } = vendor(() => "done");
    await Promise.all(Array.from({ length: 12 }, () => acme({ fetch }).waitAll(refs(2), { signal })));
    expect(listening.map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
  });

  it("throws what the caller's own onUpdate throws, and asks no more", async () => {
    const { fetch, asked } = vendor(() => "busy");
    const onUpdate = () => {
      throw new RangeError("mine");
    };
    await expect(acme({ fetch }).waitAll(refs(3), { interval, onUpdate })).rejects.toThrow("mine");
    const sent = asked.length;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(asked.length).toBe(sent);
  });
});

describe("many jobs, some of which give no answer,", () => {
  it.each([
    ["one of four", 1, 4],
    ["thirty of sixty", 30, 60],
  ])("%s: the others are told of when they end", async (_, silent, count) => {
    vi.useFakeTimers();
    const { fetch } = vendor((id, passed) => (Number(id.slice(1)) < silent ? undefined : passed > 1000 ? "done" : "busy"));
    const jobs = refs(count);
    const ends = await endsOf(fetch, jobs, 10_000);
    for (const job of jobs.slice(silent)) expect(ends.get(job)).toMatchObject({ state: "succeeded" });
  });

  it("and a list that gives none holds up nobody for long", async () => {
    vi.useFakeTimers();
    const { fetch } = vendor((_, passed) => (passed > 1000 ? "done" : "busy"), "silent");
    const ends = await endsOf(fetch, refs(20), 10_000);
    expect([...ends.values()].map(({ state }) => state)).toEqual(Array(20).fill("succeeded"));
  });

  it("a job that cannot be read is told of as soon as that is known", async () => {
    vi.useFakeTimers();
    const { fetch } = vendor((id) => (id === "j3" ? "gone" : "busy"));
    const ends = await endsOf(fetch, refs(6), 20_000);
    expect([...ends.values()]).toEqual([{ at: expect.any(Number), state: "ApiError" }]);
    expect([...ends.values()][0]?.at).toBeLessThan(1000);
  });

  it("each ends when its time is over, whether it is read, stands in line or is listed", async () => {
    vi.useFakeTimers();
    for (const list of ["refused", "silent"] as const) {
      const ends = await endsOf(vendor((id) => (Number(id.slice(1)) < 100 ? undefined : "busy"), list).fetch, refs(200), 30_000, { timeout: 3000 });
      expect(ends.size).toBe(200);
      for (const { at, state } of ends.values()) {
        expect(state).toBe("WaitTimeoutError");
        expect(at).toBeGreaterThanOrEqual(3000);
        expect(at).toBeLessThanOrEqual(3002);
      }
    }
  });
});

describe("many jobs on a list", () => {
  it("end though the list lags behind for ever", async () => {
    vi.useFakeTimers();
    const jobs = refs(40);
    const { fetch, asked } = vendor(
      (_, passed) => (passed > 1000 ? "done" : "busy"),
      jobs.map(({ jobId }) => jobId),
    );
    const ends = await endsOf(fetch, jobs, 12_000, { interval: { min: 300, max: 300 } });
    expect([...ends.values()].map(({ state }) => state)).toEqual(Array(40).fill("succeeded"));
    expect(asked).toContain("list");
  });

  it("come together, so that few lists answer for all", async () => {
    vi.useFakeTimers();
    const jobs = refs(1000);
    const { fetch, asked } = vendor(
      () => "busy",
      jobs.map(({ jobId }) => jobId),
    );
    await endsOf(fetch, jobs, 300_000, { interval: { min: 30_000, max: 30_000 } });
    expect(asked.filter((what) => what === "list").length).toBeLessThanOrEqual(30);
    // Each at first, and now and then for itself.
    expect(asked.length).toBeLessThan(1000 * 4);
  });

  it("come by the vendor's largest pages, where they are many", async () => {
    vi.useFakeTimers();
    const sizes = async (count: number) => {
      const jobs = refs(count);
      const { fetch } = vendor(
        () => "busy",
        jobs.map(({ jobId }) => jobId),
      );
      const seen: string[] = [];
      const seeing = (url: string, init: RequestInit) => {
        if (isList(url)) seen.push(new URL(url).search);
        return fetch(url, init);
      };
      const following = new AbortController();
      const pagination = { style: "page", items: "/items", id: ["/id"], parameter: "page", first: 1, size: "size", most: 500, pages: "/pages" } as const;
      const client = acmeWith(pagination, { fetch: seeing, retry: false });
      const changes = client.watchAll(jobs, { signal: following.signal, interval: { min: 30_000, max: 30_000 } });
      const read = (async () => {
        for await (const _ of changes);
      })().catch(() => {});
      await vi.advanceTimersByTimeAsync(100_000);
      following.abort();
      await read;
      return seen;
    };
    // Their looks are spread, so that later lists are asked for fewer.
    expect((await sizes(200))[0]).toBe("?size=500");
    expect(new Set(await sizes(10))).toEqual(new Set([""]));
  });

  it("thousands of them are read a few at a time", async () => {
    vi.useFakeTimers();
    const source = vendor(() => "done");
    const jobs = refs(5000);
    const ends = await endsOf(source.fetch, jobs, 20_000);
    expect(ends.size).toBe(5000);
    expect(source.most).toBeLessThanOrEqual(8);
  });
});

describe("a loop over many jobs that is left early", () => {
  it("leaves no request and no timer", async () => {
    vi.useFakeTimers();
    const ended: unknown[] = [];
    const { fetch } = vendor((id) => (id === "j0" ? "busy" : undefined));
    const watched = (url: string, init: RequestInit) => {
      init.signal?.addEventListener("abort", () => ended.push(idOf(url)));
      return fetch(url, init);
    };
    const loop = (async () => {
      for await (const _ of acme({ fetch: watched }).watchAll(refs(6))) break;
    })();
    await vi.advanceTimersByTimeAsync(100);
    await loop;
    expect(ended.sort()).toEqual(["j1", "j2", "j3", "j4", "j5"]);
    await vi.advanceTimersByTimeAsync(400_000);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("ends at once while it waits for news, by its return", async () => {
    const { fetch } = vendor(() => "busy");
    const iterator = acme({ fetch })
      .watchAll([{ jobId: "j0" }])
      [Symbol.asyncIterator]();
    await iterator.next();
    const next = iterator.next();
    await iterator.return?.();
    expect(await next).toEqual({ done: true, value: undefined });
  });
});
