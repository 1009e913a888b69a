import type { Json } from "@vendor-jobs/contract/spec";
import { fit } from "../fit/index.ts";
import { propose } from "./propose.ts";

/** A spec, and the keys that lead to what in it was only proposed. */
export interface Proposed {
  readonly spec: Json;
  readonly proposals: readonly (readonly string[])[];
  /** What of the document no client can have, a line each. */
  readonly leftOut: readonly string[];
}

/**
 * A spec of a document of OpenAPI 3.
 * @param only - operationIds or `GET /path`; all operations where empty.
 * @param vendor - Whose document it is, where its sentences are not to be copied: they are marked then, and what it says of itself is left out.
 * @throws where it has not an operation that is named.
 */
export function proposed(document: Json, only: readonly string[], vendor: string | undefined): Proposed {
  const { spec: fitted, proposals, leftOut } = fit(document, only, vendor === undefined);
  const { info, externalDocs, servers, security, paths, components, ...rest } = { ...(vendor !== undefined && head(vendor)), ...fitted };
  const spec: Json = { openapi: "3.1.0", info, externalDocs, servers, security, ...rest, "x-job": rest["x-job"], paths, components };
  return { spec, proposals: [...proposals, ...propose(spec)], leftOut };
}

/** What a spec of a vendor has at least. */
export const skeletonOf = (vendor: string): Proposed => ({
  spec: {
    openapi: "3.1.0",
    ...head(vendor),
    "x-job": {
      operation: "getJob",
      at: "",
      ids: { id: ["/id"] },
      fields: { id: ["/id"], status: ["/status"] },
      states: [{ state: "succeeded", when: { "/status": ["done"] } }],
    },
    paths: {},
    components: { securitySchemes: { main: { type: "http", scheme: "bearer", description: "TO REWRITE: where one gets it." } }, schemas: {} },
  },
  proposals: [["x-job"]],
  leftOut: [],
});

const head = (vendor: string): Json => ({
  info: {
    title: `${vendor.replaceAll("-", " ").replace(/\b[a-z]/g, (letter) => letter.toUpperCase())} jobs API`,
    version: "1.0.0",
    license: { name: "MIT", url: "https://opensource.org/license/mit" },
    description: "TO REWRITE: what of the vendor this covers, from which pages, and what differs from them.",
  },
  externalDocs: { url: "https://docs.example.com/jobs" },
  servers: [{ url: "https://api.example.com" }],
  security: [{ main: [] }],
  tags: [],
});
