import { readFileSync } from "node:fs";

export const extensionsSchema = JSON.parse(readFileSync(new URL("../../extensions.schema.json", import.meta.url), "utf8"));

/** The names of our extensions of OpenAPI. */
export const extensionNames: readonly string[] = Object.keys(extensionsSchema.properties);
