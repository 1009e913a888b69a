import { discard } from "../answer/index.ts";
import { redactorOf } from "../redaction/index.ts";
import { carried, isRedirect, type Outgoing, type TransportAnswer, type TransportRequest } from "../request/index.ts";
import type { Context } from "./context.ts";

/** How many redirects a request follows. */
const hops = 5;

/** Where an answer redirects to, if that can be asked over HTTP. */
function targetOf({ headers }: TransportAnswer, url: string): URL | undefined {
  const location = headers.get("location");
  if (location === null) return undefined;
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
  if (href === url) return " The server redirects to the address that was asked, in a circle: does it want to be signed in to in another way?";
  const isSame = path !== "" && href.endsWith(path);
  const advice = isSame ? `give ${href.slice(0, -path.length)} as baseUrl, if that is the vendor's.` : "is the base URL right?";
  return ` The server redirects to ${origin}${origin === new URL(url).origin ? "" : ", where no credential is sent"}: ${advice}`;
}

/**
 * Follows the redirects of what only reads. Another origin gets no header of ours: it may be anybody's. Where the request was led is noted on it,
 * for errors to tell.
 */
export async function follow({ transport, baseUrl }: Context, request: Outgoing, first: TransportRequest, led: TransportAnswer): Promise<TransportAnswer> {
  let [sent, answer] = [first, led];
  for (let hop = 0; isRedirect(answer); hop++) {
    const target = targetOf(answer, sent.url);
    if (target) request.redirect = redactorOf(request).text(hintOf(request, baseUrl, target));
    request.redirect ??= " The server redirects: is the base URL right?";
    if (!target || hop === hops || !["GET", "HEAD"].includes(sent.method)) break;
    discard(answer);
    sent = { ...sent, url: target.href, headers: target.origin === new URL(sent.url).origin ? sent.headers : {} };
    answer = await carried(transport, sent);
  }
  return answer;
}
