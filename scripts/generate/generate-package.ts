import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { displayName, operationsOf, readSpecFiles, signInsOf } from "@vendor-jobs/contract/spec";
import type { Json } from "../lint/index.ts";
import { root } from "../workspace/index.ts";
import { generateIndex, needsBaseUrl } from "./generate-index.ts";
import { generateOperations, oneLine } from "./generate-operations.ts";
import { generateTypes, pascalCase } from "./generate-types.ts";
import { generateValidators } from "./generate-validators.ts";

/** What the generator writes of a vendor's package, by path below the package's folder. */
export async function generatePackage(vendor: string, spec: Json, folder: string): Promise<Map<string, string>> {
  const types = `${notice}\n\n${await generateTypes(spec)}`;
  const operations = `${notice}\n\n${generateOperations(vendor, spec)}`;
  const files = new Map([
    ["src/generated/types.ts", types],
    ["src/generated/operations.ts", operations],
    ["src/generated/validators.ts", `${notice}\n\n${generateValidators(spec)}`],
    ["src/generated/index.ts", generatedIndex(spec, types, operations)],
    // In one line: it is read by programs, and a third of it would be white space.
    ["openapi.json", `${JSON.stringify({ ...spec, "x-vendor": vendor })}\n`],
    ["package.json", json(packageJson(vendor, spec, folder))],
    ["turbo.json", json(turboJson(vendor, resolve(folder, "../..")))],
    ["tsconfig.json", json({ extends: "../../tsconfig.base.json", compilerOptions: { rootDir: "src", outDir: "dist" }, include: ["src"] })],
    ["test/tsconfig.json", json({ extends: "../../../scripts/tsconfig.json", include: [".", "../src"] })],
    ["README.md", readme(vendor, spec)],
    ["LICENSE", readFileSync(`${root}/LICENSE`, "utf8")],
  ]);
  const index = `${folder}/src/index.ts`;
  // One without the notice is written by hand, for what a spec cannot say.
  if (!existsSync(index) || readFileSync(index, "utf8").startsWith(notice)) files.set("src/index.ts", `${notice}\n\n${generateIndex(vendor, spec)}`);
  // From here on written by hand.
  if (!existsSync(`${folder}/.size-limit.json`)) files.set(".size-limit.json", sizeLimitScaffold(vendor));
  return files;
}

/** The repository's README with its table of packages. */
export function withPackageTable(text: string, specs: ReadonlyMap<string, Json>): string {
  const rows = [...specs].map(([id, spec]) => {
    const names = operationsOf(spec).map((info) => `\`${info.id}\``);
    return `| [\`@vendor-jobs/${id}\`](packages/${id}) | [${displayName(spec)}](${spec.externalDocs.url}) | ${names.join(" ")} |`;
  });
  return text.replace(
    /(<!-- packages -->\n)[\s\S]*(<!-- \/packages -->)/,
    (_, start: string, end: string) => `${start}| package | API | operations |\n|---|---|---|\n${rows.join("\n")}\n${end}`,
  );
}

const notice = "// Written by `pnpm generate` from the vendor's spec. To change it, change the spec or the generator.";

/** Where the source is: npm shows it, and provenance is checked against it. */
const { repository } = JSON.parse(readFileSync(`${root}/package.json`, "utf8"));

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

function packageJson(vendor: string, spec: Json, folder: string) {
  const file = `${folder}/package.json`;
  // The one field that others write: changesets.
  const version = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).version : "0.0.0";
  const entryOf = (path: string) => ({ types: `./dist/${path}.d.ts`, default: `./dist/${path}.js` });
  const [entry, validators] = [entryOf("index"), entryOf("generated/validators")];
  const others = { "./openapi.json": "./openapi.json", "./package.json": "./package.json" };
  return {
    name: `@vendor-jobs/${vendor}`,
    version,
    description: `Typed client of the ${displayName(spec)} jobs API`,
    keywords: [vendor, "jobs", "api", "client", "openapi", "typescript"],
    license: "MIT",
    repository: { ...repository, directory: `packages/${vendor}` },
    type: "module",
    sideEffects: false,
    // The first condition lets this workspace read source; it is not published.
    exports: {
      ".": { "@vendor-jobs/source": "./src/index.ts", ...entry },
      "./validators": { "@vendor-jobs/source": "./src/generated/validators.ts", ...validators },
      ...others,
    },
    files: ["dist", "openapi.json"],
    engines: { node: ">=20" },
    // One file to load for the client and one for the validators; tsc writes the types.
    scripts: {
      build:
        "tsc -p tsconfig.json --emitDeclarationOnly && esbuild src/index.ts src/generated/validators.ts --bundle --format=esm --target=es2022 --packages=external --outdir=dist --outbase=src --log-level=warning",
      generate: `node -C @vendor-jobs/source ../../scripts/generate/generate.ts ${vendor}`,
      packed: `node ../../scripts/check/check-packages.ts ${vendor}`,
      report: `node ../../scripts/release/api-reports.ts --check --built ${vendor}`,
      test: `vitest run --root ../.. packages/${vendor}/ scripts/test/vendor/`,
      typecheck: "tsc -p test",
    },
    dependencies: { "@vendor-jobs/core": "workspace:^" },
    devDependencies: { esbuild: "0.28.2" },
    publishConfig: { access: "public", exports: { ".": entry, "./validators": validators, ...others } },
  };
}

