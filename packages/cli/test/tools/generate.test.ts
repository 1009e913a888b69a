import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire, registerHooks } from "node:module";
import { dirname } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { project, cli as runCli, serving } from "../run-cli.ts";

const place = project();
afterAll(() => place[Symbol.dispose]());
const { folder } = place;
const cli = (...args: string[]) => runCli(folder, args);
const at = (path: string) => `${folder}/${path}`;
const edit = (path: string, from: string, to: string) => {
  const text = readFileSync(at(path), "utf8");
  expect(text).toContain(from);
  writeFileSync(at(path), text.replace(from, to));
};

const written = ["index.ts", "generated/types.ts", "generated/operations.ts", "generated/validators.ts", "generated/index.ts"].map(
  (path) => `src/jobs/${path}`,
);

beforeAll(() => {
  copyFileSync(fileURLToPath(new URL("../../../generator/test/workflows.yaml", import.meta.url)), at("jobs.yaml"));
  writeFileSync(at("package.json"), '{ "type": "module" }');
});

/** Uses of the client that a team would write, and some that are refused. */
const uses = `import { type ApiError, createArgoWorkflowsClient, overviewOf, type Workflow } from "./jobs/index.EXT";
import { validators } from "./jobs/generated/validators.EXT";
const client = createArgoWorkflowsClient({ token: "t", baseUrl: "https://localhost:2746", validate: { validators, on: "report" } });
export async function circle(): Promise<Workflow> {
  for await (const { metadata } of client.listWorkflows({ namespace: "argo", "listOptions.limit": 50 })) console.log(metadata.name, metadata["creationTimestamp"]);
  const job = await client.submitWorkflow({ namespace: "argo", body: { resourceKind: "WorkflowTemplate", resourceName: "hello" } }).job();
  const { state, job: workflow } = await job.wait();
  if (state === "failed") await (await job.retry()).cancel();
  for (const part of await job.parts()) console.log(part.name, part.state, overviewOf(workflow).error);
  const outcome = await client.getWorkflow({ namespace: "argo", name: "a" }).outcome();
  if (outcome.status === 404) console.error((outcome.error satisfies ApiError).body.message);
  for await (const found of client.jobs({ scope: { namespace: "argo" }, states: ["failed"] })) console.log(found.id);
  // @ts-expect-error a parameter that must be given
  await client.getWorkflow({ namespace: "argo" });
  // @ts-expect-error a member that the body does not have
  await client.submitWorkflow({ namespace: "argo", body: { resourceKind: "WorkflowTemplate", resourceName: "hello", name: "x" } });
  return workflow;
}
`;

/** Every option of tsc that could find anything in what is generated. */
const strictest = {
  ...{ strict: true, noUncheckedIndexedAccess: true, exactOptionalPropertyTypes: true, noPropertyAccessFromIndexSignature: true, noImplicitReturns: true },
  ...{ noUnusedLocals: true, noUnusedParameters: true, noImplicitOverride: true, noFallthroughCasesInSwitch: true, noUncheckedSideEffectImports: true },
  ...{ allowUnreachableCode: false, allowUnusedLabels: false, isolatedModules: true, verbatimModuleSyntax: true, erasableSyntaxOnly: true },
  ...{
    forceConsistentCasingInFileNames: true,
    skipLibCheck: true,
    types: ["node"],
    noEmit: true,
    allowImportingTsExtensions: true,
    customConditions: ["@vendor-jobs/source"],
  },
};

function tsc(options: object): string {
  const root = fileURLToPath(new URL("../../../..", import.meta.url));
  const compilerOptions = { ...strictest, target: "ES2022", lib: ["ES2022"], typeRoots: [`${root}/node_modules/@types`], ...options };
  writeFileSync(at("tsconfig.json"), JSON.stringify({ compilerOptions, include: ["src"] }));
  try {
    const compiler = `${dirname(createRequire(`${root}/package.json`).resolve("typescript-7/package.json"))}/bin/tsc`;
    return String(execFileSync(process.execPath, [compiler, "-p", folder], { cwd: folder, stdio: "pipe" }));
  } catch (error) {
    // Core is read from its source, which has options of its own.
    const lines = String((error as { stdout: Buffer }).stdout).split("\n");
    return lines.filter((line) => line.startsWith("src/")).join("\n");
  }
}

