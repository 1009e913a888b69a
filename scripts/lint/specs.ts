import type { Json } from "@vendor-jobs/contract/spec";
import { loadSpec } from "@vendor-jobs/generator";
import { root } from "../workspace/index.ts";

/** A vendor's spec with its references to other files resolved. @throws {SpecError} where the lint finds anything, with file and line. */
export const loadVendorSpec = (id: string, folder = `${root}/specs`): Promise<Json> => loadSpec(`${folder}/${id}/openapi.yaml`, { from: root, strict: true });
