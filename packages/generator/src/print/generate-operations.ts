import {
  apiOf,
  displayName,
  isRequired,
  isSuccess,
  type Json,
  jobListOf,
  jobShapeOf,
  kindOf,
  type OperationInfo,
  operationsOf,
  type ResponseInfo,
  rateLimitOf,
  schemaAt,
  serversOf,
  successOf,
  unconfirmedOf,
} from "@vendor-jobs/contract/spec";
import type { JobShape, RateLimit } from "@vendor-jobs/core";
import { jobStartOf, startCallType, startDoc, startFinder } from "./generate-starts.ts";
import { inComment, memberName, oneLine, outcomeName, paramsName, typeAt } from "./names.ts";

const builtIn = new Set(["Blob", "AsyncIterable", "Record"]);

/** `src/generated/operations.ts`: the methods as a documented interface, their outcomes, and the table that the runtime reads. */
export function generateOperations(vendor: string, spec: Json): string {
  const infos = operationsOf(spec);
  const types = new Set<string>();
  const use = (type: string | undefined) => {
    // Of what the type names, that which is declared in the types of the spec.
    for (const [name] of type?.matchAll(/\b[A-Z]\w*/g) ?? []) if (!builtIn.has(name)) types.add(name);
    return type ?? "unknown";
  };

  const shape = jobShapeOf(spec);
  const jobs = shape && jobTypes(spec, shape, infos, use);
  const methods = infos.map((info) => {
    const takes = info.parameters.length > 0 || info.body !== undefined;
    const params = takes
      ? `params${info.parameters.some((parameter) => isRequired(spec, info, parameter)) || info.body?.required ? "" : "?"}: ${use(paramsName(info.id))}`
      : "params?: Record<string, never>";
    const data = use(dataType(spec, info));
    const outcome = outcomeName(info.id);
    const started = jobs && startCallType(spec, info.id, [data, outcome, jobs.handle], use);
    const result = started ?? (info.pagination ? `core.ListCall<${data}, ${use(itemType(spec, info))}, ${outcome}>` : `core.Call<${data}, ${outcome}>`);
    return `${methodDoc(info, spec)}\n  ${info.id}(${params}, options?: core.${optionsType(spec, info)}): ${result};`;
  });
  if (jobs) methods.push(...jobs.methods);

  const outcomes = infos.map((info) => {
    const success = info.responses.filter(isSuccess).map((response) => `core.Success<${response.status || "number"}, ${use(bodyType(spec, info, response))}>`);
    const failures = new Map<string, number[]>();
    for (const response of info.responses.filter(({ status }) => status >= 400)) {
      const body = use(bodyType(spec, info, response));
      failures.set(body, [...(failures.get(body) ?? []), response.status]);
    }
    const unlisted = info.responses.filter((response) => Number.isNaN(response.status) && !isSuccess(response));
    const other = [...new Set(unlisted.map((response) => use(bodyType(spec, info, response))))].join(" | ") || "unknown";
    const variants = [
      ...(success.length > 0 ? success : ["core.Success<number, undefined>"]),
      ...[...failures].map(([body, statuses]) => `core.Failure<${statuses.join(" | ")}, ${body}>`),
      `core.Failure<core.OtherStatus<${[...failures.values()].flat().join(" | ") || "never"}>, ${other}>`,
      "core.NoAnswer",
    ];
    return `/** What came of {@link Operations.${info.id}}. */\nexport type ${outcomeName(info.id)} =\n  | ${variants.join("\n  | ")};`;
  });

  return `import type * as core from "@vendor-jobs/core";
import type { ${[...types].sort().join(", ")} } from "./types.ts";

/** The methods of the ${inComment(oneLine(displayName(spec)))} client, one an operation of its API. */
export interface Operations {
${methods.join("\n\n")}
}

${[...(jobs ? [jobs.type] : []), ...outcomes].join("\n\n")}
${regionType(spec)}
/** The table from which the runtime builds requests and reads answers. */
export const api: core.Api = ${JSON.stringify(apiOf(spec, vendor), null, 2)};
`;
}

const optionsType = (spec: Json, { id, pagination }: OperationInfo): string =>
  pagination ? "ListOptions" : jobStartOf(spec, id)?.key ? "StartOptions" : "CallOptions";

/** A type of the names that the spec gives to its servers, if it does. */
function regionType(spec: Json): string {
  const named = serversOf(spec).filter(({ region }) => region);
  if (named.length === 0) return "";
  const lines = named.map(({ region, description, url }) => ` * - \`${region}\`: ${inComment(oneLine(description || url))}`);
  return `\n/**\n * Where the vendor runs:\n${lines.join("\n")}\n */\nexport type Region = ${named.map(({ region }) => JSON.stringify(region)).join(" | ")};\n`;
}

