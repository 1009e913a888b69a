import { ApiError, type ClientEvent, type Fetch, InvalidArgumentError } from "@vendor-jobs/core";
import { bounds, type Message } from "../check/index.ts";
import type { Json, OperationInfo } from "../spec/index.ts";
import { type AnyClient, createClientOf } from "../table/index.ts";
import { type Arguments, argumentsOf, clientOptionsOf, only } from "./arguments.ts";
import type { Credential } from "./credentials.ts";
import type { VerifyOptions } from "./options.ts";

/** An answer as it came. */
export interface Answer extends Message {
  status: number;
}

/** What came of a call, or of the call for a further page: an answer, an error that it stands for or that came in its place, or both. */
export interface Reply {
  answer: Answer | undefined;
  error?: unknown;
}

/** Calls the vendor as its client does, by the same runtime, and keeps each answer as it came. */
export function createCaller(spec: Json, options: VerifyOptions, credential: Credential) {
  const { baseUrl, params = {}, timeout = 30_000, signal, onWait } = options;
  const answers = new Map<string, Answer>();
  let sending = "";
  const tellWait = waitTeller(onWait);
  /** What the caller's own function threw. */
  let failure: { error: unknown } | undefined;
  const client: AnyClient = createClientOf(spec, {
    ...only(params, clientOptionsOf(spec)),
    ...credential.options,
    baseUrl,
    timeout,
    retry: { attempts: 2 },
    fetch: recording(credential, (answer) => answers.set(sending, answer)),
    async onEvent(event) {
      if (event.type === "request") sending = event.operation;
      try {
        await tellWait(event);
      } catch (error) {
        failure ??= { error };
      }
    },
  });
  checkDestination(client.baseUrl, options, credential);

  /** Calls an operation, a list page by page. */
  return async function* call(info: OperationInfo, args: Arguments, deadline: number): AsyncGenerator<Reply, void, undefined> {
    const take = (): Answer | undefined => {
      const answer = answers.get(info.id);
      answers.delete(info.id);
      return answer;
    };
    take();
    try {
      // Pages one after the other, so that the last answer is that of the page which is looked at.
      const sent = client[info.id]?.(argumentsOf(spec, info, args), { ...(signal && { signal }), deadline, ...(info.pagination && { concurrency: 0 }) });
      for await (const _ of sent?.pages?.() ?? [sent]) yield { answer: take() };
    } catch (error) {
      if (!failure) yield { answer: take(), error };
    }
    if (failure) throw failure.error;
  };
}

/** What a credential goes to, and nothing else may be. @throws {InvalidArgumentError} where the spec leads it elsewhere. */
function checkDestination(baseUrl: string, { tokenOrigin }: VerifyOptions, { way, options }: Credential): void {
  if (!way?.grant) return;
  const template = way.grant.url.replace(/\{(\w+)\}/g, (braced, name: string) => String(options[name] ?? braced));
  const url = URL.canParse(template, `${baseUrl}/`) ? new URL(template, `${baseUrl}/`) : undefined;
  const allowed = [baseUrl, ...(tokenOrigin === undefined ? [] : [tokenOrigin])].map((one) => new URL(one).origin);
  if (url && !allowed.includes(url.origin))
    throw new InvalidArgumentError(
      `The spec has ${way.options.join(" and ")} sent to ${url.origin}, which is not where baseUrl is. If that is the vendor's, allow it by tokenOrigin (--token-origin ${url.origin}).`,
    );
}

/** A fetch that keeps what it gets, as far as it is looked at. */
const recording =
  ({ way, secrets }: Credential, keep: (answer: Answer) => void): Fetch =>
  async (url, init) => {
    const headers = init.headers as Record<string, string>;
    // What the server granted is known by what is sent.
    for (const { header = "", prefix = "" } of way?.places ?? []) if (headers[header] !== undefined) secrets.push(headers[header].slice(prefix.length));
    const response = await fetch(url, init);
    const answer = { status: response.status, headers: response.headers, body: await read(response) };
    keep(answer);
    return asResponse(answer);
  };

/** Any status that a server can send: the constructor takes some only. */
const asResponse = ({ status, headers, body }: Answer): Response =>
  Object.defineProperties(new Response(Uint8Array.from(body)), {
    status: { value: status },
    ok: { value: status >= 200 && status < 300 },
    headers: { value: headers },
  });

/** A body up to the first bytes that are more than are checked. */
async function read({ body }: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop cancels the rest.
  for await (const chunk of body ?? []) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > bounds.bytes) break;
  }
  return Buffer.concat(chunks);
}

/** What is told of waits: those that the server or the vendor's documents ask for, from a second on. */
function waitTeller(onWait: VerifyOptions["onWait"]) {
  let status = 0;
  return (event: ClientEvent): unknown => {
    if (event.type === "response") status = event.status;
    const isAsked = event.type === "retry" && event.error instanceof ApiError && event.error.retryAfter !== undefined && event.error.status !== 429;
    if ((event.type !== "rate-limited" && !isAsked) || event.delay < 1000) return undefined;
    const { operation, delay } = event;
    return onWait?.({ operation, delay, ...(status >= 400 && { status }) });
  };
}
