import { existsSync, readFileSync } from "node:fs";
import { type Browser, launchChromium } from "@vendor-jobs/scripts/workspace/index.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exportAnchor } from "../build/exports/export-pages.ts";
import { packageEntries } from "../build/exports/package-entries.ts";
import { exportsOf } from "./exports-of.ts";
import { type SitePage, troublesOf } from "./page.ts";
import { addresses, base, dist, fileOf, serveSite } from "./site.ts";

let browser: Browser<SitePage>;
let site: Awaited<ReturnType<typeof serveSite>>;
beforeAll(async () => {
  if (!existsSync(`${dist}/index.html`)) throw new Error("The site is not built: run `pnpm docs:build`.");
  site = await serveSite();
  browser = await launchChromium<SitePage>();
});
afterAll(async () => {
  await browser?.close();
  await site?.[Symbol.asyncDispose]();
});

const opened = async (path: string, options: object = {}) => {
  const page = await browser.newPage(options);
  const troubles = troublesOf(page, site.url);
  await page.goto(`${site.url}${path}`, { waitUntil: "networkidle" });
  return { page, troubles, [Symbol.asyncDispose]: () => page.close() };
};

describe("every page", () => {
  it("loads without an error, and asks no other host", { timeout: 600_000 }, async () => {
    const left = addresses();
    expect(left.length).toBeGreaterThan(100);
    const found: string[] = [];
    const visit = async (): Promise<void> => {
      for (let path = left.pop(); path !== undefined; path = left.pop()) {
        await using one = await opened(path);
        found.push(...one.troubles.map((trouble) => `${path}: ${trouble}`));
      }
    };
    await Promise.all(Array.from({ length: 3 }, visit));
    expect(found).toEqual([]);
  });

  it("leads to pages and places that there are", () => {
    const texts = new Map(addresses().map((path) => [path, readFileSync(fileOf(path) ?? "", "utf8")]));
    const ids = new Map([...texts].map(([path, text]) => [path, new Set([...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))]));
    const broken = [...texts].flatMap(([path, text]) =>
      [...text.matchAll(/<a [^>]*href="([^"]+)"/g)].flatMap(([, link = ""]) => {
        const url = new URL(link.replaceAll("&amp;", "&"), `https://site.test${base}${path}`);
        if (url.origin !== "https://site.test") return [];
        const target = url.pathname.slice(base.length);
        if (!url.pathname.startsWith(base) || fileOf(target) === undefined) return [`${path} → ${link}`];
        const anchor = decodeURIComponent(url.hash.slice(1));
        return anchor === "" || !ids.has(target) || ids.get(target)?.has(anchor) ? [] : [`${path} → ${link}`];
      }),
    );
    expect([...new Set(broken)]).toEqual([]);
  });

  it("is there for every export of every package", () => {
    const missing = packageEntries().flatMap(({ folder, name }) => {
      const ids = new Set([...readFileSync(fileOf(`reference/exports/${folder}`) ?? "", "utf8").matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
      return exportsOf(folder, name).flatMap((one) => (ids.has(exportAnchor(name, one)) ? [] : [`${one} of ${name}`]));
    });
    expect(missing).toEqual([]);
  });

  it("is there as Markdown, and llms.txt names it", () => {
    const overview = readFileSync(`${dist}/llms.txt`, "utf8");
    for (const path of addresses()) {
      const file = path === "" || path.endsWith("/") ? `${path}index.md` : `${path}.md`;
      expect(existsSync(`${dist}/${file}`), file).toBe(true);
      expect(overview, file).toContain(`${base}${file})`);
    }
    expect(readFileSync(`${dist}/start.md`, "utf8")).toContain("npm install @vendor-jobs/flatfile");
  });

  it("tells its address, what it is about, and a picture", () => {
    for (const path of addresses()) {
      const text = readFileSync(fileOf(path) ?? "", "utf8");
      expect(text, path).toMatch(/<link rel="canonical" href="https:\/\/[^"]+">/);
      expect(text, path).toMatch(/<meta name="description" content="[^"]{30,}">/);
      expect(text, path).toContain('property="og:image"');
    }
    expect(readFileSync(`${dist}/sitemap.xml`, "utf8").match(/<loc>/g)).toHaveLength(addresses().length);
  });
});

