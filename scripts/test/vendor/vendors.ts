import { readFileSync } from "node:fs";
import type { Json } from "@vendor-jobs/contract/spec";
import { madeUpOptions, type OperationInfo, schemeOf, signInsOf, simplestWayOf } from "@vendor-jobs/contract/spec";
import { type Mock, startMock } from "@vendor-jobs/contract/tools";
import type { Client, CredentialPlace, VendorJobsError } from "@vendor-jobs/core";
import { root, vendorIds } from "../../workspace/root.ts";

/** A call of any vendor's client, for tests that go through all operations. */
interface AnyCall extends Promise<unknown> {
  outcome(): Promise<{ ok: boolean; status?: number; data?: unknown; error?: VendorJobsError }>;
  response(): Promise<Response>;
}

/** Any vendor's client, its methods found by name. */
export type AnyClient = Client<object> & Record<string, (args?: object, options?: object) => AnyCall>;

export type Snapshot = { state: string; status: unknown; job: object };
type AnyJob = { wait(options: object): Promise<Snapshot>; cancel(): Promise<void>; get(): Promise<Snapshot> };

/** Any vendor's client that follows jobs. */
export type Jobs = AnyClient & { job(of: object): AnyJob; waitAll(jobs: object[], options: object): Promise<({ ok: boolean } & Snapshot)[]> };

/** Where an operation's credential goes: that of its own scheme, or else the document's. */
const placesOf = (spec: Json, info?: OperationInfo): readonly CredentialPlace[] => {
  const scheme = info && schemeOf(info);
  if (scheme === false) return [];
  return (scheme !== undefined && signInsOf(spec)?.security.own?.[scheme]) || (simplestWayOf(spec)?.places ?? []);
};

/** A made-up credential of an operation as it is on the wire, in headers and in the query. */
export function credentialOnWire(spec: Json, info?: OperationInfo): { headers: Record<string, string>; query: [string, string][] } {
  const places = placesOf(spec, info).map((place) => ({ ...place, secret: `${place.prefix ?? ""}${place.encode ? btoa("root:123") : "secret"}` }));
  return {
    headers: Object.fromEntries(places.flatMap(({ header, secret }) => (header === undefined ? [] : [[header, secret]]))),
    query: places.flatMap(({ query, secret }): [string, string][] => (query === undefined ? [] : [[query, secret]])),
  };
}

/** A fetch that sends no credential, whatever it is given. */
export const withoutCredential =
  (spec: Json, infos: readonly OperationInfo[]): typeof fetch =>
  (url, init) => {
    const headers = new Headers(init?.headers);
    const target = new URL(String(url));
    for (const { header, query } of [undefined, ...infos].flatMap((info) => placesOf(spec, info))) {
      if (header !== undefined) headers.delete(header);
      if (query !== undefined) target.searchParams.delete(query);
    }
    return fetch(target, { ...init, headers });
  };

const mocks = new Map<Json, Promise<Mock>>();

/** The Prism mock of a spec: one for all suites of this process, and as long as that lives, for it keeps nothing from one request to the next and is slow to start. */
export function mockOf(spec: Json): Promise<Mock> {
  const mock = mocks.get(spec) ?? startMock(spec);
  mocks.set(spec, mock);
  return mock;
}

/** The client of a vendor from its source, with made-up credentials. */
export async function clientOf(id: string, spec: Json, options: { baseUrl: string; fetch?: typeof fetch }, folder = `${root}/packages`): Promise<AnyClient> {
  // Not all suites make one, and it brings the compiler along.
  const { factoryName } = await import("@vendor-jobs/generator");
  const { [factoryName(id)]: createClient } = await import(`${folder}/${id}/src/index.ts`);
  return createClient({ ...madeUpOptions(spec), retry: false, rateLimit: false, ...options });
}

const ids = vendorIds();
const named = process.env.VENDORS?.split(",") ?? ids.filter((id) => `@vendor-jobs/${id}` === process.env.npm_package_name);

/** A vendor's document as its package has it, which the task `generated` holds to be the spec's: read in a moment, where the lint takes seconds. */
export function documentOf(id: string): Json {
  const { "x-vendor": _, ...spec } = JSON.parse(readFileSync(`${root}/packages/${id}/openapi.json`, "utf8"));
  return spec;
}

/** The vendors to test: those that `VENDORS` names, or the one whose package's script this runs in, as the package manager tells, else all. */
export const vendors: { id: string; spec: Json }[] = (named.length === 0 ? ids : named).map((id) => ({ id, spec: documentOf(id) }));
