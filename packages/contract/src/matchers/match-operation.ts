import { type CheckedRequest, checkRequest, type Problem, SpecValidator } from "../check/index.ts";
import { type Json, loadSpec, type OperationInfo, operationsOf, routerOf } from "../spec/index.ts";

/** What `toMatchOperation` takes: the operation of the vendor of {@link useVendor}, or a vendor before it; a response's status behind it. */
export type OperationArguments = [operation: string, status?: number] | [vendor: string | object, operation: string, status?: number];

/** What a test runner's `expect.extend` wants of a matcher. */
export interface MatchResult {
  pass: boolean;
  message: () => string;
}

interface Contract {
  spec: Json;
  operations: OperationInfo[];
  validator: SpecValidator;
}

const contracts = new WeakMap<object, Contract>();
let defaultVendor: string | object | undefined;

/** The vendor of every `toMatchOperation` that names none: its name, whose package is installed, or its spec. */
export function useVendor(vendor: string | object): void {
  contractOf(vendor);
  defaultVendor = vendor;
}

function contractOf(vendor: string | object): Contract {
  const spec = loadSpec(vendor);
  const contract = contracts.get(spec) ?? { spec, operations: operationsOf(spec), validator: new SpecValidator(spec) };
  contracts.set(spec, contract);
  return contract;
}

/**
 * Holds a request or response against an operation. A Response or Request is read from a copy, so the result is a promise; a
 * `{ status, body }`, a `{ method, url, headers, body }` or a parsed body with a status is held at once.
 */
export function matchOperation(received: unknown, ...args: OperationArguments): MatchResult | Promise<MatchResult> {
  const { contract, name, status } = argumentsOf(args);
  const info = contract.operations.find(({ id }) => id === name);
  if (!info) throw new TypeError(`The vendor has no operation ${JSON.stringify(name)}; it has ${contract.operations.map(({ id }) => id).join(", ")}.`);
  const value = received as Json;
  if (received instanceof Response)
    return received
      .clone()
      .text()
      .then((text) => holdResponse(contract, info, received.status, status, bodyOf(text, received.headers)));
  if (received instanceof Request)
    return received
      .clone()
      .text()
      .then((body) => holdRequest(contract, info, { ...requestOf(received), body }));
  if (isLike(value, ["status"], ["body", "headers"])) return holdResponse(contract, info, value.status, status, value.body);
  if (isLike(value, ["method", "url"], ["headers", "body"])) return holdRequest(contract, info, { ...value, body: textOf(value.body) });
  if (status === undefined)
    throw new TypeError(
      "What is expected to match is no Response, no Request, no { status, body } and no { method, url, headers, body }; give the status where it is a parsed body.",
    );
  return holdResponse(contract, info, status, status, received);
}

function argumentsOf(args: OperationArguments): { contract: Contract; name: string; status: number | undefined } {
  const [first, second, third] = args;
  if (typeof second === "string") return { contract: contractOf(first), name: second, status: third };
  if (defaultVendor === undefined)
    throw new TypeError('toMatchOperation does not know the vendor: call useVendor("flatfile") first, or give it before the operation.');
  return { contract: contractOf(defaultVendor), name: String(first), status: second };
}

/** Whether a value has these members and none but those. */
const isLike = (value: Json, must: string[], may: string[]): boolean =>
  value !== null &&
  typeof value === "object" &&
  !Array.isArray(value) &&
  must.every((name) => typeof value[name] === (name === "status" ? "number" : "string")) &&
  ("body" in value || must.includes("method")) &&
  Object.keys(value).every((name) => must.includes(name) || may.includes(name));

const requestOf = ({ method, url, headers }: Request) => ({ method, url, headers });

const textOf = (body: unknown): string => (body === undefined || body === null ? "" : typeof body === "string" ? body : JSON.stringify(body));

function bodyOf(text: string, headers: Headers): unknown {
  if (!/json/.test(headers.get("content-type") ?? "json")) return text;
  try {
    return text === "" ? undefined : JSON.parse(text);
  } catch {
    return text;
  }
}

const result = (what: string, contract: Contract, problems: { place: string; message: string; rule: string }[]): MatchResult => ({
  pass: problems.length === 0,
  message: () =>
    problems.length === 0
      ? `Expected this not to be ${what} of ${contract.spec.info?.title ?? "the vendor"}, but it is a valid one.`
      : [
          `Expected ${what} of ${contract.spec.info?.title ?? "the vendor"}, but`,
          ...problems.slice(0, 8).map(({ place, message, rule }) => `  ${place} ${message}\n    spec: ${rule}`),
          ...(problems.length > 8 ? [`  and ${problems.length - 8} more`] : []),
        ].join("\n"),
});

function holdResponse(contract: Contract, info: OperationInfo, seen: number, wanted: number | undefined, body: unknown): MatchResult {
  const what = `a response ${wanted ?? seen} of ${info.id}`;
  const base = `#/paths/${info.path.replaceAll("~", "~0").replaceAll("/", "~1")}/${info.method.toLowerCase()}/responses`;
  const fail = (place: string, message: string, rule: string) => result(what, contract, [{ place, message, rule }]);
  if (wanted !== undefined && seen !== wanted) return fail("status", `is ${seen}`, `${base}/${wanted}`);
  const documented = info.responses.find(({ status }) => status === seen) ?? info.responses.find(({ status }) => Number.isNaN(status));
  if (!documented) return fail("status", `${seen} is none of ${info.responses.map(({ status }) => status).join(", ")}`, base);
  if (documented.schema === undefined) return result(what, contract, []);
  if (!/json/.test(documented.mediaType ?? "")) return result(what, contract, []);
  const rule = `${base}/${seen}/content/${(documented.mediaType as string).replaceAll("/", "~1")}/schema`;
  if (body === undefined) return fail("body", "is missing", rule);
  const problems = contract.validator.check(documented.schema, body);
  return result(
    what,
    contract,
    problems.map((problem) => ({ ...problem, place: `body${problem.pointer}`, rule: ruleOf(problem, rule) })),
  );
}

/** The rule's place in the whole document, where it stands in the schema itself. */
const ruleOf = ({ rule }: Problem, base: string) => (rule.startsWith("#/components") ? rule : base + rule.slice(1));

function holdRequest(contract: Contract, info: OperationInfo, request: { method: string; url: string; headers?: Json; body: string }): MatchResult {
  const what = `a request to ${info.id}`;
  const url = new URL(request.url, "http://localhost");
  const method = request.method.toUpperCase();
  // Only this operation: whose else the path is does not matter here.
  const route = routerOf(contract.spec, [info])(method, url.pathname);
  if (!("info" in route)) {
    const expected = `${info.method} ${info.path}`;
    const rule = `#/paths/${info.path.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    return result(what, contract, [{ place: "request", message: `is ${method} ${url.pathname}; expected ${expected}`, rule }]);
  }
  const headers = new Headers(request.headers);
  if (request.body !== "" && !headers.has("content-type")) headers.set("content-type", "application/json");
  const { problems }: CheckedRequest = checkRequest(contract.spec, contract.validator, info, route.path, { method, url, headers, body: request.body });
  return result(
    what,
    contract,
    problems.map((problem) => ({ ...problem, place: problem.place + problem.pointer })),
  );
}
