import { AbortError, type FollowedJob, type JobAct, type JobActs, type JobOverview, type JobRef } from "@vendor-jobs/core";
import { type Connection, connectionOf, findConnection, tableOf } from "../connections/index.ts";
import { codeOf, type ExitCode, endSignal, exitCodes, type Io, jsonLine, quoted, self, tellError, UsageError } from "../io/index.ts";
import { parsedJson } from "../options/index.ts";
import { act } from "./act.ts";
import { durationText, idsText, stateText, timeText, whyText } from "./present.ts";
import { type Column, tableText } from "./table.ts";

export interface JobOptions {
  ref?: string;
  wait?: boolean;
  timeout?: number;
  cancel?: boolean;
  retry?: boolean;
  log?: boolean;
  json?: boolean;
}

/** A handle as any vendor's client may have it. */
type Handle = FollowedJob<unknown> & Partial<JobActs<unknown, JobAct>>;

/** What a job's end is as an exit code. */
const codeOfEnd: Readonly<Partial<Record<JobOverview["state"], ExitCode>>> = {
  succeeded: exitCodes.fine,
  failed: exitCodes.failed,
  canceled: exitCodes.canceled,
};

/** `vendor-jobs job`: one job, by its ids or a reference; read, waited for, canceled, run again. */
export async function job(name: string | undefined, ids: readonly string[], options: JobOptions, io: Io): Promise<ExitCode> {
  const { connection, handle } = await find(name, ids, options, io);
  const signal = endSignal(io);
  let current = handle;
  if (options.cancel) {
    const { cancel } = current;
    if (!cancel) throw new UsageError(`${connection.name} has no operation that cancels a job.`);
    await act(signal, 0, cancel);
    io.err("cancel asked for\n");
  }
  if (options.retry) {
    const { retry } = current;
    if (!retry) throw new UsageError(`${connection.name} has no operation that runs a job again.`);
    current = await act(signal, 1, retry);
    io.err(`runs again: ${refText(current)}\n`);
  }
  return options.wait ? wait(connection, current, options, io, signal) : read(connection, current, options, io, signal);
}

const refText = (handle: Handle) => JSON.stringify(handle);

/** The job that ids, a reference or standard input name. */
async function find(name: string | undefined, ids: readonly string[], options: JobOptions, io: Io): Promise<{ connection: Connection; handle: Handle }> {
  const { ref } = options;
  if (ref !== undefined && ids.length > 0) throw new UsageError("--ref says which job it is, and so do the ids; expected one of them.");
  const given = ref === undefined ? undefined : parseRef(ref === "-" ? String(await io.input()) : ref);
  const of = name ?? (given && connectionOf(given, io));
  if (of === undefined) throw new UsageError("Name a connection and a job's ids, or give a reference by --ref.");
  const connection = findConnection(of, io).open(options);
  const { client } = connection;
  if (!client.job) throw noJob(of);
  return { connection, handle: client.job(given ?? idsOf(connection, ids)) as Handle };
}

export const noJob = (name: string) => new UsageError(`The spec of ${name} does not say what a job is: it has no x-job.`);

/** The ids of a job by their names: as they are given, or the connection's scope has them. */
function idsOf({ name, spec, scope }: Connection, ids: readonly string[]): object {
  const names = Object.keys(tableOf(spec).job?.ids ?? {});
  const own = names.filter((id) => !Object.hasOwn(scope, id));
  const wanted = ids.length === names.length ? names : own;
  if (ids.length !== wanted.length)
    throw new UsageError(
      `A job of ${name} is named by ${names.join(" and ")}; expected ${own.length} of them${own.length < names.length ? " (the rest is in the connection's scope)" : ""}, and ${ids.length} came.`,
    );
  return Object.fromEntries(names.map((id) => [id, ids[wanted.indexOf(id)] ?? scope[id]]));
}

