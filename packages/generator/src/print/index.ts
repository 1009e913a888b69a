/** Prints clients from specs: types, operations, validators, their factory; and compiles what it printed. Knows no other room. */
export { compile } from "./compile.ts";
export { factoryName } from "./names.ts";
export { keywordProblem, unheldKeywords, unknownKeywords } from "./plain-schema.ts";
export { type PrintOptions, printClient } from "./print-client.ts";
export { takenNames } from "./taken-names.ts";