/** What the tasks of this package read of the specs, so that an edit of one runs the tasks of those who use it and no others. */
function turboJson(vendor: string, workspace: string) {
  const reads = (...files: string[]) => ({ inputs: ["$TURBO_EXTENDS$", ...files.map((file) => `$TURBO_ROOT$/${file}`)] });
  const files = readSpecFiles(workspace, `specs/${vendor}/openapi.yaml`).map(({ path }) => path);
  return { extends: ["//"], tasks: { generate: reads(...files), test: reads(...files, `specs/${vendor}/samples/**`) } };
}

/** A first budget, what the smallest vendors take; brotli, with all dependencies. */
const sizeLimitScaffold = (vendor: string) => `[
  { "name": "list and get", "path": "dist/index.js", "import": "{ create${pascalCase(vendor)}Client }", "limit": "13.5 kB" },
  { "name": "with every export", "path": "dist/index.js", "import": "*", "limit": "13.6 kB" },
  { "name": "validators", "path": "dist/generated/validators.js", "import": "{ validators }", "limit": "5 kB" }
]
`;

/** The names that the package exports beside its factory: listed one by one, so that a review sees the public surface change. */
function generatedIndex(spec: Json, types: string, operations: string): string {
  const typesOf = (text: string) => [...text.matchAll(/^export (?:interface|type) (\w+)/gm)].map(([, name]) => name as string).sort();
  const own = [...typesOf(types), ...typesOf(operations)];
  const taken = own.find((name, index) => own.indexOf(name) !== index || errorNames.includes(name) || coreTypes.includes(name));
  if (taken) throw new Error(`A schema is called ${taken}, and so is another public name of the package: rename the schema.`);
  const block = (names: string[]) => `{\n${names.map((name) => `  ${name},\n`).join("")}}`;
  return `${notice}
${spec["x-job"] ? overviewBinding : ""}
export ${block([...errorNames, ...(spec["x-job"] ? ["hasEnded"] : [])])} from "@vendor-jobs/core";
export type ${block(coreTypes)} from "@vendor-jobs/core";
export type ${block(typesOf(operations))} from "./operations.ts";
export type ${block(typesOf(types))} from "./types.ts";
`;
}

/** What reads jobs without a client: of a webhook, a file, a list that was kept. */
const overviewBinding = `
import { type JobOverview, overviewOf as overviewBy } from "@vendor-jobs/core";
import { api } from "./operations.ts";

/** What jobs of all vendors have in common, read from a job or a list's item of this vendor as it came. Reads only what is there; sends nothing. */
export const overviewOf = (job: object): JobOverview => overviewBy(api, job);
`;

/** The types of core that appear in signatures of a client. */
const coreTypes = [
  "Call",
  "CallOptions",
  "ClientEvent",
  "JobChange",
  "JobHandle",
  "JobOverview",
  "JobRef",
  "JobState",
  "JobSnapshot",
  "JobsWatch",
  "ListCall",
  "ListOptions",
  "WaitAllResult",
  "WaitOptions",
];

/** The errors that each vendor's package re-exports, so that a user needs one import. */
const errorNames = [
  "AbortError",
  "AmbiguousRequestError",
  "ApiError",
  "ContractError",
  "InvalidArgumentError",
  "JobFailedError",
  "NetworkError",
  "ResponseFormatError",
  "TimeoutError",
  "VendorJobsError",
  "WaitTimeoutError",
];

