import type { Client, VendorJobsError } from "@vendor-jobs/core";
import { credentialOf } from "../src/generate-package.ts";
import { pascalCase } from "../src/generate-types.ts";
import type { Json } from "../src/specs.ts";

/** A call of any vendor's client, for tests that go through all operations. */
interface AnyCall extends Promise<unknown> {
  outcome(): Promise<{ ok: boolean; status?: number; data?: unknown; error?: VendorJobsError }>;
  response(): Promise<Response>;
}

/** Any vendor's client, its methods found by name. */
export type AnyClient = Client<object> & Record<string, (args?: object, options?: object) => AnyCall>;

/** The client of a vendor from its source, with made-up credentials. */
export async function clientOf(id: string, spec: Json, options: { baseUrl: string; fetch?: typeof fetch }, folder = "../../packages"): Promise<AnyClient> {
  const { [`create${pascalCase(id)}Client`]: createClient } = await import(`${folder}/${id}/src/index.ts`);
  return createClient({ ...Object.fromEntries(credentialOf(spec).options.map(([name]) => [name, "secret"])), retry: false, rateLimit: false, ...options });
}
