import { isSuccess, type Json, jobListOf, jobShapeOf, type OperationInfo, type ResponseInfo, rateLimitOf, unconfirmedOf } from "@vendor-jobs/contract/spec";
import { block, code, firstSentence, json, page, plain, section, table } from "../markdown.ts";
import { membersTable, saying, typeText } from "./schemas.ts";
import { callByCommand } from "./start-programs.ts";
import { literal } from "./values.ts";
import { smallestArguments, type Vendor } from "./vendor.ts";

/** The page of an operation, all of it from the spec. */
export function operationPage(vendor: Vendor, info: OperationInfo): string {
  const { spec, title } = vendor;
  const { operation } = info;
  return page(
    `${info.id} · ${title}`,
    `${operation.summary}: ${info.method} ${info.path}. ${firstSentence(operation.description ?? "")}`,
    `# ${info.id}`,
    `${code(`${info.method} ${info.path}`)} · [${title}](./) · [the vendor's page](${operation.externalDocs.url})`,
    plain(operation.description ?? operation.summary),
    meaningText(vendor, info),
    section("## Call", callText(vendor, info)),
    section("## Parameters", parametersTable(spec, info)),
    bodySection(spec, info),
    ...info.responses.filter(isSuccess).map((response) => answerSection(spec, response)),
    section("## Failures", failuresTable(info)),
    section("## Limits and pages", limitsText(spec, info)),
    section("## Unconfirmed", unconfirmedList(info)),
  );
}

function callText(vendor: Vendor, info: OperationInfo): string {
  const args = smallestArguments(info);
  const given = Object.keys(args).length > 0 ? literal(args, 60) : "";
  const isList = info.pagination !== undefined;
  const call = `${vendor.variable}.${info.id}(${given})`;
  const ts = isList ? `for await (const item of ${call}) console.log(item); // every item on every page` : `const result = await ${call};`;
  return `${block("ts", ts)}\n\n${block("sh", callByCommand(vendor, info))}`;
}

const parametersTable = (spec: Json, info: OperationInfo): string =>
  table(
    ["parameter", "in", "type", "required", "what it is"],
    info.parameters.map((parameter: Json) => [
      code(parameter.name),
      parameter.in,
      typeText(spec, parameter.schema ?? Object.values<Json>(parameter.content ?? {})[0]?.schema),
      parameter.required ? "yes" : "",
      `${saying(spec, parameter)}${parameter.example === undefined ? "" : ` Example: ${code(JSON.stringify(parameter.example))}`}`,
    ]),
  );

function bodySection(spec: Json, info: OperationInfo): string {
  const { body } = info;
  if (!body) return "";
  const type = `${body.schema === undefined ? "Any" : typeText(spec, body.schema)}${body.mediaType && !/json$/.test(body.mediaType) ? ` as ${code(body.mediaType)}` : ""}${body.required ? "" : ", may be left out"}.`;
  return section("## Body", type, membersTable(spec, body.schema), ...examples(info.operation.requestBody, body.examples));
}

/** Examples with their summaries: the first in sight, the others to be opened. */
function examples(node: Json, values: readonly Json[]): string[] {
  const content: Json = Object.values<Json>(node?.content ?? {})[0];
  const names = Object.values<Json>(content?.examples ?? {}).map(({ summary }) => summary as string | undefined);
  return values.map((value, index) => {
    const text = typeof value === "string" ? block("text", value.slice(0, 2000)) : json(value);
    const name = names[index] ?? `Example${values.length > 1 ? ` ${index + 1}` : ""}`;
    return index === 0 ? `**Example.** ${names[0] ?? ""}\n\n${text}` : `::: details ${plain(name)}\n${text}\n:::`;
  });
}

const answerSection = (spec: Json, response: ResponseInfo): string =>
  section(
    `## Answer ${response.status}`,
    [plain(response.response.description ?? ""), response.schema === undefined ? "No body." : `Body: ${typeText(spec, response.schema)}.`].join(" "),
    membersTable(spec, response.schema),
    ...examples(response.response, response.examples),
  );

function failuresTable(info: OperationInfo): string {
  const rows = info.responses
    .filter((response) => !isSuccess(response))
    .map(({ status, response, examples: [example] }) => [
      String(status),
      plain(response.description ?? ""),
      example === undefined ? "" : code(JSON.stringify(example)),
    ]);
  return table(["status", "means", "body"], rows);
}

const pagesIn: Readonly<Record<string, string>> = {
  cursor: "by a cursor",
  page: "by the page's number",
  offset: "by an offset",
  next: "by the next page's URL",
  none: "all in one answer",
};

function limitsText(spec: Json, info: OperationInfo): string {
  const limit = info.rateLimit ?? rateLimitOf(spec);
  const { pagination } = info;
  const lines = [
    limit &&
      `- ${limit.requests} requests in ${limit.seconds} s, as the vendor documents it${info.rateLimit ? ", for this operation alone" : ", over all operations"}. The client keeps to it; \`rateLimit: false\` turns that off.`,
    pagination &&
      `- A list, ${pagesIn[pagination.style]}: \`for await\` reads every item, \`.pages()\` every page. Items lie at \`${pagination.items || "/"}\`.`,
    info.idempotent !== undefined &&
      `- Sending it twice does it ${info.idempotent ? "once, so it is sent again where no answer comes" : "twice, so it is never sent again by itself"}.`,
  ].filter((line) => typeof line === "string");
  return lines.join("\n");
}

/** What the operation is to a job. */
function meaningText({ spec, operations }: Vendor, { id }: OperationInfo): string {
  const job = jobShapeOf(spec);
  if (!job) return "";
  const start = job.start?.find(({ operation }) => operation === id);
  const lines = [
    job.operation === id && "Reads one job: `client.job(ids).get()`, `wait()` and `watch()` call it.",
    jobListOf(spec) === id && operations.some((info) => info.id === id) && "Lists jobs: `client.jobs(query)` calls it.",
    start &&
      `Starts a job: \`.job()\` gives its handle.${start.key ? ` A key at \`${start.key.at}\` is made where none is given, so that what gets no answer is sent again and starts nothing twice.` : start.find ? " Where no answer comes, that looks for it in the list; it is never sent twice by itself." : ""}`,
    job.cancel?.operation === id && "Cancels a job: `job.cancel()` calls it.",
    job.retry?.operation === id && `Runs a job again: \`job.retry()\` calls it, and gives ${job.retry.gives === "same" ? "the same job" : "a new job"}.`,
    job.parts?.operation === id && "Has a job's parts: `job.parts()` calls it.",
  ].filter((line) => typeof line === "string");
  return lines.length === 0 ? "" : `::: info What it is to a job\n${lines.join("\n\n")}\n:::`;
}

/** All that is marked as in no document of the vendor's, below the operation itself. */
function unconfirmedList(info: OperationInfo): string {
  const found = [...unconfirmedBelow(info.operation, "")];
  return found.map(({ at, says }) => `- ${at === "" ? "The operation" : code(at)}: ${plain(says)}`).join("\n");
}

/** The places of a node that no document of the vendor's confirms, and why they are there. */
export function* unconfirmedBelow(node: Json, at: string): Generator<{ at: string; says: string }> {
  if (node === null || typeof node !== "object") return;
  const says = unconfirmedOf(node);
  if (says !== undefined) yield { at, says };
  for (const [key, member] of Object.entries(node))
    if (key !== "examples" && key !== "example")
      yield* unconfirmedBelow(member, `${at}/${typeof node[key]?.name === "string" && Array.isArray(node) ? node[Number(key)].name : key}`);
}
