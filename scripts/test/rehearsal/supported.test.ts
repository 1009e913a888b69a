import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { compilers } from "../../rehearsal/compilers.ts";
import { runtimes } from "../../workspace/index.ts";
import { root } from "../../workspace/root.ts";

const table = readFileSync(`${root}/README.md`, "utf8").split("## Supported")[1]?.split("\n## ")[0] ?? "";
const rowOf = (what: string) => table.split("\n").find((line) => line.startsWith(`| ${what} |`)) ?? "";

it.each(Object.keys(runtimes))("the README says that %s is supported, as a rehearsal tries it", (name) => {
  const [runtime = "", version = ""] = name.split(" ");
  expect(rowOf(runtime === "Node" ? "Node" : "other runtimes")).toContain(version || runtime);
});

it("the README names the oldest and the newest TypeScript that a rehearsal tries", () => {
  const versions = Object.keys(compilers).map((name) => name.split(" ")[1]);
  expect(rowOf("TypeScript")).toMatch(`| ${versions[0]} to ${versions.at(-1)}`);
});
