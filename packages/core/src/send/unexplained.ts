import { kindOf } from "../answer/index.ts";
import { AmbiguousRequestError, ApiError, NetworkError, ResponseFormatError, TimeoutError, VendorJobsError } from "../errors.ts";
import { now } from "../time/index.ts";
import { abortError, about, late, type Running, titleOf } from "./running.ts";

/**
 * Ends a call that failed where what explains failures cannot be loaded. What is known without it is thrown, and nothing that may hold a secret;
 * a raw response is a result as ever. It is not sent again.
 */
export function unexplained(call: Running, thrown: unknown, cause: unknown): undefined {
  const { context, signal, endpoint, view } = call;
  const error = signal?.aborted ? abortError(signal, endpoint.name) : thrown instanceof VendorJobsError ? thrown : knownOf(call, thrown, cause);
  context.emit?.({ type: "error", ...about(call), error, duration: now() - call.started });
  if (view.raw && view.response && !signal?.aborted) return;
  throw error;
}

function knownOf(call: Running, thrown: unknown, cause: unknown): VendorJobsError {
  const { endpoint, request, view } = call;
  const { response } = view;
  const said = (what: string) => `${titleOf(call)} ${what}. What would say why could not be loaded.`;
  if (!response) {
    const Known = !endpoint.isRepeatable ? AmbiguousRequestError : thrown === late ? TimeoutError : NetworkError;
    return new Known(said("got no answer"), request, { cause });
  }
  const { status } = response;
  const kind = kindOf(status);
  if (!response.ok) return new ApiError(said(`failed: ${status} ${kind}`), request, { status, kind, body: undefined, headers: new Headers() });
  const acted = endpoint.isRepeatable ? "" : " Do not send it again before you have looked whether it has acted.";
  return new ResponseFormatError(said(`was answered with ${status}, and not as documented`) + acted, request, status, { cause });
}
