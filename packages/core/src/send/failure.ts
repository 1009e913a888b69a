import { apiError, bodyText, failureOf, fates, parseJson } from "../answer/index.ts";
import { NetworkError, ResponseFormatError, type VendorJobsError } from "../errors.ts";
import { plainText } from "../plain-text.ts";
import { redactorOf } from "../redaction/index.ts";
import type { TransportAnswer } from "../request/index.ts";
import type { Exchange } from "./context.ts";
import { titleOf } from "./running.ts";

/** What a failure's body may have of bytes: nobody needs more to see why. */
const mostOfFailure = 1_000_000;

/** Reads what an answer says of why the call failed; with a raw view its body is left unread. */
export async function readFailure(
  { context: { api }, endpoint: { name }, request, timing, view }: Exchange,
  response: TransportAnswer,
): Promise<VendorJobsError> {
  if (view.raw) return apiError(api, name, request, response, undefined);
  const { text, isCut } = await bodyText(response, Math.min(timing.maxResponseSize, mostOfFailure));
  let body: unknown;
  try {
    if (!isCut) body = parseJson(text);
  } catch {}
  // What begins as JSON and is none was cut off on its way.
  if (body === undefined && text !== "") body = redactorOf(request).text(text, isCut || /^\s*[[{"]/.test(text));
  return apiError(api, name, request, response, body, isCut ? " Its body is longer than is kept of one." : "");
}

/** Whether a text is a page of HTML, as a proxy or a sign-in answers in the vendor's place. */
export const isPage = (text: string): boolean => /^\s*<(!doctype )?html/i.test(text);

/**
 * Text that may be a page of HTML and is none, where text or nothing was due. Else throws what a success means that is such a page, has no JSON where that was
 * due, more text than is read, or a failure within. Not the parser's error: it quotes the body.
 */
export function misread(
  { context: { api }, endpoint: { name, isRepeatable, operation }, request, timing: { maxResponseSize } }: Exchange,
  response: TransportAnswer,
  text: string,
  isCut: boolean,
  body: unknown,
): string | undefined {
  const due = operation.result ?? "JSON";
  if (body !== undefined) throw apiError(api, name, request, response, body);
  if (/^(text|none)$/.test(due) && !isCut && !isPage(text)) return due === "text" ? text : undefined;
  const { status } = response;
  const type = plainText(redactorOf(request).text(response.headers.get("content-type") ?? "a body without content type"), 100);
  const seen = text === "" ? "an empty body" : `${type} (${text.length} characters)`;
  const why = isCut ? `more than ${maxResponseSize} bytes; the option maxResponseSize says how many are read` : `${seen} where ${due} was due`;
  const fate = isRepeatable ? "" : isPage(text) ? fates.unknown : fates.acted;
  throw new ResponseFormatError(`${api.name} ${name} answered ${status} with ${why}.${fate}${request.redirect ?? ""}`, request, status);
}

/** What it means that fetch, or the reading of the body, failed. */
export function networkError(one: Exchange, error: unknown): VendorJobsError {
  const { request, view } = one;
  const { code, message } = ((error as Error | undefined)?.cause ?? error ?? {}) as { code?: unknown; message?: string };
  const redactor = redactorOf(request);
  // Of a DOMException it is a number, and says nothing.
  const why = plainText(redactor.text(String(typeof code === "string" ? code : (message ?? error))));
  // What a fetch of the caller's throws may carry the request and its headers.
  const clean = redactor.value(error);
  const partial = withoutBody(one, why, clean);
  if (partial) return partial;
  const fate: Partial<ReturnType<typeof failureOf>> = view.response ? {} : failureOf(error);
  const what = fate.isUnsent ? "could not be sent, so nothing was changed" : view.response ? "was cut off in its answer" : "got no answer";
  return new NetworkError(`${titleOf(one)} ${what}: ${why}`, request, { cause: clean, ...fate });
}

/** What it means that the head came and the body did not: a failure is one without its body, and what has acted is not to be sent again. */
export function withoutBody(one: Exchange, why: string, cause?: unknown): VendorJobsError | undefined {
  const { context, endpoint, request, view } = one;
  const { response } = view;
  if (!response) return undefined;
  if (!response.ok) return apiError(context.api, endpoint.name, request, response, undefined);
  if (endpoint.isRepeatable) return undefined;
  const message = `${titleOf(one)} was answered with ${response.status}, but the answer broke off: ${why}.${fates.acted}`;
  return new ResponseFormatError(message, request, response.status, { cause });
}
