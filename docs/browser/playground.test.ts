import { type Browser, launchChromium } from "@vendor-jobs/scripts/workspace/index.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { vendors } from "../build/places.ts";
import { type SitePage, troublesOf } from "./page.ts";
import { serveSite } from "./site.ts";

let browser: Browser<SitePage>;
let site: Awaited<ReturnType<typeof serveSite>>;
beforeAll(async () => {
  site = await serveSite();
  browser = await launchChromium<SitePage>();
});
afterAll(async () => {
  await browser?.close();
  await site?.[Symbol.asyncDispose]();
});

/** Opens the playground of a vendor, and waits until a program can be run. */
async function playground(vendor: string) {
  const page = await browser.newPage();
  const troubles = troublesOf(page, site.url);
  await page.goto(`${site.url}playground?vendor=${vendor}`);
  await page.waitForSelector(".playground button.run:not([disabled])", { timeout: 60_000 });
  await page.waitForFunction(() => document.querySelector(".playground .view-lines")?.textContent?.includes("import"), undefined, { timeout: 60_000 });
  const lines = (list: string): Promise<string[]> =>
    page.evaluate((name) => [...document.querySelectorAll(`.playground ol.${name} li`)].map((line) => line.textContent ?? ""), list);
  return {
    page,
    troubles,
    lines,
    fault: (name: string) => page.click(`.playground [data-fault="${name}"]`),
    async run() {
      await page.click(".playground button.run");
      await page.waitForSelector(".playground li.is-end", { timeout: 60_000 });
      return { printed: await lines("output"), wire: await lines("wire"), events: await lines("events"), jobs: await lines("jobs") };
    },
    [Symbol.asyncDispose]: () => page.close(),
  };
}

describe("the playground", { timeout: 120_000 }, () => {
  it("starts one job although its answer is lost, and follows it to its end", async () => {
    await using one = await playground("flatfile");
    await one.fault("lost");
    const { printed, wire, jobs } = await one.run();
    expect(printed.at(-1)).toBe("The program has ended.");
    expect(wire[0]).toMatch(/^POST \/v1\/jobs → the vendor has acted \(200\), and its answer is lost$/);
    expect(jobs.filter((line) => line.endsWith("succeeded, started here"))).toHaveLength(1);
    expect(one.troubles).toEqual([]);
  });

  it.each([
    ["503", /503/],
    ["429", /^rate-limited|^retry/],
    ["drift", /^violation .*newInThisVersion/],
  ])("shows what comes of %s", async (fault, event) => {
    await using one = await playground("databricks");
    await one.fault(fault);
    const { events, printed, jobs } = await one.run();
    expect(events.some((line) => event.test(line))).toBe(true);
    expect(printed.at(-1)).toBe("The program has ended.");
    expect(jobs.filter((line) => line.endsWith("started here"))).toHaveLength(1);
    expect(one.troubles).toEqual([]);
  });

  it.each([...vendors])("has a client and a fake of %s", async (vendor) => {
    await using one = await playground(vendor);
    const { printed } = await one.run();
    expect(printed.at(-1)).toBe("The program has ended.");
    expect(one.troubles).toEqual([]);
  });

  it("knows the types of the vendor's package", async () => {
    await using one = await playground("flatfile");
    await one.page.waitForFunction(() => document.querySelectorAll(".playground .squiggly-error").length === 0);
    await one.page.click(".playground .view-lines");
    await one.page.keyboard.press("Control+End");
    for (const key of "flatfile.nope;") await one.page.keyboard.press(key);
    await one.page.waitForSelector(".playground .squiggly-error", { timeout: 60_000 });
  });
});
