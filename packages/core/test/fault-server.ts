import { type AddressInfo, createServer, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { type Api, bearer, type Call, type CallOptions, type ClientOptions, type Credentials, createClient } from "../src/index.ts";

/** A request as it arrived; of a connection that is closed unread only the time is known. */
export interface Arrival {
  /** In ms since the epoch. */
  at: number;
  method?: string;
  url?: string;
  /** By lower-case name. */
  headers: Record<string, string>;
  body: string;
}

/** How the server treats one request. */
export interface Fault {
  /** Whether this happens before a byte of the request is read. */
  unread?: true;
  /** Whether only time ends the request. */
  stalls?: true;
  play(socket: Socket, request: Arrival): void;
}

export interface Answer {
  status?: number;
  /** The reason phrase beside the status. */
  reason?: string;
  headers?: Record<string, string>;
  json?: unknown;
  text?: string | Buffer;
}

export interface FaultServer extends AsyncDisposable {
  url: string;
  /** What has arrived so far, in order. */
  arrivals: Arrival[];
  /** Connections that are open. */
  sockets: Set<Socket>;
}

/** A raw server on the loopback interface that treats its nth request as the nth fault says, and all after the last one as that says. */
export async function serveFaults(...script: Fault[]): Promise<FaultServer> {
  const arrivals: Arrival[] = [];
  const sockets = new Set<Socket>();
  const next = () => script[Math.min(arrivals.length, script.length - 1)] as Fault;
  const server = createServer({ pauseOnConnect: true }, (socket) => {
    sockets.add(socket);
    // A head and a body are two writes; without this the second waits 40 ms for the first to be acknowledged.
    socket.setNoDelay(true);
    socket.on("close", () => sockets.delete(socket));
    // The other end may break off at any time; that is what these tests are about.
    socket.on("error", () => {});
    const playUnread = () => {
      const request: Arrival = { at: Date.now(), headers: {}, body: "" };
      const fault = next();
      arrivals.push(request);
      fault.play(socket, request);
    };
    if (next().unread) return playUnread();
    let text = "";
    socket.setEncoding("latin1");
    socket.on("data", (chunk) => {
      text += chunk;
      for (;;) {
        if (socket.destroyed) return;
        if (text !== "" && next().unread) return playUnread();
        const request = parse(text);
        if (!request) return;
        text = text.slice(request.length);
        const fault = next();
        arrivals.push(request.arrival);
        fault.play(socket, request.arrival);
      }
    });
    socket.resume();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    arrivals,
    sockets,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The first request of a text and how long it is, once all of it is there. */
function parse(text: string): { arrival: Arrival; length: number } | undefined {
  const end = text.indexOf("\r\n\r\n");
  if (end < 0) return undefined;
  const [first = "", ...lines] = text.slice(0, end).split("\r\n");
  const [method, url] = first.split(" ") as [string, string];
  const headers = Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(":")).toLowerCase(), line.slice(line.indexOf(":") + 1).trim()]));
  const length = end + 4 + Number(headers["content-length"] ?? 0);
  if (text.length < length) return undefined;
  return { arrival: { at: Date.now(), method, url, headers, body: text.slice(end + 4, length) }, length };
}

function writeHead(socket: Socket, status: number, headers: Record<string, string | number>, reason = "Because"): void {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(`HTTP/1.1 ${status} ${reason}\r\n${lines.join("")}\r\n`, "latin1");
}

function write(socket: Socket, { status = 200, reason, headers, json, text = json === undefined ? "" : JSON.stringify(json) }: Answer): void {
  const body = Buffer.from(text);
  const type = json === undefined ? {} : { "content-type": "application/json" };
  writeHead(socket, status, { ...type, ...(status !== 204 && { "content-length": body.length }), ...headers }, reason);
  socket.write(body);
}

/** Answers, whole and in order, with what may depend on the request. */
export const answer = (reply: Answer | ((request: Arrival) => Answer)): Fault => ({
  play: (socket, request) => write(socket, typeof reply === "function" ? reply(request) : reply),
});

/** Answers with a job. */
export const success = answer({ json: { id: "1", status: "done" } });

/** Answers with a status, a message and the `Retry-After` given. */
export const failure = (status: number, retryAfter?: string): Fault =>
  answer({ status, json: { message: "no" }, ...(retryAfter !== undefined && { headers: { "retry-after": retryAfter } }) });

