import { ExchangeInspector } from "../check/index.ts";
import { loadSpec, type OperationInfo, once } from "../spec/index.ts";

/** How strictly something is held against the spec. */
export interface MatchOptions {
  /**
   * What becomes of members and values that the spec does not list but lets through, since a vendor may add some any day: `"pass"`, or `"fail"`, which
   * finds the slips in fixtures of one's own (`progres: 40`).
   * @default "pass"
   */
  drift?: "pass" | "fail";
}

/** What `toMatchOperation` takes: the operation of the vendor of {@link useVendor}, or a vendor before it; a response's status behind it, then options. */
export type OperationArguments =
  | [operation: string, options?: MatchOptions]
  | [operation: string, status?: number, options?: MatchOptions]
  | [vendor: string | object, operation: string, options?: MatchOptions]
  | [vendor: string | object, operation: string, status?: number, options?: MatchOptions];

/** What to hold something against, and how. */
export interface Expected {
  contract: ExchangeInspector;
  info: OperationInfo;
  status: number | undefined;
  isDriftRefused: boolean;
}

const contractOf = once((spec: object) => new ExchangeInspector(spec));
let usual: { vendor: string | object; options: MatchOptions } | undefined;

/**
 * The vendor of every `toMatchOperation` that names none: its name, whose package is installed, or its spec; and the options of every one that gives none.
 * @throws TypeError for wrong options
 */
export function useVendor(vendor: string | object, options: MatchOptions = {}): void {
  contractOf(loadSpec(vendor));
  usual = { vendor, options: checkedOptions(options) };
}

/** What a matcher's arguments mean. @throws TypeError where they mean nothing */
export function expectedOf(args: OperationArguments): Expected {
  const [first, second, ...others] = args;
  const isNamed = typeof second === "string";
  if (!isNamed && usual === undefined)
    throw new TypeError('toMatchOperation does not know the vendor: call useVendor("flatfile") first, or give it before the operation.');
  const contract = contractOf(loadSpec(isNamed ? first : (usual as { vendor: string | object }).vendor));
  const name = isNamed ? second : String(first);
  const info = contract.operations.find(({ id }) => id === name);
  if (!info) throw new TypeError(`The vendor has no operation ${JSON.stringify(name)}; it has ${contract.operations.map(({ id }) => id).join(", ")}.`);
  const rest = isNamed ? others : [second, ...others];
  const status = rest.find((one) => typeof one === "number");
  const options = checkedOptions(rest.find((one) => typeof one !== "number" && one !== undefined) ?? {});
  return { contract, info, status, isDriftRefused: (options.drift ?? usual?.options.drift) === "fail" };
}

function checkedOptions(options: object): MatchOptions {
  const isRight = Object.entries(options).every(([name, value]) => name === "drift" && [undefined, "pass", "fail"].includes(value));
  if (!isRight) throw new TypeError(`The options of toMatchOperation are { drift: "pass" } or { drift: "fail" }; given ${JSON.stringify(options)}.`);
  return options;
}
