import { type Finding, shown, typeOf } from "./finding.ts";
import { type SchemaNode, schemaOf } from "./schema.ts";

const declared = new WeakMap<SchemaNode, ReadonlySet<string>>();

/** The names of the members that a schema declares. There are few schemas, and each is asked again and again. */
function namesOf(node: SchemaNode): ReadonlySet<string> {
  let names = declared.get(node);
  if (!names) {
    const { properties = {}, required = [] } = schemaOf(node);
    names = new Set([...Object.keys(properties), ...required]);
    declared.set(node, names);
  }
  return names;
}

/** Adds the members of an object that its schema does not declare, all else being well, to a list, by its place in the body; false where there is none to take them. */
export function unknownMembers(value: Readonly<Record<string, unknown>>, schema: SchemaNode, found: Finding[] | undefined, place: string): boolean {
  if (!found) return false;
  const names = namesOf(schema);
  for (const name in value) {
    if (names.has(name) || value[name] === undefined) continue;
    found.push({ pointer: `${place}/${shown(name)}`, expected: "no such member", seen: typeOf(value[name]), drift: true, values: undefined, isType: false });
  }
  return true;
}
