import type { Json } from "@vendor-jobs/contract/spec";

/** Opens the enums of what is only answered, in place: a vendor's next word is no fault of its answer. What requests have too stays closed. */
export function openEnums(spec: Json): void {
  const operations = Object.values<Json>(spec.paths).flatMap((item) => [
    item.parameters,
    ...Object.entries<Json>(item).flatMap(([name, one]) => (name === "parameters" ? [] : [one])),
  ]);
  const asked = reached(
    spec,
    operations.map((one) => [Array.isArray(one) ? one : undefined, one?.parameters, one?.requestBody]),
  );
  const answered = reached(
    spec,
    operations.map((one) => one?.responses),
  );
  for (const [kind, named] of Object.entries<Json>(spec.components))
    for (const [name, node] of Object.entries<Json>(named))
      if ((kind === "schemas" || kind === "responses") && answered.has(`${kind}/${name}`) && !asked.has(`${kind}/${name}`)) named[name] = opened(node);
}

/** The components that references of some part lead to, as `schemas/Name`. */
function reached(spec: Json, part: Json): Set<string> {
  const found = new Set<string>();
  const open: Json[] = [part];
  while (open.length > 0) {
    const node = open.pop();
    if (node === null || typeof node !== "object") continue;
    const [, kind = "", name = ""] = (typeof node.$ref === "string" && /^#\/components\/([^/]+)\/([^/]+)$/.exec(node.$ref)) || [];
    if (name === "") open.push(...Object.values<Json>(node));
    else if (!found.has(`${kind}/${name}`)) {
      found.add(`${kind}/${name}`);
      open.push(spec.components[kind]?.[name]);
    }
  }
  return found;
}

function opened(node: Json): Json {
  if (Array.isArray(node)) return node.map(opened);
  if (node === null || typeof node !== "object") return node;
  const { type, enum: values, ...rest } = node;
  const texts = Array.isArray(values) ? values.filter((value) => value !== null) : [];
  const isOfTexts = texts.length > 0 && texts.every((value) => typeof value === "string") && [type].flat().includes("string");
  if (!isOfTexts) return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, key === "examples" || key === "example" ? value : opened(value)]));
  return { ...rest, anyOf: [{ type: "string", enum: texts }, { type: [type].flat().includes("null") ? ["string", "null"] : "string" }] };
}
