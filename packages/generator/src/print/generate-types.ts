import { isJson, isLong, isRequired, type Json, type OperationInfo, operationsOf, resolve } from "@vendor-jobs/contract/spec";
import ts from "typescript";
import { paramsName } from "./names.ts";

/**
 * `src/generated/types.ts`: the types of a spec as named interfaces.
 * openapi-typescript gives one big `components` interface; here each schema becomes a declaration of its own, so that hovers, errors and
 * go-to-definition show its name. Each operation's flat parameters are added as one more schema.
 */
export async function generateTypes(spec: Json): Promise<string> {
  // Who only lints needs none of it, and it takes as long to load as all else.
  const { default: openapiTS } = await import("openapi-typescript");
  const nodes = await openapiTS(withParams(spec), { defaultNonNullable: false, silent: true, transform: (schema) => ownType(schema) });
  const declarations = nodes.flatMap((node) => {
    if (isNamed(node, "components")) return componentDeclarations(node);
    if (isNamed(node, "operations")) return [unexported(node)];
    return isNamed(node, "paths") || declaredName(node) === helper ? [node] : [];
  });
  const file = ts.createSourceFile("types.ts", "", ts.ScriptTarget.Latest);
  const printer = ts.createPrinter();
  const simple = declarations.map((node) => ts.transform(node, [simplify]).transformed[0] as ts.Node);
  // What is left of `components`, and `operations`, is there for `paths` only.
  const isUsed = (node: ts.Node) =>
    !["components", "operations", helper].includes(declaredName(node)) || simple.some((other) => other !== node && mentions(other, declaredName(node)));
  const text = simple.filter(isUsed).map((node) => printer.printNode(ts.EmitHint.Unspecified, node, file));
  // Editors print the tag's name before a description that is tagged, and none before one that is not.
  // Nor does the indentation of its continuation lines mean anything.
  return `${text
    .join("\n")
    .replace(/^(\s*(?:\/\*\*|\*)) @description /gm, "$1 ")
    .replace(/^(\s*\*) {5}(?=\S)/gm, "$1 ")}\n`;
}

/** The type by which openapi-typescript says that a schema requires what another only has. */
const helper = "WithRequired";

/** Format of what is sent as it is given. */
const bytes = "vendor-jobs-bytes";

/** The type of what OpenAPI calls a string or an integer and is more: bytes, and integers of more digits than JavaScript's numbers keep. */
function ownType(schema: Json): ts.TypeNode | undefined {
  if (schema.format === bytes) return typeNode("string | Blob | ArrayBuffer | Uint8Array | ReadableStream<Uint8Array>");
  if (schema.format === "binary") return typeNode("Blob");
  if (isLong(schema)) return typeNode(`number | string${[schema.type].flat().includes("null") ? " | null" : ""}`);
  return undefined;
}

function typeNode(text: string): ts.TypeNode {
  const [statement] = ts.createSourceFile("type.ts", `type T = ${text};`, ts.ScriptTarget.Latest).statements;
  return (statement as ts.TypeAliasDeclaration).type;
}

/** A body's schema as the method takes it, by its media type. */
function givenSchema({ mediaType = "application/json", schema = {} }: NonNullable<OperationInfo["body"]>): Json {
  if (isJson(mediaType) || /^(multipart|application\/x-www-form)/.test(mediaType)) return schema;
  const raw = { type: "string", format: bytes };
  return /ndjson|jsonl/.test(mediaType) ? { anyOf: [{ type: "array", items: schema }, raw] } : raw;
}

/** A parameter that goes as JSON text, as one of what it is; anything else as it is. */
function asValue(_: string, node: Json): Json {
  if (node?.in === undefined || !node.content) return node;
  const { content, ...parameter } = node;
  return { ...parameter, schema: Object.values<Json>(content)[0]?.schema ?? {} };
}

