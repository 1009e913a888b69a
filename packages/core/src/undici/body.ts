import type { Dispatcher } from "undici";
import type { AnswerReader } from "../request/index.ts";

/** How many bytes wait for their reader before the server is made to wait. */
const most = 65_536;

/** The bytes of an answer, from when they come to when they are read. */
export class Body implements AnswerReader {
  /** What holds back the server, and ends the request. */
  controller: Dispatcher.DispatchController | undefined;
  #pieces: Buffer[] = [];
  #waiting = 0;
  #isEnded = false;
  #error: unknown;
  /** Lets go the one who waits for more. */
  #wake: (() => void) | undefined;

  push(piece: Buffer): void {
    this.#pieces.push(piece);
    this.#waiting += piece.byteLength;
    if (this.#wake) this.#wake();
    else if (this.#waiting > most) this.controller?.pause();
  }

  end(): void {
    this.#isEnded = true;
    this.#wake?.();
  }

  fail(error: unknown): void {
    this.#error ??= error;
    this.end();
  }

  async read(): Promise<{ done: boolean; value?: Buffer | undefined }> {
    if (this.#pieces.length === 0 && !this.#isEnded) {
      this.controller?.resume();
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      this.#wake = undefined;
    }
    const value = this.#pieces.shift();
    if (value) this.#waiting -= value.byteLength;
    else if (this.#error !== undefined) throw this.#error;
    return { done: value === undefined, value };
  }

  /** All of it. */
  async bytes(): Promise<Uint8Array> {
    const pieces: Buffer[] = [];
    for (;;) {
      const { value } = await this.read();
      if (value) pieces.push(value);
      else return pieces.length === 1 ? (pieces[0] as Buffer) : Buffer.concat(pieces);
    }
  }

  /** Ends the request. What has come is not read any more. */
  async cancel(reason: unknown = new Error("The answer is not read to its end.")): Promise<void> {
    if (this.#isEnded) return;
    this.#pieces = [];
    this.fail(reason);
    this.controller?.abort(reason as Error);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Buffer, void, undefined> {
    try {
      for (;;) {
        const { value } = await this.read();
        if (!value) return;
        yield value;
      }
    } finally {
      await this.cancel();
    }
  }
}
