import { describe, expect, it } from "vitest";
import { summaryOf } from "../../src/lint/specs.ts";
import { type Case, problemsOf } from "./edited-spec.ts";

const misled: readonly Case[] = [
  [
    "a field of the job",
    "flatfile",
    "status: [/status]",
    "status: [/sttaus]",
    /x-job finds the status of a job at \/sttaus, and there is no sttaus; there are .*; status was meant\?/,
  ],
  [
    "a field's second choice",
    "alteryx-server",
    "id: [/id, /jobId]\n    name",
    "id: [/id, /jodId]\n    name",
    /x-job finds the id of a job at \/jodId.*jobId was meant\?/,
  ],
  ["an id", "nebula-explorer", "ids: { job_id: [/id] }", "ids: { job_id: [/uid] }", /x-job finds the id job_id at \/uid, and there is no uid/],
  [
    "the place of the job",
    "flatfile",
    "at: /data\n  fields",
    "at: /date\n  fields",
    /x-job looks for the job at \/date.*there is no date; there are data; data was meant\?/,
  ],
  [
    "a rule's pointer",
    "flatfile",
    "state: failed, when: { /status:",
    "state: failed, when: { /state:",
    /x-job looks at \/state, and there is no state; there are/,
  ],
  [
    "a rule's value",
    "flatfile",
    "when: { /status: [complete] }",
    "when: { /status: [completed] }",
    /x-job looks for "completed" at \/status, where the schema knows .*; complete was meant\?/,
  ],
  [
    "a value without a rule",
    "flatfile",
    "/status: [failed] }",
    "/status: [broken] }, x-unconfirmed: heard of in November",
    /x-job has no rule for "failed" at \/status, which the schema knows: such a job would read as unknown\. Add it to the state that it means/,
  ],
  [
    "a rule's type of value",
    "nebula-explorer",
    "when: { /status: [2] }",
    'when: { /status: ["2"] }',
    /x-job looks for "2" at \/status, where there is integer/,
  ],
  [
    "a rule's pointer into a list",
    "alteryx-server",
    '"/messages/*/status": [3]',
    '"/messages/*/state": [3]',
    /there is no state; there are status, text, toolId/,
  ],
  [
    "the items of a list",
    "flatfile",
    "items: /data\n        total",
    "items: /tasks\n        total",
    /x-pagination of listJobs has items \/tasks in the answer, and there is no tasks; there are data, pagination/,
  ],
  [
    "items that are none",
    "flatfile",
    "items: /data\n        total",
    "items: /pagination\n        total",
    /has items \/pagination in the answer, and there is object; expected array/,
  ],
  ["the total", "alteryx-server", "/pagination/totalItems", "/pagination/total", /has total \/pagination\/total in the answer, and there is no total/],
  ["whether there is more", "alteryx-server", "more: /pagination/hasNextPage", "more: /pagination/totalPages", /has more .*there is integer; expected boolean/],
  ["the last item's cursor", "workato", "last: /id,", "last: /uid,", /has last \/uid in an item, and there is no uid/],
  [
    "an error's message",
    "flatfile",
    "message: [/errors/0/message,",
    "message: [/errors/0/text,",
    /x-error finds the message at \/errors\/0\/text, and there is no text; there are key, message/,
  ],
  ["a failure's sign", "nebula-explorer", "failure: { /code:", "failure: { /kode:", /x-error tells a failure by \/kode of a success, and there is no kode/],
  [
    "a body of cancel that its schema refuses",
    "workato",
    'body: { job_ids: ["{job_handle}"] }',
    'body: { job_ids: "{job_handle}" }',
    /gives cancelJobs a body that its schema refuses: .*must be array/,
  ],
  ["a member that cancel's body does not have", "workato", "body: { job_ids:", "body: { ids:", /gives cancelJobs a body that its schema refuses: .*job_ids/],
  [
    "an id that cancel's body names",
    "workato",
    '["{job_handle}"]',
    '["{job_handel}"]',
    /x-job puts \{job_handel\} into the body of cancelJobs, and has no such id; it has recipe_id, job_handle/,
  ],
  ["a body that cancel needs", "workato", ', body: { job_ids: ["{job_handle}"] }', "", /cancels by cancelJobs, which needs a body/],
  [
    "a body that cancel does not take",
    "nebula-explorer",
    "cancel: { operation: cancelJob }",
    "cancel: { operation: cancelJob, body: { a: 1 } }",
    /gives cancelJob a body, and it takes none/,
  ],
  [
    "an id that the path takes",
    "workato",
    "    recipe_id: [/recipe_id]\n",
    "",
    /x-job lacks the id recipe_id, which the path of getJob takes; it has job_handle/,
  ],
];