describe("a reader", () => {
  it("loads no more than 150 kB at first", async () => {
    for (const path of ["", "start", "recipes/what-failed", "reference/workato/cancelJobs"]) {
      const page = await browser.newPage();
      const sizes: number[] = [];
      page.on("response", (response) => sizes.push(Number(response.headers()["content-length"] ?? 0)));
      await page.goto(`${site.url}${path}`, { waitUntil: "networkidle" });
      const all = sizes.reduce((sum, size) => sum + size, 0);
      console.log(`first load of /${path}: ${(all / 1000).toFixed(0)} kB`);
      expect(all).toBeLessThan(150_000);
      await page.close();
    }
  });

  it("finds cancelJobs", async () => {
    await using one = await opened("start");
    await one.page.click(".VPNavBarSearch button");
    await one.page.fill(".VPLocalSearchBox input", "cancelJobs");
    await one.page.waitForFunction(() => document.querySelector(".VPLocalSearchBox .result")?.getAttribute("href")?.includes("cancelJobs"), undefined, {
      timeout: 20_000,
    });
    expect(one.troubles).toEqual([]);
  });

  it("chooses a vendor once for all pages", async () => {
    await using one = await opened("start");
    const shown = () =>
      one.page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>(".for-vendor")].filter((part) => part.offsetParent !== null).map((part) => part.dataset.for),
      );
    expect(new Set(await shown())).toEqual(new Set(["flatfile"]));
    await one.page.selectOption(".vendor-switch-page select", "workato");
    expect(new Set(await shown())).toEqual(new Set(["workato"]));
    await one.page.goto(`${site.url}recipes/what-failed`, { waitUntil: "networkidle" });
    expect(new Set(await shown())).toEqual(new Set(["workato"]));
    expect(await one.page.evaluate(() => document.querySelector<HTMLSelectElement>(".vendor-switch-page select")?.value)).toBe("workato");
    expect(one.troubles).toEqual([]);
  });

  it.each([
    ["wide", { width: 1440, height: 900 }],
    ["narrow", { width: 412, height: 823 }],
  ])("comes to the place that is asked for, and back to where it was, on a %s screen", async (_, viewport) => {
    const topOf = (id: string) => document.getElementById(id)?.getBoundingClientRect().top ?? Number.NaN;
    await using one = await opened("reference/exports/core#createClient", { viewport });
    const { page } = one;
    await page.waitForFunction(() => Math.abs((document.getElementById("createClient")?.getBoundingClientRect().top ?? 0) - 110) < 2);
    await using other = await opened("reference/exports/core", { viewport });
    await other.page.evaluate(() => scrollTo(0, 20_000));
    await other.page.waitForFunction(() => scrollY === 20_000);
    const inSight = await other.page.evaluate(() => [...document.querySelectorAll(".vp-doc h2")].find((one) => one.getBoundingClientRect().top > 0)?.id ?? "");
    const before = await other.page.evaluate(topOf, inSight);
    await other.page.evaluate(() => document.querySelector<HTMLElement>('.VPSidebar a[href$="exports/contract"]')?.click());
    await other.page.waitForFunction(() => document.querySelector("h1")?.textContent?.includes("contract"));
    await other.page.evaluate(() => history.back());
    await other.page.waitForFunction((id) => document.getElementById(id) !== null, inSight);
    await other.page.waitForFunction(() => scrollY > 0);
    expect(Math.abs((await other.page.evaluate(topOf, inSight)) - before)).toBeLessThan(2);
    expect([...one.troubles, ...other.troubles]).toEqual([]);
  });

  it("goes through the links beside the text on a phone", async () => {
    await using one = await opened("start", { viewport: { width: 390, height: 844 } });
    await one.page.click(".VPLocalNav .menu");
    await one.page.click('.VPSidebar a[href$="/recipes/progress"]');
    await one.page.waitForFunction(() => document.querySelector(".VPSidebar [aria-current]")?.getAttribute("href")?.endsWith("/recipes/progress"));
    await one.page.waitForFunction(() => (document.querySelector(".VPSidebar")?.getBoundingClientRect().right ?? 1) <= 0);
    await one.page.click(".VPNavBarHamburger");
    await one.page.selectOption(".vendor-switch-screen select", "dbt");
    expect(await one.page.evaluate(() => document.documentElement.dataset.vendor)).toBe("dbt");
    expect(one.troubles).toEqual([]);
  });

  it("sees pages on a phone without scrolling sideways", async () => {
    for (const path of ["", "start", "guides/what-it-does-when", "reference/flatfile/createJob", "reference/exports/core", "playground"]) {
      await using one = await opened(path, { viewport: { width: 390, height: 844 } });
      expect(await one.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), path).toBe(true);
    }
  });
});
