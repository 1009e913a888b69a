/** The vendor as Prism mocks it, by the examples of its spec. */
export { type Mock, type MockOptions, PrismMissingError, startMock } from "./prism.ts";
