import { setTimeout as sleep } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it, vi } from "vitest";
import { acme, type Job } from "../acme.ts";
import { serve } from "../server.ts";
import { ids, jobs, queryOf } from "./listed.ts";

/** Answers the first page alone; tells of each other that its client gives up. */
const silentAfterFirst = (closed: number[]) =>
  serve((request, _, response) => {
    const page = +(queryOf(request).page ?? 1);
    if (page === 1) return { json: { items: jobs(0, 2), pages: 9 } };
    response.on("close", () => closed.push(page));
    return undefined;
  });

/** Leaves an iterator while its second page is waited for, whose request ends with it. */
async function endsWhenLeft(iterator: AsyncIterator<unknown>, server: Awaited<ReturnType<typeof silentAfterFirst>>, closed: number[]): Promise<void> {
  const pending = iterator.next();
  await vi.waitFor(() => expect(server.seen.length).toBe(2));
  expect(await iterator.return?.()).toEqual({ done: true, value: undefined });
  expect(await pending).toEqual({ done: true, value: undefined });
  await vi.waitFor(() => expect(closed).toEqual([2]));
}

describe("who goes through a list", () => {
  it("keeps nothing of a page that has been read while the next one comes, the first aside", async () => {
    setFlagsFromString("--expose-gc");
    const collect = runInNewContext("gc") as () => void;
    const read: WeakRef<Job>[] = [];
    const kept: number[] = [];
    const answer = async (page: number) => {
      // What was just read is still on the stack's way out.
      await sleep(20);
      collect();
      kept.push(read.slice(2).filter((job) => job.deref()).length);
      return { json: { items: jobs(page * 2 - 2, page * 2), pages: 6 } };
    };
    await using server = await serve((request) => answer(+(queryOf(request).page ?? 1)));
    let count = 0;
    for await (const job of acme({ baseUrl: server.url }).listJobs()) if (count++ % 2 === 0) read.push(new WeakRef(job));
    expect(read.length).toBe(6);
    // The next page is asked for before this one is read, and comes after.
    expect(kept).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it("gives every item once, and the next to each who asks before the last has come", async () => {
    await using server = await serve(async (request) => {
      await sleep(10);
      const page = +(queryOf(request).page ?? 1);
      return { json: { items: jobs(page * 5 - 5, page * 5), pages: 4 } };
    });
    const iterator = acme({ baseUrl: server.url }).listJobs()[Symbol.asyncIterator]();
    const found: string[] = [];
    const reader = async () => {
      for (;;) {
        const { done, value } = await iterator.next();
        if (done) return;
        found.push(value.id);
        await sleep(1);
      }
    };
    await Promise.all(Array.from({ length: 8 }, reader));
    expect(found).toEqual(ids(jobs(0, 20)));
    // Who asks once the first has its item comes after those that wait.
    const other = acme({ baseUrl: server.url }).listJobs()[Symbol.asyncIterator]();
    const waiting = [other.next(), other.next(), other.next()];
    const later = waiting[0]?.then(() => other.next());
    expect((await Promise.all([...waiting, later])).map((result) => result?.value.id)).toEqual(ids(jobs(0, 4)));
  });

  it("has none once it was left, also where that was before the first", async () => {
    await using server = await serve((request) => ({ json: { items: jobs(0, 2), pages: +(queryOf(request).page ?? 1) } }));
    for (const read of ["pages", "items"]) {
      const list = acme({ baseUrl: server.url }).listJobs();
      const iterator = (read === "pages" ? list.pages() : list)[Symbol.asyncIterator]();
      await iterator.return?.();
      expect(await iterator.next()).toEqual({ done: true, value: undefined });
      const other = (read === "pages" ? list.pages() : list)[Symbol.asyncIterator]();
      await Promise.all([other.next(), other.return?.()]);
      expect(await other.next()).toEqual({ done: true, value: undefined });
      await list;
    }
  });

  it("asks for no further page where the signal was aborted before the list is gone through", async () => {
    await using server = await serve((request) => {
      const page = +(queryOf(request).page ?? 1);
      return { json: { items: jobs(page * 2 - 2, page * 2), pages: 4 } };
    });
    for (const read of ["pages", "items"]) {
      const controller = new AbortController();
      const list = acme({ baseUrl: server.url }).listJobs({}, { signal: controller.signal });
      await list;
      controller.abort("enough");
      const reading = (async () => {
        for await (const _ of read === "pages" ? list.pages() : list);
      })();
      await expect(reading).rejects.toMatchObject({ name: "AbortError", cause: "enough" });
    }
    expect(server.seen.length).toBe(2);
  });

  it("ends the page that is waited for when its pages are left", async () => {
    const closed: number[] = [];
    await using server = await silentAfterFirst(closed);
    const iterator = acme({ baseUrl: server.url }).listJobs().pages()[Symbol.asyncIterator]();
    await iterator.next();
    await endsWhenLeft(iterator, server, closed);
  });

  it("ends the request that is waited for when its iterator is left, before anything has come as well", async () => {
    const closed: number[] = [];
    await using server = await silentAfterFirst(closed);
    const iterator = acme({ baseUrl: server.url }).listJobs()[Symbol.asyncIterator]();
    await iterator.next();
    await iterator.next();
    await endsWhenLeft(iterator, server, closed);
    // Its first request is the call itself, which others may await.
    const call = new AbortController();
    const other = acme({ baseUrl: server.url }).listJobs({}, { signal: call.signal })[Symbol.asyncIterator]();
    const [first] = await Promise.all([other.next(), other.return?.()]);
    expect([first.done, await other.next()]).toEqual([true, { done: true, value: undefined }]);
    call.abort();
  });
});
