import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { pointerFindings } from "../../src/lint/pointers.ts";
import { summaryOf } from "../../src/lint/specs.ts";
import { documentOf } from "../root.ts";
import { type Case, problemsOf } from "./edited-spec.ts";

const misled: readonly Case[] = [
  [
    "a field of the job",
    "scans",
    "status: [/status]\n",
    "status: [/sttaus]\n",
    /x-job finds the status of a job at \/sttaus, and there is no sttaus; there are .*; status was meant\?$/m,
  ],
  ["a field's second choice", "renders", "id: [/id, /jobId]", "id: [/id, /jodId]", /x-job finds the id of a job at \/jodId.*jobId was meant\?/],
  ["an id", "renders", "job_id: [/id]\n", "job_id: [/uid]\n", /x-job finds the id job_id at \/uid, and there is no uid/],
  [
    "a status that tells a state",
    "scans",
    "at: /data\n",
    "at: /data\n  answers: {418: failed}\n",
    /x-job tells a state by 418 of getJob, which documents no such answer/,
  ],
  ["the place of the job", "scans", "at: /data\n", "at: /date\n", /x-job looks for the job at \/date.*there is no date; there are data; data was meant\?/],
  ["a rule's pointer", "scans", "state: failed, when: {/status:", "state: failed, when: {/state:", /x-job looks at \/state, and there is no state; there are/],
  [
    "a rule's value",
    "scans",
    "when: {/status: [complete]}",
    "when: {/status: [completed]}",
    /x-job looks for "completed" at \/status, where the schema knows .*; complete was meant\? Correct it/,
  ],
  [
    "a value without a rule",
    "scans",
    "/status: [failed]}",
    "/status: [broken]}, x-unconfirmed: heard of in November",
    /x-job has no rule for "failed" at \/status, which the schema knows: such a job would read as unknown\. Add it to the state that it means/,
  ],
  ["a rule's type of value", "renders", "when: {/status: [0]}", "when: {/status: ['0']}", /x-job looks for "0" at \/status, where there is integer/],
  ["a rule's pointer into a list", "renders", "'/messages/*/kind': [3]", "'/messages/*/state': [3]", /there is no state; there are kind, text/],
  [
    "the items of a list",
    "scans",
    "items: /data\n",
    "items: /tasks\n",
    /x-pagination of listJobs has items \/tasks in the answer, and there is no tasks; there are data, pagination/,
  ],
  ["items that are none", "scans", "items: /data\n", "items: /pagination\n", /has items \/pagination in the answer, and there is object; expected array/],
  ["the total", "scans", "/pagination/totalCount", "/pagination/total", /has total \/pagination\/total in the answer, and there is no total/],
  [
    "whether there is more",
    "scans",
    "more: /pagination/hasMore",
    "more: /pagination/currentPage",
    /has more \/pagination\/currentPage in the answer, and there is integer; expected boolean/,
  ],
  ["the last item's cursor", "renders", "last: /id,", "last: /uid,", /has last \/uid in an item, and there is no uid/],
  [
    "an error's message",
    "scans",
    "message: [/errors/0/message]",
    "message: [/errors/0/text]",
    /x-error finds the message at \/errors\/0\/text, and there is no text; there are key, message/,
  ],
  ["a failure's sign", "renders", "failure: {/code:", "failure: {/kode:", /x-error tells a failure by \/kode of a success, and there is no kode/],
  [
    "a body of cancel that its schema refuses",
    "renders",
    "body: {job_ids: ['{job_id}']}",
    "body: {job_ids: '{job_id}'}",
    /gives cancelJobs a body that its schema refuses: .*must be array/,
  ],
  ["a member that cancel's body does not have", "renders", "body: {job_ids:", "body: {ids:", /gives cancelJobs a body that its schema refuses: .*job_ids/],
  [
    "an id that cancel's body names",
    "renders",
    "['{job_id}']",
    "['{job_uid}']",
    /x-job puts \{job_uid\} into the body of cancelJobs, and has no such id; it has farm_id, job_id/,
  ],
  ["a body that cancel needs", "renders", ", body: {job_ids: ['{job_id}']}", "", /cancels by cancelJobs, which needs a body/],
  [
    "a body that cancel does not take",
    "scans",
    "cancel: {operation: cancelJob}",
    "cancel: {operation: cancelJob, body: {a: 1}}",
    /gives cancelJob a body, and it takes none/,
  ],
  ["an id that the path takes", "renders", "    farm_id: [/farm_id]\n", "", /x-job lacks the id farm_id, which the path of getJob takes; it has job_id/],
];

