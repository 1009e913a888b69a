import { Dispatcher } from "undici";
import type { ClientOptions, Fetch } from "../../src/index.ts";
import { undici } from "../../src/undici.ts";

/** What carries a client's requests: the same holds whichever it is. */
export const transports: readonly [name: string, ClientOptions][] = [
  ["fetch", {}],
  ["undici", { transport: undici() }],
];

/** A client's options by which a made-up fetch carries its requests: as it is, or below undici. */
export const carriedBy: Readonly<Record<"fetch" | "undici", (fetch: Fetch) => ClientOptions>> = {
  fetch: (fetch) => ({ fetch }),
  undici: (fetch) => ({ transport: undici({ dispatcher: new FetchDispatcher(fetch) }) }),
};

/** What undici itself would report of what fetch failed with. */
const below = (error: unknown): Error => (error instanceof TypeError && error.cause instanceof Error ? error.cause : (error as Error));

/** A dispatcher of undici whose network is a fetch. */
class FetchDispatcher extends Dispatcher {
  readonly #fetch: Fetch;

  constructor(fetch: Fetch) {
    super();
    this.#fetch = fetch;
  }

  override dispatch(options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): boolean {
    const ends = new AbortController();
    let isEnded = false;
    const end = (tell: () => void) => {
      if (!isEnded) tell();
      isEnded = true;
    };
    const fail = (error: unknown) => end(() => handler.onResponseError?.(controller, below(error)));
    const controller = {
      aborted: false,
      paused: false,
      reason: null,
      pause() {},
      resume() {},
      abort(reason: Error) {
        ends.abort(reason);
        fail(reason);
      },
    };
    const carry = async () => {
      const { origin, path, method, headers, body } = options;
      const sent = { method, headers: headers as Record<string, string>, body: body as string, signal: ends.signal };
      const response = await this.#fetch(`${origin}${path}`, sent);
      if (!isEnded) handler.onResponseStart?.(controller, response.status, Object.fromEntries(response.headers), response.statusText);
      for await (const piece of response.body ?? []) if (!isEnded) handler.onResponseData?.(controller, Buffer.from(piece));
      end(() => handler.onResponseEnd?.(controller, {}));
    };
    handler.onRequestStart?.(controller, {});
    if (!isEnded) carry().catch(fail);
    return true;
  }
}
