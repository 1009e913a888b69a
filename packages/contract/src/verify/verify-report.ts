import { deviationText } from "../check/index.ts";
import type { VerifiedOperation, VerifyReport } from "./report.ts";
import type { Suggestion } from "./suggest.ts";
import type { Unconfirmed } from "./unconfirmed.ts";

/** How a report is written: for people, as a page, as the XML that CI shows, or for programs. */
export type ReportFormat = "text" | "html" | "junit" | "json";

/** A report as people or tools read it. It holds no more of replies than the report itself, and no credential. */
export function formatReport(report: VerifyReport, format: ReportFormat, suggestion?: Suggestion): string {
  return { text: asText, html: asHtml, junit: asJunit, json: asJson }[format](report, suggestion);
}

const asJson = (report: VerifyReport, suggestion?: Suggestion) => {
  const { changes, ...rest } = report;
  const { files, ...proposal } = suggestion ?? { files: [] };
  return `${JSON.stringify({ ...rest, ...(suggestion && { suggestion: proposal }) }, null, 2)}\n`;
};

const statusesOf = ({ statuses }: VerifiedOperation) =>
  Object.entries(statuses)
    .map(([status, count]) => (count === 1 ? status : `${status} ×${count}`))
    .join(", ");

const rowOf = (operation: VerifiedOperation) => [operation.id, String(operation.calls), statusesOf(operation), operation.verdict];

const headings = ["operation", "calls", "statuses", "verdict"];

const deviationsOf = ({ deviations }: VerifiedOperation): string[][] =>
  deviations.map((found) => [found.severity, String(found.status), found.pointer || '""', deviationText({ ...found, count: 1 }), `${found.count}×`]);

const changingText = ({ changing }: VerifyReport) => `Not called, since they may change something: ${changing.join(", ")}`;

const seenUnconfirmed = ({ unconfirmed }: VerifyReport) => unconfirmed.filter(({ verdict }) => verdict !== "not seen");

const unseenText = ({ unseen }: Unconfirmed) => (unseen.length > 0 ? `; not seen: ${unseen.join(", ")}` : "");

/** Columns as wide as what stands in them. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  const line = (row: readonly string[]) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ");
  return rows.map((row) => `${line(row).trimEnd()}\n`).join("");
}

function asText(report: VerifyReport, suggestion?: Suggestion): string {
  const parts = [table([headings, ...report.operations.map(rowOf)])];
  for (const operation of report.operations) {
    if (operation.reason) parts.push(`${operation.id}: ${operation.reason}\n`);
    if (operation.deviations.length > 0) parts.push(`${operation.id}:\n${table(deviationsOf(operation)).replace(/^/gm, "  ").trimEnd()}\n`);
  }
  if (report.changing.length > 0) parts.push(`${changingText(report)}\n`);
  const placeText = (place: Unconfirmed) => `  ${place.verdict}: ${place.place} (seen: ${place.seen.join(", ")}${unseenText(place)})\n    ${place.says}\n`;
  const places = seenUnconfirmed(report).map(placeText);
  if (report.unconfirmed.length > 0)
    parts.push(`In no document of the vendor's: ${report.unconfirmed.length} places, of which ${places.length} were seen\n${places.join("")}`);
  if (suggestion) parts.push(suggestionText(suggestion, report));
  parts.push(`${report.title} at ${report.baseUrl}: ${verdictText(report)}\n`);
  return parts.join("\n");
}

/** The verdict in words: what it means that nothing was verified, and that not all was. */
const verdictText = ({ verdict, ended }: VerifyReport) =>
  `${verdict}${verdict === "nothing verified" ? ", since no call succeeded" : ""}${ended === undefined ? "" : `; ended before all was called: ${ended}`}`;

const heldText = ({ heldBack }: VerifyReport) =>
  heldBack.length === 0 ? "" : `Held back, since the credential stands in what was seen there: a change of ${heldBack.join(", ")}. Make it by hand.\n`;

function suggestionText({ diff, bump, changes, howTo = "" }: Suggestion, report: VerifyReport): string {
  if (changes.length === 0) return heldText(report) || "Nothing to change in the spec.\n";
  const lines = changes.map(({ summary, bump, isApplied }) => `  ${isApplied ? bump : "by hand"}: ${summary}\n`);
  return `Proposed change, a ${bump} version:\n${lines.join("")}${heldText(report)}${diff === "" ? "" : `\n${diff}\n${howTo}`}`;
}

const escaped = (text: string) => text.replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

function asJunit({ title, operations }: VerifyReport): string {
  const isFailed = ({ verdict }: VerifiedOperation) => verdict === "broken" || verdict === "unreadable";
  const isSkipped = ({ verdict }: VerifiedOperation) => verdict === "not called" || verdict === "no success";
  const cases = operations.map((operation) => {
    const lines = deviationsOf(operation).map((cells) => escaped(cells.join(" ")));
    const said = [...(operation.reason === undefined ? [] : [escaped(operation.reason)]), ...lines];
    const inner = isFailed(operation)
      ? `<failure message="${escaped(operation.reason ?? `${operation.deviations.length} deviations`)}">${lines.join("\n")}</failure>`
      : isSkipped(operation)
        ? `<skipped message="${escaped(operation.reason ?? "")}"/>`
        : said.length > 0
          ? `<system-out>${said.join("\n")}</system-out>`
          : "";
    return `  <testcase classname="${escaped(title)}" name="${escaped(operation.id)}">${inner}</testcase>`;
  });
  const counts = `tests="${operations.length}" failures="${operations.filter(isFailed).length}" skipped="${operations.filter(isSkipped).length}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuite name="${escaped(title)}" ${counts}>\n${cases.join("\n")}\n</testsuite>\n`;
}

function asHtml(report: VerifyReport, suggestion?: Suggestion): string {
  const row = (cells: readonly string[], tag = "td") => `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join("")}</tr>`;
  const grid = (header: readonly string[], rows: readonly (readonly string[])[]) =>
    `<table>${row(header, "th")}\n${rows.map((cells) => row(cells)).join("\n")}</table>`;
  const operations = report.operations.map((operation) => [...rowOf(operation), operation.reason ?? ""]);
  const found = report.operations.flatMap((operation) => deviationsOf(operation).map((cells) => [operation.id, ...cells]));
  const places = seenUnconfirmed(report).map((place) => [place.verdict, place.place, place.seen.join(", ") + unseenText(place), place.says]);
  const sections = [
    grid([...headings, "note"], operations),
    report.changing.length > 0 ? `<p>${escaped(changingText(report))}</p>` : "",
    found.length > 0 ? `<h2>Deviations</h2>${grid(["operation", "severity", "status", "place", "what", "seen"], found)}` : "",
    places.length > 0 ? `<h2>In no document of the vendor's</h2>${grid(["verdict", "place", "seen", "what the spec says"], places)}` : "",
    suggestion ? `<h2>Proposed change</h2><pre>${escaped(suggestionText(suggestion, report))}</pre>` : "",
  ];
  const style =
    "body{font:15px system-ui;margin:2rem auto;max-width:70rem}table{border-collapse:collapse}td,th{border:1px solid #999;padding:.3rem .6rem;text-align:left}";
  const title = escaped(`${report.title}: ${verdictText(report)}`);
  return `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>${title}</title><style>${style}</style></head>
<body><h1>${title}</h1><p>${escaped(report.baseUrl)}</p>\n${sections.join("\n")}\n</body></html>\n`;
}
