import type { FaultName } from "./messages.ts";

/** What came of a request: the answer, or none where it was lost, and what is said of it. */
interface Answered {
  answer: Response | undefined;
  says: string;
}

const refusal = (status: number, message: string, headers: Record<string, string> = {}) =>
  Response.json({ message, errors: [{ message }] }, { status, headers });

/** What each fault does with a request. `act` has the vendor act on it. */
const faults: Readonly<Record<FaultName, (act: () => Promise<Response>) => Promise<Answered>>> = {
  "503": async () => ({ answer: refusal(503, "Out for a moment"), says: "503, and the vendor has done nothing" }),
  "429": async () => ({ answer: refusal(429, "Too many requests", { "retry-after": "2" }), says: "429, Retry-After: 2" }),
  lost: async (act) => {
    const { status } = await act();
    return { answer: undefined, says: `the vendor has acted (${status}), and its answer is lost` };
  },
  drift: async (act) => {
    const answer = await act();
    const text = await answer.text();
    return { answer: new Response(drifted(text), answer), says: `${answer.status}, with a member that no document has` };
  },
};

/** An answer with one member more in each object of its first levels, as a vendor may add any day. */
function drifted(text: string): string {
  try {
    return JSON.stringify(grown(JSON.parse(text), 3));
  } catch {
    return text;
  }
}

function grown(value: unknown, depth: number): unknown {
  if (value === null || typeof value !== "object" || depth === 0) return value;
  if (Array.isArray(value)) return value.map((item) => grown(item, depth));
  return { ...Object.fromEntries(Object.entries(value).map(([name, member]) => [name, grown(member, depth - 1)])), newInThisVersion: true };
}

export async function answerWith(fault: FaultName | undefined, act: () => Promise<Response>): Promise<Answered> {
  if (fault !== undefined) return faults[fault](act);
  const answer = await act();
  return { answer, says: String(answer.status) };
}
