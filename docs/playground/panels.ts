import { element } from "./element.ts";
import type { FaultName, Told } from "./messages.ts";

/** The lists below the program, and how what the worker tells comes into them. */
export function makePanels() {
  const jobs = listOf("Jobs at the vendor", "jobs");
  const wire = listOf("On the wire", "wire");
  const events = listOf("Events", "events");
  const output = listOf("Printed", "output");
  return {
    box: element("div", { class: "panels" }, jobs.box, output.box, wire.box, events.box),
    clear() {
      for (const list of [wire, events, output]) list.set([]);
    },
    wire: (request: string, answer: string, fault: FaultName | undefined) => wire.add(`${request} → ${answer}`, fault === undefined ? "" : "is-fault"),
    event: (text: string) => events.add(text, /^(error|retry|violation|look-failed)/.test(text) ? "is-fault" : ""),
    output: (text: string, look: "" | "is-error" | "is-end") => output.add(text, look),
    jobs(rows: Extract<Told, { type: "jobs" }>["jobs"]) {
      const started = rows.filter(({ isOld }) => !isOld).length;
      const lines = rows.map(({ id, state, isOld }): [string, string] => [`${id}: ${state}${isOld ? "" : ", started here"}`, `is-${state}`]);
      jobs.set(lines, `${rows.length} jobs, ${started} started here`);
    },
  };
}

/** A list with a heading, which its newest line stays in sight of. */
function listOf(title: string, name: string) {
  const count = element("span", { class: "count" });
  const lines = element("ol", { class: name, tabindex: "0", "aria-label": title });
  const line = (text: string, look: string) => element("li", look === "" ? {} : { class: look }, text);
  return {
    box: element("section", { class: `panel panel-${name}` }, element("h2", {}, title, count), lines),
    add(text: string, look = "") {
      lines.append(line(text, look));
      lines.scrollTop = lines.scrollHeight;
    },
    set(rows: readonly (readonly [text: string, look: string])[], told = "") {
      lines.replaceChildren(...rows.map(([text, look]) => line(text, look)));
      count.textContent = told;
    },
  };
}
