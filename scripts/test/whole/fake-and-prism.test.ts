import { createFake } from "@vendor-jobs/contract";
import type { Json } from "@vendor-jobs/contract/spec";
import { exampleArguments, isJson, type OperationInfo, operationsOf, propertiesOf, resolve, routerOf } from "@vendor-jobs/contract/spec";
import type { Mock } from "@vendor-jobs/contract/tools";
import { beforeAll, describe, expect, it } from "vitest";
import { makeReady } from "../vendor/ready.ts";
import { credentialOnWire, mockOf, vendors } from "../vendor/vendors.ts";

interface Row {
  what: string;
  method: string;
  path: string;
  query: [string, string][];
  headers: Record<string, string>;
  body?: string;
}

/** Where the two may differ, which of them accepts, and why. */
const differences: { accepts: "fake" | "prism"; why: string; of: (row: Row, info: OperationInfo | undefined) => boolean }[] = [
  {
    accepts: "prism",
    why: "Prism ignores a query parameter that is JSON (content:)",
    of: (row, info) => info?.parameters.some(({ name, content }) => content && row.what.includes(` ${name} as `)) ?? false,
  },
  { accepts: "prism", why: "Prism ignores query parameters that the operation does not have", of: (row) => row.what.endsWith("an unknown parameter") },
  { accepts: "prism", why: "Prism takes an empty query parameter or header for one that is not given", of: (row) => row.what.endsWith(' as ""') },
];

const texts = ["no-such-value", "-1", "1.5", ""];
const members: Json[] = [{ strange: true }, null, -1.5];

function* rowsOf(spec: Json): Generator<[Row, OperationInfo | undefined]> {
  const credential = credentialOnWire(spec).headers;
  const route = routerOf(spec, operationsOf(spec));
  const methods = ["GET", "PUT", "POST", "DELETE", "PATCH"];
  const operations = operationsOf(spec);
  for (const info of operations) {
    const requestOf = (what: string, args: Record<string, Json>, more: Partial<Row> = {}): [Row, OperationInfo] => {
      const signed = credentialOnWire(spec, info);
      const query = [...signed.query];
      const headers: Record<string, string> = { accept: "*/*", ...signed.headers };
      for (const { name, in: place, content } of info.parameters) {
        if (args[name] === undefined) continue;
        if (place === "query")
          for (const value of content ? [args[name]] : [args[name]].flat())
            query.push([name, content && typeof value !== "string" ? JSON.stringify(value) : String(value)]);
        if (place === "header") headers[name] = String(args[name]);
      }
      if (args.body !== undefined) headers["content-type"] = "application/json";
      const path = info.path.replace(/\{([^{}]+)\}/g, (_, name: string) => encodeURIComponent(String(args[name])));
      return [
        {
          what: `${info.id} with ${what}`,
          method: info.method,
          path,
          query,
          headers,
          ...(args.body !== undefined && { body: JSON.stringify(args.body) }),
          ...more,
        },
        info,
      ];
    };
    const all = exampleArguments(info, true);
    yield requestOf("what is required", exampleArguments(info));
    yield requestOf("every parameter", all);
    yield requestOf("no credential", all, { headers: { accept: "*/*", ...(all.body && { "content-type": "application/json" }) } });
    yield requestOf("an unknown parameter", all, { query: [["noSuchParameter", "1"]] });
    for (const parameter of info.parameters) {
      if (parameter.in !== "path") yield requestOf(`no ${parameter.name}`, { ...all, [parameter.name]: undefined });
      // What stands in a job's place in the path is either wrong or unknown: only the fake has jobs to know it by.
      const isOwn = spec["x-job"].ids[parameter.name] !== undefined;
      if (parameter.in !== "path" || !isOwn)
        for (const text of texts)
          if (parameter.in !== "path" || text !== "") yield requestOf(`${parameter.name} as ${JSON.stringify(text)}`, { ...all, [parameter.name]: text });
    }
    if (!info.body) continue;
    const { schema } = info.body;
    yield requestOf("no body", { ...all, body: undefined });
    yield requestOf("a list as body", { ...all, body: [] });
    yield requestOf("a body of text", all, { headers: { ...requestOf("", all)[0].headers, "content-type": "text/plain" } });
    yield requestOf("an unknown member", { ...all, body: { ...all.body, noSuchMember: 1 } });
    for (const name of resolve(spec, schema).required ?? []) yield requestOf(`a body without ${name}`, { ...all, body: { ...all.body, [name]: undefined } });
    for (const name of Object.keys(propertiesOf(spec, schema)))
      for (const value of members) yield requestOf(`body ${name} as ${JSON.stringify(value)}`, { ...all, body: { ...all.body, [name]: value } });
  }
  for (const path of new Set(operations.map((info) => info.path))) {
    const filled = path.replace(/\{[^{}]+\}/g, "1");
    // A fixed path may be a job's for another method: only the fake knows that there is no such job.
    for (const method of methods.filter((method) => "status" in route(method, filled)))
      yield [{ what: `${method} ${path}`, method, path: filled, query: [], headers: credential }, undefined];
    yield [{ what: `GET ${path}/nowhere/at/all`, method: "GET", path: `${filled}/nowhere/at/all`, query: [], headers: credential }, undefined];
  }
}

describe.each(vendors)("$id", ({ spec }) => {
  let mock: Mock;
  beforeAll(async () => {
    mock = await mockOf(spec);
  });

  it("is accepted and refused alike by the fake and by Prism, or the table says why not", async () => {
    const unexplained: string[] = [];
    const explained = new Map<string, number>();
    let count = 0;
    let refused = 0;
    for (const [row, info] of rowsOf(spec)) {
      count++;
      const { method, path, query, headers, body } = row;
      const url = `${path}${query.length > 0 ? `?${new URLSearchParams(query)}` : ""}`;
      const init = { method, headers, ...(body !== undefined && { body }) };
      const prism = await fetch(mock.baseUrl + url, init);
      await prism.body?.cancel();
      // A fake of its own for each row: no call before it has changed a job.
      const fresh = createFake(spec);
      if (info) await makeReady(spec, fresh, info);
      const fake = await fresh.fetch(mock.baseUrl + url, init);
      const [prismAccepts, fakeAccepts] = [prism.ok, fake.ok];
      if (!fakeAccepts) refused++;
      if (prismAccepts === fakeAccepts) continue;
      const reason = differences.find(({ accepts, of }) => (accepts === "fake") === fakeAccepts && of(row, info));
      if (reason) explained.set(reason.why, (explained.get(reason.why) ?? 0) + 1);
      else unexplained.push(`${row.what}: Prism ${prism.status}, fake ${fake.status} ${fakeAccepts ? "" : await fake.text()}`);
    }
    const differing = [...explained].map(([why, times]) => `${times} × ${why}`);
    console.log(`${spec.info.title}: ${count} requests, ${refused} refused by the fake; ${differing.join("; ") || "no difference"}`);
    expect(unexplained).toEqual([]);
  }, 60_000);

  it("is refused by the fake where a body is malformed JSON, on which Prism hangs", async () => {
    for (const info of operationsOf(spec).filter((operation) => operation.body)) {
      const path = info.path.replace(/\{([^{}]+)\}/g, (_, name: string) => String(exampleArguments(info)[name]));
      if (!isJson(info.body?.mediaType ?? "")) continue;
      const headers = { ...credentialOnWire(spec, info).headers, "content-type": "application/json" };
      const response = await createFake(spec).fetch(`http://vendor.test${path}`, { method: info.method, headers, body: '{"half":' });
      expect([400, 422]).toContain(response.status);
    }
  });
});
