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

  it("reads each where nobody may list", async () => {
    const { client } = vendor("refuses");
    expect((await looksOf(client, refs(5))).map((look) => look.ok && look.state)).toEqual(Array(5).fill("succeeded"));
  });

  it("is refused for what is no client, and for references of others", async () => {
    expect(() => following({})).toThrow(InvalidArgumentError);
    await expect(following(vendor().client).lookAt([{ ...refs(1)[0], vendor: "other" } as JobRef], () => {})).rejects.toThrow(/job of other/);
  });
});
