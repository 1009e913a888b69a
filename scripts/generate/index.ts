/** Prints packages from specs: types, operations, validators. Knows the workspace and the lint, and nothing of what is done with packages. */
export { pascalCase } from "./names.ts";
