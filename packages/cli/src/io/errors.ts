import { type Io, jsonLine } from "./io.ts";

/** What the command ends with. `defect` is one of its own. */
export const exitCodes = {
  fine: 0,
  broken: 1,
  usage: 2,
  unreachable: 3,
  failed: 4,
  canceled: 5,
  timedOut: 6,
  unverified: 7,
  defect: 70,
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** An argument is wrong: the message says which, what was given, what is expected and what to do. */
export class UsageError extends Error {
  override name = "UsageError";
  constructor(message: string, options?: ErrorOptions) {
    super(`${message} (see errors/usage)`, options);
  }
}

/** Tells of an error, and of what: a sentence, or with `--json` an object with what else there is to know. */
export const tellError = (
  { err }: Pick<Io, "err">,
  { json }: { json?: boolean },
  { name, message }: Pick<Error, "name" | "message">,
  of = "",
  about: object = {},
): void => void err(json ? jsonLine({ error: name, ...about, message }) : `${of && `${of}: `}${message}\n`);

/** An error, with what it is of before what it says. */
export const of = (what: string, error: Error): Error => Object.assign(error, { message: `${what}: ${error.message}` });

/** What our errors end with. An `Error` is what is said of a spec that cannot be used. */
const endings: readonly (readonly [code: ExitCode, errors: readonly string[]])[] = [
  [
    exitCodes.usage,
    [
      "UsageError",
      "DatabaseError",
      "CredentialMissingError",
      "InvalidArgumentError",
      "RefusedError",
      "PrismMissingError",
      "SpecError",
      "UnsupportedSpecError",
      "Error",
    ],
  ],
  [exitCodes.unreachable, ["UnreachableError", "NetworkError", "TimeoutError"]],
  [exitCodes.timedOut, ["WaitTimeoutError"]],
  [exitCodes.interrupted, ["AbortError"]],
  [exitCodes.broken, ["AmbiguousRequestError", "ApiError", "ResponseFormatError", "JobStepError", "VendorJobsError"]],
];

/** What the command ends with for an error; what is none of ours is a defect. */
export const codeOf = (error: Error): ExitCode =>
  isOfSystem(error) ? exitCodes.usage : (endings.find(([, errors]) => errors.includes(error.name))?.[0] ?? exitCodes.defect);

/** What it ends with for several, of which each left something undone: the greatest. */
export const codeOfAll = (errors: readonly Error[]): ExitCode => Math.max(exitCodes.fine, ...errors.map(codeOf)) as ExitCode;

/** Tells of the error that ends the command, and gives what it ends with. */
export function tellEnd(io: Pick<Io, "err">, options: { json?: boolean }, error: Error): ExitCode {
  const { name, message, stack } = error;
  const code = codeOf(error);
  tellError(io, options, { name, message: code === exitCodes.defect ? `vendor-jobs itself failed, which says nothing of the vendor: ${stack}` : message });
  return code;
}

/** Whether the system refused something that the caller can mend: a port that is taken, a disk that is full, a folder that is not there. */
const isOfSystem = (error: unknown): boolean => {
  const { code, syscall } = error as { code?: unknown; syscall?: unknown };
  return typeof syscall === "string" && /^E[A-Z\d]+$/.test(String(code));
};
