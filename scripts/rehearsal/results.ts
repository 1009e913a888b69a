import { Skipped } from "./stage.ts";

interface Result {
  state: "pass" | "fail" | "skipped";
  seconds: number;
  /** What there is to read about a failure, or why it was skipped. */
  text: string;
}

const results = new Map<string, Result>();

/** Runs one line of the table and tells how it went; gives whether it passed. */
export async function record(what: string, run: () => Promise<unknown>): Promise<boolean> {
  const started = performance.now();
  const { state, text } = await resultOf(run);
  const seconds = (performance.now() - started) / 1000;
  results.set(what, { state, seconds, text });
  console.log(`${state.padEnd(7)}  ${what}, ${seconds.toFixed(1)} s${state === "skipped" ? `: ${text}` : ""}`);
  return state === "pass";
}

async function resultOf(run: () => Promise<unknown>): Promise<Pick<Result, "state" | "text">> {
  try {
    await run();
    return { state: "pass", text: "" };
  } catch (error) {
    return { state: error instanceof Skipped ? "skipped" : "fail", text: error instanceof Error ? error.message : String(error) };
  }
}

/** Prints the table in the order of `names`, and below it all that failed; gives whether nothing did. */
export function report(names: readonly string[]): boolean {
  const width = Math.max(...names.map((name) => name.length));
  const line = (what: string, state: string, seconds: string) => console.log(`${what.padEnd(width)}  ${state.padEnd(11)}  ${seconds.padStart(7)}`.trimEnd());
  console.log("");
  line("what", "result", "seconds");
  line("─".repeat(width), "─".repeat(11), "─".repeat(7));
  for (const name of names) {
    const result = results.get(name);
    line(name, result?.state ?? "not reached", result?.seconds.toFixed(1) ?? "");
  }
  const failed = names.filter((name) => results.get(name)?.state === "fail");
  for (const name of failed) console.log(`\n── ${name} ──\n${results.get(name)?.text}`);
  console.log(failed.length > 0 ? `\nThe rehearsal failed at: ${failed.join("; ")}.` : "\nThe rehearsal went well.");
  return failed.length === 0;
}
