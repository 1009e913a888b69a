import { AsyncLocalStorage } from "node:async_hooks";
import { createFake, type Fake, type FakeOptions } from "@vendor-jobs/contract";
import { serversOf } from "@vendor-jobs/contract/spec";
import { vendors } from "../build/places.ts";
import { vendorOf } from "../build/vendors/vendor.ts";

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

// A server whose whole host is of the caller's choosing would take every address.
const hosts = vendors.flatMap((id) =>
  serversOf(vendorOf(id).spec).flatMap(({ url }): [RegExp, string][] => (/^https?:\/\/\{\w+\}(:|\/|$)/.test(url) ? [] : [[hostOf(url), id]])),
);

/** Gives the fake for a request of what runs now. */
const current = new AsyncLocalStorage<(url: string) => Fake>();
const usual = globalThis.fetch;
globalThis.fetch = (input, init) => {
  const url = input instanceof Request ? input.url : String(input);
  const fake = current.getStore()?.(url);
  if (!fake && !url.startsWith("http://127.0.0.1:")) throw new Error(`No fake answers ${url}.`);
  return fake ? fake.fetch(input as string, init) : usual(input, init);
};

/** Fakes that answer every request of what is run by `answer`, each those for its vendor's server; by `of`, that of one vendor. */
export function makeFakes(options: FakeOptions = {}) {
  const fakes = new Map<string, Fake>();
  const fakeOf = (id: string): Fake => {
    const fake = fakes.get(id) ?? createFake(vendorOf(id).spec, { script: ["running", "succeeded"], ...options });
    fakes.set(id, fake);
    return fake;
  };
  const fakeFor = (url: string): Fake => {
    const id = named[new URL(url).host] ?? hosts.find(([host]) => host.test(url))?.[1];
    if (id === undefined) throw new Error(`No vendor has the server of ${url}.`);
    return fakeOf(id);
  };
  return {
    fakeOf,
    answer: <Result>(run: () => Result): Result => current.run(fakeFor, run),
    of: <Result>(id: string, run: () => Result): Result => current.run(() => fakeOf(id), run),
  };
}

/** Gives a value to each variable of the environment that a program asks for. */
export function setVariables(program: string): void {
  for (const [, name] of program.matchAll(/\benv\.(\w+)/g)) process.env[name as string] ??= "any";
}
