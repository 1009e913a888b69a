import { describe, expect, it } from "vitest";
import { failureOf } from "../../src/answer/fetch-failure.ts";
import { faultClient } from "../fault-server.ts";
import { errorOf } from "../send/results.ts";

const node = (code: string | undefined, message: string, syscall?: string) =>
  new TypeError("fetch failed", { cause: Object.assign(new Error(message), code !== undefined && { code }, syscall !== undefined && { syscall }) });
const bun = (code: string, message = "Unable to connect. Is the computer able to access the url?") =>
  Object.assign(new TypeError(`${code}: ${message}`), { code, errno: 0 });
const deno = (why: string) => node(undefined, `error sending request for url (http://a.test/): ${why}`);
/** Of several addresses that were tried, as Node tells of them. */
const addresses = (...errors: Error[]) => new TypeError("fetch failed", { cause: Object.assign(new AggregateError(errors), { code: "ETIMEDOUT" }) });
const connecting = (code: string) => Object.assign(new Error(`connect ${code} 10.0.0.1:443`), { code, syscall: "connect" });
/** As node-fetch and cross-fetch throw. */
const nodeFetch = (code: string, reason: string) => Object.assign(new Error(`request to http://a.test/ failed, reason: ${reason}`), { code, type: "system" });

const certificates = ["DEPTH_ZERO_SELF_SIGNED_CERT", "SELF_SIGNED_CERT_IN_CHAIN", "UNABLE_TO_VERIFY_LEAF_SIGNATURE", "UNABLE_TO_GET_ISSUER_CERT_LOCALLY"];
certificates.push("CERT_HAS_EXPIRED", "CERT_NOT_YET_VALID", "CERT_REVOKED", "ERR_TLS_CERT_ALTNAME_INVALID", "INVALID_CA", "HOSTNAME_MISMATCH");

const hopeless: [string, unknown][] = [
  ...certificates.map((code): [string, unknown] => [`Node: ${code}`, node(code, "no good")]),
  ["Node: a forbidden port", node(undefined, "bad port")],
  ["Node: no TLS", node("ERR_SSL_WRONG_VERSION_NUMBER", "405D:error:0A00010B:SSL routines:tls_validate_record_header:wrong version number:c:77:\n")],
  ["Node: no TLS, older", node("EPROTO", "write EPROTO 80FC:error:0A00010B:SSL routines:ssl3_get_record:wrong version number", "write")],
  [
    "Node: no TLS, in bytes that look like it",
    node("ERR_SSL_DATA_LENGTH_TOO_LONG", "error:0A000092:SSL routines:tls_validate_record_header:data length too long"),
  ],
  ["Node: the same in older words", node("ERR_SSL_PACKET_LENGTH_TOO_LONG", "error:0A0000C6:SSL routines:ssl3_get_record:packet length too long")],
  ["Node: TLS of another version", node("ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION", "tlsv1 alert protocol version")],
  ["Node: no cipher in common", node("ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE", "sslv3 alert handshake failure")],
  ["Node: no permission", node("ERR_ACCESS_DENIED", "Access to this API has been restricted")],
  ["Node: a header that no request can have", node("UND_ERR_INVALID_ARG", "invalid transfer-encoding header")],
  ["Node: a header that is not supported", node("UND_ERR_NOT_SUPPORTED", "expect header not supported")],
  ["Bun: no TLS", bun("EPROTO", "The TLS handshake failed. Does the server speak TLS on this port?")],
  ["Bun: a certificate", bun("DEPTH_ZERO_SELF_SIGNED_CERT", "self signed certificate")],
  ["Deno: a forbidden port", new TypeError("Fetch failed: Requests to port 6000 are blocked")],
  ["Deno: a certificate", deno("client error (Connect): invalid peer certificate: Other(OtherError(CaUsedAsEndEntity))")],
  ["Deno: no TLS", deno("client error (Connect): received corrupt message of type InvalidContentType")],
  ["Deno: no permission", new Error('Requires net access to "a.test:80", run again with the --allow-net flag')],
  ["several addresses with certificates", addresses(node("CERT_HAS_EXPIRED", ""), node("CERT_REVOKED", ""))],
];

