import ts from "typescript";
import type { Bump, Reason } from "./bump.ts";
import type { ReportProgram } from "./report-program.ts";
import { flip, handedBack, type Position, turns, wire } from "./type-positions.ts";
import { TypeReader } from "./type-reader.ts";

/** Bumps by position of what was gained, and of what was lost. */
const rules = {
  optional: { read: { gained: "minor", lost: "major" }, given: { gained: "minor", lost: "major" } },
  required: { read: { gained: "minor", lost: "major" }, given: { gained: "major", lost: "major" } },
  requirement: { read: { gained: "minor", lost: "major" }, given: { gained: "major", lost: "minor" } },
  /** A type or a form more or less in a union. */
  alternative: { read: { gained: "major", lost: "minor" }, given: { gained: "minor", lost: "major" } },
  /** Code that compares with a literal that no longer exists does not compile. */
  literal: { read: { gained: "major", lost: "major" }, given: { gained: "minor", lost: "major" } },
  /** A literal beside all others of its type. */
  knownLiteral: { read: { gained: "minor", lost: "minor" }, given: { gained: "minor", lost: "minor" } },
  /** Any string beside the known ones. */
  openness: { read: { gained: "major", lost: "major" }, given: { gained: "minor", lost: "major" } },
  /** Options are made by users, who may set them one by one. */
  readonly: { read: { gained: "major", lost: "minor" }, given: { gained: "major", lost: "minor" } },
  index: { read: { gained: "minor", lost: "major" }, given: { gained: "minor", lost: "major" } },
} as const satisfies Record<string, Record<Position, Record<"gained" | "lost", Bump>>>;

/** Where a comparison stands: the nearest declaration of the package, and the way there. */
interface Where {
  node: ts.Node;
  label: string;
  position: Position;
}

