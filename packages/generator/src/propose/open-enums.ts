import type { Json } from "@vendor-jobs/contract/spec";
import { operationsIn, reached } from "./pick.ts";

/** Opens the enums of what is only answered, in place: a vendor's next word is no fault of its answer. What requests have too stays closed. */
export function openEnums(spec: Json): void {
  const items = Object.values<Json>(spec.paths).map((item) => ({ parameters: item.parameters, operations: operationsIn(item).map(([, one]) => one) }));
  const asked = reached(
    spec,
    items.map(({ parameters, operations }) => [parameters, operations.map((one) => [one.parameters, one.requestBody])]),
  );
  const answered = reached(
    spec,
    items.map(({ operations }) => operations.map(({ responses }) => responses)),
  );
  for (const [kind, named] of Object.entries<Json>(spec.components))
    for (const [name, node] of Object.entries<Json>(named))
      if ((kind === "schemas" || kind === "responses") && answered.has(`${kind}/${name}`) && !asked.has(`${kind}/${name}`)) named[name] = opened(node);
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
