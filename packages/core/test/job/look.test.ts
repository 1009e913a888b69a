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

  it("goes on with a list for as long as that takes fewer requests", async () => {
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
    // None of them is on the first four pages.
    await following(client).lookAt(all.slice(40, 60), () => {});
    expect(asked.length).toBe(6);
    asked.length = 0;
    // Three that are too far back.
    await following(client).lookAt(all.slice(-3), () => {});
    expect(asked.filter((path) => path === "/v1/jobs").length).toBeLessThanOrEqual(2);
    expect(asked.filter((path) => path !== "/v1/jobs").length).toBe(3);
  });

  it("is refused for what is no client, and for references of others", async () => {
    expect(() => following({})).toThrow(InvalidArgumentError);
    await expect(following(vendor().client).lookAt([{ ...refs(1)[0], vendor: "other" } as JobRef], () => {})).rejects.toThrow(/job of other/);
  });
});
