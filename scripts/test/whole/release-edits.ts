import type { Bump } from "../../release/bump/bump.ts";

/** A change of one file, and what it asks of a package's next version. */
export interface Edit {
  /** What a reviewer would call it. */
  name: string;
  file: string;
  from: string | RegExp;
  to: string;
  expected: Bump;
  /** A package that shares the file, and what the change asks of that. */
  also?: readonly [name: string, expected: Bump];
}

type Row = [name: string, from: string | RegExp, to: string, expected: Bump, also?: Edit["also"]];

const inFile = (file: string, rows: readonly Row[]): Edit[] =>
  rows.map(([name, from, to, expected, also]) => ({ name, file, from, to, expected, ...(also && { also }) }));

const parameter = (name: string, required: boolean) =>
  `- name: ${name}\n          in: query\n          required: ${required}\n          description: Made up.\n          schema: { type: string }\n          example: x\n        - name: sortDirection`;

export const flatfile: readonly Edit[] = [
  ...inFile("specs/flatfile/openapi.yaml", [
    ["a description is reworded", "Jobs a page. The largest size allowed is not documented.", "How many jobs a page has.", "patch"],
    ["an optional parameter is added", "- name: sortDirection", parameter("label", false), "minor"],
    [
      "a required parameter is added",
      /(find: \{ args: \{)([\s\S]*?args: \{)([\s\S]*?)- name: sortDirection/,
      `$1 label: x,$2 label: x,$3${parameter("label", true)}`,
      "major",
    ],
    ["an operation may be sent twice", "      operationId: splitJob", "      x-idempotent: true\n      operationId: splitJob", "major"],
    ["a parameter is removed", / {8}- name: excludeChildJobs\n(.*\n){4}/, "", "major"],
    ["an enum of a request is narrowed", "enum: [asc, desc] }\n          example: desc", "enum: [desc] }\n          example: desc", "major"],
    ["an enum of a request is widened", "enum: [asc, desc] }\n          example: desc", "enum: [asc, desc, none] }\n          example: desc", "minor"],
    ["an open enum of a response loses a value", "toolbarBlocking, hidden]\n        - type: string", "toolbarBlocking]\n        - type: string", "minor"],
    [
      "an open enum of a response gains a value",
      "[sequential, parallel]\n        - type: string",
      "[sequential, parallel, mixed]\n        - type: string",
      "minor",
    ],
    ["a response gains a member", "        pageCount: {", "        pageSize: { type: integer, description: Made up. }\n        pageCount: {", "minor"],
    ["a response loses an optional member", / {8}fromAction:\n(.*\n){4}/, "", "major"],
    [
      "a response may lack a member",
      'type, operation, source]\n      properties:\n        id: { type: string, minLength: 1, description: "Id of the job, for',
      'type, operation]\n      properties:\n        id: { type: string, minLength: 1, description: "Id of the job, for',
      "major",
    ],
    [
      "a response may be null",
      "info:\n          type: string\n          description: >-\n            What the job is doing",
      'info:\n          type: [string, "null"]\n          description: >-\n            What the job is doing',
      "major",
    ],
    ["a response is never null any more", 'type: [object, "null"]', "type: object", "minor"],
    ["a header is sent with no default any more", 'enum: ["true"], default: "true" }', 'enum: ["true"] }', "minor"],
    ["a native value means another state", "state: waiting, when: { /status: [waiting] }", "state: running, when: { /status: [waiting] }", "major"],
    [
      "an unknown native value gets a state",
      "when: { /status: [waiting] }",
      "when: { /status: [waiting, paused] }, x-unconfirmed: Made up for this edit",
      "minor",
    ],
    ["rules of states are written otherwise", /( {6}- \{ state: running.*\n)( {6}- \{ state: waiting.*\n)/, "$2$1", "patch"],
  ]),
];

export const workato: readonly Edit[] = [
  ...inFile("specs/workato/openapi.yaml", [
    ["a server gets another name", "x-server-name: trial", "x-server-name: sandbox", "major", ["workato-embedded", "major"]],
    ["a named server moves", "url: https://app.eu.workato.com", "url: https://eu.workato.com", "major", ["workato-embedded", "major"]],
    [
      "a server is added",
      "security:\n  - token: []",
      "  - url: https://app.br.workato.com\n    description: Brazil\n    x-server-name: br\nsecurity:\n  - token: []",
      "minor",
    ],
    ["a list is no longer read backwards", ", last: /id, reverse: prev,", ", last: /id,", "minor"],
    ["fewer items are taken", "maxItems: 25", "maxItems: 10", "major"],
    ["a limit of rate is another", "x-rate-limit: { requests: 60, seconds: 60 }", "x-rate-limit: { requests: 50, seconds: 60 }", "patch"],
    ["a field of all jobs is no longer read", "    name: [/title]\n", "", "major"],
    [
      "a shared parameter takes one more value",
      "enum: [succeeded, failed, pending] }",
      "enum: [succeeded, failed, pending, canceled] }",
      "minor",
      ["workato-embedded", "minor"],
    ],
    ["where an error has its message is another place", 'message: ["/errors/*", /message, /error]', 'message: ["/errors/*", /error, /message]', "patch"],
  ]),
  ...inFile("packages/workato/src/index.ts", [
    ["an option must be given", "region?: Region;", "region: Region;", "major"],
    ["an option is added", "  region?: Region;", "  region?: Region;\n  /** Made up. */\n  workspace?: string;", "minor"],
    ["the factory gets another name", "export function createWorkatoClient(", "export function makeWorkatoClient(", "major"],
    ["what is inside differs", "(api, options,", "(api, { ...options },", "patch"],
  ]),
];

export const nebula: readonly Edit[] = [
  ...inFile("specs/nebula-explorer/openapi.yaml", [
    [
      "JSON in the query takes a member more",
      "        fromCreateTime:",
      "        label: { type: string, description: Made up. }\n        fromCreateTime:",
      "minor",
    ],
    [
      "JSON in the query takes a member less",
      /\n {4}name: \{ in: filter\/name \}([\s\S]*?)\n {8}name:\n {10}description: Name of the job\. Whether.*\n {10}type: string/,
      "$1",
      "major",
    ],
    [
      "JSON in the query takes fewer values",
      /, stopping: \[5\]([\s\S]*?)type: integer\n {10}enum: \[0, 1, 2, 3, 4, 5\]\n {8}fromCreateTime/,
      "$1type: integer\n          enum: [0, 1, 2, 3, 4]\n        fromCreateTime",
      "major",
    ],
    [
      "JSON in the query is sent member by member",
      /content:\n {8}application\/json:\n {10}(schema: \{ \$ref: "#\/components\/schemas\/JobFilter" \})\n {10}(example: .*)/,
      "style: deepObject\n      $1\n      $2",
      "major",
    ],
    ["an operation is no longer sent twice", "      x-idempotent: true\n", "", "minor"],
    ["another code is a failure", "failure: { /code: { not: [0] } }", "failure: { /code: { not: [0, 1] } }", "major"],
    ["a credential goes into another cookie", "name: explorer_token\n", "name: explorer_session\n", "major"],
    ["another credential suffices", "  - session: []\ntags", "  - session: []\n  - account: []\ntags", "minor"],
    ["a second credential is needed", "  - session: []\ntags", "  - session: []\n    account: []\ntags", "major"],
    ["jobs can no longer be canceled", "  cancel: { operation: cancelJob }\n", "", "major"],
    ["the id of a job is found in one more place", "ids: { job_id: [/id] }", "ids: { job_id: [/id, /name] }", "minor"],
    ["the id of a job is found in another place", "ids: { job_id: [/id] }", "ids: { job_id: [/name, /id] }", "major"],
    ["a list is read to another end", "        first: 1\n", "        first: 0\n", "major"],
    [
      "a number of a response may be text",
      "description: Jobs on all pages together.\n          type: integer",
      "description: Jobs on all pages together.\n          type: [integer, string]",
      "major",
    ],
  ]),
];

export const alteryx: readonly Edit[] = [
  ...inFile("specs/alteryx-server/openapi.yaml", [
    [
      "a response has one more form",
      '        - type: array\n          items: { $ref: "#/components/schemas/JobMessage" }\n        - {',
      '        - type: array\n          items: { $ref: "#/components/schemas/JobMessage" }\n        - { type: string }\n        - {',
      "major",
    ],
    [
      "a member of a request may be left out",
      "required: [name, value]\n      properties:\n        name:\n          description: Name of the question, from",
      "required: [name]\n      properties:\n        name:\n          description: Name of the question, from",
      "minor",
    ],
    ["a member of a request is gone", /\n {8}credentialId:\n {10}description: .*\n {10}type: string/, "", "major"],
    [
      "a request takes one value less",
      "type: string\n      enum: [Default, Low, Medium, High, Critical]\n      x-unconfirmed: *rights",
      "type: string\n      enum: [Default, Low, Medium, High]\n      x-unconfirmed: *rights",
      "major",
    ],
    [
      "a style is spelt out no more",
      '          style: form\n          explode: true\n          schema: { type: array, items: { $ref: "#/components/schemas/PriorityFilter" } }',
      '          explode: true\n          schema: { type: array, items: { $ref: "#/components/schemas/PriorityFilter" } }',
      "patch",
    ],
    ["a path is another", "  /v3/jobs:\n", "  /v4/jobs:\n", "major"],
    ["an operation has another name", "operationId: listWorkflowQuestions", "operationId: listQuestions", "major"],
    ["tokens are asked for elsewhere", "tokenUrl: /webapi/oauth2/token", "tokenUrl: /webapi/oauth2/v2/token", "major"],
    [
      "a text may be empty",
      "schema: { type: string, minLength: 1 }\n          example: 66d1c3f53d6200007e000a01",
      "schema: { type: string }\n          example: 66d1c3f53d6200007e000a01",
      "minor",
    ],
    [
      "a parameter must have a form",
      "schema: { type: string, minLength: 1 }\n          example: 66d1c3f53d6200007e000a01",
      'schema: { type: string, minLength: 1, pattern: "^[0-9a-f]+$" }\n          example: 66d1c3f53d6200007e000a01',
      "major",
    ],
    ["a type gets another name", /QuestionItem\b/g, "QuestionChoice", "major"],
    ["an operation is deprecated", "      operationId: listWorkflowQuestions", "      deprecated: true\n      operationId: listWorkflowQuestions", "minor"],
    ["a failure is no longer described", /("401": .*\n(?:.*\n)*?)( {8}"404": \{.*\n)/, "$1", "major"],
    [
      "a closed list of a response is opened",
      "Whether several of the items may be chosen.\n          type: [boolean, ",
      "Whether several of the items may be chosen.\n          type: [boolean, string, ",
      "major",
    ],
  ]),
];

export const core: readonly Edit[] = [
  ...inFile("packages/core/src/send/call-options.ts", [
    ["an option is added to every call", "  deadline?: number;\n", "  deadline?: number;\n  /** Made up. */\n  idle?: number;\n", "minor"],
  ]),
  ...inFile("packages/core/src/client/options.ts", [
    ["an option is removed", "  fetch?: Fetch;\n", "", "major"],
    ["an option takes more", "rateLimit?: boolean |", "rateLimit?: number | boolean |", "minor"],
    ["a callback is given something else", "onEvent?: (event: ClientEvent) => void;", "onEvent?: (event: ClientEvent | undefined) => void;", "major"],
  ]),
  ...inFile("packages/core/src/client/credentials.ts", [
    ["a function takes one more argument", 'secret: string, prefix = ""): Credentials', 'secret: string, prefix = "", suffix = ""): Credentials', "minor"],
    ["a function must be given one more argument", 'secret: string, prefix = ""): Credentials', "secret: string, prefix: string): Credentials", "major"],
  ]),
  ...inFile("packages/core/src/job/overview.ts", [
    ["what users read has one more field", "  /** 0 to 100. */", "  readonly team: string | undefined;\n  /** 0 to 100. */", "minor"],
    ["what users read may be null", "readonly progress: number | undefined;", "readonly progress: number | null | undefined;", "major"],
    ["what users read is told more exactly", "readonly status: string | number | undefined;", "readonly status: string | undefined;", "minor"],
  ]),
  ...inFile("packages/core/src/errors.ts", [
    ["an error is of one more kind", '"server" | "unknown";', '"server" | "quota" | "unknown";', "major"],
    ["an error extends another", "class NetworkError extends RequestError", "class NetworkError extends VendorJobsError", "major"],
  ]),
  ...inFile("packages/core/src/send/call.ts", [
    [
      "a call has one more view",
      "  outcome(): Promise<Outcome>;",
      "  outcome(): Promise<Outcome>;\n  /** Made up. */\n  headers(): Promise<Headers>;",
      "minor",
    ],
  ]),
  ...inFile("packages/core/src/client/vendor-client.ts", [
    [
      "something is deprecated",
      " * Makes a vendor's client from its generated table: a method an operation, and what all clients have.\n",
      " * Makes a client.\n * @deprecated Made up.\n",
      "minor",
    ],
  ]),
  ...inFile("packages/core/package.json", [["a dependency is moved that types name", '"openapi-fetch": "0.17.0"', '"openapi-fetch": "0.18.0"', "major"]]),
];

export const contract: readonly Edit[] = [
  ...inFile("packages/contract/src/fake/fake-options.ts", [
    ["an option of the fake is added", "  pageSize?: number;", "  pageSize?: number;\n  latency?: number;", "minor"],
    ["an option of the fake is another type", "clock?: () => number;", "clock?: () => Date;", "major"],
    ["what the fake tells lacks a field", "  readonly method: string;\n", "", "major"],
    ["an argument must be given", "advance(id?: string | number): void;", "advance(id: string | number): void;", "major"],
    ["a comment differs", "/** Jobs a page where", "/** How many jobs a page where", "patch"],
  ]),
  ...inFile("packages/contract/src/vitest.ts", [["a matcher is renamed", /toMatchOperation\(\.\.\.args/, "toFitOperation(...args", "major"]]),
  ...inFile("packages/contract/package.json", [
    ["an entry is removed", /,\n +"\.\/tools": \{.*(?=,)/g, "", "major"],
    ["a peer is narrowed", '"vitest": ">=3.2"', '"vitest": ">=4"', "major"],
    ["a newer Node is needed", '"engines": { "node": ">=20" }', '"engines": { "node": ">=22" }', "major"],
    ["a dependency is moved that no type names", '"yaml": "2.9.1"', '"yaml": "3.0.0"', "patch"],
    ["a dependency is added", '"yaml": "2.9.1"', '"yaml": "2.9.1", "ms": "2.1.3"', "minor"],
    ["a dependency of tests is moved", '"vitest": "5.1.1"', '"vitest": "5.1.2"', "none"],
  ]),
  ...inFile("packages/cli/package.json", [["a command is removed", /\n {2}"bin": .*/, "", "major"]]),
  ...inFile("packages/contract/README.md", [["the README says more", /^/, "Made up.\n", "none"]]),
];
