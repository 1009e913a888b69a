import { getEventListeners } from "node:events";
import { describe, expect, it, vi } from "vitest";
import { AmbiguousRequestError, NetworkError, ResponseFormatError } from "../../src/index.ts";
import { clientBy } from "../send/data-client.ts";
import { transports } from "../send/transports.ts";
import { serve } from "../server.ts";

describe.each(transports)("answers that are not JSON, by %s:", (_, by) => {
  const clientOf = clientBy(by);

  const all = async (records: unknown) => {
    const list: unknown[] = [];
    for await (const record of records as AsyncIterable<unknown>) list.push(record);
    return list;
  };

  it("gives text as text", async () => {
    await using server = await serve(() => ({ text: "{not json" }));
    expect(await clientOf(server.url, { result: "text" }).send()).toBe("{not json");
    expect(server.seen[0]?.headers.accept).toContain("text/*");
  });

  it("takes a page of HTML for no text, as proxies and sign-ins answer, and other texts that begin so for such", async () => {
    let text = '\n<!DOCTYPE html>\n<html lang="en">Sign in';
    await using server = await serve(() => ({ text, headers: { "content-type": "text/html" } }));
    const { send } = clientOf(server.url, { method: "GET", result: "text" });
    const message = expect.stringContaining(`answered 200 with text/html (${text.length} characters) where text was due.`);
    await expect(send()).rejects.toMatchObject({ name: "ResponseFormatError", status: 200, message });
    text = "<history/>";
    expect(await send()).toBe(text);
  });

  it("gives lines of JSON as they come", async () => {
    let finish = () => {};
    await using server = await serve((_, __, response) => {
      response.writeHead(200, { "content-type": "application/x-ndjson" });
      response.write('{"id":12345678901234567890}\n{"st');
      finish = () => response.end('ate":"ä"}\n\n');
      return undefined;
    });
    const records = (await clientOf(server.url, { method: "GET", result: "ndjson" }).send()) as AsyncGenerator<unknown>;
    expect(await records.next()).toEqual({ done: false, value: { id: "12345678901234567890" } });
    finish();
    expect(await all(records)).toEqual([{ state: "ä" }]);
  });

  it.each([
    [
      "plain",
      "id,name\n1,a\n2,b\n",
      [
        { id: "1", name: "a" },
        { id: "2", name: "b" },
      ],
    ],
    [
      "with quotes, commas and line breaks in fields",
      '\ufeff"id","a ""b"""\r\n1,"x,\ny"\r\n"2",""',
      [
        { id: "1", 'a "b"': "x,\ny" },
        { id: "2", 'a "b"': "" },
      ],
    ],
    ["of one field, which is empty in quotes", 'id\n"1"\n""\n\n"2"\n""', [{ id: "1" }, { id: "" }, { id: "2" }, { id: "" }]],
    [
      "with quotes within fields",
      'id,name\n1,5" by 4"\n2,"a"b"\n',
      [
        { id: "1", name: '5" by 4"' },
        { id: "2", name: 'ab"' },
      ],
    ],
    [
      "with lines that end as on old machines",
      "id,name\r1,a\r\r\n2,b\r",
      [
        { id: "1", name: "a" },
        { id: "2", name: "b" },
      ],
    ],
    ["of names only", "id,name\n", []],
    ["of nothing", "", []],
  ])("gives the records of CSV %s", async (_, text, expected) => {
    await using server = await serve(() => ({ text, headers: { "content-type": "text/csv" } }));
    expect(await all(await clientOf(server.url, { method: "GET", result: "csv" }).send())).toEqual(expected);
  });

  it.each([
    ["csv" as const, 'id\n1\n"2', /ends within a quoted field/],
    ["csv" as const, "id,name\n1,a\n2\n", /a row of 1 fields, and 2 names/],
    ["ndjson" as const, '{"id":1}\n{"id"', /a line that is no JSON/],
  ])("gives what comes before what is broken in %s, and then an error", async (result, text, message) => {
    await using server = await serve(() => ({ text }));
    const seen: unknown[] = [];
    const reading = (async () => {
      for await (const record of (await clientOf(server.url, { method: "GET", result }).send()) as AsyncIterable<unknown>) seen.push(record);
    })();
    await expect(reading).rejects.toThrow(message);
    await expect(reading).rejects.toThrow(ResponseFormatError);
    expect(seen).toHaveLength(1);
  });

  it.each([
    ["names a column twice, of which one could not be given", "id,name,id\n1,a,2\n", /has two columns of one name/],
    ["is a page of HTML, line by line", "<!DOCTYPE html>\n<html>\nSign in\n</html>\n", /is a page of HTML/],
    ["is a page of HTML of one line", "<html><body>Sign in</body></html>", /is a page of HTML/],
  ])("gives nothing of CSV that %s", async (_, text, message) => {
    await using server = await serve(() => ({ text }));
    const records = await clientOf(server.url, { method: "GET", result: "csv" }).send();
    await expect(all(records)).rejects.toThrow(message);
  });

  it("gives what comes before a cut, and then an error of the network", async () => {
    await using server = await serve((_, __, response) => {
      response.writeHead(200, { "content-length": "1000" });
      response.write("id\n1\n2\n", () => setTimeout(() => response.socket?.destroy(), 20));
      return undefined;
    });
    const seen: unknown[] = [];
    const reading = (async () => {
      for await (const record of (await clientOf(server.url, { method: "GET", result: "csv" }).send()) as AsyncIterable<unknown>) seen.push(record);
    })();
    await expect(reading).rejects.toThrow(NetworkError);
    expect(seen).toEqual([{ id: "1" }, { id: "2" }]);
  });

  /** A server whose answer stops in the middle of records. */
  const stalling = (text: string, onClose = () => {}) =>
    serve((_, __, response) => {
      response.on("close", onClose).writeHead(200, { "content-type": "application/x-ndjson" }).write(text);
      return undefined;
    });

  it("waits its timeout for each next piece, however long the whole takes", async () => {
    await using server = await serve((_, __, response) => {
      let count = 0;
      const timer = setInterval(() => {
        if (count < 8) return response.write(`{"id":${++count}}\n`);
        clearInterval(timer);
        return response.end();
      }, 50);
      response.writeHead(200).flushHeaders();
      return undefined;
    });
    const records = await clientOf(server.url, { method: "GET", result: "ndjson" }).send({}, { timeout: 300, deadline: 300 });
    expect(await all(records)).toHaveLength(8);
  });

  it.each(["ndjson", "csv"] as const)("ends the reading of %s that stalls with a TimeoutError, and closes the connection", async (result) => {
    let isClosed = false;
    await using server = await stalling(result === "csv" ? "id\n1\n2" : '{"id":"1"}\n{', () => {
      isClosed = true;
    });
    const records = (await clientOf(server.url, { method: "GET", result }).send({}, { timeout: 100 })) as AsyncGenerator;
    expect(await records.next()).toEqual({ done: false, value: { id: "1" } });
    await expect(records.next()).rejects.toMatchObject({ name: "TimeoutError", message: expect.stringContaining("within its timeout of 100 ms") });
    await vi.waitFor(() => expect(isClosed).toBe(true), { timeout: 5000 });
  });

  it("closes the connection where the reader leaves before the end", async () => {
    let isClosed = false;
    await using server = await stalling('{"id":1}\n{"id":2}\n', () => {
      isClosed = true;
    });
    for await (const _ of (await clientOf(server.url, { method: "GET", result: "ndjson" }).send()) as AsyncGenerator) break;
    await vi.waitFor(() => expect(isClosed).toBe(true), { timeout: 5000 });
  });

  it("says of what has acted that it has, where its records stall", async () => {
    await using server = await stalling("id\n1\n");
    const reading = all(await clientOf(server.url, { result: "csv" }).send({}, { timeout: 100 }));
    await expect(reading).rejects.toMatchObject({ name: "ResponseFormatError", message: expect.stringContaining("The call has acted") });
  });

  it("ends the reading with an AbortError once the caller's signal is aborted, and gives no more of what has come", async () => {
    await using server = await stalling('{"id":1}\n{"id":2}\n');
    for (const early of [true, false]) {
      const controller = new AbortController();
      const records = (await clientOf(server.url, { method: "GET", result: "ndjson" }).send({}, { signal: controller.signal })) as AsyncGenerator;
      await records.next();
      if (early) controller.abort("changed my mind");
      else await records.next();
      const next = records.next();
      controller.abort("changed my mind");
      await expect(next).rejects.toMatchObject({ name: "AbortError", cause: "changed my mind" });
      expect(getEventListeners(controller.signal, "abort")).toEqual([]);
    }
  });

  it.each(["ndjson", "csv"] as const)("ends a record of %s that is longer than maxResponseSize with an error that says so", async (result) => {
    for (const end of ["", "\n"]) {
      await using server = await stalling(`${result === "csv" ? "id" : 0}\n1\n"${"x".repeat(200_000)}"${end}`);
      const records = (await clientOf(server.url, { method: "GET", result }).send({}, { maxResponseSize: 100_000 })) as AsyncGenerator;
      await records.next();
      const message = expect.stringMatching(/record of more than 100000 characters; the option maxResponseSize/);
      await expect(all(records)).rejects.toMatchObject({ name: "ResponseFormatError", message });
    }
  });

  it("is an error of the vendor's as any", async () => {
    await using server = await serve(() => ({ status: 404, json: { message: "no such file" } }));
    await expect(clientOf(server.url, { method: "GET", result: "csv" }).send()).rejects.toMatchObject({ status: 404, kind: "not_found" });
  });

  it("leaves a lost start ambiguous", async () => {
    await using server = await serve((_, __, response) => void response.socket?.destroy());
    await expect(clientOf(server.url, { body: "text/csv" }).send({ body: "a" })).rejects.toThrow(AmbiguousRequestError);
  });
});

describe("a long record", () => {
  it.each(["ndjson", "csv"] as const)(
    "of %s takes time by its length alone, in however many pieces it comes",
    async (result) => {
      const piece = new TextEncoder().encode("a".repeat(512));
      let left = 16_384;
      const body = new ReadableStream({
        pull: (stream) => {
          if (left-- > 0) return stream.enqueue(piece);
          stream.enqueue(new TextEncoder().encode('"\n'));
          stream.close();
        },
        start: (stream) => stream.enqueue(new TextEncoder().encode(result === "csv" ? 'id\n"' : '"')),
      });
      const client = clientBy({ fetch: async () => new Response(body) })("http://a.test", { method: "GET", result });
      const started = performance.now();
      const { value } = await ((await client.send()) as AsyncGenerator).next();
      expect(result === "csv" ? value.id : value).toHaveLength(512 * 16_384);
      expect(performance.now() - started).toBeLessThan(5000);
    },
    120_000,
  );
});
