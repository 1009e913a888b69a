import type { Fetch } from "./call-options.ts";
import { discard } from "./discard.ts";
import type { Outgoing } from "./request.ts";

/** How many redirects a request follows. */
const hops = 5;

const redirects = new Set([301, 302, 303, 307, 308]);

/** Where an answer redirects to, if that can be asked over HTTP. */
function targetOf({ headers, status }: Response, url: string): URL | undefined {
  const location = headers.get("location");
  if (location === null || !redirects.has(status)) return undefined;
  try {
    const target = new URL(location, url);
    return /^https?:$/.test(target.protocol) ? target : undefined;
  } catch {
    return undefined;
  }
}

/** What errors say of a request that was led elsewhere: by what base URL it would get there itself, if it is the same path there. */
function hintOf({ url }: Outgoing, baseUrl: string, { href, origin }: URL): string {
  const path = url.slice(baseUrl.length);
  const isSame = path !== "" && href.endsWith(path);
  const advice = isSame ? `give ${href.slice(0, -path.length)} as baseUrl, if that is the vendor's` : "is the base URL right?";
  return ` The server redirects to ${origin}${origin === new URL(url).origin ? "" : ", where no credential is sent"}: ${advice}.`.replace("?.", "?");
}

/** Whether an answer sends the request elsewhere; a browser hides where to, and the status. */
export const isRedirect = ({ status, type }: Response): boolean => redirects.has(status) || type === "opaqueredirect";

/**
 * Follows the redirects of what only reads. Another origin gets no header of ours: it may be anybody's. Where the request was led is noted
 * on it, for errors to tell.
 */
export async function follow(fetch: Fetch, baseUrl: string, request: Outgoing, url: string, init: RequestInit, answer: Response): Promise<Response> {
  let response = answer;
  request.redirect = " The server redirects: is the base URL right?";
  for (let hop = 0; ; hop++) {
    const target = targetOf(response, url);
    if (target) request.redirect = hintOf(request, baseUrl, target);
    if (!target || hop === hops || (init.method !== "GET" && init.method !== "HEAD")) return response;
    discard(response);
    if (target.origin !== new URL(url).origin) init = { ...init, headers: {} };
    url = target.href;
    response = await fetch(url, init);
    if (!response?.headers) throw new TypeError("fetch gave no Response");
  }
}
