/** Reads the specs of this repository, with the generator's lint. Knows the workspace. */
export { loadVendorSpec } from "./specs.ts";