/** The spec with a schema an operation for its flat parameters, and JSON in the query as what it is rather than as text. */
function withParams(spec: Json): Json {
  const copy = JSON.parse(JSON.stringify(spec), asValue);
  const schemas: Record<string, Json> = {};
  for (const info of operationsOf(copy)) {
    const properties: Record<string, Json> = {};
    const required: string[] = [];
    for (const parameter of info.parameters) {
      const schema = parameter.schema.$ref ? { allOf: [parameter.schema] } : parameter.schema;
      properties[parameter.name] = { ...schema, description: parameter.description, ...(parameter.deprecated && { deprecated: true }) };
      if (isRequired(spec, info, parameter)) required.push(parameter.name);
    }
    if (info.body) {
      const description = resolve(copy, info.operation.requestBody).description ?? resolve(copy, info.body.schema)?.description;
      properties.body = { allOf: [givenSchema(info.body)], description };
      if (info.body.required) required.push("body");
    }
    const description = `What {@link Operations.${info.id}} takes.`;
    if (Object.keys(properties).length > 0) schemas[paramsName(info.id)] = { type: "object", description, properties, required, additionalProperties: false };
  }
  return { ...copy, components: { ...copy.components, schemas: { ...copy.components?.schemas, ...schemas } } };
}

const isNamed = (node: ts.Node, name: string): node is ts.InterfaceDeclaration => ts.isInterfaceDeclaration(node) && node.name.text === name;

/** The schemas of `components` as declarations, then `components` without them. */
function componentDeclarations(node: ts.InterfaceDeclaration): ts.Node[] {
  const schemas = node.members.filter(ts.isPropertySignature).find((member) => nameOf(member) === "schemas");
  const others = node.members.filter((member) => member !== schemas);
  const members = schemas?.type && ts.isTypeLiteralNode(schemas.type) ? [...schemas.type.members] : [];
  const types = new Map(members.filter(ts.isPropertySignature).map((member) => [nameOf(member), member.type as ts.TypeNode]));
  const named = members.filter(ts.isPropertySignature).map((member) => {
    const name = nameOf(member);
    const type = member.type as ts.TypeNode;
    const exported = [ts.factory.createModifier(ts.SyntaxKind.ExportKeyword)];
    const parts = partsOf(type);
    const own = parts.filter(ts.isTypeLiteralNode).flatMap((literal) => [...literal.members]);
    const bases = parts.filter((part) => !ts.isTypeLiteralNode(part)).map(schemaName);
    // An object, or objects composed by allOf, is an interface that extends the others; anything else is an alias, as are objects that both have a member.
    const isComposed = parts.some(ts.isTypeLiteralNode) && bases.every((base) => isExtendable(base, types));
    const names = isComposed ? membersOf(type, types).flatMap((one) => (one.name ? nameOf(one) : [])) : [];
    const isObject = isComposed && new Set(names).size === names.length;
    const heritage = bases.map((base) => ts.factory.createExpressionWithTypeArguments(ts.factory.createIdentifier(base), undefined));
    const clauses = heritage.length > 0 ? [ts.factory.createHeritageClause(ts.SyntaxKind.ExtendsKeyword, heritage)] : undefined;
    const declaration = isObject
      ? ts.factory.createInterfaceDeclaration(exported, name, undefined, clauses, own)
      : ts.factory.createTypeAliasDeclaration(exported, name, undefined, type);
    return ts.setSyntheticLeadingComments(declaration, ts.getSyntheticLeadingComments(member));
  });
  return [...named, ts.factory.updateInterfaceDeclaration(node, undefined, node.name, undefined, undefined, others)];
}

/** Whether a schema of a name is an object, or composed of such, which an interface may extend. */
const isExtendable = (name: string, types: ReadonlyMap<string, ts.TypeNode>, passed: readonly string[] = []): boolean => {
  const type = types.get(name);
  if (type === undefined || passed.includes(name)) return false;
  return partsOf(type).every((part) => ts.isTypeLiteralNode(part) || isExtendable(schemaName(part), types, [...passed, name]));
};

