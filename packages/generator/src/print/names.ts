import type { Json } from "@vendor-jobs/contract/spec";

export const pascalCase = (id: string): string => id.replace(/(^|-)(.)/g, (_, _dash, letter: string) => letter.toUpperCase());

/** The name of the interface that holds what an operation's method takes. */
export const paramsName = (operationId: string): string => `${pascalCase(operationId)}Params`;

/** The name of the type of what may come of an operation. */
export const outcomeName = (operationId: string): string => `${pascalCase(operationId)}Outcome`;

/** The type of what lies at a path in another. */
export const typeAt = (type: string, path: readonly string[]): string =>
  path.reduce((outer, name) => `NonNullable<${outer}>[${/^\d+$/.test(name) ? "number" : JSON.stringify(name)}]`, type);

/** The function that makes a client of that name: `acme-jobs` is `createAcmeJobsClient`. */
export const factoryName = (name: string): string => `create${pascalCase(name)}Client`;

/** A text of a spec as it may stand in a comment of the code that is written. */
export const inComment = (text: string): string => text.replaceAll("*/", "*\\/");

/** A name as the member of a type. */
export const memberName = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name));

export const oneLine = (text: string): string => text.trim().replace(/\s+/g, " ");

/** The name of a schema as that of a type: `job`, `job-page` and `job.page` are `Job`, `JobPage` and `JobPage`. */
export const typeName = (name: string): string =>
  name
    .split(/\W+/)
    .map((part) => part.slice(0, 1).toUpperCase() + part.slice(1))
    .join("")
    .replace(/^(?![A-Z])/, "Schema");

const prefix = "#/components/schemas/";

/** The spec with schemas by names that types can have; itself where all have. @throws where two would have the same. */
export function withTypeNames(spec: Json): Json {
  const schemas: Record<string, Json> = spec.components?.schemas ?? {};
  const names = new Map(Object.keys(schemas).map((name) => [name, typeName(name)]));
  if ([...names].every(([name, type]) => name === type)) return spec;
  const taken = new Map<string, string>();
  for (const [name, type] of names) {
    const other = taken.get(type);
    if (other !== undefined) throw new Error(`The schemas ${other} and ${name} would both be the type ${type}: rename one of them.`);
    taken.set(type, name);
  }
  const renamed = (text: string) => prefix + (names.get(text.slice(prefix.length)) ?? text.slice(prefix.length));
  const copy: Json = JSON.parse(JSON.stringify(spec), (_, value) => (typeof value === "string" && value.startsWith(prefix) ? renamed(value) : value));
  copy.components.schemas = Object.fromEntries(Object.entries(copy.components.schemas).map(([name, schema]) => [names.get(name), schema]));
  return copy;
}
