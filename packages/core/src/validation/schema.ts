/** A JSON Schema as the generator writes it: without annotations, `const` as an `enum` of one. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | SchemaNode;
  readonly items?: SchemaNode;
  readonly allOf?: readonly SchemaNode[];
  readonly anyOf?: readonly SchemaNode[];
  readonly oneOf?: readonly SchemaNode[];
  readonly [limit: string]: unknown;
}

/** A schema, or where a reference stood the function that gives it. */
export type SchemaNode = Schema | (() => SchemaNode);

export const schemaOf = (node: SchemaNode): Schema => (typeof node === "function" ? schemaOf(node()) : node);

/** Whether a schema declares members itself, so that unknown ones are its own to report rather than its branches'. */
export const isComposed = ({ properties, allOf }: Schema): boolean => properties !== undefined || allOf !== undefined;

/** The members that a schema and all that it is composed of declare; null where any may come. */
export function knownMembers(schema: Schema): ReadonlySet<string> | null {
  const { type, properties, required, additionalProperties, allOf = [], anyOf = [], oneOf = [] } = schema;
  const parts = [...allOf, ...anyOf, ...oneOf];
  const sets = parts.map((part) => knownMembers(schemaOf(part)));
  const isFree = additionalProperties !== undefined || (type === "object" && !properties && !required && parts.length === 0);
  const names = [...Object.keys(properties ?? {}), ...(required ?? []), ...sets.flatMap((set) => [...(set ?? [])])];
  return isFree || sets.includes(null) ? null : new Set(names);
}

/** Whether a schema lets any value of a type through. */
export const isPlain = (node: SchemaNode): boolean => Object.keys(schemaOf(node)).every((keyword) => keyword === "type");
