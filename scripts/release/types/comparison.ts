import ts from "typescript";
import { type Bump, costs, type Position, paired, type Reason, type Way, wayOf } from "../bump/index.ts";
import { flip, handedBack, turns, wire } from "./positions.ts";
import { TypeReader } from "./reader.ts";
import type { ReportProgram } from "./report-program.ts";

/** Where a comparison stands: the nearest declaration of the package, and the way there. */
interface Where {
  node: ts.Node;
  label: string;
  position: Position;
}

type Atoms = ReadonlyMap<string, ts.Type>;

const literalFlags = ts.TypeFlags.StringLiteral | ts.TypeFlags.NumberLiteral | ts.TypeFlags.BigIntLiteral | ts.TypeFlags.BooleanLiteral;
const wholeFlags = ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.Never | ts.TypeFlags.Void;

/** The type of all literals such as this, where that can stand beside them. */
const allOf = ({ flags }: ts.Type) => (flags & ts.TypeFlags.StringLiteral ? "string" : flags & ts.TypeFlags.NumberLiteral ? "number" : undefined);

/** Compares types of two versions, member by member, and notes what users would feel. */
export class TypeComparison {
  readonly reasons: Reason[] = [];
  readonly #program: ReportProgram;
  readonly #checker: ts.TypeChecker;
  readonly #reader: TypeReader;
  readonly #done = new Set<string>();
  readonly #ids = new Map<ts.Type, number>();

  constructor(program: ReportProgram) {
    this.#program = program;
    this.#checker = program.checker;
    this.#reader = new TypeReader(program.checker);
  }

  note(bump: Bump, why: string, node: ts.Node): void {
    const place = this.#program.placeOf(node);
    if (bump === "none" || !place) return;
    const { file, line, isOld, about } = place;
    this.reasons.push({ bump, why, file, line, ...(about && { about }), ...(isOld && { wasInRelease: true }) });
  }

