import { existsSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { formatReport, type ReportFormat, readSpecFiles, type SpecFile, suggest, verify as verifyServer } from "@vendor-jobs/contract/tools";
import { stringify } from "yaml";
import { findSpec, type Spec } from "./find-spec.ts";
import { type ExitCode, exitCodes, type Io } from "./io.ts";

export interface VerifyOptions {
  baseUrl: string;
  param: Record<string, string>;
  calls: number;
  report?: ReportFormat;
  output?: string;
  suggest?: boolean;
  json?: boolean;
}

/** `vendor-jobs verify`: holds a real server's replies against the spec. */
export async function verify(vendor: string, options: VerifyOptions, io: Io): Promise<ExitCode> {
  const { baseUrl, param, calls, output, json = false } = options;
  const spec = findSpec(vendor, io);
  const report = await verifyServer(spec, {
    baseUrl,
    env: io.env,
    params: param,
    calls,
    onProgress: ({ operation, call, status }) => json || io.err(`${operation} (${call}): ${status}\n`),
  });
  const suggestion = options.suggest ? suggest(report.changes, specFiles(vendor, spec, io)) : undefined;
  const text = formatReport(report, options.report ?? (json ? "json" : "text"), suggestion);
  if (output === undefined) io.out(text);
  else {
    writeFileSync(resolve(io.cwd, output), text);
    io.out(json ? `${JSON.stringify({ verdict: report.verdict, output })}\n` : `${report.title}: ${report.verdict}; the report is in ${output}\n`);
  }
  return report.verdict === "broken" ? exitCodes.broken : exitCodes.fine;
}

/** The files that a proposal changes: the spec's source where the command runs in its repository, else the spec as `vendor-jobs spec` prints it. */
function specFiles(vendor: string, spec: Spec, { cwd }: Io): SpecFile[] {
  const path = /\.ya?ml$/.test(vendor) ? vendor : `specs/${vendor}/openapi.yaml`;
  return existsSync(`${cwd}/${path}`) ? readSpecFiles(cwd, path) : [{ path: "openapi.yaml", text: stringify(spec) }];
}
