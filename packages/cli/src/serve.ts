import { createFake } from "@vendor-jobs/contract";
import { startMock } from "@vendor-jobs/contract/tools";
import { findSpec } from "./find-spec.ts";
import { type ExitCode, exitCodes, type Io } from "./io.ts";

export interface ServeOptions {
  port: number;
  dynamic?: boolean;
  host?: readonly string[];
  json?: boolean;
}

/** Shows where a server is, waits until it should end, and ends it. */
async function serve(what: string, vendor: string, server: { baseUrl: string; close(): Promise<void> }, options: ServeOptions, io: Io): Promise<ExitCode> {
  const { baseUrl } = server;
  io.out(options.json ? `${JSON.stringify({ event: "listening", what, vendor, baseUrl })}\n` : `${what} of ${vendor}: ${baseUrl}\nCtrl-C ends it.\n`);
  await io.ended;
  await server.close();
  return exitCodes.fine;
}

/** `vendor-jobs mock`: Prism, without state. */
export async function mock(vendor: string, options: ServeOptions, io: Io): Promise<ExitCode> {
  const { port, dynamic } = options;
  return serve("mock", vendor, await startMock(findSpec(vendor, io), { port, dynamic }), options, io);
}

/** `vendor-jobs fake`: a vendor with state. */
export async function fake(vendor: string, options: ServeOptions, io: Io): Promise<ExitCode> {
  const server = await createFake(findSpec(vendor, io)).listen(options.port, { hosts: options.host ?? [] });
  return serve("fake", vendor, server, options, io);
}
