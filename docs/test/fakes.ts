import { AsyncLocalStorage } from "node:async_hooks";
import { createFake, type Fake, type FakeOptions } from "@vendor-jobs/contract";
import { serversOf } from "@vendor-jobs/contract/spec";
import { vendors } from "../build/places.ts";
import { vendorOf } from "../build/vendor.ts";

/** What the hosts of a vendor's server look like. */
const hostOf = (url: string): RegExp =>
  new RegExp(
    `^${url
      .replace(/^(https?:\/\/[^/]*).*$/, "$1")
      .replaceAll(".", "\\.")
      .replace(/\{[^}]*\}/g, "[^/]+")}(/|$)`,
  );

/** Servers that programs made up. */
const named: Readonly<Record<string, string>> = { "adb-1.azuredatabricks.net": "databricks" };

/** Has every request of this process answered by a fake of the vendor whose server it is for; within `of`, by one of that vendor. */
export function answerByFakes(options: FakeOptions = {}) {
  const usual = globalThis.fetch;
  const fakes = new Map<string, Fake>();
  const current = new AsyncLocalStorage<string>();
  const fakeOf = (id: string): Fake => {
    const fake = fakes.get(id) ?? createFake(vendorOf(id).spec, { script: ["running", "succeeded"], ...options });
    fakes.set(id, fake);
    return fake;
  };
  // A server whose whole host is of the caller's choosing would take every address.
  const hosts = vendors.flatMap((id) =>
    serversOf(vendorOf(id).spec).flatMap(({ url }): [RegExp, string][] => (/^https?:\/\/\{\w+\}(:|\/|$)/.test(url) ? [] : [[hostOf(url), id]])),
  );
  globalThis.fetch = (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    const id = current.getStore() ?? named[new URL(url).host] ?? hosts.find(([host]) => host.test(url))?.[1];
    if (id === undefined) throw new Error(`No vendor has the server of ${url}.`);
    return fakeOf(id).fetch(input as string, init);
  };
  return {
    fakeOf,
    of: <Result>(id: string, run: () => Result): Result => current.run(id, run),
    [Symbol.dispose]() {
      globalThis.fetch = usual;
    },
  };
}

/** Gives a value to each variable of the environment that a program asks for. */
export function setVariables(program: string): void {
  for (const [, name] of program.matchAll(/\benv\.(\w+)/g)) process.env[name as string] ??= "any";
}
