import {
  type Comment,
  type CommentDisplayPart,
  type DeclarationReflection,
  ReflectionKind,
  type SignatureReflection,
  type SomeType,
  type TypeParameterReflection,
} from "typedoc";
import { block, code, paragraphs, plain, table } from "../markdown.ts";
import { errorPageOf } from "../places.ts";

/** Aliases are what they stand for. */
const target = (one: DeclarationReflection): DeclarationReflection =>
  one.kind === ReflectionKind.Reference ? (one as unknown as { getTargetReflectionDeep(): DeclarationReflection }).getTargetReflectionDeep() : one;

const partsText = (parts: readonly CommentDisplayPart[] = []): string =>
  plain(parts.map((part) => (part.kind === "inline-tag" ? `\`${part.text.trim()}\`` : part.text)).join("")).replace(/\n(?!\n)/g, " ");

/** What a comment says, with what is thrown and by default. */
function commentText(comment: Comment | undefined): string {
  if (!comment) return "";
  const words: Readonly<Record<string, string>> = { "@throws": "Throws", "@default": "Default:", "@defaultValue": "Default:", "@returns": "Gives" };
  const tags = comment.blockTags.filter(({ tag }) => words[tag]);
  const saidOf = ({ tag, typeAnnotation, content }: (typeof tags)[number]) => {
    const thrown = /\w+/.exec(typeAnnotation ?? "")?.[0];
    const text = partsText(content).replace(/^```ts\s*([\s\S]*?)\s*```$/, "`$1`");
    return `${words[tag]} ${thrown ? `[\`${thrown}\`](/${errorPageOf(thrown)}) ` : ""}${text}`;
  };
  return [partsText(comment.summary), ...tags.map(saidOf)].filter((text) => text !== "").join(" ");
}

export function commentOf(one: DeclarationReflection): string {
  const aimed = target(one);
  return commentText(aimed.comment ?? aimed.signatures?.[0]?.comment);
}

const typeOf = (type: SomeType | undefined): string => (type === undefined ? "any" : type.toString());

const typeParameters = (parameters: readonly TypeParameterReflection[] = []): string =>
  parameters.length === 0
    ? ""
    : `<${parameters.map(({ name, type, default: value }) => `${name}${type ? ` extends ${typeOf(type)}` : ""}${value ? ` = ${typeOf(value)}` : ""}`).join(", ")}>`;

function signatureText(signature: SignatureReflection, name: string): string {
  const parameters = (signature.parameters ?? []).map((parameter) => {
    const isOptional = parameter.flags.isOptional || parameter.defaultValue !== undefined;
    return `${parameter.flags.isRest ? "..." : ""}${parameter.name === "__namedParameters" ? "options" : parameter.name}${isOptional ? "?" : ""}: ${typeOf(parameter.type)}`;
  });
  const text = (list: string) => `${name}${typeParameters(signature.typeParameters)}(${list}): ${typeOf(signature.type)}`;
  const short = text(parameters.join(", "));
  return short.length < 100 ? short : text(`\n${parameters.map((parameter) => `  ${parameter},\n`).join("")}`);
}

/** What parameters are, where the comments say so. */
const parametersTable = (signatures: readonly SignatureReflection[] = []): string =>
  table(
    ["parameter", "what it is"],
    signatures.flatMap(({ parameters = [] }) =>
      parameters.map((parameter) => [code(parameter.name), commentText(parameter.comment)]).filter(([, text]) => text !== ""),
    ) as string[][],
  );

function membersTable(members: readonly DeclarationReflection[]): string {
  return table(
    ["member", "type", "what it is"],
    members.map((member) => {
      const signature = member.signatures?.[0] ?? member.getSignature;
      const type = member.signatures ? member.signatures.map((one) => signatureText(one, "")).join("; ") : typeOf(member.type ?? member.getSignature?.type);
      return [code(`${member.name}${member.flags.isOptional ? "?" : ""}`), code(type.replace(/\s+/g, " ")), commentText(member.comment ?? signature?.comment)];
    }),
  );
}

/** An export's declaration: its signature as code, its members as a table. */
export function declarationOf(one: DeclarationReflection): string {
  const aimed = target(one);
  const { kind, name } = aimed;
  const generic = typeParameters(aimed.typeParameters);
  if (kind === ReflectionKind.Function) {
    const signatures = aimed.signatures ?? [];
    return paragraphs(block("ts", signatures.map((signature) => `function ${signatureText(signature, name)}`).join("\n")), parametersTable(signatures));
  }
  if (kind === ReflectionKind.Class || kind === ReflectionKind.Interface) {
    const bases = (aimed.extendedTypes ?? []).map(typeOf);
    const head = `${kind === ReflectionKind.Class ? "class" : "interface"} ${name}${generic}${bases.length > 0 ? ` extends ${bases.join(", ")}` : ""}`;
    const members = (aimed.children ?? []).filter(
      (member) => member.kind !== ReflectionKind.Constructor && !(member.inheritedFrom && kind === ReflectionKind.Class),
    );
    return paragraphs(block("ts", head), membersTable(members));
  }
  if (kind === ReflectionKind.TypeAlias) {
    const members = aimed.type?.type === "reflection" ? (aimed.type.declaration.children ?? []) : [];
    return paragraphs(block("ts", `type ${name}${generic} = ${members.length > 0 ? "{ … }" : typeOf(aimed.type)}`), membersTable(members));
  }
  const functions = aimed.type?.type === "reflection" ? aimed.type.declaration.signatures : undefined;
  return block("ts", `const ${name}: ${functions ? functions.map((signature) => signatureText(signature, "")).join("; ") : typeOf(aimed.type)}`);
}
