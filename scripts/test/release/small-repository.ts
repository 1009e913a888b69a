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
        - { name: view, in: query, required: true, schema: { type: string, default: all } }
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
  /export:
    get:
      operationId: exportJobs
      responses:
        "200": { description: Jobs, content: { text/csv: { schema: { type: string } }, application/json: { schema: { type: object, properties: { rows: { type: integer } } } } } }
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
