import type { Json } from "./json.ts";

/** Where a document says that it is of another version of OpenAPI than ours, and what to do: its null, examples and limits would be read for what they are not. */
export function otherVersion({ openapi, swagger }: Json): { at: string[]; message: string } | undefined {
  if (swagger === undefined && (openapi === undefined || /^3\.1(\.|$)/.test(String(openapi)))) return undefined;
  const mend = 'convert it (null is a type there: type: [string, "null"]; examples are maps; servers have the URL), then say openapi: 3.1.0';
  const [name, at] = swagger === undefined ? [`OpenAPI ${openapi}`, "openapi"] : [`Swagger ${swagger}`, "swagger"];
  return { at: [at], message: `The document is ${name}; expected OpenAPI 3.1: ${mend}.` };
}
