import { faultRows } from "@vendor-jobs/core/test/fault-rows";
import { diagrams } from "./diagrams.ts";
import { documentOf } from "./documents.ts";
import { block, table } from "./markdown.ts";
import { errorPageOf } from "./places.ts";
import { failedOfFake, fakeByCommand, signIn, startAndWait, startByCommand, type Vendor, whatFailed, whatFailedByCommand } from "./vendors/index.ts";

/** One text for each vendor, of which a page shows that of the vendor that its reader has chosen. */
const forVendors = (vendors: readonly Vendor[], text: (vendor: Vendor) => string): string =>
  vendors.map((vendor) => `<div class="for-vendor" data-for="${vendor.id}">\n\n${text(vendor)}\n\n</div>`).join("\n\n");

/** What a client does when a server fails: the rows that core's tests run against a real server, as they are, but for links to the pages of errors. */
const faultTable = (): string =>
  table(
    ["the server's fault", "a GET", "a POST that changes something", "a POST that may be repeated"],
    faultRows.map(([fault, , ...outcomes]) => [
      fault,
      ...outcomes.map((outcome) => outcome.replace(/^\w+Error/, (name) => `[${name}](/${errorPageOf(name)})`).replace(/, (\d+) sent$/, ", sent $1×")),
    ]),
  );

/** What pages that people write include. */
export function partsOf(vendors: readonly Vendor[]): Map<string, string> {
  const parts: Record<string, string> = {
    install: forVendors(vendors, ({ id }) => block("sh", `npm install @vendor-jobs/${id}\nnpm install --save-dev @vendor-jobs/cli`)),
    "sign-in": forVendors(vendors, (vendor) => block("ts", signIn(vendor))),
    "what-failed": forVendors(vendors, (vendor) => block("ts", whatFailed(vendor))),
    "what-failed-command": forVendors(vendors, (vendor) => block("sh", whatFailedByCommand(vendor))),
    fake: forVendors(vendors, (vendor) => block("sh", fakeByCommand(vendor))),
    "failed-of-fake": forVendors(vendors, (vendor) => block("sh", failedOfFake(vendor))),
    "start-and-wait": forVendors(vendors, (vendor) => block("ts", startAndWait(vendor))),
    "start-command": forVendors(vendors, (vendor) => block("sh", startByCommand(vendor))),
    "reference-links": forVendors(
      vendors,
      ({ id, title }) =>
        `All that ${title} can do: [its reference](/reference/${id}/). Its client on a fake, in this page: [the playground](/playground?vendor=${id}).`,
    ),
    faults: faultTable(),
    security: documentOf("SECURITY.md"),
    versions: documentOf("MIGRATING.md"),
    ...diagrams,
  };
  return new Map(Object.entries(parts).map(([name, text]) => [`parts/${name}`, `${text}\n`]));
}
