import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { root } from "../../workspace/index.ts";
import { type Difference, differencesOf } from "./type-differences.ts";

/** Each type of ours, and the one of the vendor's SDK that stands for the same. */
const pairs: Readonly<Record<string, string>> = {
  Job: "Job",
  NewJob: "JobConfig",
  JobUpdate: "JobUpdate",
  JobResponse: "JobResponse",
  JobPage: "ListJobsResponse",
  ListJobsParams: "ListJobsRequest",
  Pagination: "Pagination",
  Success: "Success",
  ErrorList: "Errors",
  JobType: "JobType",
  JobStatus: "JobStatus",
  JobMode: "JobMode",
  JobTrigger: "Trigger",
  JobPartExecution: "JobPartExecution",
  JobSubject: "JobSubject",
  JobConfig: "JobUpdateConfig",
  JobAcknowledgement: "JobAckDetails",
  JobCancellation: "JobCancelDetails",
  JobCompletion: "JobCompleteDetails",
  JobOutcome: "JobOutcome",
  JobOutcomeNext: "JobOutcomeNext",
  JobSplit: "JobSplitDetails",
  JobPlanResponse: "JobPlanResponse",
  PlannedJob: "JobPlan",
  JobPlan: "JobExecutionPlan",
  JobPlanReplacement: "JobExecutionPlanRequest",
  JobPlanUpdate: "JobExecutionPlanConfigRequest",
  FieldMapping: "Edge",
  EnumMapping: "EnumDetails",
  MappingMetadata: "Metadata",
  SourceField: "SourceField",
  DestinationField: "DestinationField",
  Property: "Property",
  PropertyConstraint: "Constraint",
  NewEnumConfig: "EnumPropertyConfig",
  Mutation: "MutateJobConfig",
  MutationPreview: "DiffRecordsResponse",
  RecordDiff: "DiffRecord",
  ValueDiff: "DiffValue",
  ValidationMessage: "ValidationMessage",
  NewJobStatus: "JobStatus",
  NewJobSubject: "JobSubject",
  NewFieldMapping: "Edge",
  NewSourceField: "SourceField",
  NewDestinationField: "DestinationField",
  NewProperty: "Property",
  NewPropertyConstraint: "Constraint",
  PropertyOption: "EnumPropertyOption",
  CellValue: "CellValueUnion",
  ConflictResolution: "Resolve",
};

/** Types of theirs for jobs that are not compared by themselves. */
const without: readonly [of: RegExp, why: string][] = [
  [
    /JobConfig$|^ExportOptions$|^EmptyObject$|^Driver$|^FlagMutationConfig/,
    "one of the 23 forms of a configuration, which is free here: the vendor's own guides send others",
  ],
  [/^JobOutcomeNext|^JobOutcomeTrigger/, "a form of JobOutcomeNext or of its trigger, compared there"],
  [/^(Resource|Collection)JobSubject$|^JobParts/, "a form of JobSubject or JobSplitDetails, compared there"],
  [/^(Certainty|CategoryMapping|EnumValue)$/, "a part of Metadata and EnumDetails, compared there"],
  [/^Job(Source|Destination)$/, "text by another name"],
  [/^JobExecutionPlanConfig$/, "the members of JobExecutionPlanConfigRequest, compared there"],
];

const at =
  (...paths: RegExp[]) =>
  ({ path }: Difference) =>
    paths.some((place) => place.test(path));

const reasons: readonly [why: string, of: (difference: Difference) => boolean][] = [
  ["the SDK reads times into Date, ours are the text that is sent", ({ theirs }) => /\bDate\b/.test(theirs)],
  [
    "what a response lists may grow: ours takes text that is not known yet",
    ({ theirs, ours }) => /\(string & \{\}\)/.test(ours) && !/\(string & \{\}\)/.test(theirs),
  ],
  ["older pages of the vendor show jobs without it", at(/^Job\.createdBy$/)],
  ["in tests of a third party's client only (x-unconfirmed)", at(/^Job\.(estimatedCompletionAt|fromAction)$/)],
  ["a map of any keys: the vendor knows 23 forms, and its own guides send keys that are in none", at(/^JobConfig$/)],
  ["options' values are anything in the SDK as well, and cells may be empty", at(/\.(mapping\[\]\.\w+Value|unused\w+Values\[\])$/)],
  ["one type for the settings of all kinds of fields; the validators ask for what each requires", at(/^Property<[\w-]+>\.config/)],
  ["one base for all kinds of fields", at(/^Property<[\w-]+>\.(isArray|multi)$/)],
  ["actions belong to another API of the vendor's, and are free here", at(/\.actions\[\]$/)],
  ["the SDK renames it, ours is as on the wire", at(/^ConflictResolution\.(clip|main)_?[vV]alue_?[rR]eference$/)],
];

describe("the types of @flatfile/api 1.23.0 and ours", () => {
  it("are compared, each type of the SDK's jobs or its reason not to be", () => {
    const folder = `${root}/scripts/node_modules/@flatfile/api/dist/api/resources/jobs/types`;
    const names = [...readFileSync(`${folder}/index.d.ts`, "utf8").matchAll(/"\.\/(\w+)"/g)].map(([, name]) => name as string);
    expect(names.filter((name) => !Object.values(pairs).includes(name) && !without.some(([of]) => of.test(name)))).toEqual([]);
  });

  it("differ in nothing but what has a reason", () => {
    const lines = differencesOf(pairs).map((difference) => {
      const why = reasons.find(([, of]) => of(difference))?.[0];
      return `${difference.path} (${difference.ways}): theirs ${difference.theirs}, ours ${difference.ours}${why ? `; ${why}` : "; NO REASON"}`;
    });
    expect(lines.filter((line) => line.endsWith("NO REASON"))).toEqual([]);
    expect(reasons.filter(([why]) => !lines.some((line) => line.endsWith(why))).map(([why]) => why)).toEqual([]);
    expect(lines).toMatchSnapshot();
  }, 60_000);
});