const misbuilt: readonly Case[] = [
  [
    "a closed enum of a response",
    "flatfile",
    "      anyOf:\n        - type: string\n          enum: [manual, immediate]\n        - type: string\n",
    "      type: string\n      enum: [manual, immediate]\n",
    /house\/openness: An enum of a response is open.*anyOf: \[\{ type: string, enum: \[manual, immediate\] \}, \{ type: string \}\]/,
  ],
  [
    "a closed response",
    "flatfile",
    "description: Envelope around one job.\n      type: object\n",
    "description: Envelope around one job.\n      type: object\n      additionalProperties: false\n",
    /house\/openness: A response is open/,
  ],
  [
    "an open body of a request",
    "flatfile",
    "description: A job to create.\n      type: object\n      additionalProperties: false\n",
    "description: A job to create.\n      type: object\n",
    /house\/openness: The body of a request is closed/,
  ],
  [
    "an open enum of a request",
    "flatfile",
    /(NewJobStatus:\n.*\n) {6}type: string\n( {6}enum: .*\n)/,
    "$1      anyOf:\n        - type: string\n    $2        - type: string\n",
    /house\/openness: An enum of a request is closed/,
  ],
  [
    "a misspelt member of an extension",
    "flatfile",
    "size: pageSize\n        pages",
    "sise: pageSize\n        pages",
    /house\/extensions: x-pagination .*has no member sise; there are style, items, id, total, cap, parameter, first, size, pages, more; size was meant\?/,
  ],
  [
    "a wrong value in an extension",
    "flatfile",
    "style: page\n",
    "style: pages\n",
    /house\/extensions: .*x-pagination\/style is "pages"; expected one of cursor, page, offset, next, none/,
  ],
  [
    "a state that there is not",
    "flatfile",
    "{ state: waiting,",
    "{ state: paused,",
    /house\/extensions: .*x-job\/states\/3\/state is "paused"; expected one of queued, running, waiting/,
  ],
];

const impossible: readonly Case[] = [
  [
    "a pointer out of the body",
    "flatfile",
    "status: [/status]",
    "status: [/__proto__/status]",
    /house\/extensions: .*x-job\/fields\/status\/0 is "\/__proto__\/status"; expected a JSON pointer/,
  ],
  [
    "a body that cannot be sent",
    "flatfile",
    /(operationId: createJob[\s\S]*?)application\/json:/,
    "$1application/xml:",
    /house\/runtime: createJob: a body of application\/xml is none that the runtime can send; declare JSON/,
  ],
  [
    "an answer that cannot be read",
    "flatfile",
    /(operationId: createJob[\s\S]*?responses:[\s\S]*?)application\/json:/,
    "$1application/xml:",
    /house\/runtime: createJob: an answer of application\/xml is none that the runtime can read; declare/,
  ],
  [
    "successes of different media types",
    "flatfile",
    /(operationId: createJob[\s\S]*?responses:\n)( +)"20/,
    '$1$2"204": {description: "Done.", content: {text/plain: {schema: {type: string}}}}\n$2"20',
    /house\/runtime: createJob: its successes are of different media types \(.*text.*\), which one method cannot give; keep one/,
  ],
  [
    "a parameter as a cookie",
    "flatfile",
    "name: pageSize\n          in: query",
    "name: pageSize\n          in: cookie",
    /house\/runtime: listJobs: parameter pageSize is a cookie, which the runtime cannot send/,
  ],
  [
    "a scheme that cannot be sent",
    "flatfile",
    "scheme: bearer",
    "scheme: digest",
    /house\/runtime: The security scheme token is of the HTTP scheme digest, which the runtime cannot send; give its prefix by x-sign-in/,
  ],
];

describe("the lint", () => {
  it.each([...misled, ...misbuilt, ...impossible])("says where and what fits: %s", async (_, vendor, from, to, says) => {
    const { problems } = await problemsOf(vendor, from, to);
    expect(problems.join("\n")).toMatch(says);
    expect(problems.every((problem) => /openapi\.yaml:\d+:\d+ \S+: /.test(problem))).toBe(true);
  });

  it("tells the line of what is wrong", async () => {
    const { problems, line } = await problemsOf("flatfile", "when: { /status: [complete] }", "when: { /status: [completed] }");
    expect(problems[0]).toContain(`openapi.yaml:${line}:`);
    const other = await problemsOf("flatfile", "items: /data\n        total", "items: /tasks\n        total");
    expect(other.problems[0]).toContain(`openapi.yaml:${other.line}:`);
  });

  it.each([
    ["a state that there is not", "workflows", "{state: stopping,", "{state: halting,"],
    ["a member that there is not", "flatfile", "progress: [/progress]", "progres: [/progress]"],
    ["a pointer that is none", "flatfile", "status: [/status]", "status: [status]"],
    ["a name that is taken", "flatfile", "operationId: splitJob", "operationId: waitAll"],
  ])("tells the line in an extension, not of it: %s", async (_, vendor, from, to) => {
    const { problems, line } = await problemsOf(vendor, from, to);
    expect(problems).toEqual([expect.stringContaining(`openapi.yaml:${line}:`)]);
  });

  it("takes a path that ends in a slash", async () => {
    const { problems } = await problemsOf("flatfile", "\n  /v1/jobs:\n", "\n  /v1/jobs/:\n");
    expect(problems).toEqual([]);
  });

  it("takes a value that no schema lists where the rule says where it is from", async () => {
    const { problems } = await problemsOf(
      "flatfile",
      "when: { /status: [complete] }",
      "when: { /status: [complete, completed] }, x-unconfirmed: seen in an answer of November 2026",
    );
    expect(problems).toEqual([]);
  });

  it("begins with a summary by rule where it finds more than fifty things", () => {
    const many = Array.from({ length: 51 }, (_, i) => `a.yaml:${i}:1 ${i % 3 ? "house/pointers" : "house/described"}: why`);
    expect(summaryOf(many.slice(1))).not.toContain("By rule");
    expect(summaryOf(many)).toMatch(/^By rule:\n {4}34 house\/pointers\n {4}17 house\/described\n\na\.yaml:0:1/);
  });
});