function readme(vendor: string, spec: Json): string {
  const name = pascalCase(vendor);
  const infos = operationsOf(spec);
  const list = infos.find(({ id }) => id === "listJobs") ?? infos[0];
  if (!list) throw new Error(`${vendor}: the spec has no operations.`);
  const variable = vendor.split("-")[0] as string;
  const schemes = Object.entries<Json>(spec.components.securitySchemes);
  const required = list.parameters.filter((parameter) => parameter.required).map(({ name }) => name);
  const errors = new Map(
    infos.flatMap((info) =>
      info.responses.filter(({ status }) => status >= 400).map(({ status, response }) => [status, oneLine(response.description)] as const),
    ),
  );

  return `# @vendor-jobs/${vendor}

Typed client of the [${displayName(spec)} jobs API](${spec.externalDocs.url}), generated from an OpenAPI 3.1 spec, checked against the vendor's own examples.
ES modules and types, for [these runtimes](../../README.md#supported).

\`\`\`sh
npm install @vendor-jobs/${vendor}
\`\`\`

## Quick start

\`\`\`ts
import { ApiError, create${name}Client } from "@vendor-jobs/${vendor}";

const ${variable} = create${name}Client({ ${quickOptions(spec).join(", ")} });

const page = await ${variable}.${list.id}(${required.length > 0 ? `{ ${required.join(", ")} }` : ""}); // throws where the call fails

const outcome = await ${variable}.${list.id}(${required.length > 0 ? `{ ${required.join(", ")} }` : ""}).outcome(); // never throws
if (outcome.status === ${[...errors.keys()][0] ?? 404}) console.error(outcome.error.message, outcome.error.body);

const response = await ${variable}.${list.id}(${required.length > 0 ? `{ ${required.join(", ")} }` : ""}).response(); // as fetch gives it, body unread
\`\`\`

## Authentication

${schemes.map(([scheme, { description }]) => `- \`${scheme}\`: ${oneLine(description ?? "")}`).join("\n")}

${serverText(spec)}

## Operations

| method | request | what it does |
|---|---|---|
${infos.map((info) => `| [\`${info.id}\`](${info.operation.externalDocs.url}) | \`${info.method} ${info.path}\` | ${oneLine(info.operation.summary).replaceAll("|", "\\|")} |`).join("\n")}

Methods take one object with path, query and header parameters by their names on the wire, and \`body\` beside them; a second with the options of
the call. \`${variable}.job(…)\` follows a job: \`get\`, \`wait\`, \`watch\`${spec["x-job"]?.cancel ? ", `cancel`" : ""}. \`${variable}.http\` is openapi-fetch over the same pipeline, typed by path.

## Errors

A failed call throws an \`ApiError\` with \`status\`, \`kind\`, \`body\`, \`code\`, \`headers\` and \`retryAfter\`; the statuses known of this vendor:

| status | meaning |
|---|---|
${[...errors]
  .sort(([a], [b]) => a - b)
  .map(([status, text]) => `| ${status} | ${text.replaceAll("|", "\\|")} |`)
  .join("\n")}

All errors extend \`VendorJobsError\`, and none holds a secret. The others, pages, waiting, retries, time-outs and events are the same for all
vendors: see [\`@vendor-jobs/core\`](../core).

## The contract

The spec is part of the package: \`import spec from "@vendor-jobs/${vendor}/openapi.json" with { type: "json" }\`. So are validators made from it,
which cost a small part of parsing:

\`\`\`ts
import { validators } from "@vendor-jobs/${vendor}/validators";

create${name}Client({ ${[...quickOptions(spec), 'validate: { validators, on: "report" }', "onEvent"].join(", ")} }); // or on: "throw"
\`\`\`

[\`@vendor-jobs/contract\`](../contract) has a fake of this API for tests, [\`@vendor-jobs/cli\`](../cli) checks the vendor's server and your code against the spec.
`;
}

const quickOptions = (spec: Json): string[] => {
  const ways = signInsOf(spec)?.ways ?? [];
  return [...(needsBaseUrl(spec) ? ["baseUrl"] : []), ...(ways[0]?.options ?? [])];
};

function serverText(spec: Json): string {
  const named = spec.servers.filter((server: Json) => server["x-server-name"]);
  if (named.length > 0)
    return `\`region\` picks the host: ${named.map((server: Json) => `\`${server["x-server-name"]}\` (${server.url})`).join(", ")}. Or give a \`baseUrl\`.`;
  const [server] = spec.servers;
  return server.url.includes("{")
    ? `\`baseUrl\` has the form \`${server.url}\`: ${oneLine(server.description ?? "")}`
    : `The base URL is \`${server.url}\`; \`baseUrl\` overrides it.`;
}
