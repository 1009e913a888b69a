import { createFake, type FakeRequest, type JobSeed, type ScriptStep } from "@vendor-jobs/contract";
import { findSpec, madeOf } from "../connections/index.ts";
import { type ExitCode, exitCodes, type Io, jsonLine } from "../io/index.ts";

export interface ServeOptions {
  port: number;
  json?: boolean;
}

export interface FakeCommandOptions extends ServeOptions {
  host?: readonly string[];
  jobs?: number | readonly JobSeed[];
  script?: readonly ScriptStep[];
  pace?: number;
}

/** Shows where a server is, waits until it should end, and ends it. */
async function serve(what: string, vendor: string, server: { baseUrl: string; close(): Promise<void> }, options: ServeOptions, io: Io): Promise<ExitCode> {
  const { baseUrl } = server;
  io.out(options.json ? jsonLine({ event: "listening", what, vendor, baseUrl }) : `${what} of ${vendor}: ${baseUrl}\nCtrl-C ends it.\n`);
  await io.ended;
  await server.close();
  return exitCodes.fine;
}

/** `vendor-jobs mock`: Prism, without state. */
export async function mock(vendor: string, options: ServeOptions & { dynamic?: boolean }, io: Io): Promise<ExitCode> {
  const { startMock } = await import("@vendor-jobs/contract/tools");
  const { port, dynamic } = options;
  return serve("mock", vendor, await startMock(findSpec(vendor, io), { port, dynamic }), options, io);
}

/** `vendor-jobs fake`: a vendor with state, which tells of each request. */
export async function fake(vendor: string, options: FakeCommandOptions, io: Io): Promise<ExitCode> {
  const { port, host = [], json = false, jobs, script, pace } = options;
  const settings = {
    ...(jobs !== undefined && { jobs }),
    ...(script && { script }),
    ...(pace !== undefined && { pace }),
    onRequest: (request: FakeRequest) => io.out(json ? jsonLine({ event: "request", ...told(request) }) : requestText(request)),
  };
  const server = await madeOf(findSpec(vendor, io), (spec) => createFake(spec, settings)).listen(port, { hosts: host });
  return serve("fake", vendor, server, options, io);
}

/** Without the query and the body: those may hold what is secret. */
const told = ({ operation, method, status, problems }: FakeRequest) => ({ operation, method, status, problems });

const requestText = ({ operation, method, status, problems }: FakeRequest): string =>
  `${method} ${operation ?? "?"} ${status}\n${problems.map((problem) => `  ${problem}\n`).join("")}`;
