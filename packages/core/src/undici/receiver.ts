import type { IncomingHttpHeaders } from "node:http";
import type { Dispatcher } from "undici";
import type { TransportAnswer } from "../request/index.ts";
import { UndiciAnswer } from "./answer.ts";
import { Body } from "./body.ts";

type Controller = Dispatcher.DispatchController;

/** Takes what undici has of one request: gives its answer once the head is there, and fills its body. */
export class Receiver implements Dispatcher.DispatchHandler {
  readonly #url: string;
  readonly #method: string;
  readonly #signal: AbortSignal;
  readonly #resolve: (answer: TransportAnswer) => void;
  readonly #reject: (error: unknown) => void;
  readonly #body = new Body();

  constructor(url: string, method: string, signal: AbortSignal, resolve: (answer: TransportAnswer) => void, reject: (error: unknown) => void) {
    this.#url = url;
    this.#method = method;
    this.#signal = signal;
    this.#resolve = resolve;
    this.#reject = reject;
    // It may wait for a connection, and has ended all the same. The signal is its own: the listener goes with it.
    if (signal.aborted) this.#end();
    else signal.addEventListener("abort", () => this.#end());
  }

  #end(): void {
    this.#reject(this.#signal.reason);
    this.#body.cancel(this.#signal.reason);
  }

  onRequestStart(controller: Controller): void {
    this.#body.controller = controller;
    if (this.#signal.aborted) controller.abort(this.#signal.reason);
  }

  onResponseStart(_: Controller, status: number, headers: IncomingHttpHeaders, statusText = ""): void {
    // What comes before the answer, such as a 103, is none.
    if (status >= 200) this.#resolve(new UndiciAnswer(this.#url, this.#method, status, statusText, headers, this.#body));
  }

  onResponseData(_: Controller, piece: Buffer): void {
    this.#body.push(piece);
  }

  onResponseEnd(): void {
    this.#body.end();
  }

  onResponseError(_: Controller, error: Error): void {
    // undici has one code for what was destroyed in the middle and what was before it began: of that not a byte was sent, as after a close.
    const isUnsent = !this.#body.controller && (error as { code?: unknown }).code === "UND_ERR_DESTROYED";
    this.#reject(isUnsent ? Object.assign(new Error(error.message, { cause: error }), { code: "UND_ERR_CLOSED" }) : error);
    this.#body.fail(error);
  }
}