const misbuilt: readonly Case[] = [
  [
    "a closed enum of a response",
    "scans",
    "anyOf: [{type: string, enum: [manual, immediate]}, {type: string}]",
    "type: string, enum: [manual, immediate]",
    /house\/open-responses: An enum of a response is open.*anyOf: \[\{ type: string, enum: \[manual, immediate\] \}, \{ type: string \}\]/,
  ],
  [
    "a closed enum by constants",
    "scans",
    "anyOf: [{type: string, enum: [manual, immediate]}, {type: string}]",
    "oneOf: [{const: manual}, {const: immediate, title: Now}]",
    /house\/open-responses: An enum of a response is open.*enum: \[manual, immediate\]/,
  ],
  [
    "a closed response",
    "scans",
    "description: Around a job., type: object,",
    "description: Around a job., type: object, additionalProperties: false,",
    /house\/open-responses: A response is open/,
  ],
  [
    "an open body of a request",
    "scans",
    "description: A job to make.\n      type: object\n      additionalProperties: false\n",
    "description: A job to make.\n      type: object\n",
    /house\/closed-requests: The body of a request is closed/,
  ],
  [
    "an open enum of a request",
    "scans",
    "type: string, enum: [created, waiting]",
    "anyOf: [{type: string, enum: [created, waiting]}, {type: string}]",
    /house\/closed-requests: An enum of a request is closed/,
  ],
  [
    "a misspelt member of an extension",
    "scans",
    "size: pageSize\n",
    "sise: pageSize\n",
    /house\/extensions: x-pagination .*has no member sise; there are style, items, id, total, cap, parameter, first, size, pages, more; size was meant\?/,
  ],
  [
    "a wrong value in an extension",
    "scans",
    "style: page\n",
    "style: pages\n",
    /house\/extensions: .*x-pagination\/style is "pages"; expected one of cursor, page, offset, next, none/,
  ],
  [
    "a state that there is not",
    "scans",
    "{state: waiting,",
    "{state: paused,",
    /house\/extensions: .*x-job\/states\/2\/state is "paused"; expected one of queued, running, waiting/,
  ],
];

const impossible: readonly Case[] = [
  [
    "a pointer out of the body",
    "scans",
    "status: [/status]\n",
    "status: [/__proto__/status]\n",
    /house\/extensions: .*x-job\/fields\/status\/0 is "\/__proto__\/status"; expected a JSON pointer/,
  ],
  [
    "a body that cannot be sent",
    "scans",
    /(operationId: createJob[\s\S]*?)application\/json:/,
    "$1application/xml:",
    /house\/runtime: createJob: a body of application\/xml is none that the runtime can make; declare JSON/,
  ],
  [
    "an answer that cannot be read",
    "scans",
    /(operationId: listJobs[\s\S]*?responses:[\s\S]*?)application\/json:/,
    "$1application/xml:",
    /house\/runtime: listJobs: an answer of application\/xml is none that the runtime can read; declare/,
  ],
  [
    "successes of different media types",
    "scans",
    /(operationId: createJob[\s\S]*?responses:\n)( +)'200/,
    "$1$2'204': {description: Done., content: {text/plain: {schema: {type: string}}}}\n$2'200",
    /house\/runtime: createJob: its successes are of different media types \(.*text.*\), which one method cannot give; keep one/,
  ],
  [
    "a parameter as a cookie",
    "scans",
    "name: pageSize, in: query",
    "name: pageSize, in: cookie",
    /house\/runtime: listJobs: parameter pageSize is a cookie, which the runtime cannot send/,
  ],
  [
    "a scheme that cannot be sent",
    "scans",
    "scheme: bearer",
    "scheme: digest",
    /house\/runtime: The security scheme token is of the HTTP scheme digest, which the runtime cannot send; give its prefix by x-sign-in/,
  ],
];