describe("a client of an API of one's own", () => {
  it("is written, and nothing beside it", async () => {
    const { code, out } = await cli("generate", "jobs.yaml", "--out", "src/jobs");
    expect(code).toBe(0);
    expect(out).toBe(
      `${written.map((path) => `wrote ${path}\n`).join("")}5 files, 5 written: createArgoWorkflowsClient of src/jobs/index.ts, which needs @vendor-jobs/core.\n`,
    );
    expect(readFileSync(at("src/jobs/index.ts"), "utf8")).toMatch(/^\/\/ Written by `vendor-jobs generate` from \.\.\/\.\.\/jobs\.yaml\./);
    for (const path of written) {
      const from = [...readFileSync(at(path), "utf8").matchAll(/ from "([^"]+)";$/gm)].map(([, name]) => name as string);
      expect(from.filter((name) => !/^(@vendor-jobs\/core(\/validation)?|\.\.?\/[\w/]+\.js)$/.test(name))).toEqual([]);
    }
  });

  it.each([
    ["nodenext", { module: "nodenext", moduleResolution: "nodenext" }],
    ["bundler", { module: "esnext", moduleResolution: "bundler" }],
  ])("compiles as strictly as can be, with types that refuse wrong uses: %s", (_, options) => {
    writeFileSync(at("src/uses.ts"), uses.replaceAll("EXT", "js"));
    expect(tsc(options)).toBe("");
  });

  it("lists all, starts once and waits against the fake of the same document", async () => {
    await using server = await serving(folder, ["fake", "jobs.yaml", "--port", "0", "--jobs", "250", "--pace", "0.01s"]);
    const client = await clientOf(server.baseUrl);
    const names = new Set<string>();
    for await (const { metadata } of client.listWorkflows({ namespace: "argo" })) names.add(metadata.name);
    expect(names.size).toBe(250);
    const body = { workflow: { metadata: { name: "mine" }, spec: { entrypoint: "hello" } } };
    const job = await client.createWorkflow({ namespace: "argo", body }).job();
    expect(job.ids).toEqual({ namespace: "argo", name: "mine" });
    await expect(client.createWorkflow({ namespace: "argo", body })).rejects.toMatchObject({ kind: "conflict" });
    expect((await job.wait(quick)).state).toBe("succeeded");
    const submitted = await client.submitWorkflow({ namespace: "argo", body: { resourceKind: "WorkflowTemplate", resourceName: "hello" } }).job();
    expect((await submitted.wait(quick)).state).toBe("succeeded");
    expect(names).not.toContain(submitted.ids.name);
  });

  it("says why one failed and which step, runs it again, and cancels", async () => {
    await using server = await serving(folder, ["fake", "jobs.yaml", "--port", "0", "--jobs", "failed,running", "--pace", "0.01s"]);
    const client = await clientOf(server.baseUrl);
    const found = await allOf(client.jobs({ scope: { namespace: "argo" }, states: ["failed"], reasons: true }));
    expect(found).toMatchObject([{ state: "failed", error: { message: expect.stringMatching(/./) } }]);
    const failed = client.job(found[0]?.ids);
    expect(await failed.parts()).toMatchObject([{ state: "failed", error: { message: "Error (exit code 1)" } }]);
    expect((await (await failed.retry()).wait(quick)).state).toBe("succeeded");
    expect(await failed.parts()).toMatchObject([{ state: "succeeded", error: undefined }]);
    const [running] = await allOf(client.jobs({ scope: { namespace: "argo" }, states: ["running"] }));
    await running.cancel();
    expect((await running.wait(quick)).state).toBe("canceled");
  });
});

// biome-ignore lint/suspicious/noExplicitAny: of a client that this file has generated
async function allOf(found: AsyncIterable<any>): Promise<any[]> {
  const all = [];
  for await (const one of found) all.push(one);
  return all;
}

const quick = { interval: { min: 1, max: 5 }, timeout: 20_000 };

// What was generated names its files as they will be once they are compiled.
const own = pathToFileURL(at("src/")).href;
const hooks = registerHooks({
  resolve: (name, from, next) => next(from.parentURL?.startsWith(own) && name.startsWith(".") ? name.replace(/\.js$/, ".ts") : name, from),
});
afterAll(() => hooks.deregister());

/** The client, from what was generated. */
async function clientOf(baseUrl: string) {
  const { createArgoWorkflowsClient } = await import(at("src/jobs/index.ts"));
  return createArgoWorkflowsClient({ token: "any", baseUrl, rateLimit: false });
}

