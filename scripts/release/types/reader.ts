import ts from "typescript";
import { paired } from "../bump/index.ts";

/** What is printed with no source of its own is printed as part of some file. */
const anyFile = ts.createSourceFile("any.d.ts", "", ts.ScriptTarget.Latest);

/** Reads what types are made of, and how they are written. */
export class TypeReader {
  readonly #checker: ts.TypeChecker;

  constructor(checker: ts.TypeChecker) {
    this.#checker = checker;
  }

  /** The members of two unions of objects that are the same ones: by what tells them apart, or by name. */
  matched(before: ts.Type[], after: ts.Type[]): { pairs: [ts.Type, ts.Type][]; gained: ts.Type[]; lost: ts.Type[] } {
    const all = [...before, ...after];
    const isUnit = (type: ts.Type | undefined) => type !== undefined && (type.flags & (ts.TypeFlags.Unit | ts.TypeFlags.BooleanLiteral)) !== 0;
    const typeOf = (type: ts.Type, name: string) => {
      const symbol = type.getProperty(name);
      return symbol && this.#checker.getTypeOfSymbol(symbol);
    };
    const names = (all[0]?.getProperties() ?? []).map(({ name }) => name).filter((name) => all.every((type) => isUnit(typeOf(type, name))));
    const keyOf = (type: ts.Type) => {
      // Where there is one on each side, it is the same.
      if (before.length === 1 && after.length === 1) return "";
      if (names.length > 0) return names.map((name) => this.text(typeOf(type, name) as ts.Type)).join(" ");
      return type.aliasSymbol?.name ?? type.symbol?.name ?? this.text(type);
    };
    const found = { pairs: [] as [ts.Type, ts.Type][], gained: [] as ts.Type[], lost: [] as ts.Type[] };
    for (const [, olds = [], news = []] of paired(Map.groupBy(before, keyOf), Map.groupBy(after, keyOf))) {
      const common = Math.min(olds.length, news.length);
      found.pairs.push(...olds.slice(0, common).map((type, index): [ts.Type, ts.Type] => [type, news[index] as ts.Type]));
      found.lost.push(...olds.slice(common));
      found.gained.push(...news.slice(common));
    }
    return found;
  }

  /** Both instances of one generic type of the language, such as Promise: what differs are its arguments. */
  isOfLanguage(then: ts.Type, now: ts.Type): boolean {
    // A mapped type such as Record has a target too, and no arguments.
    const isReference = (type: ts.Type) => ((type as ts.ObjectType).objectFlags & ts.ObjectFlags.Reference) !== 0;
    const target = (type: ts.Type) => (isReference(type) ? ((type as ts.TypeReference).target as ts.Type) : undefined);
    const found = target(now);
    if (!found || found !== target(then)) return false;
    return this.#checker.isTupleType(now) || (found.symbol?.declarations ?? []).some((node) => /\/typescript\/lib\//.test(node.getSourceFile().fileName));
  }

  /** The members of a union: objects, all else by its text, and whether one depends on a type parameter. */
  partsOf(type: ts.Type): { atoms: Map<string, ts.Type>; objects: ts.Type[]; isGeneric: boolean } {
    const parts = { atoms: new Map<string, ts.Type>(), objects: [] as ts.Type[], isGeneric: false };
    for (const part of type.isUnion() ? type.types : [type]) {
      // `string & {}` keeps the known values of an open enum in editors, and is any string.
      const primitive = part.isIntersection() ? part.types.find(({ flags }) => flags & (ts.TypeFlags.String | ts.TypeFlags.Number)) : undefined;
      if (!primitive && part.flags & ts.TypeFlags.Instantiable) parts.isGeneric = true;
      else if (!primitive && part.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) parts.objects.push(part);
      else parts.atoms.set(this.text(primitive ?? part), primitive ?? part);
    }
    return parts;
  }

  text(type: ts.Type): string {
    const flags = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.InTypeAlias | ts.TypeFormatFlags.UseAliasDefinedOutsideCurrentScope;
    return this.#checker.typeToString(type, undefined, flags);
  }

  /** The text of a type, each of its unions in one order: the compiler's own is that in which it met their members. */
  canonical(type: ts.Type): string {
    const node = this.#checker.typeToTypeNode(type, undefined, ts.NodeBuilderFlags.NoTruncation | ts.NodeBuilderFlags.InTypeAlias);
    if (!node) return this.text(type);
    const printer = ts.createPrinter({ removeComments: true });
    const text = (one: ts.Node) => printer.printNode(ts.EmitHint.Unspecified, one, anyFile);
    const sorted = (one: ts.Node): ts.Node => {
      const inside = ts.visitEachChild(one, sorted, undefined);
      return ts.isUnionTypeNode(inside) ? ts.factory.createUnionTypeNode([...inside.types].sort((a, b) => (text(a) < text(b) ? -1 : 1))) : inside;
    };
    return text(sorted(node));
  }

  short(type: ts.Type): string {
    return this.#checker.typeToString(type).replace(/\s+/g, " ").slice(0, 80);
  }
}