describe("the lint", () => {
  it.each([...misled, ...misbuilt, ...impossible])("says where and what fits: %s", async (_, api, from, to, says) => {
    const { problems } = await problemsOf(api, from, to);
    expect(problems.join("\n")).toMatch(says);
    expect(problems.every((problem) => /openapi\.yaml:\d+:\d+ \S+: /.test(problem))).toBe(true);
  });

  it("tells the line of what is wrong", async () => {
    const { problems, line } = await problemsOf("scans", "when: {/status: [complete]}", "when: {/status: [completed]}");
    expect(problems[0]).toContain(`openapi.yaml:${line}:`);
    const other = await problemsOf("scans", "items: /data\n", "items: /tasks\n");
    expect(other.problems[0]).toContain(`openapi.yaml:${other.line}:`);
  });

  it.each([
    ["a state that there is not", "workflows", "{state: stopping,", "{state: halting,"],
    ["a member that there is not", "scans", "progress: [/progress]", "progres: [/progress]"],
    ["a pointer that is none", "scans", "status: [/status]\n", "status: [status]\n"],
    ["a name that is taken", "scans", "operationId: updateJob", "operationId: waitAll"],
  ])("tells the line in an extension, not of it: %s", async (_, api, from, to) => {
    const { problems, line } = await problemsOf(api, from, to);
    expect(problems).toEqual([expect.stringContaining(`openapi.yaml:${line}:`)]);
  });

  it("finds where a pointer leads to nothing though another list is of anything", () => {
    const spec = parse(readFileSync(documentOf("scans"), "utf8"));
    const schema = { type: "array", items: { type: "object", additionalProperties: true } };
    const responses = { 200: { description: "All.", content: { "application/json": { schema } } } };
    spec.paths["/things"] = { get: { operationId: "listThings", "x-pagination": { style: "none", items: "" }, responses } };
    spec["x-job"].fields.status = ["/stauts"];
    expect([...pointerFindings(spec)].map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/status of a job at \/stauts, .*; status was meant\?$/),
    );
  });

  it("takes a path that ends in a slash", async () => {
    const { problems } = await problemsOf("scans", "\n  /jobs:\n", "\n  /jobs/:\n");
    expect(problems).toEqual([]);
  });

  it.each([
    [
      "an open enum with more said of its forms",
      "enum: [manual, immediate]}, {type: string}]",
      "enum: [manual, immediate], deprecated: false}, {type: string, title: Other, readOnly: true}]",
    ],
    ["an open enum that may be null", "enum: [manual, immediate]}, {type: string}]", "enum: [manual, immediate]}, {type: string}, {enum: [null]}]"],
    [
      "a parameter that shows several examples",
      "schema: {type: integer, minimum: 1}, example: 10}",
      "schema: {type: integer, minimum: 1}, examples: {ten: {value: 10}}}",
    ],
    ["a parameter whose schema shows one", "schema: {type: integer, minimum: 1}, example: 10}", "schema: {type: integer, minimum: 1, examples: [10]}}"],
    [
      "calls of the server's",
      "\ncomponents:\n",
      "\nwebhooks:\n  done: {post: {operationId: job.done, summary: Done, description: It is done., tags: [Jobs], requestBody: {content: {application/json: {schema: {type: object}}}}, responses: {'204': {description: Taken.}, '410': {description: Gone.}}}}\n\ncomponents:\n",
    ],
  ])("takes %s", async (_, from, to) => {
    expect((await problemsOf("scans", from, to)).problems).toEqual([]);
  });

  it("takes a list of one word and null for a tag, which is closed", async () => {
    const { problems } = await problemsOf(
      "scans",
      "        status: {description: Where it stands.",
      "        sort: {description: Its sort., type: [string, 'null'], enum: [scan, null]}\n        status: {description: Where it stands.",
    );
    expect(problems).toEqual([]);
  });

  it("takes a word without a rule that says itself that the state is not known", async () => {
    const { problems } = await problemsOf("scans", "failed, canceled]}, {type: string}]}", "failed, canceled, STATE_UNSPECIFIED, unknown]}, {type: string}]}");
    expect(problems).toEqual([]);
  });

  it("takes a value that no schema lists where the rule says where it is from", async () => {
    const { problems } = await problemsOf(
      "scans",
      "when: {/status: [complete]}",
      "when: {/status: [complete, completed]}, x-unconfirmed: seen in an answer of November 2026",
    );
    expect(problems).toEqual([]);
  });

  it("begins with a summary by rule where it finds more than fifty things", () => {
    const many = Array.from({ length: 51 }, (_, i) => `a.yaml:${i}:1 ${i % 3 ? "house/pointers" : "house/described"}: why`);
    expect(summaryOf(many.slice(1))).not.toContain("By rule");
    expect(summaryOf(many)).toMatch(/^By rule:\n {4}34 house\/pointers\n {4}17 house\/described\n\na\.yaml:0:1/);
  });
});
