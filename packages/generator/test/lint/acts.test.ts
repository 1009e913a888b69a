import { describe, expect, it } from "vitest";
import { type Case, problemsOf } from "./edited-spec.ts";

const nebulaStart = '{ operation: runWorkflow, ids: { job_id: [/data/id] }, find: { where: { /workflowId: "{workflow_id}" } } }';
const alteryxStart = '{ operation: runWorkflow, ids: { jobId: [/id] }, find: { operation: listWorkflowJobs, args: { workflowId: "{workflowId}" } } }';
const flatfileStart = '{ operation: executeJob, ids: { jobId: ["{jobId}"] } }';
const nebula = (to: string, says: RegExp) => ["nebula-explorer", nebulaStart, to, says] as const;
const alteryx = (to: string, says: RegExp) => ["alteryx-server", alteryxStart, to, says] as const;
const flatfile = (to: string, says: RegExp) => ["flatfile", flatfileStart, to, says] as const;
const keyed = (key: string) => `{ operation: createJob, ids: { jobId: [/data/id] }, key: ${key} }`;

const cases: readonly Case[] = [
  [
    "a start that is no operation",
    ...nebula("{ operation: runWorkflows, ids: { job_id: [/data/id] } }", /names the operation runWorkflows, and there is none/),
  ],
  ["a start that is said twice", ...flatfile(`${flatfileStart}\n    - ${flatfileStart}`, /says twice how executeJob starts a job/)],
  [
    "the id of a new job",
    ...nebula(
      "{ operation: runWorkflow, ids: { job_id: [/data/uid] } }",
      /finds the id job_id at \/data\/uid of what runWorkflow answers with, and there is no uid/,
    ),
  ],
  [
    "an id that no job has",
    ...alteryx("{ operation: runWorkflow, ids: { jobID: [/id] } }", /finds the id jobID .* and a job has none such; it has jobId; jobId was meant\?/),
  ],
  [
    "an id that is nowhere",
    ...nebula("{ operation: runWorkflow, ids: { id: [/data/id] } }", /does not say where the id job_id of the job is that runWorkflow makes; give it in ids/),
  ],
  [
    "ids in a header that is not there",
    ...nebula("{ operation: runWorkflow, location: true }", /in the Location of runWorkflow, and none of its answers has such a header/),
  ],
  [
    "an argument of a start",
    ...nebula(
      nebulaStart.replace("{workflow_id}", "{workflowId}"),
      /puts \{workflowId\} into \/workflowId of what listJobs lists, and has no such argument; it has workflow_id.* workflow_id was meant\?/,
    ),
  ],
  [
    "what an item of the list has",
    ...nebula(nebulaStart.replace("/workflowId:", "/workflow:"), /finds a start by \/workflow of what listJobs lists, and there is no workflow/),
  ],
  [
    "a parameter of the list",
    ...alteryx(
      alteryxStart.replace("args: { workflowId:", "args: { workflow:"),
      /finds a start by workflow of listWorkflowJobs, and listWorkflowJobs has no parameter workflow/,
    ),
  ],
  [
    "what the list must be given",
    ...alteryx("{ operation: runWorkflow, ids: { jobId: [/id] }, find: { operation: listWorkflowJobs } }", /must be given workflowId; give it in find\.args/),
  ],
  [
    "a list that lists nothing",
    ...alteryx(alteryxStart.replace("listWorkflowJobs", "getJob"), /finds a start in what getJob lists, and that has no x-pagination/),
  ],
  ["the place of a key", ...flatfile(keyed("{ at: /token, repeat: same }"), /puts a key into \/token of createJob, and there is no token/)],
  [
    "a key that is no text",
    ...flatfile(keyed("{ at: /progress, repeat: same }"), /puts a key into \/progress of createJob, and there is number; expected string/),
  ],
  ["a key that must be given", ...flatfile(keyed("{ at: /operation, repeat: same }"), /its schema requires it there; it is made where none is given/)],
  [
    "a conflict that tells no job",
    ...flatfile(keyed("{ at: /info, repeat: conflict }"), /no id is made of it \(\{\/info\}\): after a conflict nothing would say which job it was/),
  ],
  [
    "what a step is given",
    ...flatfile(
      '{ operation: executeJob, ids: { jobId: ["{jobId}"] }, steps: [{ operation: updateJob, body: { progres: 5 } }] }',
      /gives updateJob a body that its schema refuses: .*must NOT have additional/,
    ),
  ],
  [
    "a start that is marked idempotent",
    "nebula-explorer",
    "operationId: runWorkflow\n",
    "operationId: runWorkflow\n      x-idempotent: true\n",
    /runWorkflow is marked x-idempotent, and starts a job: say by what key/,
  ],
  [
    "what tells runs apart",
    "flatfile",
    "updated: /updatedAt",
    "updated: /updateAt",
    /tells runs apart by \/updateAt of a job, and there is no updateAt.*updatedAt was meant\?/,
  ],
  [
    "a retry of the same job without a mark",
    "nebula-explorer",
    "  cancel: {",
    "  retry: { operation: cancelJob, gives: same }\n  cancel: {",
    /runs the same job again by cancelJob, and has no mark/,
  ],
  [
    "a retry without the new job's ids",
    "flatfile",
    "gives: new, ids: { jobId: [/data/id] },",
    "gives: new,",
    /does not say where its ids are; give them in ids, or location: true/,
  ],
  ["the parts of a job", "nebula-explorer", "at: /tasks", "at: /task", /finds the parts at \/task of a job, and there is no task; .*tasks was meant\?/],
  [
    "parts that are no list",
    "nebula-explorer",
    "at: /tasks",
    "at: /name",
    /finds the parts at \/name of a job, and there is no list, and no object that has them by name; say where it is, in at/,
  ],
  [
    "a field of a part",
    "nebula-explorer",
    "fields: { id: [/id], name: [/name], status",
    "fields: { id: [/id], name: [/nome], status",
    /finds the name of a part at \/nome, and there is no nome/,
  ],
  [
    "an argument of the list of parts",
    "flatfile",
    'parentId: "{jobId}"',
    'parentId: "{job}"',
    /puts \{job\} into parentId of listJobs, and has no such id; it has jobId/,
  ],
  [
    "a field of parts that an object has by their names",
    "workflows",
    "name: [/displayName]",
    "name: [/label]",
    /finds the name of a part at \/label, and there is no label/,
  ],
  ["a state of such parts", "workflows", "when: {/phase: [Skipped, Omitted]}", "when: {/phase: [Skipped]}", /no rule for "Omitted" at \/phase/],
  ["a state of a part", "workato", "/error: [null] }, x-unconfirmed", "/err: [null] }, x-unconfirmed", /looks at \/err, and there is no err; there are/],
];

describe("the lint of what is done with jobs", () => {
  it.each(cases)("says where and what fits: %s", async (_, vendor, from, to, says) => {
    const { problems } = await problemsOf(vendor, from, to);
    expect(problems.join("\n")).toMatch(says);
    expect(problems.every((problem) => /openapi\.yaml:\d+:\d+ \S+: /.test(problem))).toBe(true);
  });

  it.each([
    ["times that are compared", "flatfile", "when: { /status: [complete] } }", "when: { /status: [complete], /finishedAt: { after: /startedAt } } }"],
    [
      "what a caller gives to a step",
      "flatfile",
      flatfileStart,
      '{ operation: executeJob, ids: { jobId: ["{jobId}"] }, steps: [{ operation: acknowledgeJob, body: { info: "by {who}" } }] }',
    ],
  ])("takes %s", async (_, vendor, from, to) => {
    expect((await problemsOf(vendor, from, to)).problems).toEqual([]);
  });
});
