/** What a command reads and writes: those of the process, or others for tests. */
export interface Io {
  /** Results. Gives false, or resolves with it, where they could not be written. */
  out(text: string | Uint8Array): unknown;
  /** Progress and errors. */
  err(text: string): unknown;
  env: Readonly<Record<string, string | undefined>>;
  cwd: string;
  /** Resolves when the command should end: servers stop, and what calls one tells what it knows. */
  ended: Promise<unknown>;
  /** Says how many ms the command may take from then on, to end what is in hand; a second without it. */
  mayTake?: ((ms: number) => void) | undefined;
  /** Standard input, whole; as bytes, for not all of it is text. */
  input(): Promise<Buffer>;
  /** How wide the terminal is; undefined where results go elsewhere. */
  columns?: number | undefined;
  /** Asks a person; undefined where there is none. */
  ask?: Ask | undefined;
}

/** What a line that is to be typed again begins with: by npx, the command is in no path. */
export const self = ({ env }: Io): string => (env.npm_command === "exec" ? "npx @vendor-jobs/cli" : "vendor-jobs");

/** A word of such a line: in quotes, where a shell would make something else of it. */
export const quoted = (word: string): string => (/^[\w.:/@-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);

/** What a person can be asked. All give undefined where the question is broken off. */
export interface Ask {
  confirm(question: string): Promise<boolean | undefined>;
  text(question: string, options?: { initial?: string; placeholder?: string; check?: (text: string) => string | undefined }): Promise<string | undefined>;
  choice(question: string, choices: readonly string[]): Promise<string | undefined>;
}

/** A value as a line of JSON. */
export const jsonLine = (value: unknown): string => `${JSON.stringify(value)}\n`;

/** Whether results go to a terminal that takes more than text. */
export const isTerminal = ({ columns, env }: Io): boolean => columns !== undefined && env.TERM !== "dumb";

/** Aborts when the command should end, or the controller that is given says so: by AbortSignal.any Node 24 loses an abort whose own signal is collected. */
export function endSignal({ ended }: Pick<Io, "ended">, controller = new AbortController()): AbortSignal {
  void ended.then(() => controller.abort());
  return controller.signal;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is about
const control = /(?!\x1b\[(?:3\d|90)m|\r\n)[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g;

/**
 * A text that can do nothing to a terminal, whoever wrote it: but for ends of lines, tabs and colours of letters, control characters, those included that turn
 * the direction of what follows, are shown as JSON escapes them.
 */
export const harmless = (text: string) => text.replace(control, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** Writes harmless texts; bytes go as they are. */
export const harmlessly = (io: Io): Io => ({
  ...io,
  // It may change.
  get columns() {
    return io.columns;
  },
  out: (text) => io.out(typeof text === "string" ? harmless(text) : text),
  err: (text) => io.err(harmless(text)),
});
