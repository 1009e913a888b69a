import type { createConfig } from "@redocly/openapi-core";

/** Redocly's rules for specs, and ours of {@link housePlugin}. */
export const standardRules: Exclude<Parameters<typeof createConfig>[0], string | undefined> = {
  extends: ["recommended-strict"],
  rules: {
    // Standard rules that the strict set leaves off.
    "operation-description": "error",
    "operation-singular-tag": "error",
    "operation-tag-defined": "error",
    "parameter-description": "error",
    "no-required-schema-properties-undefined": "error",
    "spec-example-values": "error",
    "component-name-unique": "error",
    // Many APIs have paths that end in a slash.
    "no-path-trailing-slash": "off",
    // Several vendors answer with arrays of fields that another schema composes.
    "no-unused-components": "error",

    "house/extensions": "error",
    "house/operation": "error",
    "house/references": "error",
    "house/named-schemas": "error",
    "house/described": "error",
    "house/keywords": "error",
    "house/examples": "error",
  },
};