const unsent: [string, unknown][] = [
  ...["ECONNREFUSED", "ENETUNREACH", "EHOSTUNREACH", "ETIMEDOUT", "EACCES", "EADDRNOTAVAIL", "EMFILE"].map((code): [string, unknown] => [
    `Node: connect ${code}`,
    node(code, `connect ${code} 10.0.0.1:443`, "connect"),
  ]),
  ["Node: no such host", node("ENOTFOUND", "getaddrinfo ENOTFOUND no-such-host.invalid", "getaddrinfo")],
  ["Node: no answer of DNS", node("EAI_AGAIN", "getaddrinfo EAI_AGAIN a.test", "getaddrinfo")],
  ["Node: connecting takes too long", node("UND_ERR_CONNECT_TIMEOUT", "Connect Timeout Error (attempted address: a.test:443, timeout: 10000ms)")],
  ["Node: closed in the handshake", node("ECONNRESET", "Client network socket disconnected before secure TLS connection was established")],
  ["Node: a dispatcher that was closed before", node("UND_ERR_CLOSED", "The client is closed")],
  ["Node: a proxy that refuses", node("UND_ERR_ABORTED", "Proxy response (407) !== 200 when HTTP Tunneling")],
  ["Node: several addresses", addresses(connecting("ETIMEDOUT"), connecting("ENETUNREACH"))],
  ["Node: several addresses, one with a certificate", addresses(connecting("ETIMEDOUT"), node("CERT_HAS_EXPIRED", ""))],
  ...["ECONNREFUSED", "ENETUNREACH", "EHOSTUNREACH", "ConnectionRefused", "FailedToOpenSocket"].map((code): [string, unknown] => [`Bun: ${code}`, bun(code)]),
  ["Deno: no such host", deno("client error (Connect): dns error: failed to lookup address information: Name or service not known")],
  ["Deno: no way there", deno("client error (Connect): tcp connect error: No route to host (os error 113)")],
  ["Deno: closed in the handshake", deno("client error (Connect): tls handshake eof")],
  ["node-fetch: connect ETIMEDOUT", nodeFetch("ETIMEDOUT", "connect ETIMEDOUT 10.0.0.1:443")],
  ["node-fetch: ECONNREFUSED", nodeFetch("ECONNREFUSED", "")],
];

const unknown: [string, unknown][] = [
  ["Node: a dispatcher that was destroyed, before or in the middle", node("UND_ERR_DESTROYED", "The client is destroyed")],
  ["Node: ended", node("UND_ERR_ABORTED", "Request aborted")],
  ["Node: closed", node("UND_ERR_SOCKET", "other side closed")],
  ["Node: reset", node("ECONNRESET", "read ECONNRESET", "read")],
  ["Node: a connection that timed out", node("ETIMEDOUT", "read ETIMEDOUT", "read")],
  ["Node: a connection whose way broke", node("EHOSTUNREACH", "read EHOSTUNREACH", "read")],
  ["Node: a record that is no good", node("ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC", "decryption failed or bad record mac")],
  ["Node: a record that is no good, written", node("EPROTO", "write EPROTO 80FC:error:SSL routines:ssl3_read_bytes:sslv3 alert bad record mac", "write")],
  ["Node: no HTTP", node("HPE_INVALID_CONSTANT", "Expected HTTP/")],
  ["Node: several addresses, one of which broke later", addresses(connecting("ETIMEDOUT"), node("ECONNRESET", "read ECONNRESET", "read"))],
  ["Bun: closed", bun("ECONNRESET", "The socket connection was closed unexpectedly.")],
  ["Bun: no HTTP", bun("Malformed_HTTP_Response", "")],
  ["Deno: closed", deno("client error (SendRequest): connection closed before message completed")],
  ["Deno: reset", node(undefined, "Connection reset by peer (os error 104)")],
  ["a browser", new TypeError("Failed to fetch")],
  ["nothing", undefined],
  [
    "a circle of causes",
    Object.assign(new Error("a"), {
      get cause() {
        return this;
      },
    }),
  ],
];

describe("a request of which not a byte left", () => {
  it.each(hopeless)("and never will: %s", (_, error) => {
    expect(failureOf(error)).toEqual({ isUnsent: true, isPermanent: true });
  });
  it.each(unsent)("%s", (_, error) => {
    expect(failureOf(error)).toEqual({ isUnsent: true, isPermanent: false });
  });
  it.each(unknown)("is not claimed in doubt: %s", (_, error) => {
    expect(failureOf(error)).toEqual({ isUnsent: false, isPermanent: false });
  });

  const failing = (error: unknown) => {
    let count = 0;
    const fetch = async () => {
      count++;
      throw error;
    };
    return { ...faultClient({ baseUrl: "http://a.test", fetch }), sent: () => count };
  };

  it("is a NetworkError that says so, also of a POST, which is tried again", async () => {
    const { call, sent } = failing(node("ENETUNREACH", "connect ENETUNREACH", "connect"));
    const error = await errorOf(call("createJob"));
    expect(error).toMatchObject({
      name: "NetworkError",
      isUnsent: true,
      isPermanent: false,
      message: expect.stringContaining("nothing was changed: ENETUNREACH"),
    });
    expect(sent()).toBe(3);
  });

  it("is not tried again where it never will be sent", async () => {
    const { call, sent } = failing(node("CERT_HAS_EXPIRED", "certificate has expired"));
    expect(await errorOf(call("getJob"))).toMatchObject({ name: "NetworkError", isUnsent: true, isPermanent: true });
    expect(sent()).toBe(1);
  });

  it.each(["http://127.0.0.1:6000", "https://127.0.0.1:1"])("is told from one that was, by this runtime: %s", async (baseUrl) => {
    expect(await errorOf(faultClient({ baseUrl }).call("createJob"))).toMatchObject({ name: "NetworkError", isUnsent: true });
  });
});
