/** What can be done to the next answer. */
export type FaultName = "503" | "lost" | "429" | "drift";

/** What the page asks of the worker. */
export type Asked =
  | { readonly type: "open"; readonly base: string; readonly vendor: string }
  | { readonly type: "run"; readonly program: string }
  | { readonly type: "fault"; readonly fault: FaultName };

/** A job as it stands at the vendor. */
interface JobRow {
  readonly id: string;
  readonly state: string;
  /** Whether it was there before the program ran. */
  readonly isOld: boolean;
}

/** What the worker tells the page. */
export type Told =
  | { readonly type: "ready" }
  | { readonly type: "wire"; readonly request: string; readonly answer: string; readonly fault: FaultName | undefined }
  | { readonly type: "event"; readonly text: string }
  | { readonly type: "output"; readonly text: string; readonly isError: boolean }
  | { readonly type: "jobs"; readonly jobs: readonly JobRow[] }
  | { readonly type: "ended"; readonly isFailed: boolean };
