import { SpecValidator } from "@vendor-jobs/contract";
import {
  exampleArguments,
  isSuccess,
  type Json,
  type OperationInfo,
  operationsOf,
  propertiesOf,
  resolve,
  schemaAt,
  typesOf,
  valuesOf,
} from "@vendor-jobs/contract/spec";

/** Something wrong in a bundled spec: the keys that lead there, and why. */
export interface Finding {
  at: readonly (string | number)[];
  message: string;
}

/** Follows what the extensions point at: each pointer has to lead somewhere, each value to be one that may stand there. */
export function pointerFindings(spec: Json): Finding[] {
  return [...(spec["x-job"] ? jobFindings(spec) : []), ...errorFindings(spec), ...operationsOf(spec).flatMap((info) => paginationFindings(spec, info))];
}

const json = ({ responses }: OperationInfo, wanted: (status: number) => boolean): Json[] =>
  responses.filter(({ status, schema }) => wanted(status) && schema !== undefined).map(({ schema }) => schema);
const bodyOf = (info: OperationInfo | undefined): Json => info?.responses.find(isSuccess)?.schema;
const isFailure = (status: number) => status >= 400 || Number.isNaN(status);

function jobFindings(spec: Json): Finding[] {
  const { operation, at, ids, fields, cancel, states } = spec["x-job"];
  const operations = operationsOf(spec);
  const reader = operations.find(({ id }) => id === operation);
  if (!reader) return [];
  const inBody = follow(spec, [bodyOf(reader)], at);
  if (inBody) return [{ at: ["x-job", "at"], message: `x-job looks for the job at ${at} of what ${operation} answers with, and ${inBody}.` }];
  const job = schemaAt(spec, bodyOf(reader), at);
  const listed = operations.flatMap((info) => {
    const items = info.operation["x-pagination"]?.items;
    return items === undefined ? [] : [resolve(spec, schemaAt(spec, bodyOf(info), items))?.items].filter((item) => item !== undefined);
  });
  const found: Finding[] = [];
  const check = (pointer: string, schemas: Json[], where: (string | number)[], what: string) => {
    const why = follow(spec, schemas, pointer);
    if (why) found.push({ at: ["x-job", ...where], message: `x-job ${what} ${pointer || '""'}, and ${why}.` });
    return why === undefined;
  };
  const jobs = [job, ...listed];
  const bodies = [...jobs, ...operations.map(bodyOf).filter((schema) => schema !== undefined)];
  for (const [name, pointers] of Object.entries<string[]>(fields))
    for (const [i, pointer] of pointers.entries()) check(pointer, jobs, ["fields", name, i], `finds the ${name} of a job at`);
  for (const [name, pointers] of Object.entries<string[]>(ids))
    for (const [i, pointer] of pointers.entries()) check(pointer, bodies, ["ids", name, i], `finds the id ${name} at`);
  for (const name of pathOf(reader).filter((name) => !(name in ids)))
    found.push({ at: ["x-job", "ids"], message: `x-job lacks the id ${name}, which the path of ${operation} takes; it has ${Object.keys(ids).join(", ")}.` });
  for (const [i, rule] of states.entries())
    for (const [pointer, allowed] of Object.entries<Json>(rule.when))
      if (check(pointer, jobs, ["states", i, "when", pointer], "looks at"))
        found.push(...valueFindings(spec, jobs, pointer, allowed.not ?? allowed, ["x-job", "states", i, "when", pointer], rule["x-unconfirmed"] !== undefined));
  return [...found, ...cancelFindings(spec, cancel, ids, reader, operations)];
}

const pathOf = ({ parameters }: OperationInfo): string[] => parameters.filter((parameter) => parameter.in === "path").map(({ name }) => name);

/** What a job's cancellation is given has to be what the operation takes. */
function cancelFindings(spec: Json, cancel: Json, ids: Json, reader: OperationInfo, operations: OperationInfo[]): Finding[] {
  const info = operations.find(({ id }) => id === cancel?.operation);
  if (!info) return [];
  const at = ["x-job", "cancel"];
  const missing = pathOf(info).filter((name) => !(name in ids));
  const found = missing.map((name) => ({
    at,
    message: `x-job cancels by ${info.id}, whose path takes ${name}, and has no such id; it has ${Object.keys(ids).join(", ")}.`,
  }));
  if (!cancel.body)
    return info.body?.required ? [...found, { at, message: `x-job cancels by ${info.id}, which needs a body; give it as cancel.body.` }] : found;
  if (!info.body) return [...found, { at: [...at, "body"], message: `x-job gives ${info.id} a body, and it takes none.` }];
  const examples = exampleArguments(reader, true);
  const filled = JSON.parse(JSON.stringify(cancel.body), (_, value) => {
    const name = typeof value === "string" ? /^\{(.*)\}$/.exec(value)?.[1] : undefined;
    if (name === undefined) return value;
    if (!(name in ids))
      found.push({
        at: [...at, "body"],
        message: `x-job puts {${name}} into the body of ${info.id}, and has no such id; it has ${Object.keys(ids).join(", ")}.`,
      });
    return examples[name] ?? value;
  });
  const problems = new SpecValidator(spec).problems(info.body.schema, filled);
  return problems === "" ? found : [...found, { at: [...at, "body"], message: `x-job gives ${info.id} a body that its schema refuses: ${problems}.` }];
}

