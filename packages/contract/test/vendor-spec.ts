import { fileURLToPath } from "node:url";
import { loadSpec } from "../src/spec/load-spec.ts";
import type { Json } from "../src/spec/openapi.ts";

/** The spec of one of this workspace's vendors. Its package is asked for it by name, in its own folder: contract depends on no vendor. */
export const vendorSpec = (id: string): Json => loadSpec(id, fileURLToPath(new URL(`../../${id}`, import.meta.url)));
