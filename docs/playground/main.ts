import { makeControls, type ProgramName } from "./controls.ts";
import { type Editor, openEditor } from "./editor.ts";
import { element } from "./element.ts";
import type { Asked, Told } from "./messages.ts";
import { makePanels } from "./panels.ts";

/** The playground in a place of the page. */
class Playground {
  readonly #base: string;
  readonly #panels = makePanels();
  readonly #controls = makeControls({ run: () => this.#run(), choose: () => this.#show(), fault: (fault) => this.#ask({ type: "fault", fault }) });
  readonly #code = element("div", { class: "code" });
  #vendor: string;
  #isDark: boolean;
  #worker: Worker | undefined;
  #editor: Promise<Editor> | undefined;

  constructor(place: HTMLElement, base: string, vendor: string, isDark: boolean) {
    this.#base = new URL(base, location.href).href;
    this.#vendor = vendor;
    this.#isDark = isDark;
    place.replaceChildren(this.#controls.bar, this.#code, this.#panels.box);
    this.#open();
    void this.#show();
  }

  setVendor(vendor: string): void {
    if (vendor === this.#vendor) return;
    this.#vendor = vendor;
    this.#open();
    void this.#show();
  }

  async setDark(isDark: boolean): Promise<void> {
    this.#isDark = isDark;
    (await this.#editor)?.setDark(isDark);
  }

  async end(): Promise<void> {
    this.#worker?.terminate();
    (await this.#editor)?.end();
  }

  #ask(asked: Asked): void {
    this.#worker?.postMessage(asked);
  }

  /** A new vendor: its jobs are as they were at first. */
  #open(): void {
    this.#worker?.terminate();
    this.#controls.enable(false);
    this.#panels.clear();
    this.#worker = new Worker(`${this.#base}worker.js`, { type: "module" });
    this.#worker.onmessage = ({ data }: MessageEvent<Told>) => this.#take(data);
    this.#worker.onerror = ({ message }) => this.#panels.output(`The worker failed: ${message}`, "is-error");
    this.#ask({ type: "open", base: this.#base, vendor: this.#vendor });
  }

  async #show(): Promise<void> {
    try {
      const texts: Record<ProgramName, string> = await fetch(`${this.#base}programs/${this.#vendor}.json`).then((response) => response.json());
      this.#editor ??= openEditor(this.#code, this.#base, this.#isDark);
      await (await this.#editor).show(texts[this.#controls.program()], this.#vendor);
    } catch (error) {
      this.#panels.output(`The editor could not be opened: ${(error as Error).message}`, "is-error");
    }
  }

  async #run(): Promise<void> {
    this.#panels.clear();
    this.#controls.running(true);
    this.#ask({ type: "run", program: (await (await this.#editor)?.program()) ?? "" });
  }

  #take(told: Told): void {
    if (told.type === "ready") this.#controls.enable(true);
    else if (told.type === "event") this.#panels.event(told.text);
    else if (told.type === "jobs") this.#panels.jobs(told.jobs);
    else if (told.type === "output") this.#panels.output(told.text, told.isError ? "is-error" : "");
    else if (told.type === "wire") {
      this.#panels.wire(told.request, told.answer, told.fault);
      if (told.fault !== undefined) this.#controls.faultMet();
    } else {
      this.#panels.output(told.isFailed ? "The program ended with an error." : "The program has ended.", "is-end");
      this.#controls.running(false);
    }
  }
}

/** Builds the playground in a place of the page. `base` is the folder that its files are in. */
export const mount = (place: HTMLElement, base: string, vendor: string, isDark: boolean): Playground => new Playground(place, base, vendor, isDark);
