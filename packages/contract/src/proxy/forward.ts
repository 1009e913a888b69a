import { type ClientRequest, type IncomingMessage, type InformationEvent, request as requestHttp, type ServerResponse, STATUS_CODES } from "node:http";
import { request as requestHttps } from "node:https";
import { pipeline } from "node:stream";
import { isFramedOnly, type Kept, keep } from "./body.ts";

/** What passed, once it is over. */
export interface Passed {
  request: IncomingMessage;
  sent: Kept;
  /** When the request came, in ms since 1970. */
  started: number;
  /** The server's reply, where one came. */
  reply?: { message: IncomingMessage; received: Kept };
  /** What the client was answered, or undefined where its connection was broken off. */
  status: number | undefined;
  /** Why the server's reply did not get through. */
  trouble?: string;
}

/** Headers between two neighbours, which a proxy does not pass on (RFC 9110, 7.6.1). The coding of a request's transfer stays: the body is sent on in it. */
const hopByHop = ["connection", "keep-alive", "proxy-connection", "te", "upgrade"];

/** Bytes of headers that go through, from both sides: more than any server takes. */
export const maxHeaderSize = 2 ** 20;

/** Methods that a server does not act on. */
const safe = new Set(["GET", "HEAD", "OPTIONS", "TRACE"]);

/** What is wrong where not a byte of a request can have reached the server. */
const unsent = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH", "EADDRNOTAVAIL"]);

/**
 * Makes the function that passes requests on to a server and its replies back: the same bytes, headers in their order, case and repetition.
 * The client gets an answer of the proxy's own only where that is true of the server as well: that it did nothing.
 */
export const forwarderTo =
  (target: URL, onPassed: (passed: Passed) => void) =>
  (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    const passed: Passed = { request: incoming, sent: keep(incoming), started: Date.now(), status: undefined };
    const { end, fail } = endsOf(target, outgoing, passed, onPassed);
    const onward = opened(target, incoming, fail);
    if (!onward) return;
    onward.on("continue", () => outgoing.writeContinue());
    onward.on("information", (info) => passHint(info, outgoing));
    onward.on("upgrade", (_, socket) => {
      socket.destroy();
      fail("it switched to another protocol, which nobody asked for", true);
    });
    onward.on("response", (reply) => {
      const trouble = begunReply(reply, outgoing);
      if (trouble !== undefined) {
        onward.destroy();
        fail(`its reply cannot be sent on: ${trouble}`, true);
        return;
      }
      passed.reply = { message: reply, received: keep(reply) };
      passed.status = reply.statusCode ?? 0;
      reply.on("end", () => outgoing.addTrailers(pairsOf(reply.rawTrailers)));
      pipeline(reply, outgoing, (error) => end(error ? "it broke off" : undefined));
    });
    onward.on("error", (error: NodeJS.ErrnoException) => {
      // Where a reply is on its way, that the server takes no more of the request is no trouble of the reply.
      if (!passed.reply) fail(outgoing.destroyed ? "the client went away" : (error.code ?? error.message), !unsent.has(error.code ?? ""));
    });
    onward.on("close", () => passed.reply || fail("the connection was closed", true));
    outgoing.on("close", () => outgoing.writableFinished || onward.destroy());
    incoming.on("end", () => onward.addTrailers(pairsOf(incoming.rawTrailers)));
    incoming.pipe(onward);
  };

/** The two ways in which a passage is over, once: with the reply passed on, or with none that can be. */
function endsOf(target: URL, outgoing: ServerResponse, passed: Passed, onPassed: (passed: Passed) => void) {
  let isOver = false;
  const end = (trouble?: string): void => {
    if (isOver) return;
    isOver = true;
    onPassed(trouble === undefined ? passed : { ...passed, trouble });
  };
  const fail = (why: string, wasSent: boolean): void => {
    if (isOver) return;
    const mayHaveActed = wasSent && !safe.has(passed.request.method ?? "GET");
    if (outgoing.headersSent || mayHaveActed) outgoing.destroy();
    else {
      passed.status = 502;
      refuse(outgoing, 502, `The proxy ${wasSent ? "got no reply to pass on from" : "could not reach"} ${target.origin}: ${why}.`);
    }
    end(mayHaveActed ? `${why}; whether the server has acted is not known` : why);
  };
  return { end, fail };
}

/** The request to the server, on a connection of its own; undefined where it cannot be made. */
function opened({ protocol, hostname, port, host }: URL, incoming: IncomingMessage, fail: (why: string, wasSent: boolean) => void): ClientRequest | undefined {
  const send = protocol === "https:" ? requestHttps : requestHttp;
  const address = { hostname: hostname.replace(/^\[|\]$/g, ""), port, agent: false, maxHeaderSize } as const;
  try {
    return send({ ...address, method: incoming.method, path: incoming.url, headers: requestHeaders(incoming, host) });
  } catch (error) {
    fail((error as Error).message, false);
    return undefined;
  }
}

/** Sends on the head of a reply; says why where that cannot be. */
function begunReply(reply: IncomingMessage, outgoing: ServerResponse): string | undefined {
  const framing = isFramedOnly(reply.headers["transfer-encoding"]) ? ["transfer-encoding"] : [];
  outgoing.sendDate = false;
  try {
    outgoing.writeHead(reply.statusCode ?? 0, reply.statusMessage, passedOn(reply.rawHeaders, framing));
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

/** Passes on what a server says before its reply, as far as Node lets it be said. */
function passHint({ statusCode, headers: { link } }: InformationEvent, outgoing: ServerResponse): void {
  if (statusCode === 102) outgoing.writeProcessing();
  try {
    if (statusCode === 103 && link !== undefined) outgoing.writeEarlyHints({ link });
  } catch {
    // Links of an odd form, which a client does without as it would where none come.
  }
}

/** Answers for the proxy itself. */
export function refuse(outgoing: ServerResponse, status: number, error: string): void {
  // With its words, lest those of a reply that could not be sent be taken.
  outgoing.writeHead(status, STATUS_CODES[status], { "content-type": "application/json" }).end(JSON.stringify({ error }));
}

/** Names and values, which come one after the other. */
const pairsOf = (raw: readonly string[]) => raw.flatMap((name, index): [string, string][] => (index % 2 === 0 ? [[name, raw[index + 1] as string]] : []));

/** Headers as they came, but for those of this connection alone: the usual ones, and what its `Connection` header names. */
function passedOn(raw: readonly string[], others: readonly string[]): string[] {
  const pairs = pairsOf(raw);
  const named = pairs.filter(([name]) => name.toLowerCase() === "connection").flatMap(([, value]) => value.toLowerCase().split(/\s*,\s*/));
  const own = new Set([...hopByHop, ...named.filter((name) => name !== "transfer-encoding" && name !== "content-length"), ...others]);
  return pairs.filter(([name]) => !own.has(name.toLowerCase())).flat();
}

function requestHeaders(incoming: IncomingMessage, host: string): string[] {
  const headers = passedOn(incoming.rawHeaders, ["host"]);
  const isFramed = "content-length" in incoming.headers || "transfer-encoding" in incoming.headers;
  // Node would frame an empty body of its own accord.
  const length = isFramed || /^(GET|HEAD|DELETE|OPTIONS|TRACE)$/.test(incoming.method ?? "") ? [] : ["Content-Length", "0"];
  return ["Host", host, ...headers, ...length];
}
