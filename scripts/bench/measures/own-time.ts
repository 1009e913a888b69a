import { type Call, kinds, sequential } from "./calls.ts";
import { interleave, type Measure, mapped, median, type Row, ratios, spread } from "./measure.ts";
import { checkPeers, jobId, type Peers, peersOf } from "./peers.ts";
import { jobText, pageText } from "./server.ts";

/** What a client itself takes: fetch is a stub that answers at once, and what raw fetch would do with the answer is not counted. */
export const ownTime: Measure = async (quick) => {
  const platform = globalThis.fetch;
  const stub = stubbedFetch();
  globalThis.fetch = stub;
  try {
    const peers = peersOf("http://127.0.0.1/0/1", stub);
    await checkPeers(peers);
    const rows: Row[] = [];
    for (const [what, call] of kinds) rows.push(await rowOf(what, peers, call, quick ? 50 : 300));
    return rows;
  } finally {
    globalThis.fetch = platform;
  }
};

async function rowOf(what: string, peers: Peers, call: Call, rounds: number): Promise<Row> {
  const tasks = mapped(peers, (peer) => () => sequential(peer, call, 100));
  const { "raw fetch": raw, ...others } = await interleave([50, rounds], tasks);
  const own = mapped(others, (list) => list.map((time, round) => (time - (raw[round] as number)) * 1000));
  const reference = own["openapi-fetch"];
  const cells = mapped(own, (list) => `${list === reference ? "1" : spread(ratios(list, reference))} = ${median(list).toFixed(1)} µs`);
  return { what: `${what}, fetch stubbed: the client's own time × openapi-fetch`, cells };
}

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
