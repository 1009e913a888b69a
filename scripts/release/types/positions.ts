import ts from "typescript";
import type { Position } from "../bump/index.ts";
import { nameOf, type ReportProgram } from "./report-program.ts";

export const flip = (position: Position): Position => (position === "read" ? "given" : "read");

/** Types of what is handed back as it was got: a member more in a response asks nothing of those who hand it back. */
export const handedBack = new Set(["JobLike"]);

/** In openapi-typescript's `paths`, members that say who makes what is below them. */
export const turns: Readonly<Record<string, Position>> = { parameters: "given", requestBody: "given", responses: "read" };

/** What openapi-typescript makes of a spec as a whole. */
export const wire: ReadonlySet<string> = new Set(["paths", "operations", "components"]);

/** What these make of their arguments only the checker can tell, and it looks at all that functions take and give. */
const made = new Set(["Pick", "Parameters", "ConstructorParameters", "ReturnType", "InstanceType"]);

export type Positions = ReadonlyMap<string, ReadonlySet<Position>>;

/**
 * The positions in which users meet the named types of a file, from what its functions, classes and constants take and give.
 * @param uses - Positions that are known already.
 */
export function positionsOf(file: ts.SourceFile, { checker, isHandedBack }: ReportProgram, uses: Positions = new Map()): Map<string, Set<Position>> {
  const declared = Map.groupBy(file.statements, nameOf);
  const found = new Map<string, Set<Position>>();

  const reach = (name: string, position: Position) => {
    const positions = found.get(name) ?? new Set();
    if (positions.has(position) || handedBack.has(name)) return;
    found.set(name, positions.add(position));
    for (const statement of declared.get(name) ?? []) {
      const inside = ts.isInterfaceDeclaration(statement) && isHandedBack(checker.getTypeAtLocation(statement)) ? "read" : position;
      ts.forEachChild(statement, (child) => visit(child, inside, wire.has(name)));
    }
  };
  const visit = (node: ts.Node, position: Position, isWire = false): void => {
    // A type parameter may have the name of a type, and so may a member.
    if (ts.isIdentifier(node) && !isNameOf(node) && !isTypeParameter(checker, node)) reach(node.text, position);
    if (ts.isParameter(node)) {
      if (node.type) visit(node.type, flip(position));
    } else if (ts.isIndexedAccessTypeNode(node)) for (const member of membersAt(checker, node)) visit(member, position, isWire);
    // `core.Call` is no `Call` of this file.
    else if (ts.isQualifiedName(node)) reach(node.getText(), position);
    else if (ts.isTypeReferenceNode(node) && (made.has(node.typeName.getText()) || (position === "given" && ts.isQualifiedName(node.typeName))))
      visit(node.typeName, position);
    else if (ts.isPropertySignature(node) && node.type) visit(node.type, (isWire && turns[node.name.getText()]) || position, isWire);
    else ts.forEachChild(node, (child) => visit(child, position, isWire));
  };
  for (const statement of file.statements) {
    if (ts.isVariableStatement(statement)) visit(statement, "read");
    if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) reach(nameOf(statement), "read");
  }
  for (const [name, positions] of uses) for (const position of positions) reach(name, position);
  // An interface with methods is one of ours to call, though nothing here makes it.
  for (const { name, members } of file.statements.filter(ts.isInterfaceDeclaration))
    if (members.some(ts.isMethodSignature) && !found.has(name.text)) reach(name.text, "read");
  return found;
}

const isNameOf = (node: ts.Identifier): boolean => (node.parent as ts.Node & { name?: ts.Node }).name === node;

const isTypeParameter = (checker: ts.TypeChecker, node: ts.Identifier): boolean =>
  ((checker.getSymbolAtLocation(node)?.flags ?? 0) & ts.SymbolFlags.TypeParameter) !== 0;

/** The type of the member that `Type["member"]` names: the other members are not met there. */
function membersAt(checker: ts.TypeChecker, { objectType, indexType }: ts.IndexedAccessTypeNode): ts.TypeNode[] {
  if (!ts.isLiteralTypeNode(indexType) || !ts.isStringLiteral(indexType.literal)) return [];
  const symbol = checker.getTypeFromTypeNode(objectType).getProperty(indexType.literal.text);
  return (symbol?.declarations ?? []).flatMap((declaration) => (ts.isPropertySignature(declaration) && declaration.type ? [declaration.type] : []));
}
