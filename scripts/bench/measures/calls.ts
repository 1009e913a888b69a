import { inFlight, interleave, type Measure, mapped, median, type Rounds, type Row, spread } from "./measure.ts";
import { checkPeers, type Peer, type Peers, peersOf } from "./peers.ts";
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

/** How many calls the rate is of at a time. */
const width = 50;

/** Milliseconds a call with so many under way all the time, and those of them that the processor worked. */
async function together(peer: Peer, call: Call, calls: number): Promise<readonly [time: number, cpu: number]> {
  const [started, before] = [performance.now(), process.cpuUsage()];
  await inFlight(width, calls, () => call(peer));
  const { user, system } = process.cpuUsage(before);
  return [(performance.now() - started) / calls, (user + system) / 1000 / calls];
}

/** What raw fetch and a peer took, one just before or after the other, by the peer's name. */
type Pairs<Figure> = Readonly<Record<string, (readonly [raw: Figure, peer: Figure])[]>>;

/**
 * What each peer takes beside what raw fetch takes just before or after it.
 * Neighbours meet the same disturbances of the machine, and leave their garbage to each other evenly.
 */
async function besideRaw<Figure>({ "raw fetch": raw, ...others }: Peers, rounds: Rounds, take: (peer: Peer) => Promise<Figure>): Promise<Pairs<Figure>> {
  const pair = async (peer: Peer) => {
    const rawFirst = Math.random() < 0.5;
    const first = await take(rawFirst ? raw : peer);
    const second = await take(rawFirst ? peer : raw);
    return rawFirst ? ([first, second] as const) : ([second, first] as const);
  };
  const pairs = mapped(others, (peer) => () => pair(peer));
  return interleave(rounds, pairs);
}

/** A row of the ratios to raw fetch of one figure, with raw fetch's own in its cell. */
function rowOf<Figure>(what: string, pairs: Pairs<Figure>, figure: (taken: Figure) => number, own: (raw: number) => string): Row {
  const raw = median(Object.values(pairs).flatMap((list) => list.map(([raw]) => figure(raw))));
  const cells = mapped(pairs, (list) => spread(list.map(([raw, peer]) => figure(peer) / figure(raw))));
  return { what, cells: { ...cells, "raw fetch": `1 = ${own(raw)}` } };
}

/** The rows of each kind of call, on loopback. */
async function onLoopback<Figure>(
  rounds: Rounds,
  take: (peer: Peer, call: Call) => Promise<Figure>,
  rowsOf: (what: string, pairs: Pairs<Figure>) => Row[],
): Promise<Row[]> {
  await using server = await startServer();
  const peers = peersOf(server.url());
  await checkPeers(peers);
  const rows: Row[] = [];
  for (const [what, call] of kinds) rows.push(...rowsOf(what, await besideRaw(peers, rounds, (peer) => take(peer, call))));
  return rows;
}

const microseconds = (ms: number) => `${(ms * 1000).toFixed(0)} µs`;
const aSecond = (rate: number) => `${rate.toFixed(0)} a second`;

export const latency: Measure = (quick) =>
  onLoopback(
    [20, quick ? 50 : 300],
    (peer, call) => sequential(peer, call, 8),
    (what, pairs) => [rowOf(`${what}, one call after another: time × raw fetch`, pairs, (time) => time, microseconds)],
  );

export const rate: Measure = (quick) =>
  onLoopback(
    [4, quick ? 6 : 30],
    (peer, call) => together(peer, call, 150),
    (what, pairs) => [
      rowOf(`${what}, ${width} in flight: calls a second × raw fetch`, pairs, ([time]) => 1000 / time, aSecond),
      rowOf(`${what}, ${width} in flight: processor's time × raw fetch`, pairs, ([, cpu]) => cpu, microseconds),
    ],
  );
