import { createFake } from "@vendor-jobs/contract";
import { exampleArguments, type Json, operationsOf } from "@vendor-jobs/contract/spec";
import { expect, it } from "vitest";
import { type AnyClient, clientOf, credentialOnWire, vendors } from "./vendors.ts";

/** Arguments with other ids: of jobs that are not here. */
const ofNobody = (args: Json): Json =>
  JSON.parse(JSON.stringify(args), (key, value) => (/id$/i.test(key) ? (typeof value === "number" ? value + 7 : `${value}7`) : value));

it.each(vendors)(
  "the fake of $id answers as its spec documents, or says that the answer is its own",
  async ({ id, spec }) => {
    const undocumented = new Set<string>();
    for (const state of [undefined, ...new Set<Json>(spec["x-job"].states.map((rule: Json) => rule.state))])
      for (const info of operationsOf(spec)) {
        const fake = createFake(spec, { credentials: ["secret", "secret:secret"] });
        const told = async (input: string | URL | Request, init?: RequestInit) => {
          const response = await fake.fetch(input, init);
          const text = await response.clone().text();
          const { operation, status } = fake.requests.at(-1) ?? {};
          const isTold =
            info.responses.some(({ key }) => [String(response.status), `${Math.floor(response.status / 100)}XX`, "default"].includes(key)) ||
            text.includes("the fake's own");
          if (operation === info.id && !isTold) undocumented.add(`${operation} ${status}: ${text}`);
          return response;
        };
        if (state) for (const job of fake.jobs) fake.set(job.id, state);
        const client = await clientOf(id, spec, { baseUrl: "http://vendor.test", fetch: told as typeof fetch });
        const call = async (args: Json) =>
          (client[info.id] as NonNullable<AnyClient[string]>)(args, { headers: credentialOnWire(spec, info).headers })
            .outcome()
            .catch(() => {});
        const args = exampleArguments(info, true);
        for (const one of [args, args, ofNobody(args), { ...args, body: { odd: true } }]) await call(one);
        const { method, url } = fake.requests.find(({ operation }) => operation === info.id) ?? {};
        if (url === undefined) continue;
        await told(url, { method: method as string });
        if (info.body)
          await told(url, { method: method as string, body: "odd", headers: { ...credentialOnWire(spec, info).headers, "content-type": "text/odd" } });
      }
    expect([...undocumented]).toEqual([]);
  },
  60_000,
);
