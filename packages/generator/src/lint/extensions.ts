import { readFileSync } from "node:fs";

// Apart from spec-rules.ts, whose types bring along those of Redocly's libraries: what this package exports has none of them.

export const extensionsSchema = JSON.parse(readFileSync(new URL("../../extensions.schema.json", import.meta.url), "utf8"));

/** The names of our extensions of OpenAPI. */
export const extensionNames: readonly string[] = Object.keys(extensionsSchema.properties);
