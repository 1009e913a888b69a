import { describe, expect, it } from "vitest";
import { following, InvalidArgumentError, type JobLook, type JobRef } from "../../src/index.ts";
import { acme } from "../acme.ts";

const baseUrl = "https://api.acme.test";
const refs = (count: number): JobRef[] => Array.from({ length: count }, (_, index) => ({ version: 1, vendor: "acme", baseUrl, ids: { jobId: `j${index}` } }));

/** A vendor whose jobs j0 to j9 are listed, the others not; the last is gone. Says what was asked. */
function vendor(list: "answers" | "refuses" = "answers") {
  const asked: string[] = [];
  const fetch = async (url: string) => {
    const { pathname } = new URL(url);
    asked.push(pathname);
    const id = pathname.split("/").at(-1) as string;
    if (id !== "jobs") return id === "j11" ? Response.json({ message: "no such job" }, { status: 404 }) : Response.json({ id, status: "done" });
    if (list === "refuses") return Response.json({ message: "no" }, { status: 403 });
    const items = Array.from({ length: 10 }, (_, index) => ({ id: `j${index}`, status: index === 3 ? "nobody documented this" : "busy" }));
    return Response.json({ items, pages: 1 });
  };
  return { asked, client: acme({ fetch: fetch as never, retry: false }) };
}

async function looksOf(client: object, jobs: JobRef[], alone?: Set<JobRef>): Promise<JobLook[]> {
  const looks: JobLook[] = [];
  await following(client).lookAt(jobs, (look) => looks.push(look), alone && { alone });
  return looks.sort((a, b) => Number(a.ref.ids.jobId?.toString().slice(1)) - Number(b.ref.ids.jobId?.toString().slice(1)));
}

describe("a look at many jobs", () => {
  it("tells of each once: by the list what it says, by a read what it does not", async () => {
    const { asked, client } = vendor();
    const looks = await looksOf(client, refs(12));
    expect(looks.map((look) => (look.ok ? look.state : look.error.message.slice(0, 24)))).toEqual([
      ...Array.from({ length: 10 }, (_, index) => (index === 3 ? "succeeded" : "running")),
      "succeeded",
      expect.stringContaining("Acme getJob"),
    ]);
    expect(looks.map(({ isListed }) => isListed)).toEqual([...Array.from({ length: 10 }, (_, index) => index !== 3), false, false]);
    expect(asked.sort()).toEqual(["/v1/jobs", "/v1/jobs/j10", "/v1/jobs/j11", "/v1/jobs/j3"]);
  });

  it("tells of references that it cannot read, and looks at the others", async () => {
    const { client } = vendor();
    const [good, odd, foreign] = refs(3) as [JobRef, JobRef, JobRef];
    const looks: JobLook[] = [];
    await following(client).lookAt([{ ...odd, ids: { runId: "j1" } }, { ...foreign, vendor: "other" }, good], (look) => looks.push(look));
    const [no, others, fine] = looks.map((look) => (look.ok ? look.state : look.error.message));
    expect([no, others, fine]).toEqual([expect.stringContaining("found no jobId"), expect.stringContaining("job of other"), "succeeded"]);
  });

  it("rejects with what its listener throws", async () => {
    const { client } = vendor();
    for (const count of [1, 12]) {
      const thrown = new Error("the listener is broken");
      const looking = following(client).lookAt(refs(count), () => {
        throw thrown;
      });
      await expect(looking).rejects.toBe(thrown);
    }
  });

  it("reads those for themselves of whom a list is not believed, and few", async () => {
    const jobs = refs(6);
    const { asked, client } = vendor();
    const looks = await looksOf(client, jobs, new Set(jobs.slice(0, 2)));
    expect(looks.map((look) => look.ok && look.state)).toEqual(["succeeded", "succeeded", "running", "succeeded", "running", "running"]);
    asked.length = 0;
    await looksOf(client, refs(2));
    expect(asked).toEqual(["/v1/jobs/j0", "/v1/jobs/j1"]);
  });

  it("reads each where nobody may list, and asks for no list again", async () => {
    const { asked, client } = vendor("refuses");
    expect((await looksOf(client, refs(5))).map((look) => look.ok && look.state)).toEqual(Array(5).fill("succeeded"));
    await looksOf(client, refs(5));
    expect(asked.filter((path) => path === "/v1/jobs")).toEqual(["/v1/jobs"]);
  });

  it("tells of what a list has beside, where somebody wants to know", async () => {
    const { asked, client } = vendor();
    const others: string[] = [];
    await following(client).lookAt(refs(2), () => {}, { others: ({ ref, state }) => others.push(`${ref.ids.jobId} ${state}`) });
    expect(others).toEqual(["j2", "j4", "j5", "j6", "j7", "j8", "j9"].map((id) => `${id} running`));
    expect(asked).toEqual(["/v1/jobs"]);
  });

  /** A vendor that lists a thousand jobs, the newest first, ten a page. */
  function longList() {
    const asked: string[] = [];
    const fetch = async (url: string) => {
      const { pathname, searchParams } = new URL(url);
      asked.push(pathname);
      const page = Number(searchParams.get("page") ?? 1);
      const items = Array.from({ length: 10 }, (_, index) => ({ id: `j${(page - 1) * 10 + index}`, status: "busy" }));
      return Response.json(pathname.endsWith("/jobs") ? { items, pages: 100 } : { id: pathname.split("/").at(-1), status: "busy" });
    };
    const client = acme({ fetch: fetch as never, retry: false });
    const all = refs(1000);
    /** How many requests for a list, and for a job, a look takes. */
    const requests = async (...jobs: JobRef[]) => {
      asked.length = 0;
      await following(client).lookAt(jobs, () => {});
      const lists = asked.filter((path) => path === "/v1/jobs").length;
      return [lists, asked.length - lists];
    };
    return { all, requests };
  }

  it("goes on with a list for as long as that takes fewer requests", async () => {
    const { all, requests } = longList();
    // None of them is on the first four pages.
    expect(await requests(...all.slice(40, 60))).toEqual([6, 0]);
    // Three that are too far back, alone and with others that are not.
    expect(await requests(...all.slice(-3))).toEqual([2, 3]);
    expect(await requests(...all.slice(0, 50), ...all.slice(-3))).toEqual([7, 3]);
  });

  it("asks for a list again that told of none, once there are more to look at", async () => {
    const { all, requests } = longList();
    expect(await requests(...all.slice(-3))).toEqual([2, 3]);
    expect(await requests(...all.slice(-5))).toEqual([0, 5]);
    expect(await requests(...all.slice(0, 20))).toEqual([2, 0]);
  });

  it("is refused for what is no client", () => {
    expect(() => following({})).toThrow(InvalidArgumentError);
  });
});
