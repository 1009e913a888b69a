import { interleave, type Measure, median, type Row, type Subject, spread } from "./measure.ts";
import { checkPeers, type Peer, peersOf } from "./peers.ts";
import { startServer } from "./server.ts";

export type Call = (peer: Peer) => PromiseLike<unknown>;

export const kinds: readonly [string, Call][] = [
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

/** Milliseconds a call with so many under way all the time, and those of them that the processor worked. */
async function inFlight(peer: Peer, call: Call, calls: number, width: number): Promise<readonly [time: number, cpu: number]> {
  let left = calls;
  const worker = async () => {
    while (left-- > 0) await call(peer);
  };
  const [started, before] = [performance.now(), process.cpuUsage()];
  await Promise.all(Array.from({ length: width }, worker));
  const { user, system } = process.cpuUsage(before);
  return [(performance.now() - started) / calls, (user + system) / 1000 / calls];
}

/** What raw fetch and a peer took, one just before or after the other. */
type Pair<Figure> = readonly [raw: Figure, peer: Figure];

/**
 * What each peer takes beside what raw fetch takes just before or after it.
 * Neighbours meet the same disturbances of the machine, and leave their garbage to each other evenly.
 */
async function besideRaw<Figure>(peers: ReadonlyMap<Subject, Peer>, rounds: number, warmUp: number, take: (peer: Peer) => Promise<Figure>) {
  const raw = peers.get("raw fetch") as Peer;
  const pair = async (peer: Peer): Promise<Pair<Figure>> => {
    const rawFirst = Math.random() < 0.5;
    const first = await take(rawFirst ? raw : peer);
    const second = await take(rawFirst ? peer : raw);
    return rawFirst ? [first, second] : [second, first];
  };
  const others = [...peers].filter(([, peer]) => peer !== raw);
  const tasks = others.map(([name, peer]) => [name, () => pair(peer)] as const);
  return interleave([warmUp, rounds], tasks);
}

/** A row of the ratios to raw fetch of one figure, with raw fetch's own in its cell. */
function rowOf<Figure>(what: string, pairs: ReadonlyMap<Subject, Pair<Figure>[]>, figure: (taken: Figure) => number, own: (raw: number) => string): Row {
  const raw = median([...pairs.values()].flat().map(([raw]) => figure(raw)));
  const cells = [...pairs].map(([name, list]) => [name, spread(list.map(([raw, peer]) => figure(peer) / figure(raw)))]);
  return { what, cells: { ...Object.fromEntries(cells), "raw fetch": `1 = ${own(raw)}` } };
}

async function onLoopback(run: (peers: Map<Subject, Peer>) => Promise<Row[]>): Promise<Row[]> {
  await using server = await startServer();
  const peers = peersOf(server.url());
  await checkPeers(peers);
  return await run(peers);
}

const microseconds = (ms: number) => `${(ms * 1000).toFixed(0)} µs`;

export const latency: Measure = (quick) =>
  onLoopback(async (peers) => {
    const rows: Row[] = [];
    for (const [what, call] of kinds) {
      const pairs = await besideRaw(peers, quick ? 50 : 300, 20, (peer) => sequential(peer, call, 8));
      rows.push(rowOf(`${what}, one call after another: time × raw fetch`, pairs, (time) => time, microseconds));
    }
    return rows;
  });

export const rate: Measure = (quick) =>
  onLoopback(async (peers) => {
    const width = 50;
    const rows: Row[] = [];
    for (const [what, call] of kinds) {
      const pairs = await besideRaw(peers, quick ? 6 : 30, 4, (peer) => inFlight(peer, call, 150, width));
      const a = `${what}, ${width} in flight:`;
      rows.push(
        rowOf(
          `${a} calls a second × raw fetch`,
          pairs,
          ([time]) => 1000 / time,
          (rate) => `${rate.toFixed(0)} a second`,
        ),
      );
      rows.push(rowOf(`${a} processor's time × raw fetch`, pairs, ([, cpu]) => cpu, microseconds));
    }
    return rows;
  });