describe("the check", () => {
  it("passes where nothing has changed, fails after an edit of the document and writes nothing, and passes once it is generated", async () => {
    const check = () => cli("generate", "jobs.yaml", "--out", "src/jobs/", "--check");
    expect(await check()).toMatchObject({ code: 0, out: expect.stringContaining("5 files, 0 written") });
    const before = readFileSync(at("src/jobs/generated/types.ts"), "utf8");
    edit("jobs.yaml", "description: First template.", "description: Where it begins.");
    const { code, out } = await check();
    expect(code).toBe(1);
    expect(out).toMatch(/^differs src\/jobs\/generated\/types\.ts\n[\s\S]*run the same without --check/);
    expect(readFileSync(at("src/jobs/generated/types.ts"), "utf8")).toBe(before);
    expect(JSON.parse((await cli("generate", "jobs.yaml", "--out", "src/jobs", "--json")).out)).toMatchObject({
      factory: "createArgoWorkflowsClient",
      differing: ["src/jobs/generated/types.ts"],
      stale: false,
    });
    expect((await check()).code).toBe(0);
    // As git on Windows has it.
    writeFileSync(at(written[0] as string), readFileSync(at(written[0] as string), "utf8").replaceAll("\n", "\r\n"));
    expect((await check()).code).toBe(0);
  });

  it("fails where a file is gone or was edited", async () => {
    edit("src/jobs/index.ts", "a method an operation", "a method for an operation");
    expect(await cli("generate", "jobs.yaml", "--out", "src/jobs", "--check")).toMatchObject({
      code: 1,
      out: expect.stringMatching(/^differs src\/jobs\/index\.ts\n/),
    });
    expect((await cli("generate", "jobs.yaml", "--out", "src/jobs")).code).toBe(0);
  });
});

describe("nothing is written", () => {
  const refuses = async (args: string[], says: RegExp) => {
    const { code, out, err } = await cli("generate", ...args, "--out", "src/none");
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(says);
    expect(existsSync(at("src/none"))).toBe(false);
  };

  it("where the document breaks a rule: file, line, rule, cause and mend", async () => {
    writeFileSync(at("bad.yaml"), readFileSync(at("jobs.yaml"), "utf8").replace("status: [/status/phase]", "status: [/status/phas]"));
    await refuses(
      ["bad.yaml"],
      /^1 problem in the spec:\nbad\.yaml:\d+:\d+ house\/pointers: x-job finds the status of a job at \/status\/phas, .*phase was meant\?/,
    );
  });

  it.each([
    [["nowhere.yaml"], /nowhere\.yaml:1:1 file: There is no such file; expected an OpenAPI 3\.1 document/],
    [["src"], /src:1:1 file: There is no such file; expected an OpenAPI 3\.1 document/],
    [["jobs.yaml", "--name", "../evil"], /The name "\.\.\/evil" is none; expected kebab-case/],
    [["jobs.yaml", "--name", "1st"], /is none; expected kebab-case/],
    [["jobs.yaml", "--name", "a`; pwned(); //"], /is none; expected kebab-case/],
    [["jobs.yaml", "--extension", "mjs"], /Allowed choices are js, ts/],
  ])("of %j", (args, says) => refuses(args, says));

  it("over a file of somebody else's", async () => {
    mkdirSync(at("src/mine"), { recursive: true });
    writeFileSync(at("src/mine/index.ts"), "export const mine = 1;\n");
    const { code, err } = await cli("generate", "jobs.yaml", "--out", "src/mine");
    expect(code).toBe(2);
    expect(err).toMatch(/src\/mine\/index\.ts is there, and was not written by `vendor-jobs generate`/);
    expect(readFileSync(at("src/mine/index.ts"), "utf8")).toBe("export const mine = 1;\n");
    expect(existsSync(at("src/mine/generated"))).toBe(false);
  });
});

it("knows a document by the ending of its path in any case", async () => {
  copyFileSync(at("jobs.yaml"), at("JOBS.YML"));
  expect(await cli("operations", "JOBS.YML")).toEqual(await cli("operations", "jobs.yaml"));
});

it("takes another name, and files that Node runs as they are", async () => {
  const { out } = await cli("generate", "jobs.yaml", "--out", "own", "--name", "our-flows", "--extension", "ts");
  expect(out).toContain("createOurFlowsClient of own/index.ts");
  expect(readFileSync(at("own/index.ts"), "utf8")).toContain('from "./generated/operations.ts";');
  const program =
    'import { createOurFlowsClient } from "./own/index.ts"; console.log(Object.keys(createOurFlowsClient({ token: "a", baseUrl: "http://a" })).includes("listWorkflows"));';
  expect(String(execFileSync(process.execPath, ["-C", "@vendor-jobs/source", "--input-type=module", "--eval", program], { cwd: folder, stdio: "pipe" }))).toBe(
    "true\n",
  );
});
