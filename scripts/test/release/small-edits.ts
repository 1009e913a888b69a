import type { Bump } from "../../release/bump.ts";

/** A small vendor's repository, for edits that need no more: its files as they were released. */
export const released: Readonly<Record<string, string>> = {
  "specs/acme/openapi.yaml": `openapi: 3.1.0
info: { title: Acme jobs API, version: "1" }
servers: [{ url: https://acme.test }]
security: [{ token: [] }]
x-error: { message: [/message], code: [/code] }
x-job:
  operation: getJob
  ids: { jobId: [/id] }
  at: ""
  fields: { id: [/id], name: [/name], status: [/status] }
  cancel: { operation: cancelJob, body: { ids: ["{jobId}"] } }
  states: [{ state: failed, when: { /status: [failed] } }]
paths:
  /jobs:
    get:
      operationId: listJobs
      x-pagination: { style: cursor, items: /jobs, parameter: cursor, next: /next, total: /total, size: limit }
      parameters:
        - { name: cursor, in: query, schema: { type: string } }
        - { name: limit, in: query, schema: { type: integer } }
      responses:
        "200": { description: Jobs, content: { application/json: { schema: { $ref: "#/components/schemas/JobPage" } } } }
    post:
      operationId: createJob
      requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/NewJob" } } } }
      responses:
        "200": { description: The job, content: { application/json: { schema: { $ref: "#/components/schemas/Job" } } } }
  /jobs/{jobId}:
    parameters: [{ name: jobId, in: path, required: true, schema: { type: string } }]
    get:
      operationId: getJob
      responses:
        "200": { description: The job, content: { application/json: { schema: { $ref: "#/components/schemas/Job" } } } }
  /cancel:
    post:
      operationId: cancelJob
      requestBody: { required: true, content: { application/json: { schema: { type: object, properties: { ids: { type: array, items: { type: string } } } } } } }
      responses: { "204": { description: Done } }
  /stop:
    post:
      operationId: stopJob
      responses: { "204": { description: Done } }
components:
  securitySchemes: { token: { type: http, scheme: bearer } }
  schemas:
    Job:
      type: object
      required: [id]
      properties:
        id: { type: string, pattern: "^j" }
        name: { type: string, minLength: 1 }
        status: { type: string }
        size: { type: integer, minimum: 0 }
        owner: { type: object, properties: { email: { type: string } } }
    JobPage: { type: object, properties: { jobs: { type: array, items: { $ref: "#/components/schemas/Job" } }, next: { type: string }, total: { type: integer } } }
    NewJob:
      type: object
      additionalProperties: false
      properties:
        label: { type: string }
        code: { allOf: [{ type: string, maxLength: 20 }, { minLength: 2, maxLength: 10 }] }
        target: { oneOf: [{ type: object, properties: { sheet: { type: string } } }, { type: object, properties: { book: { type: string } } }] }
`,
  "packages/acme/package.json": `{
  "name": "@vendor-jobs/acme",
  "version": "1.0.0",
  "license": "MIT",
  "type": "module",
  "sideEffects": ["./dist/main.js"],
  "bin": { "acme": "./dist/main.js" },
  "exports": { ".": { "types": "./dist/index.d.ts", "default": "./dist/index.js" } },
  "engines": { "node": ">=20" }
}
`,
  "packages/acme/src/options.ts": `export interface Options {
  /** How long, in ms. @default 1000 */
  timeout?: number;
}
`,
  "packages/acme/src/generated/types.ts": `export interface ListParams {
  /** Jobs a page. @default 50 */
  limit?: number;
}
`,
  "packages/acme/api/index.api.md": `## API Report File for "@vendor-jobs/acme"

\`\`\`ts

// @public
export class Acme<Body = unknown> {
    constructor(name: string);
    // (undocumented)
    readonly name: string;
}

// @public
export interface AcmeClient {
    again(params: Parameters<AcmeClient["list"]>[0]): void;
    list(params: ListParams): Promise<Listed>;
    lookup(order: ListParams["order"]): number;
}

// @public
export interface Box<T, U = string> {
    // (undocumented)
    readonly first: T;
    // (undocumented)
    readonly second: U;
}

// @public
export function createAcme<T = string>(options: Options): Box<T>;

// @public
export function createAcmeClient(): AcmeClient;

// @public
export function follow<Source>(source: FollowLike<Source>): void;

// @public
type FollowLike<Source> = Source extends {
    readonly jobs: infer Listed;
} ? Listed : never;

// @public
export interface JobsClient {
    jobs(): Promise<Seen>;
    // (undocumented)
    readonly vendor: string;
}

// @public
export interface Listed {
    readonly id: "a" | {
        form: string;
    } | Pattern;
    readonly status: string | number;
}

// @public
export interface ListParams {
    filter?: string;
    order?: "asc" | "desc";
}

// @public
export interface Options {
    retry?: false | { attempts?: number };
    timeout?: number;
}

// @public
export type Pattern = \`\${string}-\${string}\`;

// @public
export function resume(clients: Iterable<JobsClient>): void;

// @public
export interface Seen {
    readonly status: string | number;
}

// (No @packageDocumentation comment for this package)

\`\`\`
`,
  "packages/globex/api/index.api.md": `## API Report File for "@vendor-jobs/globex"

\`\`\`ts

import { Seen } from '@vendor-jobs/acme';

// @public
export function createGlobexClient(): GlobexClient;

// @public
export interface GlobexClient {
    jobs(): Promise<Seen>;
    list(): void;
    // (undocumented)
    readonly vendor: string;
}

\`\`\`
`,
};

