import {
  answer,
  closeRead,
  closeUnread,
  cutChunked,
  cutLength,
  type Fault,
  failure,
  gzipJunk,
  hugeHead,
  notHttp,
  redirect,
  resetRead,
  resetUnread,
  stallBody,
  stallHead,
  success,
} from "../fault-server.ts";

/** A fault, how it is played, and what comes of each kind of request. */
export type Row = readonly [fault: string, script: Fault[], safe: string, unsafe: string, idempotent: string];
const permanent = (status: number, kind: string): Row => {
  const cell = `ApiError ${status} ${kind}, 1 sent`;
  return [`status ${status}`, [failure(status)], cell, cell, cell];
};
const passing = (status: number, kind: string): Row => {
  const cell = (times: number) => `ApiError ${status} ${kind}, ${times} sent`;
  return [`status ${status}`, [failure(status)], cell(3), cell(1), cell(3)];
};
const everywhere = (fault: string, script: Fault[], cell: string): Row => [fault, script, cell, cell, cell];
/** What passes for a failure of the network, after which nobody knows whether the vendor has acted. */
const lost = (fault: string, script: Fault[], error = "NetworkError"): Row => [
  fault,
  script,
  `${error}, 3 sent`,
  "AmbiguousRequestError, 1 sent",
  `${error}, 3 sent`,
];
const recovered = (fault: string, script: Fault[], unsafe: string): Row => [fault, script, "result, 2 sent", unsafe, "result, 2 sent"];
/** The answer said that the vendor has acted, and then broke off. */
const broken = (fault: string, script: Fault[]): Row => [fault, script, "NetworkError, 3 sent", "ResponseFormatError 200, 1 sent", "NetworkError, 3 sent"];
const html = "<!doctype html><title>Sign in</title>";

/** What a client that tries three times does when a server fails, by what is asked: a safe GET, a POST that changes something, a POST that may be repeated. */
export const faultRows: readonly Row[] = [
  permanent(400, "validation"),
  permanent(401, "auth"),
  permanent(403, "permission"),
  permanent(404, "not_found"),
  permanent(409, "conflict"),
  permanent(410, "not_found"),
  permanent(413, "unknown"),
  permanent(422, "validation"),
  permanent(501, "server"),
  passing(408, "unknown"),
  passing(500, "server"),
  passing(502, "server"),
  passing(503, "server"),
  passing(504, "server"),
  recovered("status 503, then a job", [failure(503), success], "ApiError 503 server, 1 sent"),
  // Not by attempts: a 429 is waited out until the deadline, which has no time for a second of these.
  ["status 429", [failure(429, "1")], "ApiError 429 rate_limited, 2 sent", "ApiError 429 rate_limited, 2 sent", "ApiError 429 rate_limited, 2 sent"],
  recovered("status 429, then a job", [failure(429), success], "result, 2 sent"),
  ["status 429, then 503, then a job", [failure(429), failure(503), success], "result, 3 sent", "ApiError 503 server, 2 sent", "result, 3 sent"],

  lost("connection closed before the request is read", [closeUnread]),
  lost("connection reset before the request is read", [resetUnread]),
  lost("connection closed after the request is read", [closeRead]),
  lost("connection reset after the request is read", [resetRead]),
  recovered("connection reset after the request is read, then a job", [resetRead, success], "AmbiguousRequestError, 1 sent"),
  lost("an answer in another protocol", [notHttp]),
  lost("an answer whose head is too large", [hugeHead]),
  lost("no answer", [stallHead], "TimeoutError"),
  recovered("no answer, then a job", [stallHead, success], "AmbiguousRequestError, 1 sent"),
  ["a success whose body stalls", [stallBody()], "TimeoutError, 3 sent", "ResponseFormatError 200, 1 sent", "TimeoutError, 3 sent"],
  broken("a success cut short of its length", [cutLength()]),
  broken("a success cut in its chunks", [cutChunked()]),
  broken("a success in gzip that is none", [gzipJunk()]),
  recovered("a success cut short of its length, then a job", [cutLength(), success], "ResponseFormatError 200, 1 sent"),

  // The vendor has said no; that the rest of what it said is lost does not make its answer unknown.
  everywhere("status 404 whose body is cut", [cutLength(404)], "ApiError 404 not_found, 1 sent"),
  everywhere("status 404 whose body stalls", [stallBody(404)], "ApiError 404 not_found, 1 sent"),
  everywhere("status 400 in gzip that is none", [gzipJunk(400)], "ApiError 400 validation, 1 sent"),
  recovered("status 429 whose body is cut, then a job", [cutLength(429), success], "result, 2 sent"),
  ["status 503 whose body is cut", [cutChunked(503)], "ApiError 503 server, 3 sent", "ApiError 503 server, 1 sent", "ApiError 503 server, 3 sent"],

  everywhere("status 200 with HTML", [answer({ text: html, headers: { "content-type": "text/html" } })], "ResponseFormatError 200, 1 sent"),
  everywhere("status 200 with HTML called JSON", [answer({ text: html, headers: { "content-type": "application/json" } })], "ResponseFormatError 200, 1 sent"),
  everywhere("status 200 with nothing", [answer({ headers: { "content-type": "application/json" } })], "ResponseFormatError 200, 1 sent"),
  everywhere(
    "status 200 with half a JSON text",
    [answer({ text: '{"id":"1', headers: { "content-type": "application/json" } })],
    "ResponseFormatError 200, 1 sent",
  ),
  everywhere("status 200 with JSON called text", [answer({ text: '{"id":"1"}', headers: { "content-type": "text/plain" } })], "result, 1 sent"),
  everywhere("status 200 with JSON of no type", [answer({ text: '{"id":"1"}' })], "result, 1 sent"),
  everywhere("status 200 with bytes that are no text", [answer({ text: Buffer.from([0xff, 0, 0xfe]) })], "ResponseFormatError 200, 1 sent"),
  everywhere("status 204", [answer({ status: 204 })], "result, 1 sent"),
  everywhere("status 404 with HTML", [answer({ status: 404, text: html, headers: { "content-type": "text/html" } })], "ApiError 404 not_found, 1 sent"),
  everywhere("status 404 with nothing", [answer({ status: 404 })], "ApiError 404 not_found, 1 sent"),
  [
    "status 502 with HTML",
    [answer({ status: 502, text: html, headers: { "content-type": "text/html" } })],
    "ApiError 502 server, 3 sent",
    "ApiError 502 server, 1 sent",
    "ApiError 502 server, 3 sent",
  ],
  ["redirect on the same origin", [redirect(302, "/moved"), success], "result, 2 sent", "ApiError 302 unknown, 1 sent", "ApiError 302 unknown, 1 sent"],
  everywhere("redirect to nowhere", [answer({ status: 302 })], "ApiError 302 unknown, 1 sent"),
];