/** The methods that follow jobs: what `x-job` says of them; the type of what they take, and that of a handle. */
function jobTypes(spec: Json, shape: JobShape, infos: OperationInfo[], use: (type: string | undefined) => string) {
  const { operation, at: jobAt, ids, cancel, retry, parts } = shape;
  const reader = infos.find(({ id }) => id === operation);
  if (!reader) throw new Error(`x-job names the operation ${operation}, and there is none.`);
  const job = use(namedType(schemaAt(spec, successOf(reader)?.schema, jobAt)));
  const isParameter = (id: string) => reader.parameters.some(({ name }) => name === id);
  const idType = (name: string) => (isParameter(name) ? `${use(paramsName(operation))}[${JSON.stringify(name)}]` : "string | number");
  const idTypes = Object.keys(ids).map((name) => `${memberName(name)}: ${idType(name)}`);

  const acts = Object.entries({ cancel, retry, parts }).flatMap(([act, said]) => (said ? [JSON.stringify(act)] : []));
  const handle = `core.JobHandle<${[job, acts.join(" | ")].filter(Boolean).join(", ")}>`;

  // What other operations answer with, or list, and a job can be found in.
  const carriers = [job, ...infos.flatMap((info) => [dataType(spec, info), itemType(spec, info) ?? []].flat())];
  const found = new Set(carriers.filter((type) => carriesJob(spec, shape, type)).map(use));
  const sources = [`{ ${idTypes.join("; ")} }`, "core.JobRef", `core.FollowedJob<${job}>`, ...found];
  const search = searchMethod(spec, shape, infos, handle, use);
  const type = `/** What {@link Operations.job} finds a job by: its ids, another handle or the reference that it gave, or a body that holds the job. */
export type JobLike =\n  | ${sources.join("\n  | ")};`;
  const methods = [
    `  /**
   * Follows one job: read it, wait for it${cancel ? ", cancel it" : ""}${retry ? ", run it again" : ""}${parts ? ", look at its parts" : ""}. Sends nothing by itself.
   *
   * @param job - Its ids; a reference that \`JSON.stringify\` made of a handle, in whatever process; or a body that holds the job.
   * @throws {InvalidArgumentError} where no ids are found in it, or it is a reference to a job of another vendor or base URL.
   */
  job(job: JobLike): ${handle};`,
    `  /**
   * Waits for many jobs at once, within the vendor's limits, asking the list of jobs first where that answers for many.
   * The results are in the order of the jobs; one that could not be waited for is \`{ ok: false, error }\` and holds up no other.
   * @throws {AbortError} where the signal ends it.
   * @throws {InvalidArgumentError} where an option is wrong.
   */
  waitAll(jobs: Iterable<JobLike>, options?: core.WaitAllOptions<${job}>): Promise<core.WaitAllResult<${job}>[]>;`,
    `  /**
   * Follows many jobs at once: gives every change and end as it becomes known, with the very thing that the job was given by, until all have
   * ended. \`add\` lets the set grow meanwhile. Sends nothing before it is iterated; leaving the loop ends all requests.
   * @throws {InvalidArgumentError} where an option is wrong.
   */
  watchAll<Ref extends JobLike>(jobs: Iterable<Ref>, options?: core.WaitAllOptions<${job}>): core.JobsWatch<${job}, Ref>;`,
    ...(search ? [search.method] : []),
    ...startFinder(shape, handle),
  ];
  return { methods, handle, type: [type, ...(search ? [search.type] : [])].join("\n\n") };
}

/** The method that looks for jobs, and the scope in which it does: the parameters that the list requires, and those that the spec says. */
function searchMethod(spec: Json, shape: JobShape, infos: OperationInfo[], handle: string, use: (type: string | undefined) => string) {
  const list = infos.find(({ id }) => id === jobListOf(spec));
  if (!list?.pagination) return undefined;
  const isAsked = ({ name }: Json) => name in (shape.lists?.args ?? {});
  const required = list.parameters.filter((parameter) => isRequired(spec, list, parameter) && !isAsked(parameter)).map(({ name }) => name as string);
  const members = [...new Set([...required, ...(shape.lists?.scope ?? [])])].map((place) => {
    const [holder, ...path] = place.split("/");
    const inside = path.map((name) => `[${JSON.stringify(name)}]`).join("");
    const type = typeAt(`${use(paramsName(list.id))}[${JSON.stringify(holder || "body")}]`, path);
    const mark = required.includes(place) ? "" : "?";
    return `  /** As \`${holder || "body"}${inside}\` of {@link Operations.${list.id}}. */\n  readonly ${memberName((path.at(-1) ?? holder) as string)}${mark}: ${type};`;
  });
  const name = "JobsScope";
  const type = `/** Where {@link Operations.jobs} looks. */\nexport ${members.length > 0 ? `interface ${name} {\n${members.join("\n")}\n}` : `type ${name} = Record<string, never>;`}`;
  const found = `core.JobsFound<core.FoundJob<${use(itemType(spec, list))}, ${handle}>>`;
  const method = `  /**
   * Looks for jobs: by state, time, id, name. What the vendor can filter goes to the vendor, the rest is filtered here; \`plan\` says which is which.
   * Each is an overview and a handle at once. Sends nothing before it is iterated; leaving the loop ends all requests.
   * @throws {InvalidArgumentError} where the query is wrong, or asks for what the vendor's jobs do not have.
   * @throws {VendorJobsError} at the end, where the vendor gives no more of the list than came.
   */
  jobs(query${required.length > 0 ? "" : "?"}: core.JobsQuery<${name}>, options?: core.CallOptions): ${found};`;
  return { method, type };
}

