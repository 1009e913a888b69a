/** A vendor as pages speak of it: its own page, those of its operations and schemas, programs and command lines for it. All of it is from the spec. */
export { operationPage } from "./operation-page.ts";
export { failedOfFake, fakeByCommand, signIn, startAndWait, startByCommand, whatFailed, whatFailedByCommand } from "./start-programs.ts";
export { type Vendor, vendorOf } from "./vendor.ts";
export { schemasPage, vendorPage } from "./vendor-page.ts";
