import { closeSync, openSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { type Deviation, deviationText, type Exchange, startProxy } from "@vendor-jobs/contract/tools";
import { findSpec } from "../connections/index.ts";
import { type ExitCode, exitCodes, type Io, jsonLine } from "../io/index.ts";

export interface ProxyOptions {
  upstream: string;
  port: number;
  host?: readonly string[];
  record?: string;
  withValues?: boolean;
  json?: boolean;
}

/** `vendor-jobs proxy`: what breaks the contract as it comes, and a summary at the end. */
export async function proxy(vendor: string, { upstream, port, host = [], record, withValues = false, json = false }: ProxyOptions, io: Io): Promise<ExitCode> {
  const spec = findSpec(vendor, io);
  // Before the work whose result it is to hold, so that a wrong path is told at once.
  const file = record === undefined ? undefined : openSync(resolve(io.cwd, record), "a", 0o600);
  let fail = (_: Error) => {};
  const failed = new Promise<Error>((end) => {
    fail = end;
  });
  const server = await startProxy(spec, {
    upstream,
    port,
    hosts: host,
    withValues,
    onExchange: (exchange) => io.out(json ? jsonLine({ event: "exchange", ...exchange }) : exchangeText(exchange)),
    ...(file !== undefined && {
      onRecord(recorded) {
        try {
          writeFileSync(file, jsonLine(recorded));
        } catch (error) {
          fail(error as Error);
        }
      },
    }),
  });
  const { baseUrl } = server;
  const hint = "Ctrl-C ends it and shows a summary.";
  io.out(json ? jsonLine({ event: "listening", what: "proxy", vendor, baseUrl }) : `proxy of ${vendor}: ${baseUrl}\n${hint}\n`);
  const failure = await Promise.race([failed, io.ended.then(() => undefined)]);
  await server.close();
  if (file !== undefined) closeSync(file);
  const summary = server.summary();
  const { exchanges, violations, drift, unchecked, unreachable, operations } = summary;
  const calls = Object.entries(operations).map(([name, count]) => `${name} ${count}`);
  const counts = `${exchanges} exchanges, ${violations} violations, ${drift} new fields or values, ${unchecked} not checked, ${unreachable} without an answer`;
  io.out(json ? jsonLine({ event: "summary", ...summary }) : `\n${counts}\n${calls.length > 0 ? `calls: ${calls.join(", ")}\n` : ""}`);
  if (failure) throw failure;
  if (violations > 0) return exitCodes.broken;
  return exchanges > 0 && unreachable === exchanges ? exitCodes.unreachable : exitCodes.fine;
}

function exchangeText({ operation, method, status, request, response, unchecked }: Exchange): string {
  const line = (side: string) => (found: Deviation) =>
    `  ${found.severity} in the ${side} at ${found.pointer === "" ? '""' : found.pointer}: ${deviationText(found)}\n`;
  const note = unchecked ? ` (not checked: ${unchecked})` : "";
  return `${method} ${operation ?? "?"} ${status}${note}\n${[...request.map(line("request")), ...response.map(line("response"))].join("")}`;
}
