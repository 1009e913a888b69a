import { InvalidArgumentError, ResponseFormatError } from "../errors.ts";
import type { Credentials, Outgoing, Send } from "../send/index.ts";

/** A credential that never changes, sent in a header, behind a prefix such as a cookie's name. */
export function headerCredential(name: string, secret: string, prefix = ""): Credentials {
  // fetch would refuse it with a message that shows it.
  if (/[^\x20-\x7e]/.test(secret))
    throw new InvalidArgumentError("The credential has a character that no header can carry, such as a line break at its end; expected printable ASCII.");
  return {
    header: name,
    authorize(request) {
      request.headers[name] = prefix + secret;
      request.secrets = [secret];
    },
  };
}

/** `Authorization: Bearer <token>` on every request. */
export const bearer = (token: string): Credentials => headerCredential("authorization", token, "Bearer ");

/** A credential that the server gives out, and the seconds that it lives. */
export interface Grant {
  secret: string;
  seconds?: number | undefined;
}

/**
 * A credential that is fetched when first needed, kept, and renewed shortly before it ends or once the server refuses it.
 * Calls that need it at the same time share one request for it, which ends early only when all of them have been aborted.
 */
export function renewable(header: string, prefix: string, obtain: (send: Send, signal: AbortSignal) => Promise<Grant>): Credentials {
  let current: { secret: string; until: number } | undefined;
  let pending: { grant: Promise<string>; waiting: number; end(): void } | undefined;

  function begin(send: Send) {
    const controller = new AbortController();
    const fetchGrant = async () => {
      const { secret, seconds = Number.POSITIVE_INFINITY } = await obtain(send, controller.signal);
      // Renewed a minute early, or a tenth of a short life: a request under way must not outlive its token.
      current = { secret, until: Date.now() + (seconds - Math.min(60, seconds / 10)) * 1000 };
      return secret;
    };
    const isOver = () => {
      if (pending === begun) pending = undefined;
    };
    const begun = {
      grant: fetchGrant().finally(isOver),
      waiting: 0,
      end() {
        isOver();
        controller.abort();
      },
    };
    return begun;
  }
  const put = (request: Outgoing, secret: string) => {
    request.headers[header] = prefix + secret;
    request.secrets = [secret];
  };

  return {
    header,
    authorize(request, send, _scheme, signal) {
      if (current && Date.now() < current.until) return put(request, current.secret);
      pending ??= begin(send);
      const shared = pending;
      shared.waiting++;
      const leave = () => --shared.waiting === 0 && shared.end();
      signal?.addEventListener("abort", leave, { once: true });
      return shared.grant.then((secret) => put(request, secret)).finally(() => signal?.removeEventListener("abort", leave));
    },
    renew(request) {
      // Only the refused one: another call may have renewed it meanwhile.
      if (current?.secret === request.secrets?.[0]) current = undefined;
      return true;
    },
  };
}

/** Base64 of a text's UTF-8 bytes. */
export const base64 = (text: string): string => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

/** OAuth2 client credentials (RFC 6749, 4.4): the key and secret in a Basic header, the token as a bearer. */
export function clientCredentials(tokenUrl: string, clientId: string, clientSecret: string): Credentials {
  const basic = base64(`${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`);
  return renewable("authorization", "Bearer ", async (send, signal) => {
    const request = {
      method: "POST",
      url: tokenUrl,
      headers: { accept: "application/json", authorization: `Basic ${basic}`, "content-type": "application/x-www-form-urlencoded" },
      body: "grant_type=client_credentials",
      secrets: [basic, clientSecret],
    };
    const { body, response } = await send("token request", request, signal);
    const { access_token: token, expires_in: seconds } = (body ?? {}) as { access_token?: string; expires_in?: number | string };
    if (!token) throw new ResponseFormatError("The token endpoint's answer has no access_token.", request, response.status);
    return { secret: token, seconds: seconds === undefined ? undefined : Number(seconds) };
  });
}

/** A session that a login opens with a cookie. `scheme` names the security scheme of the login's own operation, which sends the account itself. */
export function cookieSession(
  cookie: string,
  login: { what: string; url: string; authorization: string; secrets: string[]; body: unknown; scheme: string },
): Credentials {
  const { what, url, authorization, secrets, body, scheme } = login;
  const session = renewable("cookie", `${cookie}=`, async (send, signal) => {
    const headers = { accept: "application/json", "content-type": "application/json", authorization };
    const request = { method: "POST", url, headers, body: JSON.stringify(body), secrets };
    const { response } = await send(what, request, signal);
    const line = response.headers.getSetCookie().find((line) => line.startsWith(`${cookie}=`));
    if (!line) {
      const why = `${what} gave no cookie ${cookie}. Browsers hide it from scripts: there, log in elsewhere and give the cookie's value as the token.`;
      throw new ResponseFormatError(why, request, response.status);
    }
    const maxAge = /;\s*max-age=(\d+)/i.exec(line)?.[1];
    return { secret: line.slice(cookie.length + 1).replace(/;.*/s, ""), seconds: maxAge === undefined ? undefined : Number(maxAge) };
  });
  return {
    ...session,
    authorize(request, send, operationScheme, signal) {
      if (operationScheme !== scheme) return session.authorize(request, send, operationScheme, signal);
      request.headers.authorization = authorization;
      request.secrets = secrets;
    },
  };
}
