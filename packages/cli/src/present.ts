import { styleText } from "node:util";
import type { JobOverview, JobRef, JobState } from "@vendor-jobs/core";
import type { Connection } from "./connections.ts";
import { csvLine } from "./csv.ts";
import type { Io } from "./io.ts";
import { type Column, tableText } from "./table.ts";

export interface Format {
  json?: boolean;
  csv?: boolean;
}

const colors: Readonly<Partial<Record<JobState, "green" | "red" | "yellow" | "cyan" | "gray">>> = {
  succeeded: "green",
  failed: "red",
  canceled: "yellow",
  running: "cyan",
  waiting: "yellow",
  stopping: "yellow",
  unknown: "gray",
};

/** A state in its colour, on a terminal only, and where `NO_COLOR` is not set. */
export function stateText(state: JobState, { columns, env }: Io): string {
  const color = colors[state];
  return columns !== undefined && !env.NO_COLOR && color ? styleText(color, state, { validateStream: false }) : state;
}

/** 90 s as `1m 30s`. */
export function durationText(ms: number | undefined): string {
  if (ms === undefined) return "";
  if (ms < 1000) return `${Math.round(ms)}ms`;
  const seconds = Math.round(ms / 1000);
  const parts = [
    [Math.floor(seconds / 86_400), "d"],
    [Math.floor(seconds / 3600) % 24, "h"],
    [Math.floor(seconds / 60) % 60, "m"],
    [seconds % 60, "s"],
  ] as const;
  const first = parts.findIndex(([count]) => count > 0);
  return parts
    .slice(first, first + 2)
    .filter(([count]) => count > 0)
    .map(([count, unit]) => count + unit)
    .join(" ");
}

/** A time in the terminal's own zone, to the second. */
export const timeText = (time: Date | undefined): string =>
  time === undefined
    ? ""
    : `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())} ${two(time.getHours())}:${two(time.getMinutes())}:${two(time.getSeconds())}`;

const two = (value: number) => String(value).padStart(2, "0");

/** A job of a connection, as `--json` prints it. */
export interface JobRow extends Omit<JobOverview, "state"> {
  connection: string;
  vendor: string;
  ids: Readonly<Record<string, string | number>>;
  /** What `job --ref` and `follow --ref` take. */
  ref: JobRef;
  state: JobState;
}

/** What of a job is printed, its connection aside. */
export const rowMembers = [
  ...(["vendor", "ids", "id", "name", "state", "status", "createdAt", "startedAt", "finishedAt", "duration"] as const),
  ...(["progress", "error", "failures", "owner", "page", "attempt", "ref"] as const),
] satisfies readonly Exclude<keyof JobRow, "connection">[];

const columns: readonly Column[] = [
  { title: "CONNECTION", keeps: 0 },
  // It is typed again.
  { title: "ID", keeps: Number.POSITIVE_INFINITY },
  { title: "NAME", keeps: 0, isBelow: true },
  { title: "STATE" },
  { title: "STATUS", keeps: 0 },
  { title: "STARTED" },
  { title: "TOOK" },
  { title: "WHY", keeps: 20, isBelow: true },
];

const cells = (row: JobRow, scope: object, io: Io): string[] => [
  row.connection,
  // As `job` takes them: what the connection's scope has is not said again.
  Object.entries(row.ids)
    .flatMap(([name, id]) => (Object.hasOwn(scope, name) ? [] : id))
    .join(" "),
  row.name ?? "",
  stateText(row.state, io),
  // In a narrow terminal neither the vendor's own word nor the year or the second is worth its place.
  isNarrow(io, 100) ? "" : String(row.status ?? ""),
  timeText(row.startedAt ?? row.createdAt).slice(...(isNarrow(io, 140) ? [5, 16] : [])),
  durationText(row.duration),
  row.error ? [row.error.code, row.error.message].filter((part) => part !== undefined && part !== "").join(": ") : "",
];

const isNarrow = ({ columns = Number.POSITIVE_INFINITY }: Io, least: number): boolean => columns < least;

/** The table of jobs as people read it; columns of which no job has anything are left out. */
export function jobsTable(rows: readonly JobRow[], connections: readonly Connection[], io: Io): string {
  const scopes = new Map(connections.map(({ name, scope }) => [name, scope]));
  const lines = rows.map((row) => cells(row, scopes.get(row.connection) ?? {}, io));
  const shown = columns.map((_, index) => index < 2 || lines.some((line) => line[index] !== ""));
  const pick = <T>(all: readonly T[]) => all.filter((_, index) => shown[index]);
  return tableText(pick(columns), lines.map(pick), io.columns);
}

const csvColumns = [
  "connection",
  "vendor",
  "id",
  "name",
  "state",
  "status",
  "createdAt",
  "startedAt",
  "finishedAt",
  "duration",
  "errorCode",
  "error",
  "owner",
  "page",
  "attempt",
];

export const csvHead = (): string => csvLine(csvColumns);

/** A job as a line of JSON or CSV. */
export function jobLine(row: JobRow, { csv }: Format): string {
  if (!csv) return `${JSON.stringify(row)}\n`;
  const time = (date: Date | undefined) => date?.toISOString();
  const { connection, vendor, ids, name, state, status, duration, error, owner, page, attempt } = row;
  const times = [row.createdAt, row.startedAt, row.finishedAt].map(time);
  return csvLine([
    connection,
    vendor,
    Object.values(ids).join(" "),
    name,
    state,
    status,
    ...times,
    duration,
    error?.code,
    error?.message,
    owner,
    page,
    attempt,
  ]);
}
