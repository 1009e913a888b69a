import { type Json, resolve, unconfirmedOf } from "@vendor-jobs/contract/spec";
import { code, plain, section, sentence, table } from "../markdown.ts";

/** The name of a shared schema that a node refers to. */
const sharedName = (node: Json): string | undefined => /^#\/components\/schemas\/(.+)$/.exec(node?.$ref ?? "")?.[1];

/** The type of a schema in Markdown, shared ones as links to the vendor's page of schemas. */
export function typeText(spec: Json, node: Json, depth = 0): string {
  const name = sharedName(node);
  if (name !== undefined) return `[${code(name)}](./schemas#${name})`;
  if (node === undefined || depth > 4) return "any";
  if (node.const !== undefined) return code(JSON.stringify(node.const));
  if (node.enum) return node.enum.map((value: Json) => code(JSON.stringify(value))).join(" | ");
  for (const union of [node.anyOf, node.oneOf]) if (union) return [...new Set(union.map((part: Json) => typeText(spec, part, depth + 1)))].join(" | ");
  if (node.allOf) return node.allOf.map((part: Json) => typeText(spec, part, depth + 1)).join(" & ");
  const types: string[] = [node.type ?? "any"].flat();
  return types.map((type) => oneType(spec, node, type, depth)).join(" | ");
}

function oneType(spec: Json, node: Json, type: string, depth: number): string {
  if (type === "array") return `list of ${typeText(spec, node.items, depth + 1)}`;
  if (type === "object" && typeof node.additionalProperties === "object") return `object of ${typeText(spec, node.additionalProperties, depth + 1)}`;
  if (type === "string" && node.format === "binary") return "bytes";
  return node.format ? `${type} (${node.format})` : type;
}

/** What bounds and defaults a schema has, in words. */
function boundsText(node: Json): string {
  const words: [string, Json][] = [
    ["default", node?.default],
    ["at least", node?.minimum],
    ["at most", node?.maximum],
    ["at most so long", node?.maxLength],
    ["at most so many", node?.maxItems],
  ];
  return words.flatMap(([word, value]) => (value === undefined ? [] : [`${word} ${code(JSON.stringify(value))}`])).join(", ");
}

/** What is said of something: its description, its bounds, and what no document of the vendor's confirms. */
export function saying(spec: Json, node: Json): string {
  const target = resolve(spec, node) ?? {};
  const note = unconfirmedOf(node) ?? unconfirmedOf(target);
  return [
    plain(node?.description ?? target.description ?? ""),
    target.deprecated ? "Deprecated." : "",
    sentence(boundsText(node?.schema ?? target)),
    note === undefined ? "" : `*Unconfirmed: ${plain(note)}*`,
  ]
    .filter((part) => part !== "")
    .join(" ");
}

/** The members of an object schema, those of its parts included. */
export function membersTable(spec: Json, schema: Json): string {
  const rows: string[][] = [];
  const visit = (node: Json, depth: number): void => {
    const target = resolve(spec, node);
    if (!target || depth > 4) return;
    for (const [name, member] of Object.entries<Json>(target.properties ?? {}))
      rows.push([code(name), typeText(spec, member), target.required?.includes(name) ? "yes" : "", sharedName(member) ? noteOf(member) : saying(spec, member)]);
    for (const part of target.allOf ?? []) visit(part, depth + 1);
  };
  visit(schema, 0);
  return table(["member", "type", "always", "what it is"], rows);
}

const noteOf = (node: Json): string =>
  unconfirmedOf(node) === undefined ? plain(node.description ?? "") : `*Unconfirmed: ${plain(unconfirmedOf(node) ?? "")}*`;

/** A shared schema as a section of its page. */
export function schemaSection(spec: Json, name: string): string {
  const schema = spec.components.schemas[name];
  const members = membersTable(spec, schema);
  const unions: Json[] = schema.anyOf ?? schema.oneOf ?? [];
  const forms = unions.filter((part) => Object.keys(resolve(spec, part)?.properties ?? {}).length > 0 && part.$ref === undefined);
  return section(
    `## ${name} {#${name}}`,
    saying(spec, schema),
    members === "" && forms.length === 0 ? `Type: ${typeText(spec, schema)}` : members,
    ...forms.map((form, index) => section(`**Form ${index + 1}.** ${saying(spec, form)}`, membersTable(spec, form))),
  );
}
