import { element } from "./element.ts";
import type { FaultName } from "./messages.ts";

const faultTitles: readonly (readonly [FaultName, string])[] = [
  ["lost", "lose the answer"],
  ["503", "answer 503"],
  ["429", "answer 429"],
  ["drift", "drift"],
];

/** What programs are there to begin with. */
const programs = { start: "Start a job and wait", failed: "What failed" } as const;
export type ProgramName = keyof typeof programs;

/** The bar above the program: which one, run it, and what the vendor is to do to the next request. */
export function makeControls(on: { run(): void; choose(): void; fault(fault: FaultName): void }) {
  const runButton = element("button", { class: "run", type: "button", disabled: "" }, "Run");
  const choice = element("select", { "aria-label": "Program" }, ...Object.entries(programs).map(([value, text]) => element("option", { value }, text)));
  const next = element("output", { class: "next", "aria-live": "polite" });
  const faultButtons = faultTitles.map(([fault, title]) => {
    const button = element("button", { type: "button", class: "fault", "data-fault": fault, disabled: "" }, title);
    button.onclick = () => {
      on.fault(fault);
      next.textContent = `The next request meets: ${title}.`;
    };
    return button;
  });
  runButton.onclick = on.run;
  choice.onchange = on.choose;
  return {
    bar: element("div", { class: "bar" }, choice, runButton, element("span", {}, "Have the vendor"), ...faultButtons, next),
    program: () => choice.value as ProgramName,
    enable(isOn: boolean) {
      for (const button of [runButton, ...faultButtons]) button.disabled = !isOn;
    },
    running(isOn: boolean) {
      runButton.disabled = isOn;
      runButton.textContent = isOn ? "Runs" : "Run again";
    },
    faultMet() {
      next.textContent = "";
    },
  };
}