/** Whether the ids of a job can be found in a value of a named type. */
function carriesJob(spec: Json, { ids, at: jobAt }: JobShape, type: string): boolean {
  const schema = spec.components.schemas[type];
  return Object.entries(ids).every(([name, pointers]) =>
    [`/${name}`, ...pointers, ...pointers.map((pointer) => jobAt + pointer)].some((pointer) => schemaAt(spec, schema, pointer) !== undefined),
  );
}

/** What awaiting the method gives. */
const dataType = (spec: Json, info: OperationInfo): string =>
  [...new Set(info.responses.filter(isSuccess).map((response) => bodyType(spec, info, response)))].join(" | ") || "undefined";

/** The TypeScript type of a response's body. */
function bodyType(spec: Json, info: OperationInfo, body: ResponseInfo): string {
  const { mediaType, schema } = body;
  if (mediaType === undefined) return "undefined";
  if (isSuccess(body)) {
    const kind = kindOf(spec, info, body);
    if (kind === "blob") return "Blob";
    if (kind === "text") return "string";
    if (kind === "ndjson" || kind === "csv") return `AsyncIterable<${namedType(schema) ?? "Record<string, unknown>"}>`;
  }
  const forms = schema?.anyOf ? withoutFailures(spec, schema.anyOf) : [schema];
  return forms.map((form) => namedType(form) ?? "unknown").join(" | ");
}

/** What a success may hold, of a body that may be a failure as well: that is thrown. */
function withoutFailures(spec: Json, forms: Json[]): Json[] {
  const failures = operationsOf(spec).flatMap(({ responses }) => responses.filter(({ status }) => status >= 400).flatMap(({ schema }) => schema?.$ref ?? []));
  return forms.filter(({ $ref }) => !failures.includes($ref));
}

/** The name of a referenced schema, or of an array of one; of one that may be null as well, or has a description beside it. */
function namedType(schema: Json): string | undefined {
  const { $ref, type, items, properties, allOf = [], anyOf = [], oneOf = [] } = schema ?? {};
  if ($ref !== undefined) return $ref.split("/").at(-1);
  const item = type === "array" ? namedType(items) : undefined;
  const [form, ...others] = [...allOf, ...anyOf, ...oneOf].filter((part) => part.type !== "null");
  return item ? `${item}[]` : properties || others.length > 0 ? undefined : form && namedType(form);
}

const limitText = ({ requests, seconds }: RateLimit): string =>
  `${requests} ${requests === 1 ? "request" : "requests"} in ${seconds === 1 ? "a second" : `${seconds} seconds`}`;

function methodDoc(info: OperationInfo, spec: Json): string {
  const { operation } = info;
  const errors = info.responses.filter(({ key }) => /^[45](\d\d|XX)$/.test(key));
  const unconfirmed = unconfirmedOf(operation);
  const limit = info.rateLimit ?? rateLimitOf(spec);
  const { summary, description, externalDocs } = operation;
  const lines = [
    ...(summary ? [`${summary.replace(/\.$/, "")}.`, ""] : []),
    ...(description ? [...description.trim().split("\n"), ""] : []),
    ...(limit ? [`Rate limit: ${limitText(limit)}.`, ""] : []),
    ...startDoc(spec, info.id),
    ...(operation.deprecated ? ["@deprecated"] : []),
    ...(unconfirmed ? [`@remarks Not in the vendor's documents: ${unconfirmed}`] : []),
    ...errors.map(({ key, response }) => `@throws {ApiError} ${key}: ${oneLine(response.description)}`),
    ...(externalDocs ? [`@see ${externalDocs.url}`] : []),
  ];
  if (lines.at(-1) === "") lines.pop();
  return `  /**\n${lines.map((line) => `   * ${inComment(line)}`.trimEnd()).join("\n")}\n   */`;
}

/** The type of the items that a list operation pages through. */
const itemType = (spec: Json, info: OperationInfo): string | undefined =>
  info.pagination && namedType(schemaAt(spec, successOf(info)?.schema, `${info.pagination.items}/*`));
