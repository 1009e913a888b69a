import { readFileSync } from "node:fs";
import type { Command } from "commander";
import { describe, expect, it } from "vitest";
import { programOf } from "../../src/program.ts";
import { type Block, blocksIn, root } from "./blocks.ts";

const io = { out: () => {}, err: () => {}, env: {}, cwd: root, ended: new Promise(() => {}), input: async () => Buffer.from("") };

/** Takes arguments as the command does, and does nothing. @throws what the command would say of them */
function parse(words: string[]): void {
  const program = programOf(io, () => {});
  const quiet = (command: Command): void => {
    command.exitOverride().configureOutput({ writeErr: () => {}, writeOut: () => {} });
    if (command.commands.length === 0) command.action(() => {});
    for (const inner of command.commands) quiet(inner);
  };
  quiet(program);
  program.parse(words, { from: "user" });
}

/** The commands of a block, a line each: without what is before them, what they print, and what follows `#` or a pipe. */
const commandsIn = ({ language, text }: Block): string[] =>
  text
    .replaceAll("\\\n", " ")
    .split("\n")
    .filter((line) => language !== "console" || line.startsWith("$ "))
    .map((line) =>
      line
        .replace(/^\$ /, "")
        .replace(/\s+(#|\|{1,2}|&&|>).*$/, "")
        .trim(),
    )
    .map((line) => line.replace(/^([A-Z_]+=\S+ +)+/, ""))
    .filter((line) => line !== "" && !line.startsWith("#"));

const commands = blocksIn("sh", "console").flatMap((block) => commandsIn(block).map((line): [string, string] => [line, block.at]));
const ours = commands.flatMap(([line, at]): [string, string, string[]][] => {
  const words = /^(?:npx (?:-y )?)?(?:vendor-jobs|@vendor-jobs\/cli)(?: (.*))?$/.exec(line);
  return words ? [[line, at, (words[1] ?? "").match(/"[^"]*"|'[^']*'|\S+/g)?.map((word) => word.replace(/^(["'])(.*)\1$/, "$2")) ?? []]] : [];
});

describe("every command line of a document", () => {
  it("is found", () => expect(ours.length).toBeGreaterThan(8));

  it.each(ours)("%s (%s) has options and commands that there are", (_, __, words) => parse(words));

  it("of the repository has a script that there is", () => {
    const { scripts } = JSON.parse(readFileSync(`${root}/package.json`, "utf8"));
    const asked = commands.flatMap(([line]) => /^(?:npm|pnpm) (?!install|exec|add)(?:run )?([\w:-]+)/.exec(line)?.[1] ?? []);
    expect(asked.filter((name) => !(name in scripts))).toEqual([]);
    expect(asked.length).toBeGreaterThan(2);
  });

  it("installs packages that there are", () => {
    const names = commands.flatMap(([line]) => (/^npm install /.test(line) ? (line.match(/@vendor-jobs\/[\w-]+/g) ?? []) : []));
    for (const name of names) expect(JSON.parse(readFileSync(`${root}/packages/${name.slice("@vendor-jobs/".length)}/package.json`, "utf8")).name).toBe(name);
    expect(names.length).toBeGreaterThan(10);
  });

  it("is refused where it has an option or a command that there is not", () => {
    expect(() => parse(["fake", "flatfile", "--nope"])).toThrow(/unknown option/);
    expect(() => parse(["nope"])).toThrow(/unknown command/);
    expect(() => parse(["proxy", "flatfile"])).toThrow(/--upstream/);
  });
});

describe("every block of data", () => {
  it("in a document is as its schema has it", async () => {
    const { Ajv2020 } = await import("ajv/dist/2020.js");
    for (const { text, at } of blocksIn("json")) {
      const { $schema, ...value } = JSON.parse(text);
      const schema = JSON.parse(readFileSync(`${root}/packages/${/@vendor-jobs\/(.+)$/.exec($schema)?.[1]}`, "utf8"));
      const check = new Ajv2020({ strict: false, formats: { uri: true } }).compile(schema);
      expect(check({ $schema, ...value }) ? [] : check.errors, at).toEqual([]);
    }
  });
});
