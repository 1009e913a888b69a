import { cellsOf, interleave, type Measure, median, type Row, ratios, type Subject, spread, valuesOf } from "./measure.ts";
import { checkPeers, jobId, type Peer, peersOf } from "./peers.ts";
import { jobText, pageText, startServer } from "./server.ts";

type Call = (peer: Peer) => PromiseLike<unknown>;

const kinds: readonly [string, Call][] = [
  ["list of 20 jobs", (peer) => peer.list()],
  ["get one job", (peer) => peer.get()],
];

/** Milliseconds a call, one after another. */
async function sequential(peer: Peer, call: Call, calls: number): Promise<number> {
  const started = performance.now();
  for (let i = 0; i < calls; i++) await call(peer);
  return (performance.now() - started) / calls;
}

/** Milliseconds a call with so many under way all the time. */
async function inFlight(peer: Peer, call: Call, calls: number, width: number): Promise<number> {
  let left = calls;
  const worker = async () => {
    while (left-- > 0) await call(peer);
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: width }, worker));
  return (performance.now() - started) / calls;
}

/** Interleaved times of all peers, after rounds that let the compiler settle. */
async function timesOf(peers: ReadonlyMap<Subject, Peer>, rounds: number, warmUp: number, time: (peer: Peer) => Promise<number>) {
  const tasks = new Map([...peers].map(([name, peer]): [Subject, () => Promise<number>] => [name, () => time(peer)]));
  await interleave(warmUp, tasks);
  return interleave(rounds, tasks);
}

async function onLoopback(run: (peers: Map<Subject, Peer>) => Promise<Row[]>): Promise<Row[]> {
  const server = await startServer();
  try {
    const peers = peersOf(server.url());
    await checkPeers(peers);
    return await run(peers);
  } finally {
    await server.close();
  }
}

export const latency: Measure = (quick) =>
  onLoopback(async (peers) => {
    const rows: Row[] = [];
    for (const [what, call] of kinds) {
      const times = await timesOf(peers, quick ? 40 : 250, 20, (peer) => sequential(peer, call, 20));
      const raw = valuesOf(times, "raw fetch");
      const cell = (list: number[], name: Subject) => (name === "raw fetch" ? `1 = ${(median(list) * 1000).toFixed(0)} µs` : spread(ratios(list, raw)));
      rows.push({ what: `${what}, one call after another: time × raw fetch`, cells: cellsOf(times, cell) });
    }
    return rows;
  });

export const rate: Measure = (quick) =>
  onLoopback(async (peers) => {
    const width = 50;
    const rows: Row[] = [];
    for (const [what, call] of kinds) {
      const times = await timesOf(peers, quick ? 8 : 40, 4, (peer) => inFlight(peer, call, 250, width));
      const raw = valuesOf(times, "raw fetch");
      const cell = (list: number[], name: Subject) => (name === "raw fetch" ? `1 = ${(1000 / median(list)).toFixed(0)} a second` : spread(ratios(raw, list)));
      rows.push({ what: `${what}, ${width} in flight: calls a second × raw fetch`, cells: cellsOf(times, cell) });
    }
    return rows;
  });

/** What a client itself takes: fetch is a stub that answers at once, and what raw fetch would do with the answer is not counted. */
export const ownTime: Measure = async (quick) => {
  const platform = globalThis.fetch;
  const stub = stubbedFetch();
  globalThis.fetch = stub;
  try {
    const peers = peersOf("http://127.0.0.1/0/1", stub);
    await checkPeers(peers);
    const times = await timesOf(peers, quick ? 50 : 300, 50, (peer) => sequential(peer, (peer) => peer.get(), 100));
    const raw = valuesOf(times, "raw fetch");
    const own = new Map([...times].map(([name, list]): [Subject, number[]] => [name, list.map((time, round) => (time - (raw[round] as number)) * 1000)]));
    own.delete("raw fetch");
    const reference = valuesOf(own, "openapi-fetch");
    const cell = (list: number[], name: Subject) =>
      name === "openapi-fetch" ? `1 = ${median(list).toFixed(1)} µs` : `${spread(ratios(list, reference))} = ${median(list).toFixed(1)} µs`;
    return [{ what: "get one job, fetch stubbed: the client's own time × openapi-fetch", cells: cellsOf(own, cell) }];
  } finally {
    globalThis.fetch = platform;
  }
};

/** A fetch whose answers cost next to nothing: the platform's Response takes longer than some of the clients. */
function stubbedFetch(): typeof globalThis.fetch {
  const headers = new Headers({ "content-type": "application/json" });
  const fields = { ok: true, status: 200, statusText: "OK", type: "basic", url: "", redirected: false, headers, body: {}, bodyUsed: false };
  // Of the platform's class, for clients that ask, but none of its work: every member that they use is its own.
  const answer = (text: string): Response =>
    Object.defineProperties(Object.create(Response.prototype), {
      ...Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, { value }])),
      text: { value: async () => text },
      json: { value: async () => JSON.parse(text) },
    });
  const job = answer(`{"data":${jobText(jobId)}}`);
  const page = answer(pageText(1, 20, 1));
  return async (input) => {
    const url = typeof input === "string" ? input : "url" in input ? input.url : input.href;
    return url.endsWith(jobId) ? job : page;
  };
}
