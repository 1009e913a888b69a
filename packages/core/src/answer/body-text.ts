import type { TransportAnswer } from "../request/index.ts";

/** A body's text as far as it was read. */
export interface BodyText {
  readonly text: string;
  /** Whether it goes on, and was left unread. */
  readonly isCut: boolean;
}

/** Reads a body as text, at most so many bytes of it: what is packed is counted unpacked, so that a small bomb does no harm. */
export async function bodyText(response: TransportAnswer, most: number): Promise<BodyText> {
  const length = response.headers.get("content-length");
  const isBounded = length !== null && Number(length) <= most && !response.headers.has("content-encoding");
  // Bodies of other fetches are no web streams, and can be had whole only.
  if (isBounded || typeof response.body?.getReader !== "function") {
    const text = await response.text();
    return { text: text.slice(0, most), isCut: text.length > most };
  }
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = "";
  for (let left = most; ; ) {
    const { value } = await reader.read();
    if (!value) return { text: text + decoder.decode(), isCut: false };
    left -= value.byteLength;
    if (left < 0) {
      reader.cancel().catch(() => {});
      return { text: text + decoder.decode(value.subarray(0, value.byteLength + left)), isCut: true };
    }
    text += decoder.decode(value, { stream: true });
  }
}
