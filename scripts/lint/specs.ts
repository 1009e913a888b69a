import { readFileSync } from "node:fs";
import { bundle, type Config, getLineColLocation, lint, loadConfig } from "@redocly/openapi-core";
import { apiOf, UnsupportedSpecError } from "@vendor-jobs/contract/spec";
import { root } from "../workspace/index.ts";
import type { Finding } from "./follow.ts";
import { kindFindings } from "./kinds.ts";
import { markFindings } from "./marks.ts";
import { opennessFindings } from "./openness.ts";
import { optionFindings } from "./options.ts";
import { placesIn } from "./places.ts";
import { pointerFindings } from "./pointers.ts";
import { housePlugin } from "./spec-rules.ts";

let config: Promise<Config> | undefined;
const houseConfig = () => (config ??= loadConfig({ configPath: `${root}/specs/redocly.yaml`, plugins: [housePlugin] }));

const shortPath = (file: string) => file.replace(`${root}/`, "");

/** What is wrong with a spec, one line each: file:line:column, the rule, and why. */
export async function specProblems(file: string): Promise<string[]> {
  let problems: Awaited<ReturnType<typeof lint>>;
  try {
    problems = await lint({ ref: file, config: await houseConfig() });
  } catch (error) {
    // A file that is no YAML has no tree to lint: the parser says where it stopped.
    const { message } = error as Error;
    return [`${shortPath(file)}:${/\((\d+:\d+)\)/.exec(message)?.[1] ?? "1:1"} yaml: ${message.replace(/ in "[^"]*"/, "")}`];
  }
  if (problems.length === 0) return meaningProblems(file);
  return problems.map(({ location, ruleId, message }) => {
    const place = location[0] && getLineColLocation(location[0]);
    const at = place ? `${shortPath(place.source.absoluteRef)}:${place.start.line}:${place.start.col}` : shortPath(file);
    return `${at} ${ruleId}: ${message.replace(/\s+/g, " ")}`;
  });
}

/** What only shows once all references are followed, in a spec whose form is right. */
async function meaningProblems(file: string): Promise<string[]> {
  const { bundle: document } = await bundle({ ref: file, config: await houseConfig() });
  const placeOf = placesIn(file);
  const told = (rule: string, findings: readonly Finding[]) => findings.map(({ at, message }) => `${shortPath(file)}:${placeOf(at)} house/${rule}: ${message}`);
  return [
    ...told("runtime", runtimeFindings(document.parsed)),
    ...told("pointers", pointerFindings(document.parsed)),
    ...told("pointers", kindFindings(document.parsed)),
    ...told("options", optionFindings(document.parsed)),
    ...told("openness", opennessFindings(document.parsed)),
    ...markFindings(readFileSync(file, "utf8")).map(({ line, message }) => `${shortPath(file)}:${line}:1 house/marks: ${message}`),
  ];
}

/** What the runtime, and so any package, cannot do of a spec. */
function runtimeFindings(spec: Json): readonly Finding[] {
  try {
    apiOf(spec);
    return [];
  } catch (error) {
    if (error instanceof UnsupportedSpecError) return error.findings;
    throw error;
  }
}

/** Findings as text: above fifty with a count of each rule's first. */
export function summaryOf(problems: readonly string[]): string {
  if (problems.length <= 50) return problems.join("\n");
  const counts = Map.groupBy(problems, (problem) => /^\S+ ([^:]+):/.exec(problem)?.[1] ?? "other");
  const lines = [...counts].sort(([, a], [, b]) => b.length - a.length).map(([rule, found]) => `${String(found.length).padStart(6)} ${rule}`);
  return `By rule:\n${lines.join("\n")}\n\n${problems.join("\n")}`;
}

// biome-ignore lint/suspicious/noExplicitAny: a bundled OpenAPI document, checked by the lint before anything reads it
export type Json = any;

/** A spec with its references to other files resolved; throws, with file and line, where the lint finds anything. */
export async function loadSpec(id: string, folder = `${root}/specs`): Promise<Json> {
  const file = `${folder}/${id}/openapi.yaml`;
  const problems = await specProblems(file);
  if (problems.length > 0) throw new SpecError(problems);
  const { bundle: document } = await bundle({ ref: file, config: await houseConfig() });
  return document.parsed;
}

/** A spec breaks the house rules; one line a problem, with file, line and reason. */
export class SpecError extends Error {
  override name = "SpecError";
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`${problems.length} problems in the specs:\n${summaryOf(problems)}`);
    this.problems = problems;
  }
}
