import { type Json, ofClients, operationsOf, serversOf } from "@vendor-jobs/contract/spec";
import ts from "typescript";
import { outcomeName, paramsName, typeName } from "./names.ts";
import { coreNames, errorNames } from "./public-names.ts";

/** What the file of the validators has beside them. */
const ofValidators = ["equal", "limits", "requestValidator", "responseValidator", "validators"];

/** Types of the language in what is written. */
const globals = [
  "ArrayBuffer",
  "AsyncIterable",
  "Blob",
  "Iterable",
  "NonNullable",
  "Omit",
  "Promise",
  "ReadableStream",
  "Record",
  "Uint8Array",
  "WithRequired",
];

const ofEach = "a type that each client has";
/** The types that no client can have of its own, and what they are. */
const ofAll = new Map([
  ...[...coreNames, ...errorNames].map((name) => [name, "a name of core's that each client has"] as const),
  ...globals.map((name) => [name, "a type of the language"] as const),
  ...["JobLike", "JobsScope", "Operations"].map((name) => [name, ofEach] as const),
]);

/** Whether each client has a type of a name, or what is written names one. */
export const isTypeOfAll = (type: string): boolean => ofAll.has(type);

const scanner = ts.createScanner(ts.ScriptTarget.Latest, true);

/** Whether no constant of a module can be called so. */
function isReserved(name: string): boolean {
  scanner.setText(name);
  const kind = scanner.scan();
  return (kind >= ts.SyntaxKind.FirstReservedWord && kind <= ts.SyntaxKind.LastFutureReservedWord) || ["arguments", "await", "eval"].includes(name);
}

/** The types that an operation has beside its schemas. */
export const operationTypes = (operationId: string): string[] => [paramsName(operationId), outcomeName(operationId)];

/** Why no operation can be called so; undefined where one can. */
export function whyNoName(name: string): string | undefined {
  if (isReserved(name)) return "a word of the language, which nothing can be called";
  if (ofClients.includes(name)) return "what each client has, or is asked for, beside its operations";
  return ofValidators.includes(name) ? "what the file of the validators has beside them" : undefined;
}

/** Names of operations and schemas that a client cannot have, each with the keys that lead there and what to do. */
export function takenNames(spec: Json): { at: string[]; message: string }[] {
  const found: { at: string[]; message: string }[] = [];
  const owners = new Map<string, string>([...ofAll, ...(serversOf(spec)[0]?.region === undefined ? [] : [["Region", ofEach] as const])]);
  const own = (name: string, what: string, at: string[], mend: string) => {
    const owner = owners.get(name);
    if (owner !== undefined) found.push({ at, message: `${what} makes the type ${name}, and so is ${owner} called: ${mend}.` });
    else owners.set(name, what);
  };
  for (const { id, path, method } of operationsOf(spec)) {
    const at = ["paths", path, method.toLowerCase(), "operationId"];
    const why = whyNoName(id);
    if (why !== undefined) found.push({ at, message: `operationId ${id} is ${why}: call it otherwise, such as ${id}Job.` });
    for (const name of operationTypes(id)) own(name, `operationId ${id}`, at, "call the operation otherwise");
  }
  for (const name of Object.keys(spec.components?.schemas ?? {}))
    own(typeName(name), `the schema ${name}`, ["components", "schemas", name], "rename the schema");
  return found;
}
