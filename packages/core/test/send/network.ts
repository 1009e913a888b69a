import type { Fetch } from "../../src/index.ts";
import { base, type Echo, type Scenario, type Step } from "./scenario.ts";

/** A request that the network was given. */
export interface Sent {
  url: string;
  method: string;
  headers: Record<string, string>;
  at: number;
  /** When nothing more came of it: the answer whole, broken off or aborted. */
  ended?: number;
  /** Of the answer, as soon as its head is there. */
  status?: number;
  answered?: number;
  /** Whether it was ended from our side. */
  aborted?: true;
  step: Step;
  afterAbort: boolean;
}

/** As undici reports it. */
const networkError = (code: string) => new TypeError("fetch failed", { cause: Object.assign(new Error(`socket ${code}`), code ? { code } : {}) });

const echoed = (credential: string, echo: Echo): string => {
  const json = JSON.stringify({ message: `no ${credential}`, details: [{ [credential]: credential }] });
  if (echo === "slashes") return json.replaceAll("/", "\\/");
  if (echo === "unicode") return `{"message":"${[...credential].map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`).join("")}"}`;
  return echo === "JSON" ? json : credential;
};

/** A fetch that does with each request what the scenario's next step says, and keeps account of it. */
export function network(given: Scenario, { sent, tokens }: { sent: Sent[]; tokens: Sent[] }, isAborted: () => boolean): Fetch {
  return (url, init) => {
    const { signal } = init as { signal: AbortSignal };
    // As fetch does: nothing is sent where the signal is aborted.
    if (signal.aborted) return Promise.reject(signal.reason);
    const isToken = url === `${base}/token`;
    const list = isToken ? tokens : sent;
    const step: Step = isToken
      ? { is: "answer", status: 200, after: 0, body: "job", echo: "raw", bodyAfter: 0 }
      : (given.steps[Math.min(list.length, given.steps.length - 1)] as Step);
    const headers = { ...(init.headers as Record<string, string>) };
    const one: Sent = { url, method: init.method as string, headers, at: Date.now(), step, afterAbort: isAborted() };
    list.push(one);
    return isToken ? Promise.resolve(tokenAnswer(given, list.length)) : carry(one, signal);
  };
}

function tokenAnswer({ tokens, secret }: Scenario, count: number): Response {
  const answer = tokens[Math.min(count, tokens.length) - 1];
  const isToken = (answer as { access_token?: string } | null)?.access_token === "";
  return Response.json(isToken ? { access_token: secret + count } : answer);
}

/** Carries a request and its answer, by its step. */
function carry(sent: Sent, signal: AbortSignal): Promise<Response> {
  const { step } = sent;
  return new Promise((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = () => {
      sent.ended ??= Date.now();
    };
    const onAbort = (fail: (reason: unknown) => void) => {
      const ring = () => {
        clearTimeout(timer);
        // Timers of one tick fire before anybody sees what the first of them did.
        if ((sent.ended ?? Date.now()) === Date.now()) sent.aborted = true;
        if (sent.answered === Date.now()) delete sent.status;
        end();
        fail(signal.reason);
      };
      signal.addEventListener("abort", ring, { once: true });
    };
    onAbort(reject);
    const respond = (body: ReadableStream | null, status: number, headers: Headers) => {
      sent.status = status;
      sent.answered = Date.now();
      if (!body) end();
      resolve(new Response(body, { status, headers }));
    };
    if (step.is === "silence") return;
    timer = setTimeout(() => {
      if (step.is === "redirect") return respond(null, step.status, new Headers({ location: step.to }));
      if (step.is === "answer") {
        const later = (ms: number, ring: () => void) => {
          timer = setTimeout(ring, ms);
        };
        return respond(bodyOf(sent, step, { later, end, onAbort, stop: () => clearTimeout(timer) }), step.status, headersOf(sent, step));
      }
      end();
      reject(networkError(step.code));
    }, step.after);
  });
}

type Answering = Extract<Step, { is: "answer" }>;

interface Wire {
  later(ms: number, ring: () => void): void;
  end(): void;
  onAbort(fail: (reason: unknown) => void): void;
  stop(): void;
}

const credentialOf = ({ headers }: Sent) => Object.values(headers).join(" ");

function headersOf(sent: Sent, { retryAfter }: Answering): Headers {
  return new Headers({ "x-echo": credentialOf(sent), ...(retryAfter !== undefined && { "retry-after": retryAfter }) });
}

function bodyOf(sent: Sent, step: Answering, wire: Wire): ReadableStream | null {
  if (step.status === 204 || step.body === "nothing") return null;
  const credential = credentialOf(sent);
  const text = step.body === "html" ? `<p>${credential}</p>` : step.status < 300 ? '{"id":"1"}' : echoed(credential, step.echo);
  return new ReadableStream<Uint8Array>({
    start(stream) {
      wire.onAbort((reason) => stream.error(reason));
      wire.later(step.bodyAfter, () => {
        stream.enqueue(new TextEncoder().encode(step.body === "cut" ? text.slice(0, -1) : text));
        if (step.body === "stalls") return;
        wire.end();
        if (step.body === "cut")
          stream.error(new TypeError("terminated", { cause: Object.assign(new Error("other side closed"), { code: "UND_ERR_SOCKET" }) }));
        else stream.close();
      });
    },
    cancel() {
      wire.stop();
      wire.end();
    },
  });
}
