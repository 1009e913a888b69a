import ts from "typescript";

/** Whether users read a type, or hand it in. */
export type Position = "read" | "given";

export const flip = (position: Position): Position => (position === "read" ? "given" : "read");

/** Types of what is handed back as it was got: a member more in a response asks nothing of those who hand it back. */
export const handedBack = new Set(["JobLike"]);

/** In openapi-typescript's `paths`, members that say who makes what is below them. */
export const turns: Readonly<Record<string, Position>> = { parameters: "given", requestBody: "given", responses: "read" };

/** What openapi-typescript makes of a spec as a whole. */
export const wire: ReadonlySet<string> = new Set(["paths", "operations", "components"]);

/**
 * The positions in which users meet the named types of a file, from what its functions, classes and constants take and give.
 * @param uses - Positions that are known already.
 */
export function positionsOf(file: ts.SourceFile, uses: ReadonlyMap<string, ReadonlySet<Position>> = new Map()): Map<string, Set<Position>> {
  const declared = Map.groupBy(file.statements, (statement) => (ts.isVariableStatement(statement) ? "" : nameOf(statement)));
  const found = new Map<string, Set<Position>>();

  const reach = (name: string, position: Position) => {
    const positions = found.get(name) ?? new Set();
    if (positions.has(position) || handedBack.has(name)) return;
    found.set(name, positions.add(position));
    for (const statement of declared.get(name) ?? []) ts.forEachChild(statement, (child) => visit(child, position, wire.has(name)));
  };
  const visit = (node: ts.Node, position: Position, isWire = false): void => {
    if (ts.isParameter(node)) {
      if (node.type) visit(node.type, flip(position));
      return;
    }
    if (ts.isIdentifier(node)) reach(node.text, position);
    // `core.Call` is no `Call` of this file.
    if (ts.isQualifiedName(node)) {
      reach(node.getText(), position);
      return;
    }
    // What these make of their arguments only the checker can tell, and it looks at all that functions take and give.
    if (ts.isTypeReferenceNode(node) && (node.typeName.getText() === "Pick" || (position === "given" && ts.isQualifiedName(node.typeName)))) {
      visit(node.typeName, position);
      return;
    }
    if (ts.isPropertySignature(node) && node.type) visit(node.type, (isWire && turns[node.name.getText()]) || position, isWire);
    else ts.forEachChild(node, (child) => visit(child, position, isWire));
  };
  for (const statement of file.statements) {
    if (ts.isVariableStatement(statement)) visit(statement, "read");
    if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) {
      reach(nameOf(statement), "read");
    }
  }
  for (const [name, positions] of uses) for (const position of positions) reach(name, position);
  // An interface with methods is one of ours to call, though nothing here makes it.
  for (const statement of file.statements)
    if (ts.isInterfaceDeclaration(statement) && !found.has(statement.name.text) && statement.members.some(ts.isMethodSignature))
      reach(statement.name.text, "read");
  return found;
}

const nameOf = (statement: ts.Statement): string => {
  const { name } = statement as ts.Statement & { name?: ts.Node };
  return name && ts.isIdentifier(name) ? name.text : "";
};
