import { describe, expect, it } from "vitest";
import { type Case, problemsOf } from "./edited-spec.ts";

const find = "find: {operation: listSceneJobs, args: {farm_id: '{farm_id}', scene_id: '{scene_id}'}, where: {/name: '{/name}'}}";
const renderStart = `{operation: renderScene, ids: {job_id: [/data/id]}, ${find}}`;
const createStart = "{operation: createJob, ids: {jobId: [/data/id]}, find: {where: {/label: '{/label}'}}}";
const scanStart = "{operation: startJob, ids: {jobId: ['{jobId}']}}";
const renders = (to: string, says: RegExp) => ["renders", renderStart, to, says] as const;
const finding = (from: string, to: string, says: RegExp) => ["renders", find, find.replace(from, to), says] as const;
const keyed = (key: string, says: RegExp) => ["scans", createStart, createStart.replace(/\}$/, `, key: ${key}}`), says] as const;

const cases: readonly Case[] = [
  ["a start that is no operation", ...renders("{operation: renderScenes, ids: {job_id: [/data/id]}}", /names the operation renderScenes, and there is none/)],
  [
    "what an act must be given beside its path",
    "scans",
    "post: {operationId: cancelJob,",
    "post: {operationId: cancelJob, parameters: [{name: reason, in: query, required: true, description: Why., schema: {type: string}, example: late}],",
    /x-job cancels by cancelJob, which must be given reason, and has no such id; it has jobId; give it in args where it is none/,
  ],
  ["a start that is said twice", "scans", scanStart, `${scanStart}\n    - ${scanStart}`, /says twice how startJob starts a job/],
  [
    "the id of a new job",
    ...renders(
      "{operation: renderScene, ids: {job_id: [/data/uid]}}",
      /finds the id job_id at \/data\/uid of what renderScene answers with, and there is no uid/,
    ),
  ],
  [
    "an id that no job has",
    ...renders(
      "{operation: renderScene, ids: {jobs_id: [/data/id]}}",
      /finds the id jobs_id .* and a job has none such; it has farm_id, job_id; job_id was meant\?$/m,
    ),
  ],
  [
    "an id that is nowhere",
    ...renders("{operation: renderScene, ids: {id: [/data/id]}}", /does not say where the id job_id of the job is that renderScene makes; give it in ids/),
  ],
  [
    "ids in a header that is not there",
    ...renders("{operation: renderScene, location: true}", /in the Location of renderScene, and none of its answers has such a header/),
  ],
  [
    "an argument of a start",
    ...finding(
      "'{/name}'",
      "'{sceneId}'",
      /puts \{sceneId\} into \/name of what listSceneJobs lists, and has no such argument; it has farm_id, scene_id; scene_id was meant\?/,
    ),
  ],
  ["what an item of the list has", ...finding("/name:", "/label:", /finds a start by \/label of what listSceneJobs lists, and there is no label/)],
  ["a parameter of the list", ...finding("scene_id:", "scene:", /finds a start by scene of listSceneJobs, and listSceneJobs has no parameter scene/)],
  [
    "what the list must be given",
    ...finding(", scene_id: '{scene_id}'", "", /finds a start by listSceneJobs, which must be given scene_id; give it in find\.args/),
  ],
  ["a list that lists nothing", ...finding("listSceneJobs", "getJob", /finds a start in what getJob lists, and that has no x-pagination/)],
  ["the place of a key", ...keyed("{at: /token, repeat: same}", /puts a key into \/token of createJob, and there is no token/)],
  ["a key that is no text", ...keyed("{at: /progress, repeat: same}", /puts a key into \/progress of createJob, and there is number; expected string/)],
  [
    "a key that must be given",
    ...keyed("{at: /label, repeat: same}", /puts a key into \/label of createJob, and its schema requires it there; it is made where none is given/),
  ],
  [
    "a conflict that tells no job",
    ...keyed("{at: /info, repeat: conflict}", /no id is made of it \(\{\/info\}\): after a conflict nothing would say which job it was/),
  ],
  [
    "what a step is given",
    "scans",
    scanStart,
    "{operation: startJob, ids: {jobId: ['{jobId}']}, steps: [{operation: updateJob, body: {progres: 5}}]}",
    /gives updateJob a body that its schema refuses: .*must NOT have additional/,
  ],
  [
    "a start that is marked idempotent",
    "renders",
    "operationId: renderScene\n",
    "operationId: renderScene\n      x-idempotent: true\n",
    /renderScene is marked x-idempotent, and starts a job: say by what key/,
  ],
  [
    "what tells runs apart",
    "scans",
    "updated: /updatedAt",
    "updated: /updateAt",
    /tells runs apart by \/updateAt of a job, and there is no updateAt.*updatedAt was meant\?/,
  ],
  [
    "a retry of the same job without a mark",
    "renders",
    "  cancel: {",
    "  retry: {operation: cancelJobs, gives: same}\n  cancel: {",
    /runs the same job again by cancelJobs, and has no mark/,
  ],
  [
    "a retry without the new job's ids",
    "scans",
    "gives: new, ids: {jobId: [/data/id]}",
    "gives: new",
    /does not say where its ids are; give them in ids, or location: true/,
  ],
  ["the parts of a job", "renders", "at: /frames", "at: /frame", /finds the parts at \/frame of a job, and there is no frame; .*frames was meant\?/],
  [
    "parts that are no list",
    "renders",
    "at: /frames",
    "at: /name",
    /finds the parts at \/name of a job, and there is no list, and no object that has them by name; say where it is, in at/,
  ],
  [
    "a field of a part",
    "renders",
    "fields: {id: [/number], name: [/name]",
    "fields: {id: [/number], name: [/nome]",
    /finds the name of a part at \/nome, and there is no nome/,
  ],
  [
    "an argument of the list of parts",
    "scans",
    "parentId: '{jobId}'",
    "parentId: '{job}'",
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
  ["a state of a part", "renders", "{/error: [null]}", "{/err: [null]}", /looks at \/err, and there is no err; there are/],
];

describe("the lint of what is done with jobs", () => {
  it.each(cases)("says where and what fits: %s", async (_, api, from, to, says) => {
    const { problems } = await problemsOf(api, from, to);
    expect(problems.join("\n")).toMatch(says);
    expect(problems.every((problem) => /openapi\.yaml:\d+:\d+ \S+: /.test(problem))).toBe(true);
  });

  it.each([
    ["a list of parts that must be told which page", "{name: pageNumber, in: query,", "{name: pageNumber, in: query, required: true,"],
    ["times that are compared", "when: {/status: [complete]}}", "when: {/status: [complete], /finishedAt: {after: /startedAt}}}"],
    ["what a caller gives to a step", scanStart, "{operation: startJob, ids: {jobId: ['{jobId}']}, steps: [{operation: updateJob, body: {info: 'by {who}'}}]}"],
  ])("takes %s", async (_, from, to) => expect((await problemsOf("scans", from, to)).problems).toEqual([]));
});
