import type { Json } from "@vendor-jobs/contract/spec";
import { fit, pick } from "../fit/index.ts";
import { propose } from "./propose.ts";

export interface Proposing {
  /** operationIds or `GET /path`; all operations where empty. */
  readonly only: readonly string[];
  /** Whose document it is, where its sentences are not to be copied: they are marked then, and what it says of itself is left out. */
  readonly vendor: string | undefined;
  /** The names of extensions that stay, for they are ours. */
  readonly extensions: readonly string[];
  /** Whether schemas have a keyword of a name. */
  readonly isKeyword: (name: string) => boolean;
}

/** A spec, and the keys that lead to what in it was only proposed. */
export interface Proposed {
  readonly spec: Json;
  readonly proposals: readonly (readonly string[])[];
  /** What of the document no client can have, a line each. */
  readonly leftOut: readonly string[];
}

/** A spec of a document of OpenAPI 3.0 or 3.1. @throws where it has not an operation that is named. */
export function proposed(document: Json, { only, vendor, extensions, isKeyword }: Proposing): Proposed {
  const own = ["info", "externalDocs", "tags", ...extensions].filter((key) => document[key] !== undefined).map((key) => [key, document[key]]);
  const isOwn = vendor === undefined;
  const { picked, proposals, leftOut } = pick(document, only);
  const fitted = fit({ ...(isOwn && Object.fromEntries(own)), ...picked }, { isOwn, extensions, isKeyword });
  const { info, externalDocs, servers, security, paths, components, ...rest } = { ...(!isOwn && head(vendor)), ...fitted };
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
    title: `${vendor
      .split("-")
      .map((word) => word[0]?.toUpperCase() + word.slice(1))
      .join(" ")} jobs API`,
    version: "1.0.0",
    license: { name: "MIT", url: "https://opensource.org/license/mit" },
    description: "TO REWRITE: what of the vendor this covers, from which pages, and what differs from them.",
  },
  externalDocs: { url: "https://docs.example.com/jobs" },
  servers: [{ url: "https://api.example.com" }],
  security: [{ main: [] }],
  tags: [],
});