export function parseRef(text: string): JobRef {
  const ref = parsedJson("The reference", text) as JobRef | null;
  if (typeof ref?.vendor === "string" && typeof ref.baseUrl === "string" && typeof ref.ids === "object" && ref.ids !== null) return ref;
  throw new UsageError(`The reference is none that a job gave; expected JSON such as {"version":1,"vendor":"flatfile","baseUrl":"…","ids":{…}}.`);
}

async function read(connection: Connection, handle: Handle, options: JobOptions, io: Io, signal: AbortSignal): Promise<ExitCode> {
  const seen = await handle.get({ signal });
  const parts = handle.parts && (options.log || !options.json) ? await handle.parts({ signal }) : undefined;
  show(connection, handle, seen, parts, options, io);
  return exitCodes.fine;
}

async function wait(connection: Connection, handle: Handle, options: JobOptions, io: Io, signal: AbortSignal): Promise<ExitCode> {
  try {
    const end = await handle.wait({
      signal,
      ...(options.timeout !== undefined && { timeout: options.timeout }),
      onUpdate: (update) => void io.err(`${standing(update, io)}${update.progress === undefined ? "" : ` ${update.progress} %`}\n`),
    });
    const parts = handle.parts && (options.log || end.state === "failed") ? await handle.parts({ signal }).catch(unless(signal)) : undefined;
    show(connection, handle, end, parts, options, io);
    return codeOfEnd[end.state] ?? exitCodes.broken;
  } catch (thrown) {
    const isOver = (thrown as Error).name === "WaitTimeoutError";
    if (!isOver && !signal.aborted) throw thrown;
    const error = isOver ? (thrown as Error) : new AbortError("No longer waiting; the job goes on.");
    tellError(io, options, error, "", { connection: connection.name, ref: handle });
    if (!options.json) io.err(`Go on with: ${self(io)} job ${quoted(connection.name)} --wait --ref ${quoted(refText(handle))}\n`);
    return codeOf(error);
  }
}

/** Takes what fails for nothing where the signal has ended it. */
const unless = (signal: AbortSignal) => (error: unknown) => {
  if (!signal.aborted) throw error;
  return undefined;
};

/** A state, with the vendor's own word. */
const standing = ({ state, status }: JobOverview, io: Io): string => `${stateText(state, io)}${status === undefined ? "" : ` (${status})`}`;

function show(connection: Connection, handle: Handle, seen: JobOverview, parts: readonly JobOverview[] | undefined, { json }: JobOptions, io: Io): void {
  if (json) return void io.out(jsonLine({ connection: connection.name, ref: handle, ...seen, ...(parts && { parts }) }));
  const rows: [string, string | undefined][] = [
    ["id", idsText(handle.ids)],
    ["name", seen.name],
    ["state", standing(seen, io)],
    ["progress", seen.progress === undefined ? undefined : `${seen.progress} %`],
    ["created", timeText(seen.createdAt)],
    ["started", timeText(seen.startedAt)],
    ["finished", timeText(seen.finishedAt)],
    ["took", durationText(seen.duration)],
    ["attempt", seen.attempt === undefined ? undefined : String(seen.attempt)],
    ["failures", seen.failures === undefined ? undefined : String(seen.failures)],
    ["why", whyText(seen.error)],
    ["owner", seen.owner],
    ["page", seen.page],
    ["ref", refText(handle)],
  ];
  // What a vendor says begins no line that looks like one of these.
  for (const [label, value] of rows) if (value) io.out(`${label.padEnd(9)} ${value.replaceAll("\n", `\n${" ".repeat(10)}`)}\n`);
  if (!parts || parts.length === 0) return;
  const columns: readonly Column[] = [{ title: "PART", keeps: 0 }, { title: "STATE" }, { title: "TOOK" }, { title: "WHY", keeps: 0 }];
  const cells = parts.map((part) => [part.name ?? part.id ?? "", stateText(part.state, io), durationText(part.duration), part.error?.message ?? ""]);
  io.out(`\n${tableText(columns, cells, io.columns)}`);
}
