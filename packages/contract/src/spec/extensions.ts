import type { ErrorShape, FieldPlace, JobCall, JobShape, Pagination, RateLimit, ServerVariable, SharedHeader } from "@vendor-jobs/core";
import type { Json } from "./json.ts";
import { once } from "./once.ts";

// The one place that names our extensions of OpenAPI. Their forms are core's types; packages/generator/extensions.schema.json has the same members, which a test holds.

/** What an operation says beside OpenAPI. */
export interface OperationExtensions {
  pagination?: Pagination & { readonly id?: readonly string[] };
  rateLimit?: RateLimit;
  /** Whether sending it twice does it once, where the method misleads. */
  idempotent?: boolean;
  /** Whether it acts on jobs, by whatever method: a vendor may cancel one by GET. */
  acts?: true;
}

/** An operation as `x-job` names it: for what, where in there, and with what. */
export interface NamedCall {
  use: "read" | "start" | "step" | "find" | "cancel" | "retry" | "parts" | "lists";
  at: readonly (string | number)[];
  operation: string;
  call: Partial<JobCall>;
}

/** All operations that an `x-job` names; the same one may stand there several times, with other bodies. */
export function callsOf(job: Json): NamedCall[] {
  const found: NamedCall[] = [];
  const add = (use: NamedCall["use"], call: Json, ...at: (string | number)[]) => {
    if (call?.operation !== undefined) found.push({ use, at, operation: call.operation, call });
  };
  add("read", job);
  for (const [i, start] of ((job.start ?? []) as Json[]).entries()) {
    add("start", start, "start", i);
    for (const [j, step] of ((start.steps ?? []) as Json[]).entries()) add("step", step, "start", i, "steps", j);
    add("find", start.find, "start", i, "find");
  }
  for (const use of ["cancel", "retry", "parts", "lists"] as const) add(use, job[use], use);
  return found;
}

export function operationExtensions(spec: Json, method: string, operation: Json): OperationExtensions {
  const uses = callsOf(spec["x-job"] ?? {}).flatMap(({ use, operation: id }) => (id === operation.operationId ? use : []));
  return {
    // What reads a job only reads, by POST as well.
    ...(method === "post" && uses.includes("read") && { idempotent: true }),
    ...(uses.some((use) => ["start", "step", "cancel", "retry"].includes(use)) && { acts: true as const }),
    ...(operation["x-pagination"] && { pagination: operation["x-pagination"] }),
    ...(operation["x-rate-limit"] && { rateLimit: operation["x-rate-limit"] }),
    ...(operation["x-idempotent"] !== undefined && { idempotent: operation["x-idempotent"] }),
  };
}

/** What jobs of a vendor have in common, if its spec says so. */
export function jobShapeOf(spec: Json): JobShape | undefined {
  return spec["x-job"] && withoutNotes(spec["x-job"]);
}

/** What an extension says, without the notes on sources that stand among its rules. Other names that begin so are headers'. */
const withoutNotes = once((said: object): Json => JSON.parse(JSON.stringify(said, (key, value) => (key === "x-unconfirmed" ? undefined : value))));

/** The operation that lists jobs, by its name. */
export const jobListOf = (spec: Json): string => jobShapeOf(spec)?.lists?.operation ?? "listJobs";

/** Which of a job's ids is its own, and not of what it belongs to. */
export const ownIdOf = ({ ids, fields }: JobShape): string => {
  const names = Object.keys(ids);
  return names.find((name) => ids[name]?.some((pointer) => fields.id?.includes(pointer))) ?? (names.at(-1) as string);
};

/** The pointers among the places of a field. */
export const pointersOf = (places: readonly FieldPlace[] = []): string[] =>
  places.map((place) => (typeof place === "string" ? place : place.at)).filter((pointer) => !pointer.startsWith("https:"));

/** Where its errors say what went wrong. */
export const errorShapeOf = (spec: Json): ErrorShape | undefined => spec["x-error"] && withoutNotes(spec["x-error"]);

/** How many requests it documents for all operations that have no limit of their own. */
export const rateLimitOf = (spec: Json): RateLimit | undefined => spec["x-rate-limit"];

/** A server as clients pick it. */
export interface ServerInfo {
  url: string;
  description: string;
  /** The region that it is of. */
  region?: string;
  /** Whether its path is added to base URLs that lack it. */
  completes: boolean;
}

/**
 * The servers as a spec has them; where it has none, or says of one its path alone, that is where the document is from: a host that must be given, as must one
 * that is, scheme and all, a variable.
 */
export const serversIn = (spec: Json): Json[] => {
  const servers: Json[] = spec.servers?.length > 0 ? spec.servers : [{ url: "/" }];
  return servers.map((server) => ({ ...server, url: /^([a-z][\w+.-]*:|\{|\/\/)/i.test(server.url) ? withScheme(server.url) : pathOnly(server.url) }));
};

const withScheme = (url: string): string => url.replace(/^\/\/|^(?=\{[^{}]+\}(\/|$))/, "https://");

const pathOnly = (url: string): string => `https://{host}/${url.replace(/^[./]+/, "")}`.replace(/\/+$/, "");

/** The servers of a spec, the default first. */
export const serversOf = (spec: Json): ServerInfo[] =>
  serversIn(spec).map(({ url, description = "", ...server }: Json) => ({
    url,
    description: oneLine(description),
    ...(server["x-server-name"] && { region: server["x-server-name"] }),
    completes: server["x-completes"] === true,
  }));

/** What the servers' URLs have in braces and clients have as options; a host that is nothing else is given whole, as the base URL. */
export function serverVariablesOf(spec: Json): Record<string, ServerVariable> {
  const servers = serversIn(spec);
  const names = servers.flatMap(({ url }) => [...url.replace(wholeHost, "").matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name as string));
  const variableOf = (name: string): ServerVariable => {
    const said: Json = servers.map(({ variables }) => variables?.[name]).find(Boolean) ?? {};
    const { description = name, default: value, enum: values } = said;
    const isNeeded = value === undefined || said["x-required"] === true;
    return { what: oneLine(description).replace(/\.$/, ""), ...(!isNeeded && { default: String(value) }), ...(values && { values }) };
  };
  return Object.fromEntries(names.map((name) => [name, variableOf(name)]));
}

/** A host of variables only: a server of one's own. */
const wholeHost = /^(https?|\{[^{}]+\}):\/\/\{[^{}]+\}(:(\d+|\{[^{}]+\}))?(?=\/|$)/;

/** Whether clients must be given the server's address. */
export const needsBaseUrl = (spec: Json): boolean => wholeHost.test(serversIn(spec)[0].url);

/** Headers that every request carries. */
export const sharedHeadersOf = (spec: Json): Record<string, SharedHeader> | undefined => {
  const said = spec["x-headers"];
  if (said === undefined) return undefined;
  return Object.fromEntries(Object.entries<Json>(said).map(([name, { description, ...rest }]) => [name, { what: oneLine(description), ...rest }]));
};

const oneLine = (text: string) => text.trim().replace(/\s+/g, " ");

/** What a node of a spec says of its source, where no page of the vendor's confirms it: one line. */
export const unconfirmedOf = (node: Json): string | undefined => (typeof node?.["x-unconfirmed"] === "string" ? oneLine(node["x-unconfirmed"]) : undefined);

/** The vendor's name, where the spec says it. */
export const vendorNameOf = (spec: Json): string | undefined => spec["x-vendor"];
