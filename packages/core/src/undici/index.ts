/** Carries requests by undici in place of fetch. Knows of the rest of core only what a transport is. */
export { type UndiciOptions, undici } from "./undici.ts";