  /** Notes what came or went at a place. */
  #judge(rule: keyof typeof costs, way: Way, words: string, { node, label, position }: Where): void {
    this.note(costs[rule][position][way], `${label} ${words}`, node);
  }

  /** With `isOptional`, that a value may be undefined has been judged already. */
  compare(then: ts.Type, now: ts.Type, where: Where, isOptional = false): void {
    if (then === now || handedBack.has(now.aliasSymbol?.name ?? "")) return;
    if (this.#isDone(then, now, where.position, isOptional)) return;
    const [before, after] = [this.#reader.partsOf(then), this.#reader.partsOf(now)];
    if (isOptional) for (const { atoms } of [before, after]) atoms.delete("undefined");
    if ((then.flags | now.flags) & wholeFlags || before.isGeneric || after.isGeneric) this.#whole(then, now, where);
    else {
      this.#atoms(before.atoms, after.atoms, where);
      this.#objects(then, now, before.objects, after.objects, where);
    }
  }

  /** Whether one fits where the other did, from where users stand. */
  #fits(then: ts.Type, now: ts.Type, { position }: Where): boolean {
    return position === "read" ? this.#checker.isTypeAssignableTo(now, then) : this.#checker.isTypeAssignableTo(then, now);
  }

  /** Two types as wholes: those that have no members, or that depend on a type parameter. */
  #whole(then: ts.Type, now: ts.Type, where: Where): void {
    const [was, is] = [this.#reader.text(then), this.#reader.text(now)];
    if (was === is || this.#reader.canonical(then) === this.#reader.canonical(now)) return;
    // What was of no type could be used as any; what was no value was used as none.
    const wasNone = then.flags & ts.TypeFlags.Void && where.position === "read";
    const isMinor = !(then.flags & ts.TypeFlags.Any) && (wasNone || this.#fits(then, now, where));
    this.note(isMinor ? "minor" : "major", `${where.label} is ${is}, and was ${was}`, where.node);
  }

  #atoms(before: Atoms, after: Atoms, where: Where): void {
    for (const [name, was, is, alone] of paired(before, after)) {
      if (!alone) continue;
      const [type, others] = is ? [is, before] : [was as ts.Type, after];
      const all = allOf(type);
      const isKnown = all !== undefined && before.has(all) && after.has(all);
      // Said where the type that is open is gained or lost.
      if (all !== undefined && others.has(all) && !isKnown) continue;
      const opens = [...others.values()].some((other) => allOf(other) === name);
      const rule = isKnown ? "knownLiteral" : type.flags & literalFlags ? "literal" : opens ? "openness" : "alternative";
      this.#judge(rule, alone, `${alone === "added" ? "may be" : "is no longer"} ${name}`, where);
    }
  }

  #objects(then: ts.Type, now: ts.Type, before: ts.Type[], after: ts.Type[], where: Where): void {
    const { pairs, gained, lost } = this.#reader.matched(before, after);
    for (const [old, type] of pairs) this.#object(old, type, where);
    if (pairs.length + gained.length > 0 && lost.length > 0 && this.#fits(then, now, where)) {
      this.note("minor", `${where.label} has other forms`, where.node);
      return;
    }
    for (const type of gained) this.#judge("alternative", "added", `may be ${this.#reader.short(type)}`, where);
    for (const type of lost) this.#judge("alternative", "removed", `is no longer ${this.#reader.short(type)}`, where);
  }

  #object(then: ts.Type, now: ts.Type, where: Where): void {
    if (then === now || this.#isDone(then, now, where.position, "object")) return;
    if (this.#reader.isOfLanguage(then, now)) {
      const [old, args] = [this.#checker.getTypeArguments(then as ts.TypeReference), this.#checker.getTypeArguments(now as ts.TypeReference)];
      for (const [index, type] of args.entries()) this.compare(old[index] as ts.Type, type, where);
      return;
    }
    if ([then, now].some((type) => this.#checker.isArrayType(type) || this.#checker.isTupleType(type))) {
      this.#whole(then, now, where);
      return;
    }
    for (const kind of [ts.SignatureKind.Call, ts.SignatureKind.Construct]) this.#signatures(then, now, kind, where);
    this.#properties(then, now, where);
    for (const kind of [ts.IndexKind.String, ts.IndexKind.Number]) {
      const [old, index] = [this.#checker.getIndexInfoOfType(then, kind), this.#checker.getIndexInfoOfType(now, kind)];
      if (old && index) this.compare(old.type, index.type, { ...where, label: `${where.label}[key]` });
      else if (old || index) this.#judge("index", wayOf(index !== undefined), `${index ? "may have" : "may no longer have"} any key`, where);
    }
  }

  #properties(then: ts.Type, now: ts.Type, where: Where): void {
    for (const [name, old, symbol, alone] of paired(this.#members(then), this.#members(now))) {
      const one = (symbol ?? old) as ts.Symbol;
      const rule = isOptional(one) ? "optional" : "required";
      const inside: Where = {
        node: this.#ownNode(one) ?? where.node,
        label: this.#label(one) ?? (name.startsWith("__@") ? `a member of ${where.label}` : `${where.label}.${name}`),
        position: wire.has(where.label.split(".")[0] as string) ? (turns[name] ?? where.position) : where.position,
      };
      if (alone) {
        const words = alone === "added" ? `${rule} ${inside.label} was added` : `${inside.label} was removed`;
        this.note(costs[rule][inside.position][alone], words, inside.node);
        continue;
      }
      if (isOptional(old) !== isOptional(symbol)) this.#judge("requirement", wayOf(rule === "required"), `is now ${rule}`, inside);
      this.#modifiers(old, symbol, inside);
      const position = this.#program.isHandedBack(now) ? "read" : inside.position;
      this.compare(this.#checker.getTypeOfSymbol(old), this.#checker.getTypeOfSymbol(symbol), { ...inside, position }, isOptional(old) || isOptional(symbol));
    }
  }

  /** The members that users can have to do with. `put?: never` is how openapi-typescript writes that there is none such. */
  #members(type: ts.Type): [string, ts.Symbol][] {
    const isNever = (symbol: ts.Symbol) => this.#checker.getNonNullableType(this.#checker.getTypeOfSymbol(symbol)).flags & ts.TypeFlags.Never;
    const isPrivate = ({ declarations = [] }: ts.Symbol) => declarations.some((node) => ts.isClassElement(node) && isHidden(node));
    const members = this.#checker.getPropertiesOfType(type).filter((symbol) => !isPrivate(symbol) && !(isOptional(symbol) && isNever(symbol)));
    return members.map((symbol) => [symbol.name, symbol]);
  }

  #modifiers(old: ts.Symbol, symbol: ts.Symbol, where: Where): void {
    const nodeOf = ({ declarations = [] }: ts.Symbol) =>
      declarations.find((node) => ts.isPropertySignature(node) || ts.isPropertyDeclaration(node)) as ts.PropertySignature | undefined;
    const isReadonly = (member: ts.Symbol) =>
      (ts.getCombinedModifierFlags((nodeOf(member) ?? where.node) as ts.Declaration) & ts.ModifierFlags.Readonly) !== 0 ||
      ((member.flags & ts.SymbolFlags.GetAccessor) !== 0 && (member.flags & ts.SymbolFlags.SetAccessor) === 0);
    if (isReadonly(old) !== isReadonly(symbol))
      this.#judge("readonly", wayOf(isReadonly(symbol)), `is ${isReadonly(symbol) ? "now" : "no longer"} readonly`, where);
    const [before, after] = [nodeOf(old), nodeOf(symbol)];
    if (!before || !after || before === after) return;
    // `x?: T` and `x?: T | undefined` differ where users compile with exactOptionalPropertyTypes.
    const mayBeUndefined = ({ type }: ts.PropertySignature) =>
      type !== undefined && ts.isUnionTypeNode(type) && type.types.some(({ kind }) => kind === ts.SyntaxKind.UndefinedKeyword);
    if (before.questionToken && after.questionToken && mayBeUndefined(before) !== mayBeUndefined(after))
      this.#judge("alternative", wayOf(mayBeUndefined(after)), `${mayBeUndefined(after) ? "may be" : "is no longer"} undefined`, where);
  }

  #signatures(then: ts.Type, now: ts.Type, kind: ts.SignatureKind, where: Where): void {
    const [before, after] = [this.#checker.getSignaturesOfType(then, kind), this.#checker.getSignaturesOfType(now, kind)];
    if (before.length === after.length) for (const [index, signature] of after.entries()) this.#signature(before[index] as ts.Signature, signature, where);
    else if (before.length === 0) this.#judge("index", "added", "can be called", where);
    else this.#whole(then, now, where);
  }

  #signature(then: ts.Signature, now: ts.Signature, where: Where): void {
    const [before, after] = [then.getTypeParameters() ?? [], now.getTypeParameters() ?? []];
    if (before.length !== after.length) {
      this.note("major", `${where.label} takes ${after.length} type parameters, and took ${before.length}`, where.node);
      return;
    }
    const given = { ...where, position: flip(where.position) };
    for (const [index, parameter] of after.entries()) {
      const [old, constraint] = [before[index]?.getConstraint(), parameter.getConstraint()];
      const inside = { ...given, label: `${where.label}<${parameter.symbol.name}>` };
      if (old && constraint) this.compare(old, constraint, inside);
      else if (old || constraint) this.#judge("alternative", wayOf(!constraint), constraint ? "is constrained" : "may be any type", inside);
    }
    const lostDefault = after.find((parameter, index) => before[index]?.getDefault() && !parameter.getDefault());
    if (lostDefault) this.note("major", `${where.label}<${lostDefault.symbol.name}> has no default any more`, where.node);
    for (let index = 0; index < Math.max(then.parameters.length, now.parameters.length); index++)
      this.#parameter(then.parameters[index], now.parameters[index], given);
    const [told, tells] = [this.#predicate(then), this.#predicate(now)];
    if (told !== tells) this.note(told === "" ? "minor" : "major", `${where.label} tells something else of what it is given`, where.node);
    this.compare(then.getReturnType(), now.getReturnType(), { ...where, label: `${where.label}()` });
  }

  /** @param where - The function, as what it is given is met. */
  #parameter(old: ts.Symbol | undefined, parameter: ts.Symbol | undefined, where: Where): void {
    const inside = { ...where, label: `${where.label}(${(parameter ?? old)?.name})` };
    const rule = mayBeLeftOut(parameter ?? old) ? "optional" : "required";
    // A function that users hand in may take fewer arguments than it is given.
    if (!old) this.note(where.position === "given" ? costs[rule].given.added : "minor", `${rule} ${inside.label} was added`, where.node);
    else if (!parameter) this.note("major", `${inside.label} was removed`, where.node);
    else {
      const areLeftOut = [mayBeLeftOut(old), mayBeLeftOut(parameter)];
      if (areLeftOut[0] !== areLeftOut[1]) this.#judge("requirement", wayOf(rule === "required"), `is now ${rule}`, inside);
      this.compare(this.#checker.getTypeOfSymbol(old), this.#checker.getTypeOfSymbol(parameter), inside, areLeftOut.includes(true));
    }
  }

  /** What a function tells of what it is given. */
  #predicate(signature: ts.Signature): string {
    const { kind, type } = this.#checker.getTypePredicateOfSignature(signature) ?? {};
    return kind === undefined ? "" : `${kind} ${type ? this.#reader.text(type) : ""}`;
  }

  #ownNode(symbol: ts.Symbol): ts.Node | undefined {
    return symbol.declarations?.find((node) => this.#program.placeOf(node) !== undefined);
  }

  /** A member by the name of the declaration that it is a member of: how one gets there is long, and there are many ways. */
  #label(symbol: ts.Symbol): string | undefined {
    const holder = this.#ownNode(symbol)?.parent;
    return holder && (ts.isInterfaceDeclaration(holder) || ts.isClassDeclaration(holder)) && holder.name ? `${holder.name.text}.${symbol.name}` : undefined;
  }

  /** Whether two types have been compared so before; from then on they have. */
  #isDone(then: ts.Type, now: ts.Type, ...how: (string | boolean)[]): boolean {
    for (const type of [then, now]) if (!this.#ids.has(type)) this.#ids.set(type, this.#ids.size);
    return this.#done.size === this.#done.add([this.#ids.get(then), this.#ids.get(now), ...how].join(" ")).size;
  }
}

const isOptional = (symbol: ts.Symbol): boolean => (symbol.flags & ts.SymbolFlags.Optional) !== 0;

/** Whether a member is not for users. */
export const isHidden = (declaration: ts.Declaration): boolean =>
  (ts.getCombinedModifierFlags(declaration) & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)) !== 0;

function mayBeLeftOut(parameter: ts.Symbol | undefined): boolean {
  const node = parameter?.valueDeclaration;
  return node !== undefined && ts.isParameter(node) && (node.questionToken ?? node.initializer ?? node.dotDotDotToken) !== undefined;
}
