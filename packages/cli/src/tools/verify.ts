import { closeSync, existsSync, openSync, writeFileSync } from "node:fs";
import { basename, dirname, isAbsolute, resolve } from "node:path";
import {
  formatReport,
  type ReportFormat,
  readSpecFiles,
  type SpecFile,
  type Suggestion,
  suggest,
  type VerifyReport,
  verify as verifyServer,
  type Waiting,
} from "@vendor-jobs/contract/tools";
import { stringify } from "yaml";
import { findSpec, type Spec, tableOf } from "../connections/index.ts";
import { type ExitCode, endSignal, exitCodes, type Io, jsonLine } from "../io/index.ts";

export interface VerifyOptions {
  baseUrl: string;
  param?: Record<string, string>;
  calls: number;
  timeout?: number;
  tokenOrigin?: string;
  report?: ReportFormat;
  output?: string;
  suggest?: boolean;
  json?: boolean;
}

const codes: Readonly<Record<VerifyReport["verdict"], ExitCode>> = {
  kept: exitCodes.fine,
  drift: exitCodes.fine,
  broken: exitCodes.broken,
  unreadable: exitCodes.unreachable,
  "nothing verified": exitCodes.unverified,
};

/** `vendor-jobs verify`: holds a real server's replies against the spec. */
export async function verify(vendor: string, options: VerifyOptions, io: Io): Promise<ExitCode> {
  const { output, json = false } = options;
  const file = output === undefined ? undefined : resolve(io.cwd, output);
  const spec = findSpec(vendor, io);
  tableOf(spec);
  // Before the calls, so that a wrong path costs none.
  if (file !== undefined) closeSync(openSync(file, "a"));
  const report = await callServer(spec, options, io);
  const { title, verdict, ended } = report;
  const text = formatReport(report, options.report ?? (json ? "json" : "text"), options.suggest ? suggestionFor(vendor, spec, report, io) : undefined);
  if (file === undefined) io.out(text);
  else {
    writeFileSync(file, text);
    const early = ended === undefined ? "" : `; ended before all was called: ${ended}`;
    io.out(json ? jsonLine({ verdict, ended, output }) : `${title}: ${verdict}${early}; the report is in ${output}\n`);
  }
  const code = codes[verdict];
  return code === exitCodes.fine && ended !== undefined ? exitCodes.unverified : code;
}

function callServer(spec: Spec, { baseUrl, param, calls, timeout, tokenOrigin, json = false }: VerifyOptions, io: Io): Promise<VerifyReport> {
  return verifyServer(spec, {
    baseUrl,
    env: io.env,
    params: param ?? {},
    calls,
    ...(timeout !== undefined && { deadline: timeout }),
    ...(tokenOrigin !== undefined && { tokenOrigin }),
    signal: endSignal(io),
    onProgress: ({ operation, call, status }) => json || io.err(`${operation} (${call}): ${status}\n`),
    onWait: (waiting) => io.err(json ? jsonLine({ event: "waiting", ...waiting }) : waitText(waiting)),
  });
}

const waitText = ({ operation, delay, status }: Waiting) =>
  `${operation}: waiting ${Math.ceil(delay / 1000)} s, as ${status === undefined ? "the vendor's documented limit asks" : `the server asks with ${status}`}\n`;

function suggestionFor(vendor: string, spec: Spec, { changes }: VerifyReport, { cwd }: Io): Suggestion {
  const path = /\.ya?ml$/i.test(vendor) ? vendor : `specs/${vendor}/openapi.yaml`;
  const isSource = existsSync(resolve(cwd, path));
  const files: SpecFile[] = isSource ? readSpecFiles(...splitPath(cwd, path)) : [{ path: "openapi.yaml", text: stringify(spec) }];
  return { ...suggest(changes, files), howTo: isSource ? ofSource : ofPackage(vendor) };
}

/** The folder that a spec's path is below, and its path there. */
const splitPath = (cwd: string, path: string): [string, string] => (isAbsolute(path) ? [dirname(path), basename(path)] : [cwd, path]);

const ofSource = `To apply it: save the lines from "---" on as change.diff, and here:
  patch -p1 < change.diff
Then verify again: it ends with 0. Where the spec is a package's source, generate the package anew.
`;

/** What a user of the package, which holds the spec as JSON, does with the diff. */
const ofPackage = (vendor: string) => `To apply it: save the lines from "---" on as change.diff, and in the same folder:
  vendor-jobs spec ${vendor} > openapi.yaml
  patch -p1 < change.diff
Then give openapi.yaml in place of ${vendor} to verify, fake, mock and proxy, and send the diff to
https://github.com/vendor-jobs/vendor-jobs/issues, so that the package gets it.
`;
