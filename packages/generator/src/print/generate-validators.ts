import { isJson, type Json, jobShapeOf, type OperationInfo, operationsOf } from "@vendor-jobs/contract/spec";
import { pascalCase } from "./names.ts";
import { type PlainSchemas, plainSchemas } from "./plain-schema.ts";
import { checkWriter } from "./validator-code.ts";

/**
 * `src/generated/validators.ts`: for each body its schema as data, by which core says what is wrong and where, and for pages and jobs, which come in
 * numbers, a check that runs at the speed of handwritten code and stops at the first doubt. Each operation is an export of its own: bundlers drop the others.
 */
export function generateValidators(spec: Json): string {
  const schemas = plainSchemas(spec);
  const checks = checkWriter(schemas);
  const printer = schemaPrinter(schemas);
  const validators = new Map<string, string>();

  const nameOf = ({ schema, kind, path }: Body) => `${kind}$${schema.$ref === undefined ? path : schemas.nameOf(schema.$ref)}`;
  // Of others there are few, and they are small.
  const reader = jobShapeOf(spec)?.operation;
  const inNumbers = operationsOf(spec).filter(({ id, pagination }) => pagination || id === reader);
  const quick = new Set(inNumbers.flatMap((info) => bodiesOf(info).filter(({ key = 0 }) => key === 2 || (key >= 200 && key < 300))).map(nameOf));

  /** The name of the validator of a body. */
  const validatorOf = (body: Body) => {
    const { schema, kind, path } = body;
    const name = nameOf(body);
    const check = quick.has(name) ? `, ${checks.check(schema, path)}` : "";
    validators.set(name, `const ${name} = /* @__PURE__ */ ${kind}Validator(${printer.print(schemas.plain(schema))}${check});`);
    return name;
  };

  const operations = operationsOf(spec).map((info) => {
    const lines = bodiesOf(info).map((body) => [body.key, validatorOf(body)] as const);
    const body = lines.filter(([key]) => key === undefined).map(([, name]) => `  body: ${name},\n`);
    const responses = lines.filter(([key]) => key !== undefined).map(([key, name]) => `\n    ${key}: ${name},`);
    const members = `${body.join("")}  responses: {${responses.join("")}${responses.length > 0 ? "\n  " : ""}},\n`;
    return `/** The validators of {@link Operations.${info.id}}. */\nexport const ${info.id}: OperationValidators = {\n${members}};`;
  });
  const names = operationsOf(spec).map(({ id }) => `  ${id},\n`);
  const text = [...printer.declarations.values(), ...checks.functions.values(), ...validators.values(), ...operations].join("\n\n");
  const used = ["equal", "formats", "limits", "requestValidator", "responseValidator", "unknownMembers"].filter((name) =>
    new RegExp(`\\b${name}[.([]`).test(text),
  );
  const types = [
    "OperationValidators",
    ...(text.includes("Finding[]") ? ["Finding"] : []),
    ...(printer.declarations.size > 0 ? ["SchemaNode"] : []),
    "Validators",
  ].map((name) => `type ${name}`);
  return `import { ${[...used, ...types].join(", ")} } from "@vendor-jobs/core/validation";
import type { Operations } from "./operations.ts";

${text}

/** The validators of all operations. */
export const validators: Validators = {
${names.join("")}};
`;
}

/** A JSON body of an operation; `key` is the status of a response, 4 for that of `4XX`, 0 for the default's. */
interface Body {
  readonly key?: number;
  readonly schema: Json;
  readonly kind: "request" | "response";
  readonly path: string;
}

function bodiesOf(info: OperationInfo): Body[] {
  const name = pascalCase(info.id);
  const { body } = info;
  const responses = info.responses.filter(({ mediaType = "", schema }) => isJson(mediaType) && schema !== undefined);
  return [
    ...(body?.schema ? [{ schema: body.schema, kind: "request" as const, path: `${name}Body` }] : []),
    ...responses.map(({ key, status, schema }) => {
      return { key: status || Number.parseInt(key, 10) || 0, schema, kind: "response" as const, path: `${name}${key === "default" ? "Default" : key}` };
    }),
  ];
}

/** Writes schemas as data: those that others refer to as constants of their own. */
function schemaPrinter({ follow, nameOf }: PlainSchemas) {
  const declarations = new Map<string, string>();

  function print(node: Json): string {
    if (Array.isArray(node)) return `[${node.map(print).join(", ")}]`;
    if (node === null || typeof node !== "object") return JSON.stringify(node);
    if (typeof node.$ref !== "string")
      return `{ ${Object.entries(node)
        .map(([key, value]) => `${/^[A-Za-z_]\w*$/.test(key) ? key : JSON.stringify(key)}: ${print(value)}`)
        .join(", ")} }`;
    const name = `schema$${nameOf(node.$ref)}`;
    if (!declarations.has(name)) {
      declarations.set(name, "");
      declarations.set(name, `const ${name}: SchemaNode = ${print(follow(node))};`);
    }
    return `() => ${name}`;
  }
  return { print, declarations };
}
