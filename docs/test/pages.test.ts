import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { commandReport, optionAnchor } from "../build/command-pages.ts";
import { commentOf } from "../build/exports/declarations.ts";
import { packageEntries } from "../build/exports/package-entries.ts";
import { extensionSchema } from "../build/extension-pages.ts";
import { plainPage } from "../build/machine-files.ts";
import { errorPageOf, pages, root, vendors, writtenPages } from "../build/places.ts";
import { sitePages } from "../build/site-pages.ts";
import { vendorOf } from "../build/vendors/vendor.ts";

const site = await sitePages();
const written = writtenPages();
const lacking = (paths: readonly string[]) => paths.filter((path) => !site.has(`${path}.md`) && !written.includes(path));

describe("what lacks a page", () => {
  it("of the operations of vendors: none", () => {
    expect(lacking(vendors.flatMap((id) => [`reference/${id}/index`, ...vendorOf(id).operations.map((info) => `reference/${id}/${info.id}`)]))).toEqual([]);
  });

  it("of the vendors that have a package: none", () => {
    const packed = readdirSync(`${root}/packages`).filter((name) => existsSync(`${root}/packages/${name}/openapi.json`));
    expect([...vendors]).toEqual(packed.sort());
  });

  it("of the schemas of vendors: none", () => {
    const missing = vendors.flatMap((id) => {
      const text = site.get(`reference/${id}/schemas.md`) ?? "";
      return Object.keys(vendorOf(id).spec.components.schemas)
        .filter((name) => !text.includes(`{#${name}}`))
        .map((name) => `${id}: ${name}`);
    });
    expect(missing).toEqual([]);
  });

  it("of the commands and their options: none", () => {
    const commands = Object.entries(commandReport().commands).filter(([name]) => name !== "vendor-jobs");
    expect(lacking(commands.map(([name]) => `reference/command/${name}`))).toEqual([]);
    const options = commands.flatMap(([name, { options }]) => Object.keys(options).map((option) => [name, option] as const));
    expect(options.filter(([name, option]) => !site.get(`reference/command/${name}.md`)?.includes(`<span id="${optionAnchor(option)}">`))).toEqual([]);
    // Help says of each what it does.
    const unsaid = commands.flatMap(([name]) =>
      [...(site.get(`reference/command/${name}.md`) ?? "").matchAll(/^\| <span id="([\w-]+)"><\/span>[^|]*\|\s*\|/gm)].map(([, option]) => `${name} ${option}`),
    );
    expect(unsaid).toEqual([]);
  });

  it("of the extensions: none", () => {
    expect(lacking(Object.keys(extensionSchema().properties).map((name) => `reference/extensions/${name}`))).toEqual([]);
  });

  it("of the errors that packages export: none", () => {
    const reports = packageEntries().flatMap(({ folder }) =>
      readdirSync(`${root}/packages/${folder}/api`)
        .filter((file) => file.endsWith(".md"))
        .map((file) => `${root}/packages/${folder}/api/${file}`),
    );
    const errors = [
      ...new Set(reports.flatMap((file) => [...readFileSync(file, "utf8").matchAll(/^export class (\w+Error)\b/gm)].map(([, name]) => name as string))),
    ];
    expect(lacking(errors.map(errorPageOf))).toEqual([]);
    expect(errors.length).toBeGreaterThan(15);
  });
});

it("what is thrown is said by its class, with the page of that", () => {
  const content = [{ kind: "text", text: "where it is away." }];
  const comment = { summary: [{ kind: "text", text: "Opens it." }], blockTags: [{ tag: "@throws", typeAnnotation: "{DatabaseError}", content }] };
  expect(commentOf({ comment } as never)).toBe("Opens it. Throws [`DatabaseError`](/errors/database) where it is away.");
});

describe("every page that people write", () => {
  it.each(written)("%s has a title, a description and parts that there are", (path) => {
    const raw = readFileSync(`${pages}/${path}.md`, "utf8");
    expect(raw).toMatch(/^---\n[\s\S]*?^title: .+$[\s\S]*?^description: "?.{40,}$[\s\S]*?^---$/m);
    for (const [, part] of raw.matchAll(/<!--@include: \S*?(parts\/[\w-]+\.md)-->/g)) expect([...site.keys()]).toContain(part);
  });

  it("is in the navigation", () => {
    const config = readFileSync(`${root}/docs/.vitepress/config.ts`, "utf8");
    const names = written.filter((path) => !/(^|\/)index$/.test(path)).map((path) => path.replace(/^.*\//, ""));
    expect(names.filter((name) => !config.includes(`"${name}"`) && !config.includes(`/${name}"`))).toEqual([]);
  });
});

it("a page as programs read it has neither front matter nor markup of the site", () => {
  for (const path of ["recipes/start-once", "recipes/test"]) {
    const { text, title, description } = plainPage(`${path}.md`, (part) => site.get(part));
    expect(text).toMatch(/^# /);
    expect(text).toContain("```ts\n");
    expect(text).not.toMatch(/^<<<|<!--@include|#region/m);
    expect([title, description]).not.toContain("");
  }
});
