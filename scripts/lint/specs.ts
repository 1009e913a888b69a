import { bundle, type Config, getLineColLocation, lint, loadConfig } from "@redocly/openapi-core";
import { root } from "../workspace/index.ts";
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
  return problems.map(({ location, ruleId, message }) => {
    const place = location[0] && getLineColLocation(location[0]);
    const at = place ? `${shortPath(place.source.absoluteRef)}:${place.start.line}:${place.start.col}` : shortPath(file);
    return `${at} ${ruleId}: ${message.replace(/\s+/g, " ")}`;
  });
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
    super(`${problems.length} problems in the specs:\n${problems.join("\n")}`);
    this.problems = problems;
  }
}