/** What a reviewer would call an edit, the file, what is found there and what takes its place, and what it asks of the next version. */
export type SmallEdit = readonly [name: string, file: keyof typeof released, from: string, to: string, expected: Bump];

const spec = "specs/acme/openapi.yaml";
const manifest = "packages/acme/package.json";
const types = "packages/acme/api/index.api.md";

export const smallEdits: readonly SmallEdit[] = [
  ["an error has its code elsewhere", spec, "code: [/code]", "code: [/error]", "major"],
  ["an error has its code in one more place", spec, "code: [/code]", "code: [/code, /error]", "minor"],
  ["of two places of a code the other goes first", spec, "code: [/code]", "code: [/error, /code]", "major"],
  ["an error has no code any more", spec, ", code: [/code]", "", "major"],
  ["an error has its message elsewhere", spec, "message: [/message]", "message: [/error]", "patch"],
  ["a field of jobs is read elsewhere", spec, "name: [/name]", "name: [/title]", "major"],
  ["a field of jobs is read in one more place", spec, "name: [/name]", "name: [/name, /title]", "minor"],
  ["a field of jobs is read", spec, "status: [/status] }\n  cancel", "status: [/status], progress: [/size] }\n  cancel", "minor"],
  ["an id is read in one more place", spec, "ids: { jobId: [/id] }", "ids: { jobId: [/id, /jobId] }", "minor"],
  ["an id is read elsewhere", spec, "ids: { jobId: [/id] }", "ids: { jobId: [/jobId] }", "major"],
  ["another operation cancels", spec, "cancel: { operation: cancelJob, body", "cancel: { operation: stopJob, body", "major"],
  ["a cancel sends another body", spec, '["{jobId}"] } }', '["{jobId}"], force: true } }', "major"],
  ["the next page is told elsewhere", spec, "next: /next, total", "next: /cursor, total", "major"],
  ["the number of all is told elsewhere", spec, "total: /total, size", "total: /count, size", "major"],
  ["the number of all is not read any more", spec, "total: /total, size", "size", "major"],
  ["a page is asked for by another parameter", spec, "parameter: cursor, next", "parameter: limit, next", "major"],
  ["items are elsewhere", spec, "items: /jobs, parameter", "items: /data, parameter", "major"],
  ["a page's size has a parameter no more", spec, ", size: limit }", " }", "minor"],
  ["a pattern of a response gets narrower", spec, 'pattern: "^j"', 'pattern: "^j-[0-9]+$"', "major"],
  ["a response gets a pattern", spec, "name: { type: string, minLength: 1 }", 'name: { type: string, minLength: 1, pattern: "^[a-z]" }', "major"],
  ["a response's pattern is given up", spec, ', pattern: "^j"', "", "patch"],
  ["a number of a response may be smaller", spec, "minimum: 0", "minimum: -1", "patch"],
  ["a number of a response may not be so small", spec, "minimum: 0", "minimum: 1", "major"],
  [
    "a text of a request becomes a choice",
    spec,
    "label: { type: string }",
    'label: { anyOf: [{ type: string, pattern: "^a" }, { type: integer, minimum: 3 }] }',
    "major",
  ],
  [
    "a text of a request becomes one of a choice",
    spec,
    "label: { type: string }",
    "label: { anyOf: [{ type: string }, { type: object, properties: { id: { type: string } } }] }",
    "minor",
  ],
  ["the second limit of an allOf gets narrower", spec, "minLength: 2, maxLength: 10", "minLength: 2, maxLength: 5", "major"],
  ["the second limit of an allOf gets wider", spec, "minLength: 2, maxLength: 10", "minLength: 2, maxLength: 15", "minor"],
  ["a form of a request is gone", spec, ", { type: object, properties: { book: { type: string } } }] }", "] }", "major"],
  [
    "a form of a request is added",
    spec,
    "book: { type: string } } }] }",
    "book: { type: string } } }, { type: object, properties: { file: { type: string } } }] }",
    "minor",
  ],
  [
    "a schema moves to components",
    spec,
    "owner: { type: object, properties: { email: { type: string } } }",
    'owner: { $ref: "#/components/schemas/Owner" }\n    Owner: { type: object, properties: { email: { type: string } } }',
    "none",
  ],
  ["an anchor is set", spec, "security: [{ token: [] }]", "security: &all [{ token: [] }]", "none"],

  ["an option becomes readonly", types, "    timeout?: number;", "    readonly timeout?: number;", "major"],
  ["a class becomes abstract", types, "export class Acme", "export abstract class Acme", "major"],
  ["a constructor becomes protected", types, "    constructor(name", "    protected constructor(name", "major"],
  ["a constructor becomes private", types, "    constructor(name", "    private constructor(name", "major"],
  ["a type parameter of a class loses its default", types, "Acme<Body = unknown>", "Acme<Body>", "major"],
  ["a type parameter of an interface loses its default", types, "Box<T, U = string>", "Box<T, U>", "major"],
  ["a type parameter gets another default", types, "Box<T, U = string>", "Box<T, U = number>", "major"],
  ["a type parameter is constrained", types, "Box<T, U", "Box<T extends object, U", "major"],
  ["a type parameter of a function loses its default", types, "createAcme<T = string>", "createAcme<T>", "major"],
  ["a type parameter of a function is constrained", types, "createAcme<T = string>", "createAcme<T extends string = string>", "major"],
  ["a type parameter more has a default", types, "Box<T, U = string>", "Box<T, U = string, V = T>", "minor"],

  ["a parameter takes one more value", types, '"asc" | "desc";', '"asc" | "desc" | "none";', "minor"],
  ["a parameter takes one value less", types, '"asc" | "desc";', '"asc";', "major"],
  ["what users read is told more exactly", types, "Pattern;\n    readonly status: string | number", "Pattern;\n    readonly status: string", "minor"],
  ["what users read may be more", types, "Pattern;\n    readonly status: string | number", "Pattern;\n    readonly status: string | number | null", "major"],
  [
    "what a client that is handed in gives is told more exactly",
    types,
    "Seen {\n    readonly status: string | number",
    "Seen {\n    readonly status: string",
    "minor",
  ],
  [
    "what a client that is handed in gives may be more",
    types,
    "Seen {\n    readonly status: string | number",
    "Seen {\n    readonly status: string | number | null",
    "major",
  ],
  [
    "a client that is handed in must have one member more",
    types,
    "    jobs(): Promise<Seen>;\n",
    "    jobs(): Promise<Seen>;\n    readonly region: string;\n",
    "major",
  ],
  [
    "a union is written in another order",
    types,
    '"a" | {\n        form: string;\n    } | Pattern;',
    'Pattern | {\n        form: string;\n    } | "a";',
    "none",
  ],

  ["it runs on fewer systems", manifest, '"engines"', '"os": ["linux"],\n  "engines"', "major"],
  ["it runs on fewer processors", manifest, '"engines"', '"cpu": ["x64"],\n  "engines"', "major"],
  ["files with effects are said to have none", manifest, '"sideEffects": ["./dist/main.js"]', '"sideEffects": false', "major"],
  ["more files are said to have effects", manifest, '"sideEffects": ["./dist/main.js"]', '"sideEffects": true', "patch"],
  ["the licence is another", manifest, '"MIT"', '"BUSL-1.1"', "major"],
  ["a command gets another name", manifest, '{ "acme": "./dist/main.js" }', '{ "acme-jobs": "./dist/main.js" }', "major"],
  ["the only command is said by the package's name", manifest, '{ "acme": "./dist/main.js" }', '"./dist/main.js"', "none"],
  ["an option has another default", "packages/acme/src/options.ts", "@default 1000", "@default 2000", "major"],
  ["a vendor's own default is another", "packages/acme/src/generated/types.ts", "@default 50", "@default 100", "patch"],
  ["a default is told", "packages/acme/src/options.ts", "How long, in ms. @default 1000", "How long, in ms.", "patch"],
];
