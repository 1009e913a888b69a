import { createServer, type IncomingMessage } from "node:http";
import { type Deviation, ExchangeInspector, type Findings } from "../check/index.ts";
import { endServer, headersOf, isHere, listenHere, notHere, plainUrl } from "../serve/index.ts";
import { checkOptions, type Json, type Kind, kinds, needed } from "../spec/index.ts";
import { tokenPathsOf } from "../table/index.ts";
import type { Body } from "./body.ts";
import { forwarderTo, maxHeaderSize, type Passed, refuse } from "./forward.ts";
import { type Exchange, type Material, type Recorded, recorder } from "./recording.ts";

/** What a proxy is started with. */
export interface ProxyOptions {
  /** The server that requests go to; its path goes before the spec's paths. */
  upstream: string;
  /** The port on the loopback interface. @default 0, a free one */
  port?: number;
  /** Names beside those of the loopback interface under which clients may address it, such as that of a container. @default [] */
  hosts?: readonly string[];
  /** Told of each exchange once its reply has ended, and awaited before the next is told of. That it throws or rejects is said by `console.error`, and touches no traffic. */
  onExchange?: (exchange: Exchange) => unknown;
  /** Told likewise of each exchange as it may be written to a file: credentials never, values only with `withValues`. */
  onRecord?: (recorded: Recorded) => unknown;
  /** Whether what is recorded has the values that were sent, credentials aside, and not their types alone. @default false */
  withValues?: boolean;
}

/** What went through a proxy until now, by numbers. */
export interface ProxySummary {
  /** Requests that went through, with a reply or without. */
  exchanges: number;
  /** Exchanges of which something was not held against the spec. */
  unchecked: number;
  /** Exchanges to which the server gave no reply. */
  unreachable: number;
  /** Places that broke the spec, over all exchanges. */
  violations: number;
  /** Places with a new field or value, likewise. */
  drift: number;
  /** The operations of the spec that were called, and how often. */
  operations: Record<string, number>;
}

/** A proxy that listens. */
export interface ValidationProxy {
  /** What a client takes as its base URL. */
  baseUrl: string;
  /** What went through until now; all of it after `close`. */
  summary(): ProxySummary;
  /** Stops it; exchanges that are over are told of before it resolves. */
  close(): Promise<void>;
}

/**
 * Starts a proxy on the loopback interface between a client and a server. Requests and replies go through unchanged, as they come;
 * copies of them are held against the spec once they have passed, so that nothing there can touch the traffic.
 * @throws {InvalidArgumentError} where an option is wrong; Error where the port is taken.
 */
export async function startProxy(spec: Json, options: ProxyOptions): Promise<ValidationProxy> {
  checkOptions(options, known);
  const { port = 0, hosts = [], onExchange, onRecord } = options;
  const target = new URL(options.upstream);
  const basePath = target.pathname.replace(/\/$/, "");
  const check = checkerOf(spec, target, basePath);
  const record = recorder(spec, options.withValues ?? false);
  const counts: ProxySummary = { exchanges: 0, unchecked: 0, unreachable: 0, violations: 0, drift: 0, operations: {} };
  /** Exchanges are told of one after the other, as they ended. */
  let settling = Promise.resolve();

  async function tell({ exchange, material }: Checked, { trouble, reply }: Passed): Promise<void> {
    counts.exchanges++;
    if (exchange.unchecked) counts.unchecked++;
    if (trouble && !reply) counts.unreachable++;
    if (exchange.operation) counts.operations[exchange.operation] = (counts.operations[exchange.operation] ?? 0) + 1;
    for (const { severity } of [...exchange.request, ...exchange.response]) counts[severity === "violation" ? "violations" : "drift"]++;
    await onExchange?.(exchange);
    if (material) await onRecord?.(record({ exchange, ...material }));
  }
  const forward = forwarderTo(target, (passed) => {
    // Looked at as it comes: what waited for others to be looked at would be kept, the more of it the more passes.
    const checking = check(passed);
    settling = settling
      .then(async () => tell(await checking, passed))
      // A listener that fails is not the traffic's trouble either.
      .catch((error: Error) => console.error(`An exchange could not be told of: ${error.message}`));
  });

  const server = createServer(unbounded, (incoming, outgoing) => {
    if (isHere(incoming.headers.host, hosts)) forward(incoming, outgoing);
    else refuse(outgoing, 403, notHere("proxy"));
  });
  for (const event of ["checkContinue", "checkExpectation"]) server.on(event, (incoming, outgoing) => server.emit("request", incoming, outgoing));
  // Who asked may be gone, and nobody else looks after the connection of a tunnel.
  server.on("connect", (_, socket) => socket.on("error", () => {}).end("HTTP/1.1 405 Method Not Allowed\r\ncontent-length: 0\r\nconnection: close\r\n\r\n"));
  const own = await listenHere(server, port);
  if (isHere(target.hostname) && own === Number(target.port)) {
    await endServer(server);
    throw new Error(`The server that requests should go to, ${target.origin}, is the proxy itself; give it another port.`);
  }
  return {
    baseUrl: `http://127.0.0.1:${own}${basePath}`,
    summary: () => structuredClone(counts),
    async close() {
      await endServer(server);
      await settling;
    },
  };
}

