import { bodyText, parseJson } from "../answer/index.ts";
import type { TransportAnswer } from "../request/index.ts";
import { matches } from "../select.ts";
import type { Exchange } from "./context.ts";
import { failingPart } from "./parts.ts";

/** Reads an answer: its data, or the error that it stands for. With a raw view a failure's body is left unread. */
export async function readResponse(one: Exchange, response: TransportAnswer): Promise<unknown> {
  if (!response.ok) throw await (await failingPart()).readFailure(one, response);
  const { result, mayBeEmpty } = one.endpoint.operation;
  if (result === "blob") return response.blob();
  const { text, isCut } = await bodyText(response, one.timing.maxResponseSize);
  // What begins so may be a page of somebody's between.
  const isPlain = !/^\s*</.test(text);
  if ((isPlain && result === "none") || response.status === 204 || (text === "" && mayBeEmpty)) return undefined;
  if (isPlain && result === "text" && !isCut) return text;
  const body = isCut ? undefined : parsed(text);
  const { failure } = one.context.api.error ?? {};
  if (body === undefined || (failure && matches(body, failure))) return (await failingPart()).misread(one, response, text, isCut, body);
  return body;
}

/** What a JSON text means; undefined where it is none. */
function parsed(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}
