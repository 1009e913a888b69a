import { Agent, Dispatcher, getGlobalDispatcher } from "undici";
import { InvalidArgumentError } from "../errors.ts";
import type { Transport } from "../request/index.ts";
import { Receiver } from "./receiver.ts";

/** How {@link undici} carries requests. */
export interface UndiciOptions {
  /**
   * What holds the connections: an `Agent` with certificates, time-outs or HTTP/2, a `ProxyAgent`, a `MockAgent`.
   * @default undici's global one, as it is at the time of each request
   */
  dispatcher?: Dispatcher;
}

/** What fetch sends unasked as well: some servers refuse who says nothing of itself. */
const unasked = { accept: "*/*", "user-agent": "node", "accept-encoding": "gzip, br" };

type UndiciBody = NonNullable<Dispatcher.DispatchOptions["body"]> | null;

let own: Agent | undefined;

/** undici's global dispatcher, which may be the one within Node: until Node 24 that speaks an older dialect. */
function shared(): Dispatcher {
  const global = getGlobalDispatcher();
  if (global instanceof Dispatcher || Number.parseInt(process.versions.undici ?? "0", 10) >= 7) return global;
  own ??= new Agent();
  return own;
}

/**
 * A transport over [undici](https://undici.nodejs.org), on Node: it carries what fetch would, as fetch would, and takes less time for it.
 * @throws {InvalidArgumentError} where the dispatcher is none, or the runtime's undici has none, as Bun's.
 */
export function undici(options: UndiciOptions = {}): Transport {
  // An agent in place of its options would be left out in silence.
  for (const name in options) if (name !== "dispatcher") throw new InvalidArgumentError(`undici() has no option ${name}; expected undici({ dispatcher }).`);
  const { dispatcher } = options;
  if (typeof (dispatcher ?? shared()).dispatch !== "function")
    throw new InvalidArgumentError(
      dispatcher === undefined
        ? "undici() found an undici without dispatchers, as Bun's own is; leave transport out there: fetch carries the same."
        : "undici() was given a dispatcher that has no dispatch(); expected an Agent, ProxyAgent or the like of undici 7 or 8.",
    );
  const carry: Transport = ({ method, url, headers, body, signal }) =>
    new Promise((resolve, reject) => {
      const { origin, pathname, search } = new URL(url);
      const options = {
        origin,
        path: pathname + search,
        method,
        headers: { ...unasked, ...headers },
        // undici takes what fetch does, but for this.
        body: (body instanceof URLSearchParams ? body.toString() : (body ?? null)) as UndiciBody,
      };
      (dispatcher ?? shared()).dispatch(options, new Receiver(url, method, signal, resolve, reject));
    });
  // undici knows a form of its own class only, and the platform's is that of the one within Node.
  return (request) => (request.body instanceof FormData ? new Response(request.body).blob().then((body) => carry({ ...request, body })) : carry(request));
}