function errorFindings(spec: Json): Finding[] {
  const { message = [], code = [], failure = {} } = spec["x-error"] ?? {};
  const operations = operationsOf(spec);
  const errors = operations.flatMap((info) => json(info, isFailure));
  const found: Finding[] = [];
  for (const [name, pointers] of Object.entries<string[]>({ message, code }))
    for (const [i, pointer] of pointers.entries()) {
      const why = errors.length > 0 ? follow(spec, errors, pointer) : undefined;
      if (why) found.push({ at: ["x-error", name, i], message: `x-error finds the ${name} at ${pointer}, and ${why}.` });
    }
  const successes = operations.flatMap((info) => json(info, (status) => !isFailure(status)));
  for (const pointer of Object.keys(failure)) {
    const why = follow(spec, successes, pointer);
    if (why) found.push({ at: ["x-error", "failure", pointer], message: `x-error tells a failure by ${pointer} of a success, and ${why}.` });
  }
  return found;
}

/** Member of `x-pagination` → the types that may lie where it points. */
const pointed: Readonly<Record<string, readonly string[]>> = {
  items: ["array"],
  total: ["integer", "number", "string"],
  pages: ["integer", "number", "string"],
  more: ["boolean"],
  next: ["string", "integer", "number"],
};

function paginationFindings(spec: Json, info: OperationInfo): Finding[] {
  const paging = info.operation["x-pagination"];
  if (!paging) return [];
  const at = ["paths", info.path, info.method.toLowerCase(), "x-pagination"];
  const body = bodyOf(info);
  const found: Finding[] = [];
  const check = (name: string, schema: Json, of: string, types?: readonly string[]) => {
    const why = follow(spec, [schema], paging[name]) ?? wrongType(spec, schemaAt(spec, schema, paging[name]), types);
    if (why) found.push({ at: [...at, name], message: `x-pagination of ${info.id} has ${name} ${paging[name] || '""'} in ${of}, and ${why}.` });
  };
  for (const [name, types] of Object.entries(pointed)) if (paging[name] !== undefined) check(name, body, "the answer", types);
  const items = resolve(spec, schemaAt(spec, body, paging.items))?.items;
  if (paging.last !== undefined && items) check("last", items, "an item");
  return found;
}

function wrongType(spec: Json, schema: Json, types: readonly string[] | undefined): string | undefined {
  const there = typesOf(spec, schema).filter((type) => type !== "null");
  if (!types || there.length === 0 || there.some((type) => types.includes(type))) return undefined;
  return `there is ${there.join(" or ")}; expected ${types.join(" or ")}`;
}

/** Why a pointer leads to nothing that any of the schemas declares; undefined where it leads somewhere, or to what any may stand in. */
function follow(spec: Json, schemas: readonly Json[], pointer: string): string | undefined {
  const reasons = schemas.map((schema) => stop(spec, schema, pointer.split("/").slice(1)));
  return reasons.includes(undefined) ? undefined : (reasons.find((reason) => reason?.endsWith("?")) ?? reasons[0] ?? "there is no body");
}

function stop(spec: Json, schema: Json, segments: readonly string[]): string | undefined {
  const [segment, ...rest] = segments;
  if (segment === undefined) return undefined;
  const { items, additionalProperties, ...own } = resolve(spec, schema) ?? {};
  const properties = propertiesOf(spec, schema);
  const names = Object.keys(properties);
  if (Object.hasOwn(properties, segment)) return stop(spec, properties[segment], rest);
  if (items !== undefined && /^(\*|\d+)$/.test(segment)) return stop(spec, items, rest);
  if (additionalProperties || (names.length === 0 && items === undefined && own.type === undefined && !own.enum)) return undefined;
  if (items !== undefined) return `there is an array, of which * or a number picks an item, not ${segment}`;
  return `there is no ${segment}${names.length > 0 ? `; there are ${names.join(", ")}${hint(segment, names)}` : ""}`;
}

function valueFindings(spec: Json, schemas: Json[], pointer: string, values: Json[], at: Finding["at"], isUnconfirmed: boolean): Finding[] {
  const there = schemas.map((schema) => schemaAt(spec, schema, pointer)).filter((schema) => schema !== undefined);
  const known = [...new Set(there.flatMap((schema) => valuesOf(spec, schema)))];
  const types = there.flatMap((schema) => typesOf(spec, schema));
  const isOf = (value: Json) =>
    types.length === 0 || types.includes(typeof value === "number" ? "integer" : typeof value) || (typeof value === "number" && types.includes("number"));
  return values
    .filter((value) => value !== null && value !== "" && !(isOf(value) && (known.length === 0 || known.includes(value) || isUnconfirmed)))
    .map((value) => ({
      at,
      message: isOf(value)
        ? `x-job looks for ${JSON.stringify(value)} at ${pointer}, where the schema knows ${known.map(String).join(", ")}${hint(String(value), known.map(String))}. Correct it, or say in the rule's x-unconfirmed where it is from.`
        : `x-job looks for ${JSON.stringify(value)} at ${pointer}, where there is ${[...new Set(types)].join(" or ")}.`,
    }));
}

/** The name that was probably meant. */
export function hint(name: string, names: readonly string[]): string {
  const near = names.map((other) => [distance(name.toLowerCase(), other.toLowerCase()), other] as const).sort(([a], [b]) => a - b)[0];
  return near && near[0] <= Math.max(1, Math.floor(name.length / 3)) ? `; ${near[1]} was meant?` : "";
}

/** In how many letters two words differ. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries())
      next.push(Math.min((row[j] as number) + Number(letter !== other), (row[j + 1] as number) + 1, (next[j] as number) + 1));
    row = next;
  }
  return row[b.length] as number;
}