/** The members of an object, and of those that it is composed of. */
const membersOf = (type: ts.TypeNode, types: ReadonlyMap<string, ts.TypeNode>): ts.TypeElement[] =>
  partsOf(type).flatMap((part) => (ts.isTypeLiteralNode(part) ? [...part.members] : membersOf(types.get(schemaName(part)) as ts.TypeNode, types)));

const declaredName = (node: ts.Node): string => (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) ? node.name.text : "");

const mentions = (node: ts.Node, name: string): boolean =>
  (ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName) && node.typeName.text === name) ||
  (ts.forEachChild(node, (child) => mentions(child, name) || undefined) ?? false);

const unexported = (node: ts.InterfaceDeclaration) => ts.factory.updateInterfaceDeclaration(node, undefined, node.name, undefined, undefined, node.members);

const nameOf = (member: ts.TypeElement): string => (member.name as ts.Identifier | ts.StringLiteral).text;

/** `components["schemas"]["Job"]` becomes `Job`, and an open enum keeps its known values in the editor. */
const simplify: ts.TransformerFactory<ts.Node> = (context) => {
  const visit = (node: ts.Node): ts.Node => {
    if (schemaName(node)) return ts.factory.createTypeReferenceNode(schemaName(node));
    if (ts.isUnionTypeNode(node)) {
      const literals = flat(node).map((type): ts.Node => (ts.isLiteralTypeNode(type) ? type.literal : type));
      const open = [
        ...(literals.some(isText) ? [ts.SyntaxKind.StringKeyword] : []),
        ...(literals.some(ts.isNumericLiteral) ? [ts.SyntaxKind.NumberKeyword] : []),
      ];
      return ts.factory.createUnionTypeNode(
        flat(node).map((type) => (open.includes(type.kind) ? andNothing(type) : (ts.visitNode(type, visit) as ts.TypeNode))),
      );
    }
    return ts.visitEachChild(node, visit, context);
  };
  return (node) => ts.visitNode(node, visit) as ts.Node;
};

/** openapi-typescript writes texts as identifiers in quotes, to keep their characters unescaped. */
const isText = (literal: ts.Node) => ts.isStringLiteral(literal) || (ts.isIdentifier(literal) && literal.text.startsWith('"'));

/** The members of a union, those of unions within it included, the plain types once. */
const flat = (type: ts.TypeNode): ts.TypeNode[] => {
  const members = ts.isUnionTypeNode(type)
    ? type.types.flatMap(flat)
    : ts.isParenthesizedTypeNode(type) && ts.isUnionTypeNode(type.type)
      ? flat(type.type)
      : [type];
  const isPlain = ({ kind }: ts.TypeNode) => kind === ts.SyntaxKind.StringKeyword || kind === ts.SyntaxKind.NumberKeyword;
  return members.filter((member, index) => !isPlain(member) || members.findIndex(({ kind }) => kind === member.kind) === index);
};

const andNothing = (type: ts.TypeNode) =>
  ts.factory.createParenthesizedType(ts.factory.createIntersectionTypeNode([type, ts.factory.createTypeLiteralNode([])]));

/** The members of an intersection, those of intersections within it included. */
const partsOf = (type: ts.TypeNode): ts.TypeNode[] =>
  ts.isIntersectionTypeNode(type) ? type.types.flatMap(partsOf) : ts.isParenthesizedTypeNode(type) ? partsOf(type.type) : [type];

/** `Job` of `components["schemas"]["Job"]`, else an empty text. */
const schemaName = (node: ts.Node): string =>
  ts.isIndexedAccessTypeNode(node) && ts.isIndexedAccessTypeNode(node.objectType) && literalText(node.objectType.indexType) === "schemas"
    ? literalText(node.indexType)
    : "";

const literalText = (type: ts.TypeNode): string => (ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal) ? type.literal.text : "");
