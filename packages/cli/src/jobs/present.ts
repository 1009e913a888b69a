import { styleText } from "node:util";
import type { JobError, JobOverview, JobRef, JobState } from "@vendor-jobs/core";
import type { Described } from "../connections/index.ts";
import { type Io, isTerminal, jsonLine } from "../io/index.ts";
import { type Column, tableText } from "./table.ts";

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
export function stateText(state: JobState, io: Io): string {
  const color = colors[state];
  return isTerminal(io) && !io.env.NO_COLOR && color ? styleText(color, state, { validateStream: false }) : state;
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
  time === undefined ? "" : new Date(time.getTime() - time.getTimezoneOffset() * 60_000).toISOString().slice(0, 19).replace("T", " ");

/** What names a job beside a scope, as the command takes it. */
export const idsText = (ids: JobRef["ids"], scope: object = {}): string =>
  Object.entries(ids)
    .flatMap(([name, id]) => (Object.hasOwn(scope, name) ? [] : id))
    .join(" ");

/** Why a job failed or was refused. */
export const whyText = (error: JobError | undefined, reason?: string): string => [error?.code, error?.message, reason].filter(Boolean).join(": ");

/** A job of a connection, as `--json` prints it. */
export interface JobRow extends Omit<JobOverview, "state"> {
  connection: string;
  vendor: string;
  ids: JobRef["ids"];
  /** What `job --ref` and `follow --ref` take. */
  ref: JobRef;
  state: JobState;
}

/** What of a job is printed, its connection aside. */
export const rowMembers = [
  ...(["vendor", "ids", "id", "name", "state", "status", "createdAt", "startedAt", "finishedAt", "duration"] as const),
  ...(["progress", "error", "failures", "owner", "page", "attempt", "ref"] as const),
] satisfies readonly Exclude<keyof JobRow, "connection">[];

/** A column, with what stands in it. */
interface JobColumn extends Column {
  cell(row: JobRow, scope: object, io: Io): string;
}

const columns: readonly JobColumn[] = [
  { title: "CONNECTION", keeps: 0, cell: (row) => row.connection },
  // It is typed again, as `job` takes it: what the connection's scope has is not said.
  { title: "ID", keeps: Number.POSITIVE_INFINITY, cell: ({ ids }, scope) => idsText(ids, scope) },
  { title: "NAME", keeps: 0, isBelow: true, cell: ({ name = "" }) => name },
  { title: "STATE", cell: ({ state }, _, io) => stateText(state, io) },
  // In a narrow terminal neither the vendor's own word nor the year or the second is worth its place.
  { title: "STATUS", keeps: 0, cell: ({ status }, _, io) => (isNarrow(io, 100) ? "" : String(status ?? "")) },
  { title: "STARTED", cell: ({ startedAt, createdAt }, _, io) => timeText(startedAt ?? createdAt).slice(...(isNarrow(io, 140) ? [5, 16] : [])) },
  { title: "TOOK", cell: ({ duration }) => durationText(duration) },
  { title: "WHY", keeps: 20, isBelow: true, cell: ({ error }) => whyText(error) },
];

const isNarrow = ({ columns = Number.POSITIVE_INFINITY }: Io, least: number): boolean => columns < least;

/** The table of jobs as people read it; columns of which no job has anything are left out. */
export function jobsTable(rows: readonly JobRow[], connections: readonly Described[], io: Io): string {
  const scopes = new Map(connections.map(({ name, scope }) => [name, scope]));
  const lines = rows.map((row) => columns.map(({ cell }) => cell(row, scopes.get(row.connection) ?? {}, io)));
  const shown = columns.map((_, index) => index < 2 || lines.some((line) => line[index] !== ""));
  const pick = <T>(all: readonly T[]) => all.filter((_, index) => shown[index]);
  return tableText(pick(columns), lines.map(pick), io.columns);
}

const csvColumns = "connection vendor id name state status createdAt startedAt finishedAt duration errorCode error owner page attempt".split(" ");

export const csvHead = (): string => csvLine(csvColumns);

/** A job as a line of JSON or CSV. */
export function jobLine(row: JobRow, { csv }: { csv?: boolean }): string {
  if (!csv) return jsonLine(row);
  const cells: Readonly<Record<string, unknown>> = { ...row, id: idsText(row.ids), errorCode: row.error?.code, error: row.error?.message };
  return csvLine(csvColumns.map((name) => cells[name]));
}

/** A line of CSV (RFC 4180). */
const csvLine = (cells: readonly unknown[]): string => `${cells.map(csvCell).join(",")}\r\n`;

/** What a spreadsheet would run as a formula is quoted by an apostrophe. */
function csvCell(value: unknown): string {
  const plain = value instanceof Date ? value.toISOString() : String(value ?? "");
  const text = typeof value !== "number" && /^[=+\-@\t\r]/.test(plain) ? `'${plain}` : plain;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
