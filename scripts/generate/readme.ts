import { displayName, type Json, jobListOf, jobShapeOf, needsBaseUrl, operationsOf, serversOf, serverVariablesOf, signInsOf } from "@vendor-jobs/contract/spec";
import { factoryName } from "@vendor-jobs/generator";
import { filled, inMarkdown } from "./template.ts";

/** A package's README. */
export function readme(vendor: string, spec: Json): string {
  const infos = operationsOf(spec);
  const list = infos.find(({ id }) => id === jobListOf(spec)) ?? infos[0];
  if (!list) throw new Error(`${vendor}: the spec has no operations.`);
  const required = list.parameters.filter((parameter) => parameter.required).map(({ name }) => name);
  const failures = infos.flatMap(({ responses }) => responses.filter(({ status }) => status >= 400));
  const errors = new Map(failures.map(({ status, response }) => [status, inMarkdown(response.description)]));
  return filled("README.md", {
    vendor,
    factory: factoryName(vendor),
    title: inMarkdown(displayName(spec)),
    docs: spec.externalDocs.url,
    variable: vendor.split("-")[0] as string,
    options: [...(needsBaseUrl(spec) ? ["baseUrl"] : []), ...requiredVariables(spec), ...(signInsOf(spec)?.ways[0]?.options ?? [])].join(", "),
    list: list.id,
    required: required.length > 0 ? `{ ${required.join(", ")} }` : "",
    status: String([...errors.keys()][0] ?? 404),
    schemes: Object.entries<Json>(spec.components.securitySchemes)
      .map(([scheme, { description }]) => `- ${optionsText(spec, scheme)}: ${inMarkdown(description ?? "")}`)
      .join("\n"),
    servers: serverText(spec),
    operations: infos
      .map((info) => row(`[\`${info.id}\`](${info.operation.externalDocs.url})`, `\`${info.method} ${info.path}\``, inMarkdown(info.operation.summary)))
      .join("\n"),
    starts: startText(spec, vendor.split("-")[0] as string),
    acts: (["cancel", "retry", "parts"] as const).map((act) => (jobShapeOf(spec)?.[act] ? `, \`${act}\`` : "")).join(""),
    errors: [...errors]
      .sort(([a], [b]) => a - b)
      .map(([status, text]) => row(String(status), text))
      .join("\n"),
  });
}

/** The options that sign in by a scheme: all of one way, or of another. */
function optionsText(spec: Json, scheme: string): string {
  const { ways = [] } = signInsOf({ ...spec, security: [{ [scheme]: [] }] }) ?? {};
  const words = ways.map(({ options }) => options.map((option) => `\`${option}\``).join(", "));
  return words.map((list) => list.replace(/, (`\w+`)$/, " and $1")).join(", or ");
}

/** Options that a client cannot be made without, those of signing in aside. */
const requiredVariables = (spec: Json) => Object.entries(serverVariablesOf(spec)).flatMap(([name, { default: value }]) => (value === undefined ? [name] : []));

const row = (...cells: string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;

/** What the methods that start jobs have beside the others. */
function startText(spec: Json, variable: string): string {
  const starts = jobShapeOf(spec)?.start ?? [];
  if (starts.length === 0) return "";
  const { operation, steps = [] } = starts[0] as (typeof starts)[number];
  const inputs = steps.flatMap(({ body }) => /^\{(\w+)\}$/.exec(String(body))?.[1] ?? []);
  const namesOf = (some: typeof starts) => some.map((start) => `\`${start.operation}\``).join(", ");
  /** What is said of some of them, by their names where it is not of all. */
  const told = (some: typeof starts, before: string, after: string) =>
    some.length === 0 ? "" : ` ${before}${some.length < starts.length ? ` to ${namesOf(some)}` : ""}, ${after}.`;
  const [keyed, listed] = [starts.filter(({ key }) => key), starts.filter(({ key, find }) => find && !key)];
  const made = told(keyed, "A key is made where none is given", "so that what gets no answer is sent again and starts nothing twice");
  const found = told(listed, "Where no answer comes", "`.job()` looks for the job in the list; nothing is sent twice by itself");
  return `\n\nA call that starts a job (${namesOf(starts)}) has it as \`.job()\`: \`const job = await ${variable}.${operation}({ … }).job(${inputs.length > 0 ? `{ ${inputs.join(", ")} }` : ""})\`.${made}${found}`;
}

function serverText(spec: Json): string {
  const servers = serversOf(spec);
  const named = servers.filter(({ region }) => region);
  if (named.length > 0) return `\`region\` picks the host: ${named.map(({ region, url }) => `\`${region}\` (${url})`).join(", ")}. Or give a \`baseUrl\`.`;
  const { url = "", description } = servers[0] ?? {};
  const address = needsBaseUrl(spec)
    ? `\`baseUrl\` has the form \`${url}\`: ${inMarkdown(description ?? "")}`
    : `The base URL is \`${url}\`; \`baseUrl\` overrides it.`;
  const variables = Object.entries(serverVariablesOf(spec)).map(
    ([name, { what, default: value }]) =>
      ` \`${name}\`: ${inMarkdown(what)}${value === undefined ? "; not needed beside a `baseUrl`" : `, \`${value}\` without it`}.`,
  );
  return address + variables.join("");
}
