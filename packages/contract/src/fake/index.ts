/** A fake vendor with state, made from its spec. Knows jobs by x-job alone. */

export { createFake } from "./fake.ts";
export type { Fake, FakeJob, FakeOptions, FakeRequest } from "./fake-options.ts";
export type { Listening } from "./listen.ts";
