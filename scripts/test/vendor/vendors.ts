import type { Client, VendorJobsError } from "@vendor-jobs/core";
import { credentialOf } from "../../generate/generate-package.ts";
import { pascalCase } from "../../generate/generate-types.ts";
import { type Json, loadSpec } from "../../lint/specs.ts";
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

/** The client of a vendor from its source, with made-up credentials. */
export async function clientOf(id: string, spec: Json, options: { baseUrl: string; fetch?: typeof fetch }, folder = `${root}/packages`): Promise<AnyClient> {
  const { [`create${pascalCase(id)}Client`]: createClient } = await import(`${folder}/${id}/src/index.ts`);
  return createClient({ ...Object.fromEntries(credentialOf(spec).options.map(([name]) => [name, "secret"])), retry: false, rateLimit: false, ...options });
}

const ids = vendorIds();
const [own] = ids.filter((id) => `@vendor-jobs/${id}` === process.env.npm_package_name);

/** The vendors to test: the one whose package's script this runs in, as the package manager tells, else all. */
export const vendors: { id: string; spec: Json }[] = await Promise.all((own ? [own] : ids).map(async (id) => ({ id, spec: await loadSpec(id) })));