/** Answers with a redirect. */
export const redirect = (status: number, location: string): Fault => answer({ status, headers: { location } });

/** Closes the connection before it reads the request. */
export const closeUnread: Fault = { unread: true, play: (socket) => socket.destroy() };

/** Resets the connection before it reads the request. */
export const resetUnread: Fault = { unread: true, play: (socket) => socket.resetAndDestroy() };

/** Closes the connection once it has read the request. */
export const closeRead: Fault = { play: (socket) => socket.end() };

/** Resets the connection once it has read the request. */
export const resetRead: Fault = { play: (socket) => socket.resetAndDestroy() };

/** Reads the request and never answers. */
export const stallHead: Fault = { stalls: true, play() {} };

/** Begins an answer and never ends it. */
export const stallBody = (status = 200, headers: Record<string, string> = {}): Fault => ({
  stalls: true,
  play(socket) {
    writeHead(socket, status, { "content-type": "application/json", "content-length": 100, ...headers });
    socket.write('{"message":"n');
  },
});

/** Closes the connection in the body, before the length that it said. */
export const cutLength = (status = 200, headers: Record<string, string> = {}): Fault => ({
  play(socket) {
    writeHead(socket, status, { "content-type": "application/json", "content-length": 100, ...headers });
    socket.end('{"message":"n');
  },
});

/** Closes the connection in a chunked body, before its end. */
export const cutChunked = (status = 200): Fault => ({
  play(socket) {
    writeHead(socket, status, { "content-type": "application/json", "transfer-encoding": "chunked" });
    socket.end('d\r\n{"message":"n\r\n');
  },
});

/** Answers with what is not the gzip that it says it is. */
export const gzipJunk = (status = 200): Fault =>
  answer({ status, text: "no gzip at all", headers: { "content-type": "application/json", "content-encoding": "gzip" } });

/** Answers in another protocol. */
export const notHttp: Fault = { play: (socket) => socket.end("SSH-2.0-OpenSSH_9.9\r\n") };

/** Answers with a head that is larger than any client takes. */
export const hugeHead: Fault = answer({ json: {}, headers: { "x-huge": "x".repeat(1 << 20) } });

/** Waits until a socket takes more, or none any more. */
const ready = (socket: Socket) =>
  new Promise<void>((resolve) => {
    const done = () => {
      socket.off("drain", done).off("close", done);
      resolve();
    };
    socket.on("drain", done).on("close", done);
  });

/** Answers with a JSON object of this many MB, as fast as it is read, or with a pause in ms after each. */
export const flood = (megabytes: number, { status = 200, pause = 0 } = {}): Fault => ({
  async play(socket) {
    const chunk = Buffer.alloc(2 ** 20, "x");
    writeHead(socket, status, { "content-type": "application/json", "content-length": megabytes * chunk.length + 14 });
    socket.write('{"message":"');
    for (let sent = 0; sent < megabytes && !socket.destroyed; sent++) {
      if (!socket.write(chunk)) await ready(socket);
      if (pause > 0) await sleep(pause);
    }
    socket.write('"}');
  },
});

const api: Api = {
  vendor: "acme",
  name: "Acme",
  servers: {},
  operations: {
    getJob: { method: "GET", path: "/v1/jobs/1" },
    createJob: { method: "POST", path: "/v1/jobs", body: true },
    cancelJob: { method: "POST", path: "/v1/jobs/1/cancel", body: true, idempotent: true },
    updateJob: { method: "PUT", path: "/v1/jobs/1", body: true },
    deleteJob: { method: "DELETE", path: "/v1/jobs/1" },
  },
  error: { message: ["/message"] },
};

export type OperationName = "getJob" | "createJob" | "cancelJob" | "updateJob" | "deleteJob";

/** A client of the made-up vendor, in which every wait is short. */
export function faultClient(options: ClientOptions, credentials: Credentials = bearer("s3cret"), rateLimit?: Api["rateLimit"]) {
  const limited = rateLimit ? { ...api, rateLimit } : api;
  const timing = { timeout: 1000, retry: { attempts: 3, minDelay: 1, maxDelay: 2 } };
  const client = createClient<Record<OperationName, (args?: object, options?: CallOptions) => Call<unknown, unknown>>, object>(
    limited,
    { ...timing, ...options },
    credentials,
  );
  const call = (name: OperationName, callOptions?: CallOptions) => client[name](api.operations[name]?.body ? { body: { name: "n" } } : {}, callOptions);
  return { client, call };
}
