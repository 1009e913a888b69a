import { cellsOf, interleave, type Measure, median, type Row, type Subject, spread } from "./measure.ts";
import { checkPeers, type Peer, peersOf } from "./peers.ts";
import { startServer } from "./server.ts";

export type Call = (peer: Peer) => PromiseLike<unknown>;

const kinds: readonly [string, Call][] = [
  ["list of 20 jobs", (peer) => peer.list()],
  ["get one job", (peer) => peer.get()],
];

/** Milliseconds a call, one after another. */
export async function sequential(peer: Peer, call: Call, calls: number): Promise<number> {
  // Not counted: the processor's caches still hold what ran before.
  for (let i = 0; i < 3; i++) await call(peer);
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

/**
 * The ratios of each peer's time to raw fetch's just before or after it, and raw fetch's own times.
 * Neighbours meet the same disturbances of the machine, and leave their garbage to each other evenly.
 */
async function ratiosToRaw(peers: ReadonlyMap<Subject, Peer>, rounds: number, warmUp: number, time: (peer: Peer) => Promise<number>) {
  const raw = peers.get("raw fetch") as Peer;
  let rawTimes: number[] = [];
  const ratio = async (peer: Peer) => {
    const rawFirst = Math.random() < 0.5;
    const first = await time(rawFirst ? raw : peer);
    const second = await time(rawFirst ? peer : raw);
    const [rawTime, peerTime] = rawFirst ? [first, second] : [second, first];
    rawTimes.push(rawTime);
    return peerTime / rawTime;
  };
  const tasks = new Map([...peers].filter(([, peer]) => peer !== raw).map(([name, peer]): [Subject, () => Promise<number>] => [name, () => ratio(peer)]));
  await interleave(warmUp, tasks);
  rawTimes = [];
  const values = await interleave(rounds, tasks);
  return { ratios: values, raw: median(rawTimes) };
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
      const { ratios, raw } = await ratiosToRaw(peers, quick ? 50 : 300, 20, (peer) => sequential(peer, call, 8));
      const cells = cellsOf(ratios, (list) => spread(list));
      rows.push({ what: `${what}, one call after another: time × raw fetch`, cells: { ...cells, "raw fetch": `1 = ${(raw * 1000).toFixed(0)} µs` } });
    }
    return rows;
  });

export const rate: Measure = (quick) =>
  onLoopback(async (peers) => {
    const width = 50;
    const rows: Row[] = [];
    for (const [what, call] of kinds) {
      const { ratios, raw } = await ratiosToRaw(peers, quick ? 6 : 30, 4, (peer) => inFlight(peer, call, 150, width));
      const cells = cellsOf(ratios, (list) => spread(list.map((ratio) => 1 / ratio)));
      rows.push({
        what: `${what}, ${width} in flight: calls a second × raw fetch`,
        cells: { ...cells, "raw fetch": `1 = ${(1000 / raw).toFixed(0)} a second` },
      });
    }
    return rows;
  });
