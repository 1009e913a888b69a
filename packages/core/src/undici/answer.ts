import type { IncomingHttpHeaders } from "node:http";
import type { AnswerHeaders, AnswerReader, TransportAnswer } from "../request/index.ts";
import type { Body } from "./body.ts";
import { ReceivedHeaders } from "./headers.ts";
import { unpacked } from "./unpacked.ts";

/** Statuses of answers that have no body, of which a `Response` cannot be made with one. */
const bodiless = new Set([204, 205, 304]);

const utf8 = new TextDecoder();

/** An answer of undici. */
export class UndiciAnswer implements TransportAnswer {
  readonly ok: boolean;
  readonly status: number;
  readonly statusText: string;
  readonly headers: AnswerHeaders;
  readonly #url: string;
  readonly #hasBody: boolean;
  readonly #bytes: Body;
  #isTaken = false;
  #response: Response | undefined;

  constructor(url: string, method: string, status: number, statusText: string, headers: IncomingHttpHeaders, bytes: Body) {
    this.ok = status >= 200 && status < 300;
    this.status = status;
    this.statusText = statusText;
    this.headers = new ReceivedHeaders(headers);
    this.#url = url;
    this.#hasBody = method !== "HEAD" && !bodiless.has(status);
    this.#bytes = bytes;
  }

  /** The answer itself: a body is its reader, and who cancels it. */
  get body(): this {
    return this;
  }

  /** What the body is packed in. */
  get #encoding(): string | null {
    return this.#hasBody ? this.headers.get("content-encoding") : null;
  }

  getReader(): AnswerReader {
    this.#isTaken = true;
    return this.#encoding === null ? this.#bytes : unpacked(this.#bytes, this.#encoding);
  }

  cancel(): Promise<void> {
    return this.#bytes.cancel();
  }

  async text(): Promise<string> {
    if (this.#encoding !== null) return this.toResponse().text();
    this.#isTaken = true;
    return utf8.decode(await this.#bytes.bytes());
  }

  blob(): Promise<Blob> {
    return this.toResponse().blob();
  }

  toResponse(): Response {
    if (this.#response) return this.#response;
    const headers = new Headers();
    this.headers.forEach((value, name) => {
      headers.append(name, value);
    });
    const { status } = this;
    const body = this.#hasBody && !this.#isTaken ? streamOf(this.getReader()) : null;
    // What a reason phrase may be is not what servers send.
    const statusText = this.statusText.replace(/[^\t\x20-\x7e\x80-\xff]/g, "");
    // Servers send statuses that fetch gives and no Response can be made with.
    const response = new Response(body, { status: Math.min(status, 599), statusText, headers });
    this.#response = Object.defineProperties(response, { url: { value: this.#url }, status: { value: status } });
    return this.#response;
  }
}

const streamOf = (reader: AnswerReader): ReadableStream =>
  new ReadableStream(
    {
      async pull(stream) {
        const { value } = await reader.read();
        if (value) stream.enqueue(value);
        else stream.close();
      },
      cancel: () => reader.cancel() as Promise<void>,
    },
    { highWaterMark: 0 },
  );
