// What is loaded once many jobs are followed at a time.
export { lookAt } from "./look.ts";
export { waitAll } from "./wait-all.ts";
export { Watch } from "./watch.ts";
