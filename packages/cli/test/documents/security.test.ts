import { globSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { root } from "./blocks.ts";

const text = readFileSync(`${root}/SECURITY.md`, "utf8");
const promises = (text.split("## What we hold to")[1] ?? "").match(/^- .*(\n {2}.*)*/gm)?.map((line) => line.slice(2).replace(/\n */g, " ")) ?? [];

const [core, contract, checks] = ["packages/core/test", "packages/contract/test", "scripts/test/check"];
const here = "packages/cli/test/documents/security.test.ts";

/** Which tests hold a promise, by the promise's first words: file and a part of the title. */
const holders: Readonly<Record<string, readonly (readonly [file: string, title: string])[]>> = {
  "Credentials of four characters and more appear in no error": [
    [`${core}/send/secrets.test.ts`, "a secret that the server repeats is in nothing that can be printed"],
    [`${core}/redaction/redactor.test.ts`, "are in no error or event where a server says them in its %s"],
    [`${core}/job/handle.test.ts`, "survives JSON into another process, without a secret"],
    [`${core}/client/vendor-client.test.ts`, "shows a key of the query in no error and no event"],
  ],
  "They go to no other origin": [[`${core}/send/redirects.test.ts`, "to another origin do not carry %s there"]],
  "A message that refuses an address": [
    [`${core}/redaction/redactor.test.ts`, "are not shown by the error that refuses the base URL %s"],
    ["packages/cli/test/mistakes.test.ts", "mistakes are told in one sentence"],
  ],
  "A request that may already have acted": [[`${core}/send/faults.test.ts`, "$fault · $request → $expected"]],
  "Clients evaluate nothing": [
    [here, "evaluate nothing"],
    ["scripts/test/vendor/validators.test.ts", "without eval and without imports but core's"],
  ],
  "Neither our packages nor openapi-fetch run a script": [[here, "have no script that runs when they are installed"]],
  "No text of a spec becomes code": [["packages/generator/test/print/hostile-texts.test.ts", "gives code without a word of them"]],
  "Of the tools, `@vendor-jobs/contract` and `@vendor-jobs/generator` compile": [[here, "say of Ajv what they do with it"]],
  "The fake and the proxy listen": [
    [`${contract}/fake/listen.test.ts`, "answers under names of this machine, and others that are allowed"],
    [`${contract}/fake/listen.test.ts`, "is reached by 127.0.0.1 alone"],
    [`${contract}/proxy/odd-traffic.test.ts`, "is reached by 127.0.0.1 alone"],
    [`${contract}/proxy/odd-traffic.test.ts`, "does not answer under a name that is not this machine's, unless it is allowed"],
  ],
  "Checking never touches": [
    [`${contract}/proxy/odd-traffic.test.ts`, "passes the target %s on as it came"],
    [`${contract}/check/bounds.test.ts`, "what is held against a spec"],
    ["scripts/test/check/siege.test.ts", "the proxy and the fake live through noise"],
  ],
  "What the proxy records": [
    [`${contract}/proxy/proxy.test.ts`, "holds structure and no value"],
    [`${contract}/proxy/recording.test.ts`, "a recording with values holds no secret"],
  ],
  "`verify` sends an id": [[`${contract}/verify/options.test.ts`, "sends id and secret to no other origin, unless that is named"]],
  "Packages are built in a job": [
    [`${checks}/workflows.test.ts`, "is published by one job, in a protected environment, which builds nothing and uses no cache"],
    [`${checks}/workflows.test.ts`, "is proposed by a job that cannot publish, and packed by one that can write nothing"],
    [`${checks}/workflows.test.ts`, "knows no secret"],
  ],
};

describe("what SECURITY.md promises", () => {
  it.each(promises)("has a test that is there: %s", (promise) => {
    const tests = Object.entries(holders).filter(([start]) => promise.startsWith(start));
    expect(tests, "one line of holders for each promise").toHaveLength(1);
    for (const [file, title] of tests[0]?.[1] ?? []) expect(readFileSync(`${root}/${file}`, "utf8"), file).toContain(title);
  });

  it("is all that tests are named for", () => {
    expect(Object.keys(holders).filter((start) => !promises.some((promise) => promise.startsWith(start)))).toEqual([]);
    expect(promises.length).toBeGreaterThan(10);
  });
});

const manifestOf = (folder: string) => JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
const packages = globSync("packages/*/package.json", { cwd: root }).map((file) => `${root}/${file.replace(/[\\/]package\.json$/, "")}`);
const clients = packages.filter((folder) => !/[\\/](cli|contract|follow|generator)$/.test(folder));
const fetchFolder = createRequire(`${root}/packages/core/package.json`)
  .resolve("openapi-fetch")
  .replace(/([\\/]openapi-fetch)[\\/].*$/, "$1");

describe("packages", () => {
  it("of clients evaluate nothing, and have no dependency but core's on openapi-fetch", () => {
    for (const folder of clients) {
      for (const file of globSync(`${folder}/src/**/*.ts`))
        expect(readFileSync(file, "utf8"), file).not.toMatch(/\beval\(|new Function\b|\bFunction\(|node:vm/);
      expect(Object.keys(manifestOf(folder).dependencies)).toEqual([folder.endsWith("core") ? "openapi-fetch" : "@vendor-jobs/core"]);
    }
    // Which has types alone.
    expect(Object.keys(manifestOf(fetchFolder).dependencies)).toEqual(["openapi-typescript-helpers"]);
    for (const file of globSync(`${fetchFolder}/dist/*.{js,mjs,cjs}`)) expect(readFileSync(file, "utf8"), file).not.toMatch(/\beval\(|new Function\b/);
  });

  it("have no script that runs when they are installed", () => {
    for (const folder of [...packages, fetchFolder])
      expect(
        Object.keys(manifestOf(folder).scripts ?? {}).filter((name) => /^(pre|post)?install$/.test(name)),
        folder,
      ).toEqual([]);
  });

  it("say of Ajv what they do with it", () => {
    const users = packages.filter((folder) => "ajv" in (manifestOf(folder).dependencies ?? {})).map((folder) => manifestOf(folder).name);
    expect(users.sort()).toEqual(["@vendor-jobs/contract", "@vendor-jobs/generator"]);
  });
});
