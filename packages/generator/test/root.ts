import { fileURLToPath } from "node:url";

/** The repository's folder: the specs of its vendors are what the lint is tried on. */
export const root = fileURLToPath(new URL("../../..", import.meta.url)).replace(/[\\/]$/, "");
