import { errorShapeOf, type Json, jobShapeOf, pointersOf, rateLimitOf, serversOf, serverVariablesOf, signInsOf } from "@vendor-jobs/contract/spec";
import { block, code, firstSentence, page, plain, section, table } from "../markdown.ts";
import { unconfirmedBelow } from "./operation-page.ts";
import { schemaSection } from "./schemas.ts";
import { signIn } from "./start-programs.ts";
import type { Vendor } from "./vendor.ts";

/** A vendor's first page: all that its spec says of it as a whole. */
export function vendorPage(vendor: Vendor): string {
  const { spec, title, id } = vendor;
  return page(
    title,
    `The ${title} jobs API in TypeScript: sign in, operations, states, limits and errors. ${firstSentence(spec.info.description ?? "")}`,
    `# ${title}`,
    plain(spec.info.description ?? ""),
    `[The vendor's documents](${spec.externalDocs.url}) · [\`@vendor-jobs/${id}\`](../exports/${id}) · [schemas](./schemas) · [try it](/playground?vendor=${id})`,
    section("## Install and sign in", block("sh", `npm install @vendor-jobs/${id}`), block("ts", signIn(vendor)), waysText(spec), serversText(spec)),
    section("## Operations", operationsTable(vendor)),
    section(
      "## Jobs",
      jobText(spec),
      section(
        "### States",
        "The first rule that holds wins; what none names is `unknown`, and the vendor's own value always stands beside it.",
        statesTable(spec),
      ),
    ),
    section("## Limits", limitText(spec)),
    section("## Errors", errorsText(spec), failuresTable(vendor)),
    section("## Unconfirmed", unconfirmedText(spec)),
  );
}

function waysText(spec: Json): string {
  const { ways = [], security } = signInsOf(spec) ?? {};
  return ways
    .map((way, index) => {
      const rows = way.takes.map((name) => {
        const option: Json = security?.options[name] ?? {};
        return [code(name), plain(option.what ?? option.description ?? ""), way.options.includes(name) ? "yes" : ""];
      });
      const head = ways.length > 1 ? `**Way ${index + 1}${way.name ? `, ${way.name}` : ""}.** ${way.summary ? `Options that ${plain(way.summary)}.` : ""}` : "";
      return section(head, table(["option", "what it is", "required"], rows)).trimStart();
    })
    .join("\n\n");
}

function serversText(spec: Json): string {
  const rows = serversOf(spec).map(({ url, region, description }) => [region === undefined ? "" : code(region), code(url), plain(description)]);
  const variables = Object.entries(serverVariablesOf(spec)).map(([name, { what, default: value }]) => [
    code(name),
    plain(what),
    value === undefined ? "must be given" : code(value),
  ]);
  return section("### Servers", table(["region", "base URL", "what it is"], rows), table(["option", "what it is", "without it"], variables));
}

function operationsTable({ operations }: Vendor): string {
  const rows = operations.map(({ id, method, path, operation }) => [`[${code(id)}](./${id})`, code(`${method} ${path}`), plain(operation.summary)]);
  return table(["method", "request", "what it does"], rows);
}

function jobText(spec: Json): string {
  const job = jobShapeOf(spec);
  if (!job) return "";
  const link = (name: string) => `[${code(name)}](./${name})`;
  const rows = [
    ["one is read by", link(job.operation)],
    ["its ids", Object.keys(job.ids).map(code).join(", ")],
    ["started by", job.start?.map(({ operation }) => link(operation)).join(", ") ?? "no call of this API"],
    ["canceled by", job.cancel ? link(job.cancel.operation) : "no call of this API"],
    [
      "run again by",
      job.retry ? `${link(job.retry.operation)}, which gives ${job.retry.gives === "same" ? "the same job" : "a new job"}` : "no call of this API",
    ],
    ["its parts", job.parts ? (job.parts.operation ? `by ${link(job.parts.operation)}` : "lie in the job") : "are not told"],
    ["why it failed", pointersOf(job.fields.error).map(code).join(", ") || "is not told"],
  ];
  return table(["", ""], rows);
}

/** What a condition allows at a place. */
function allowedText(allowed: Json): string {
  const values = (list: Json[]) => list.map((value) => code(JSON.stringify(value))).join(", ");
  if (Array.isArray(allowed)) return `is ${values(allowed)}`;
  return allowed.not ? `is not ${values(allowed.not)}` : `is later than ${code(allowed.after)}`;
}

/** The rules from the vendor's values to states, with what no document confirms. */
function statesTable(spec: Json): string {
  const rows = (jobShapeOf(spec)?.states ?? []).map(({ state, when }) => {
    const conditions = Object.entries<Json>(when).map(([pointer, allowed]) => `${code(pointer)} ${allowedText(allowed)}`);
    return [code(state), conditions.join(" and ")];
  });
  return table(["state", "where"], rows);
}

function limitText(spec: Json): string {
  const limit = rateLimitOf(spec);
  return limit
    ? `${limit.requests} requests in ${limit.seconds} s over all operations, as the vendor documents it. The client keeps to it by itself.`
    : "The vendor documents no limit for all operations. A 429 is waited out as long as the call's deadline lasts.";
}

function errorsText(spec: Json): string {
  const shape = errorShapeOf(spec);
  const message = [shape?.message ?? []].flat().map(code).join(", ");
  const number = [shape?.code ?? []].flat().map(code).join(", ");
  return `A failed call throws an [\`ApiError\`](/errors/api). Its message is from ${message === "" ? "the status" : message} of the body${number === "" ? "" : `, its \`code\` from ${number}`}.`;
}

function failuresTable({ operations }: Vendor): string {
  const rows = new Map<number, string[]>();
  for (const { responses } of operations)
    for (const { status, response } of responses) if (status >= 400 && !rows.has(status)) rows.set(status, [String(status), plain(response.description ?? "")]);
  const sorted = [...rows].sort(([a], [b]) => a - b);
  return table(
    ["status", "means"],
    Array.from(sorted, ([, row]) => row),
  );
}

function unconfirmedText(spec: Json): string {
  const found = [...unconfirmedBelow(spec, "")];
  if (found.length === 0) return "Nothing: all of the spec is in the vendor's documents.";
  const rows = found.map(({ at, says }) => [code(at === "" ? "/" : at), plain(says)]);
  return section(
    "What the spec has beyond the vendor's documents, and where each is from. `vendor-jobs verify` tells which of them a server confirms.",
    table(["place in the spec", "where it is from"], rows),
  ).trim();
}

/** All shared schemas of a vendor. */
export const schemasPage = ({ spec, title }: Vendor): string =>
  page(
    `Schemas · ${title}`,
    `Every schema of the ${title} jobs API: members, types, bounds.`,
    `# Schemas of ${title}`,
    ...Object.keys(spec.components?.schemas ?? {}).map((name) => schemaSection(spec, name)),
  );
