/** How a request that fetch gave up may have fared. */
const unknown = 0;
const unsent = 1;
const hopeless = 2;

type Fate = 0 | 1 | 2;

/** Codes of what will fail again however often it is tried: a certificate, no TLS where it was due, a permission of the runtime, a header that undici refuses. */
const hopelessCodes =
  /CERT|^UNABLE_TO_|^CRL_|^INVALID_(CA|PURPOSE)$|^HOSTNAME_MISMATCH$|^PATH_LENGTH|^EPROTO$|^ERR_SSL_.*(VERSION|PROTOCOL|HANDSHAKE|UNKNOWN_CA|UNRECOGNIZED|HTTP_REQUEST|CIPHER|LENGTH_TOO_LONG)|^ERR_ACCESS_DENIED$|^UND_ERR_(INVALID_ARG|NOT_SUPPORTED)$/;

/** The same in the words of runtimes that give no code: Node of ports, Deno of the rest. */
const hopelessWords =
  /^bad port$|^Requires net access|Requests to port \d+ are blocked|client error \(Connect\): (invalid peer certificate|received corrupt message)/;

/** Codes of connections that did not come about. Node says them of connections that broke later, too, and with what they broke. */
const unsentCodes =
  /^(ECONNREFUSED|ENOTFOUND|EAI_\w+|E(NET|HOST)(UNREACH|DOWN)|EADDRNOTAVAIL|E[MN]FILE|UND_ERR_(CONNECT_TIMEOUT|CLOSED)|ConnectionRefused|FailedToOpenSocket)$/;

const unsentWords = /\bconnect E(?!CONNRESET)[A-Z]+|client error \(Connect\)|before secure TLS connection was established|when HTTP Tunneling/;

interface Thrown {
  code?: unknown;
  syscall?: unknown;
  message?: unknown;
  cause?: unknown;
  errors?: unknown;
}

/** What an error of fetch, on Node, Bun or Deno, says of the fate of its request. In doubt it may have arrived. */
function fateOf(error: unknown, depth = 0): Fate {
  const { code = "", syscall = "", message = "", cause, errors } = (error ?? {}) as Thrown;
  if (Array.isArray(errors) && errors.length > 0) return Math.min(...errors.map((one) => fateOf(one, depth + 1))) as Fate;
  const [codeText, words] = [String(code), String(message)];
  // Of a connection that stood, or may have.
  if (codeText === "ECONNRESET" ? !unsentWords.test(words) : /record mac|decrypt/i.test(words)) return unknown;
  if (hopelessCodes.test(codeText) || hopelessWords.test(words)) return hopeless;
  if (/^(connect|getaddrinfo)$/.test(String(syscall)) || unsentWords.test(words)) return unsent;
  if (unsentCodes.test(codeText) && !/^(read|write)$/.test(String(syscall))) return unsent;
  return cause && depth < 5 ? fateOf(cause, depth + 1) : unknown;
}

/** Whether not a byte of a request can have reached the server, and whether it never will, by what fetch threw. */
export function failureOf(error: unknown): { isUnsent: boolean; isPermanent: boolean } {
  const fate = fateOf(error);
  return { isUnsent: fate > unknown, isPermanent: fate > unsent };
}
