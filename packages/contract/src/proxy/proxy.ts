import { createServer, type IncomingMessage, request as requestHttp, type ServerResponse } from "node:http";
import { request as requestHttps } from "node:https";
import type { AddressInfo } from "node:net";
import { pipeline } from "node:stream";
import { createExchangeInspector, type Deviation } from "../check/index.ts";
import type { Json } from "../spec/index.ts";
import { plainUrl } from "../verify/index.ts";
import { bodyOf, type Recorded, recorder } from "./recording.ts";

export interface ProxyOptions {
  /** The server that requests go to; its path goes before the spec's paths. */
  upstream: string;
  /** @default 0, a free one */
  port?: number;
  /** Told of each exchange once its reply has ended. */
  onExchange?: (exchange: Exchange) => void;
  /** Told of each exchange as it may be written to a file: credentials never, values only with `withValues`. */
  onRecord?: (recorded: Recorded) => void;
  /** @default false */
  withValues?: boolean;
}

/** A request that went through, and what it and its reply break. */
export interface Exchange {
  /** Undefined where the spec has no such operation. */
  operation: string | undefined;
  method: string;
  /** HTTP status, or 502 where the server could not be reached. */
  status: number;
  duration: number;
  request: Deviation[];
  response: Deviation[];
  /** Why it was not held against the spec, where it was not. */
  unchecked?: string;
}

export interface ProxySummary {
  exchanges: number;
  unchecked: number;
  unreachable: number;
  violations: number;
  drift: number;
  /** The operations of the spec that were called, and how often. */
  operations: Record<string, number>;
}

export interface ValidationProxy {
  /** What a client takes as its base URL. */
  baseUrl: string;
  summary(): ProxySummary;
  close(): Promise<void>;
}

/** Bytes of a body that are kept for looking at; what is larger goes through all the same. */
const most = 8 * 1024 * 1024;

/** Headers between two neighbours, which a proxy does not pass on (RFC 9110, 7.6.1). */
const hopByHop = new Set(["connection", "keep-alive", "proxy-connection", "te", "trailer", "transfer-encoding", "upgrade"]);

/**
 * Starts a proxy on the loopback interface between a client and a server. Requests and replies go through unchanged, as they come;
 * copies of them are held against the spec.
 */