const literalFlags = ts.TypeFlags.StringLiteral | ts.TypeFlags.NumberLiteral | ts.TypeFlags.BigIntLiteral | ts.TypeFlags.BooleanLiteral;
const wholeFlags = ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.Never | ts.TypeFlags.Void;

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

  /** With `isOptional`, that a value may be undefined has been judged already. */
  compare(then: ts.Type, now: ts.Type, where: Where, isOptional = false): void {
    if (this.#program.isUnchanged(then, now) || handedBack.has(now.aliasSymbol?.name ?? "")) return;
    const key = `${this.#id(then)} ${this.#id(now)} ${where.position} ${isOptional}`;
    if (this.#done.has(key)) return;
    this.#done.add(key);
    if ((then.flags | now.flags) & wholeFlags) {
      this.#whole(then, now, where);
      return;
    }
    const [before, after] = [this.#reader.partsOf(then), this.#reader.partsOf(now)];
    if (isOptional) for (const { atoms } of [before, after]) atoms.delete("undefined");
    if (before.generic.length + after.generic.length > 0) {
      this.#whole(then, now, where);
      return;
    }
    this.#atoms(before.atoms, after.atoms, where);
    this.#objects(then, now, before.objects, after.objects, where);
  }

  /** Two types as wholes: those that have no members, or that depend on a type parameter. */
  #whole(then: ts.Type, now: ts.Type, where: Where): void {
    const [was, is] = [this.#reader.text(then), this.#reader.text(now)];
    if (was === is || this.#reader.canonical(then) === this.#reader.canonical(now)) return;
    const [from, to] = where.position === "read" ? [now, then] : [then, now];
    const why = `${where.label} is ${is}, and was ${was}`;
    // What was of no type could be used as any; what was no value was used as none.
    if (then.flags & ts.TypeFlags.Any) this.note("major", why, where.node);
    else if (then.flags & ts.TypeFlags.Void && where.position === "read") this.note("minor", why, where.node);
    else if (!this.#checker.isTypeAssignableTo(from, to)) this.note("major", why, where.node);
    else this.note("minor", why, where.node);
  }

  #atoms(before: Map<string, ts.Type>, after: Map<string, ts.Type>, where: Where): void {
    const open = (atoms: Map<string, ts.Type>, { flags }: ts.Type) =>
      flags & ts.TypeFlags.StringLiteral ? atoms.has("string") : flags & ts.TypeFlags.NumberLiteral ? atoms.has("number") : false;
    const isLiteral = (type: ts.Type) => Boolean(type.flags & literalFlags);
    const opens = (name: string, others: Map<string, ts.Type>) =>
      (name === "string" || name === "number") && [...others.values()].some((type) => isLiteral(type) && open(new Map([[name, type]]), type));
    const judge = (name: string, type: ts.Type, way: "gained" | "lost", others: Map<string, ts.Type>) => {
      const isKnown = isLiteral(type) && open(before, type) && open(after, type);
      const isCovered = isLiteral(type) && open(others, type);
      // Said where the type that is open is gained or lost.
      if (isCovered && !isKnown) return;
      const rule = isKnown ? "knownLiteral" : isLiteral(type) ? "literal" : opens(name, others) ? "openness" : "alternative";
      this.note(rules[rule][where.position][way], `${where.label} ${way === "gained" ? "may be" : "is no longer"} ${name}`, where.node);
    };
    for (const [name, type] of after) if (!before.has(name)) judge(name, type, "gained", before);
    for (const [name, type] of before) if (!after.has(name)) judge(name, type, "lost", after);
  }

  #objects(then: ts.Type, now: ts.Type, before: ts.Type[], after: ts.Type[], where: Where): void {
    const { pairs, gained, lost } = this.#reader.paired(before, after);
    for (const [old, type] of pairs) this.#object(old, type, where);
    if (gained.length + lost.length === 0) return;
    const [from, to] = where.position === "read" ? [now, then] : [then, now];
    if (pairs.length + gained.length > 0 && lost.length > 0 && this.#checker.isTypeAssignableTo(from, to)) {
      this.note("minor", `${where.label} has other forms`, where.node);
      return;
    }
    for (const type of gained) this.note(rules.alternative[where.position].gained, `${where.label} may be ${this.#reader.short(type)}`, where.node);
    for (const type of lost) this.note(rules.alternative[where.position].lost, `${where.label} is no longer ${this.#reader.short(type)}`, where.node);
  }

  #object(then: ts.Type, now: ts.Type, where: Where): void {
    if (then === now) return;
    const key = `${this.#id(then)} ${this.#id(now)} ${where.position} object`;
    if (this.#done.has(key)) return;
    this.#done.add(key);
    if (this.#reader.isOfLanguage(then, now)) {
      const [old, args] = [this.#checker.getTypeArguments(then as ts.TypeReference), this.#checker.getTypeArguments(now as ts.TypeReference)];
      for (const [index, type] of args.entries()) this.compare(old[index] as ts.Type, type, where);
      return;
    }
    const isList = (type: ts.Type) => this.#checker.isArrayType(type) || this.#checker.isTupleType(type);
    if (isList(then) || isList(now)) {
      this.#whole(then, now, where);
      return;
    }
    for (const kind of [ts.SignatureKind.Call, ts.SignatureKind.Construct]) this.#signatures(then, now, kind, where);
    this.#properties(then, now, where);
    for (const kind of [ts.IndexKind.String, ts.IndexKind.Number]) {
      const [old, index] = [this.#checker.getIndexInfoOfType(then, kind), this.#checker.getIndexInfoOfType(now, kind)];
      if (old && index) this.compare(old.type, index.type, { ...where, label: `${where.label}[key]` });
      else if (old || index)
        this.note(rules.index[where.position][index ? "gained" : "lost"], `${where.label} ${index ? "may have" : "may no longer have"} any key`, where.node);
    }
  }

  #properties(then: ts.Type, now: ts.Type, where: Where): void {
    const isOptional = (symbol: ts.Symbol) => (symbol.flags & ts.SymbolFlags.Optional) !== 0;
    const isPrivate = ({ declarations = [] }: ts.Symbol) =>
      declarations.some(
        (node) => ts.isClassElement(node) && (ts.getCombinedModifierFlags(node) & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)) !== 0,
      );
    // `put?: never` is how openapi-typescript writes that there is no such member.
    const isThere = (symbol: ts.Symbol) =>
      !isPrivate(symbol) && !(isOptional(symbol) && (this.#checker.getNonNullableType(this.#checker.getTypeOfSymbol(symbol)).flags & ts.TypeFlags.Never) !== 0);
    const members = (type: ts.Type) =>
      new Map(
        this.#checker
          .getPropertiesOfType(type)
          .filter(isThere)
          .map((symbol) => [symbol.name, symbol]),
      );
    const [before, after] = [members(then), members(now)];
    const of = (name: string) => (name.startsWith("__@") ? `a member of ${where.label}` : `${where.label}.${name}`);
    for (const [name, symbol] of after) {
      const old = before.get(name);
      const inside: Where = {
        node: this.#ownNode(symbol) ?? where.node,
        label: this.#label(symbol) ?? of(name),
        position: wire.has(where.label.split(".")[0] as string) ? (turns[name] ?? where.position) : where.position,
      };
      const rule = isOptional(symbol) ? "optional" : "required";
      if (!old) {
        this.note(rules[rule][inside.position].gained, `${rule} ${inside.label} was added`, inside.node);
        continue;
      }
      if (isOptional(old) !== isOptional(symbol))
        this.note(rules.requirement[inside.position][isOptional(symbol) ? "lost" : "gained"], `${inside.label} is now ${rule}`, inside.node);
      this.#modifiers(old, symbol, inside);
      const position = this.#program.isHandedBack(now) ? "read" : inside.position;
      this.compare(this.#checker.getTypeOfSymbol(old), this.#checker.getTypeOfSymbol(symbol), { ...inside, position }, isOptional(old) || isOptional(symbol));
    }
    for (const [name, old] of before) {
      if (after.has(name)) continue;
      const node = this.#ownNode(old) ?? where.node;
      this.note(rules[isOptional(old) ? "optional" : "required"][where.position].lost, `${this.#label(old) ?? of(name)} was removed`, node);
    }
  }

  #modifiers(old: ts.Symbol, symbol: ts.Symbol, where: Where): void {
    const nodeOf = ({ declarations = [] }: ts.Symbol) =>
      declarations.find((node) => ts.isPropertySignature(node) || ts.isPropertyDeclaration(node)) as ts.PropertySignature | undefined;
    const isReadonly = (member: ts.Symbol) =>
      (ts.getCombinedModifierFlags((nodeOf(member) ?? where.node) as ts.Declaration) & ts.ModifierFlags.Readonly) !== 0 ||
      ((member.flags & ts.SymbolFlags.GetAccessor) !== 0 && (member.flags & ts.SymbolFlags.SetAccessor) === 0);
    if (isReadonly(old) !== isReadonly(symbol))
      this.note(
        rules.readonly[where.position][isReadonly(symbol) ? "gained" : "lost"],
        `${where.label} is ${isReadonly(symbol) ? "now" : "no longer"} readonly`,
        where.node,
      );
    const [before, after] = [nodeOf(old), nodeOf(symbol)];
    if (!before || !after || before === after) return;
    // `x?: T` and `x?: T | undefined` differ where users compile with exactOptionalPropertyTypes.
    const mayBeUndefined = ({ type }: ts.PropertySignature) =>
      type !== undefined && ts.isUnionTypeNode(type) && type.types.some(({ kind }) => kind === ts.SyntaxKind.UndefinedKeyword);
    if (before.questionToken && after.questionToken && mayBeUndefined(before) !== mayBeUndefined(after))
      this.note(
        rules.alternative[where.position][mayBeUndefined(after) ? "gained" : "lost"],
        `${where.label} ${mayBeUndefined(after) ? "may be" : "is no longer"} undefined`,
        where.node,
      );
  }

  #signatures(then: ts.Type, now: ts.Type, kind: ts.SignatureKind, where: Where): void {
    const [before, after] = [this.#checker.getSignaturesOfType(then, kind), this.#checker.getSignaturesOfType(now, kind)];
    if (before.length !== after.length) {
      if (before.length === 0) this.note(rules.index[where.position].gained, `${where.label} can be called`, where.node);
      else this.#whole(then, now, where);
      return;
    }
    for (const [index, signature] of after.entries()) this.#signature(before[index] as ts.Signature, signature, where);
  }

  #signature(then: ts.Signature, now: ts.Signature, where: Where): void {
    const { position } = where;
    const [oldParams, params] = [then.getTypeParameters() ?? [], now.getTypeParameters() ?? []];
    if (oldParams.length !== params.length) {
      this.note("major", `${where.label} takes ${params.length} type parameters, and took ${oldParams.length}`, where.node);
      return;
    }
    for (const [index, parameter] of params.entries()) {
      const [old, constraint] = [oldParams[index]?.getConstraint(), parameter.getConstraint()];
      const label = `${where.label}<${parameter.symbol.name}>`;
      if (old && constraint) this.compare(old, constraint, { ...where, label, position: flip(position) });
      else if (old || constraint)
        this.note(
          rules.alternative[flip(position)][constraint ? "lost" : "gained"],
          `${label} ${constraint ? "is constrained" : "may be any type"}`,
          where.node,
        );
    }
    const lostDefault = params.find((parameter, index) => oldParams[index]?.getDefault() && !parameter.getDefault());
    if (lostDefault) this.note("major", `${where.label}<${lostDefault.symbol.name}> has no default any more`, where.node);
    const isOptional = (symbol: ts.Symbol | undefined) => {
      const node = symbol?.valueDeclaration;
      return (
        node !== undefined && ts.isParameter(node) && (node.questionToken !== undefined || node.initializer !== undefined || node.dotDotDotToken !== undefined)
      );
    };
    for (let index = 0; index < Math.max(then.parameters.length, now.parameters.length); index++) {
      const [old, parameter] = [then.parameters[index], now.parameters[index]];
      const label = `${where.label}(${(parameter ?? old)?.name})`;
      const rule = isOptional(parameter ?? old) ? "optional" : "required";
      // A function that users hand in may take fewer arguments than it is given.
      if (!old) this.note(position === "read" ? rules[rule].given.gained : "minor", `${rule} ${label} was added`, where.node);
      else if (!parameter) this.note("major", `${label} was removed`, where.node);
      else {
        if (isOptional(old) !== isOptional(parameter))
          this.note(rules.requirement[flip(position)][rule === "required" ? "gained" : "lost"], `${label} is now ${rule}`, where.node);
        const [was, is] = [this.#checker.getTypeOfSymbol(old), this.#checker.getTypeOfSymbol(parameter)];
        this.compare(was, is, { ...where, label, position: flip(position) }, isOptional(old) || isOptional(parameter));
      }
    }
    const predicate = (signature: ts.Signature) => {
      const found = this.#checker.getTypePredicateOfSignature(signature);
      return found ? `${found.kind} ${found.type ? this.#reader.text(found.type) : ""}` : "";
    };
    if (predicate(then) !== predicate(now))
      this.note(predicate(then) === "" ? "minor" : "major", `${where.label} tells something else of what it is given`, where.node);
    this.compare(then.getReturnType(), now.getReturnType(), { ...where, label: `${where.label}()` });
  }

  #ownNode(symbol: ts.Symbol): ts.Node | undefined {
    return symbol.declarations?.find((node) => this.#program.placeOf(node) !== undefined);
  }

  /** A member by the name of the declaration that it is a member of: how one gets there is long, and there are many ways. */
  #label(symbol: ts.Symbol): string | undefined {
    const holder = this.#ownNode(symbol)?.parent;
    return holder && (ts.isInterfaceDeclaration(holder) || ts.isClassDeclaration(holder)) && holder.name ? `${holder.name.text}.${symbol.name}` : undefined;
  }

  #id(type: ts.Type): number {
    const id = this.#ids.get(type) ?? this.#ids.size;
    this.#ids.set(type, id);
    return id;
  }
}
