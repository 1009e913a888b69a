import { fileURLToPath } from "node:url";

/** The repository's folder. */
export const root = fileURLToPath(new URL("../../..", import.meta.url)).replace(/[\\/]$/, "");

/** The document of an API, of those in this folder. */
export const documentOf = (name: string): string => `${root}/packages/generator/test/${name}.yaml`;
