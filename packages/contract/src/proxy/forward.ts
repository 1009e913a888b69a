import { type IncomingMessage, request as requestHttp, type ServerResponse, STATUS_CODES } from "node:http";
import { request as requestHttps } from "node:https";
import { pipeline } from "node:stream";
import { type Kept, keep } from "./body.ts";

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
const hopByHop = ["connection", "keep-alive", "proxy-connection", "te", "trailer", "upgrade"];

/** Methods that a server does not act on. */
const safe = new Set(["GET", "HEAD", "OPTIONS", "TRACE"]);

/** What is wrong where not a byte of a request can have reached the server. */
const unsent = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH", "EADDRNOTAVAIL"]);

/**
 * Makes the function that passes requests on to a server and its replies back: the same bytes, headers in their order, case and repetition.
 * The client gets an answer of the proxy's own only where that is true of the server as well: that it did nothing.
 */
export function forwarderTo(target: URL, onPassed: (passed: Passed) => void): (incoming: IncomingMessage, outgoing: ServerResponse) => void {
  const send = target.protocol === "https:" ? requestHttps : requestHttp;
  const address = { hostname: target.hostname.replace(/^\[|\]$/g, ""), port: target.port, agent: false } as const;

  return (incoming, outgoing) => {
    const { method = "GET", url = "/" } = incoming;
    const passed: Passed = { request: incoming, sent: keep(incoming), started: Date.now(), status: undefined };
    let isOver = false;
    const end = (trouble?: string) => {
      if (isOver) return;
      isOver = true;
      onPassed(trouble === undefined ? passed : { ...passed, trouble });
    };
    /** No reply can be passed on. */
    const fail = (why: string, wasSent: boolean) => {
      if (isOver) return;
      if (outgoing.headersSent || (wasSent && !safe.has(method))) outgoing.destroy();
      else {
        passed.status = 502;
        refuse(outgoing, 502, `The proxy ${wasSent ? "got no reply to pass on from" : "could not reach"} ${target.origin}: ${why}.`);
      }
      end(wasSent && !safe.has(method) ? `${why}; whether the server has acted is not known` : why);
    };

    let onward: ReturnType<typeof send>;
    try {
      onward = send({ ...address, method, path: url, headers: requestHeaders(incoming, target.host) });
    } catch (error) {
      return fail((error as Error).message, false);
    }
    onward.on("continue", () => outgoing.writeContinue());
    onward.on("upgrade", (_, socket) => {
      socket.destroy();
      fail("it switched to another protocol, which nobody asked for", true);
    });
    onward.on("response", (reply) => {
      passed.reply = { message: reply, received: keep(reply) };
      passed.status = reply.statusCode ?? 0;
      outgoing.sendDate = false;
      try {
        outgoing.writeHead(passed.status, reply.statusMessage, passedOn(reply.rawHeaders, ["transfer-encoding"]));
      } catch (error) {
        passed.status = undefined;
        delete passed.reply;
        onward.destroy();
        return fail(`its reply cannot be sent on: ${(error as Error).message}`, true);
      }
      pipeline(reply, outgoing, (error) => end(error ? "it broke off" : undefined));
    });
    onward.on("error", (error: NodeJS.ErrnoException) => {
      // Where a reply is on its way, that the server takes no more of the request is no trouble of the reply.
      if (!passed.reply) fail(outgoing.destroyed ? "the client went away" : (error.code ?? error.message), !unsent.has(error.code ?? ""));
    });
    onward.on("close", () => passed.reply || fail("the connection was closed", true));
    outgoing.on("close", () => outgoing.writableFinished || onward.destroy());
    incoming.pipe(onward);
  };
}

/** Answers for the proxy itself. */
export function refuse(outgoing: ServerResponse, status: number, error: string): void {
  // With its words, lest those of a reply that could not be sent be taken.
  outgoing.writeHead(status, STATUS_CODES[status], { "content-type": "application/json" }).end(JSON.stringify({ error }));
}

/** Headers as they came, but for those of this connection alone: the usual ones, and what its `Connection` header names. */
function passedOn(raw: readonly string[], others: readonly string[]): string[] {
  const pairs = raw.flatMap((name, index) => (index % 2 === 0 ? [[name, raw[index + 1] as string] as const] : []));
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
