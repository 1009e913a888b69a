/** Prints clients from specs: types, operations, validators, their factory; and compiles what it printed. Knows no other room. */
export { compile } from "./compile.ts";
export { factoryName } from "./names.ts";
export { isKeyword, keywordProblem, unheldKeywords, unknownKeywords } from "./plain-schema.ts";
export { type PrintOptions, printClient } from "./print-client.ts";
export { isTypeOfAll, operationTypes, takenNames, whyNoName } from "./taken-names.ts";