export async function startProxy(spec: Json, { upstream, port = 0, onExchange, onRecord, withValues = false }: ProxyOptions): Promise<ValidationProxy> {
  const inspector = createExchangeInspector(spec);
  const record = recorder(spec, withValues);
  const target = new URL(upstream);
  const basePath = target.pathname.replace(/\/$/, "");
  const tokenPaths = Object.values<Json>(spec.components.securitySchemes).flatMap((scheme) =>
    scheme.flows?.clientCredentials ? [new URL(scheme.flows.clientCredentials.tokenUrl, target).pathname] : [],
  );
  const counts: ProxySummary = { exchanges: 0, unchecked: 0, unreachable: 0, violations: 0, drift: 0, operations: {} };

  function settle(incoming: IncomingMessage, sent: Kept, status: number, reply: Kept & { headers: IncomingMessage["headers"] }, started: number): void {
    const url = new URL(incoming.url ?? "/", target);
    const path = url.pathname.startsWith(`${basePath}/`) ? url.pathname.slice(basePath.length) : url.pathname;
    const method = incoming.method ?? "GET";
    const info = inspector.match(method, path);
    const exchange: Exchange = { operation: info?.id, method, status, duration: Date.now() - started, request: [], response: [] };
    const request = { headers: headersOf(incoming.headers), body: bodyOf(sent.chunks, incoming.headers["content-encoding"]) };
    const response = { headers: headersOf(reply.headers), body: bodyOf(reply.chunks, reply.headers["content-encoding"]) };
    if (tokenPaths.includes(url.pathname)) exchange.unchecked = "the token endpoint";
    else if (!info) exchange.unchecked = "no operation of the spec has this method and path";
    else if (reply.isCut || sent.isCut) exchange.unchecked = reply.wasAborted ? "it broke off" : `a body of more than ${most / 1024 / 1024} MB`;
    else {
      exchange.request = inspector.request(info, method, url, path, request).deviations.map(withoutChange);
      exchange.response = inspector.reply(info, status, response).deviations.map(withoutChange);
    }
    counts.exchanges++;
    if (exchange.unchecked) counts.unchecked++;
    if (info) counts.operations[info.id] = (counts.operations[info.id] ?? 0) + 1;
    for (const { severity } of [...exchange.request, ...exchange.response]) counts[severity === "violation" ? "violations" : "drift"]++;
    onExchange?.(exchange);
    onRecord?.(record({ exchange, template: info?.path, url, request, response }));
  }

  function forward(incoming: IncomingMessage, outgoing: ServerResponse): void {
    const started = Date.now();
    const sent = keep(incoming);
    const send = target.protocol === "https:" ? requestHttps : requestHttp;
    const headers = { ...passedOn(incoming.headers), host: target.host };
    const { hostname, protocol } = target;
    const onward = send({ protocol, hostname: hostname.replace(/^\[|\]$/g, ""), port: target.port, method: incoming.method, path: incoming.url, headers });
    onward.on("response", (reply) => {
      const kept = Object.assign(keep(reply), { headers: reply.headers });
      outgoing.writeHead(reply.statusCode ?? 502, reply.statusMessage, rawPassedOn(reply.rawHeaders));
      pipeline(reply, outgoing, (error) => {
        if (error) Object.assign(kept, { isCut: true, wasAborted: true });
        settle(incoming, sent, reply.statusCode ?? 502, kept, started);
      });
    });
    onward.on("error", (error: NodeJS.ErrnoException) => {
      if (outgoing.headersSent || outgoing.destroyed) return void outgoing.destroy();
      counts.unreachable++;
      counts.exchanges++;
      outgoing.writeHead(502, { "content-type": "application/json" });
      outgoing.end(JSON.stringify({ error: `The proxy could not reach ${plainUrl(upstream)}: ${error.code ?? "no connection"}.` }));
      const operation = inspector.match(incoming.method ?? "GET", (incoming.url ?? "/").replace(/\?.*/, "").slice(basePath.length))?.id;
      const about = { operation, method: incoming.method ?? "GET", status: 502, duration: Date.now() - started };
      onExchange?.({ ...about, request: [], response: [], unchecked: `${plainUrl(upstream)} could not be reached: ${error.code ?? "no connection"}` });
    });
    outgoing.on("close", () => outgoing.writableFinished || onward.destroy());
    incoming.pipe(onward);
  }

  const server = createServer(forward);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}${basePath}`,
    summary: () => structuredClone(counts),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A deviation as it may be shown: a change of the spec can hold a word of the body. */
const withoutChange = ({ change, ...found }: Deviation): Deviation => found;

interface Kept {
  chunks: Buffer[];
  isCut: boolean;
  wasAborted?: boolean;
}

/** Keeps a copy of what passes, up to a size; the stream is not held up by it. */
function keep(stream: IncomingMessage): Kept {
  const kept: Kept = { chunks: [], isCut: false };
  let size = 0;
  stream.on("data", (chunk: Buffer) => {
    size += chunk.length;
    if (size > most) Object.assign(kept, { chunks: [], isCut: true });
    else kept.chunks.push(chunk);
  });
  return kept;
}

const passedOn = (headers: IncomingMessage["headers"]) => Object.fromEntries(Object.entries(headers).filter(([name]) => !hopByHop.has(name)));

/** Headers as they came, case and repetition included. */
const rawPassedOn = (raw: string[]): string[] => raw.filter((_, index) => !hopByHop.has((raw[index - (index % 2)] as string).toLowerCase()));

function headersOf(headers: IncomingMessage["headers"]): Headers {
  return new Headers(Object.entries(headers).flatMap(([name, value]) => [value ?? []].flat().map((one) => [name, one] as [string, string])));
}