const known: Record<keyof ProxyOptions, Kind> = {
  upstream: needed([isAddress, "where the server is: a URL such as https://host/path, without a user, a query and a fragment"]),
  port: kinds.port,
  hosts: kinds.texts,
  onExchange: kinds.callback,
  onRecord: kinds.callback,
  withValues: kinds.flag,
};

function isAddress(value: Json): boolean {
  if (!kinds.origin[0](value)) return false;
  const { username, password, search, hash } = new URL(value);
  return username + password + search + hash === "";
}

/** How long a request may take, and how large its headers may be, is its server's to say. */
const unbounded = { requestTimeout: 0, maxHeaderSize };

/** An exchange that was looked at, and what a recording of it is made of. */
interface Checked {
  exchange: Exchange;
  material?: Omit<Material, "exchange"> | undefined;
}

/** The function that holds an exchange against the spec. It never throws: what cannot be checked is told as such. */
function checkerOf(spec: Json, target: URL, basePath: string) {
  const inspector = new ExchangeInspector(spec);
  const tokenPaths = tokenPathsOf(spec, basePath);

  async function held(passed: Passed, exchange: Exchange): Promise<Omit<Material, "exchange"> | undefined> {
    const { request, sent, reply, trouble } = passed;
    const url = urlOf(request, target);
    const { pathname = "" } = url ?? {};
    const path = pathname.startsWith(`${basePath}/`) ? pathname.slice(basePath.length) : pathname;
    const found = inspector.match(exchange.method, path);
    exchange.operation = found?.info.id;
    if (!url || !reply) {
      exchange.unchecked = url ? `${plainUrl(target.href)}: ${trouble}` : "its target is no path";
      return undefined;
    }
    const [sentBody, receivedBody] = await Promise.all([sent.body(), reply.received.body()]);
    const [out, back] = [messageOf(request, sentBody), messageOf(reply.message, receivedBody)];
    if (tokenPaths.includes(pathname)) exchange.unchecked = "the token endpoint";
    else if (!found) exchange.unchecked = "no operation of the spec has this method and path";
    else {
      const asRead = (body: Body, inspect: () => Findings): Omit<Findings, "sights"> =>
        "bytes" in body ? inspect() : { deviations: [], unchecked: body.unreadable };
      const asked = asRead(sentBody, () => inspector.request(found, url, out));
      const given = asRead(receivedBody, () => inspector.reply(found.info, exchange.status, back));
      exchange.request = asked.deviations.map(withoutChange);
      exchange.response = given.deviations.map(withoutChange);
      const reasons = [asked, given].map(({ unheld, unchecked = unheld }, index) => unchecked && `the ${["request", "reply"][index]}: ${unchecked}`);
      if (reasons.some(Boolean)) exchange.unchecked = reasons.filter(Boolean).join("; ");
    }
    return { template: found?.info.path, url, request: out, response: back };
  }

  return async (passed: Passed): Promise<Checked> => {
    const { request, started, status = 0 } = passed;
    const exchange: Exchange = { operation: undefined, method: request.method ?? "GET", status, duration: Date.now() - started, request: [], response: [] };
    try {
      return { exchange, material: await held(passed, exchange) };
    } catch (error) {
      return { exchange: { ...exchange, unchecked: `checking failed: ${(error as Error).name}` } };
    }
  };
}

/** Where a request leads; undefined where its target is neither a path nor a URL. */
function urlOf({ url = "/" }: IncomingMessage, { origin }: URL): URL | undefined {
  const absolute = url.startsWith("/") ? origin + url : url;
  return URL.canParse(absolute) ? new URL(absolute) : undefined;
}

const messageOf = ({ headers }: IncomingMessage, body: Body) => ({ headers: headersOf(headers), body: "bytes" in body ? body.bytes : new Uint8Array() });

/** A deviation as it may be shown: a change of the spec can hold a word of the body. */
const withoutChange = ({ change, ...found }: Deviation): Deviation => found;
