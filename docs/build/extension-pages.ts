import { readFileSync } from "node:fs";
import type { Json } from "@vendor-jobs/contract/spec";
import { documentOf } from "./documents.ts";
import { code, json, page, section, sentence } from "./markdown.ts";
import { root } from "./places.ts";

/** The schema of what specs say beside OpenAPI. */
export const extensionSchema = (): Json => JSON.parse(readFileSync(`${root}/packages/generator/extensions.schema.json`, "utf8"));

/** What the rules of specs say: a row of the table for each extension, and the text behind it. */
function rules(): { rows: Map<string, string>; text: string } {
  const text = documentOf("specs/README.md");
  const rows = [...text.matchAll(/^\| `(x-[\w-]+)` \| [^|]* \| (.*) \|$/gm)].map(([, name, says]): [string, string] => [name as string, says as string]);
  return { rows: new Map(rows), text };
}

/** What the schema's shared parts are that an extension uses. */
function used(schema: Json, node: Json, found = new Map<string, Json>()): Map<string, Json> {
  for (const [, name = ""] of JSON.stringify(node).matchAll(/"\$ref":"#\/\$defs\/([^"]+)"/g)) {
    if (found.has(name)) continue;
    found.set(name, schema.$defs[name]);
    used(schema, schema.$defs[name], found);
  }
  return found;
}

/** The pages of the extensions: the rules of specs as they stand in specs/README.md, and one page each from the schema. */
export function extensionPages(): Map<string, string> {
  const schema = extensionSchema();
  const { rows, text } = rules();
  const found = new Map<string, string>();
  for (const [name, { "x-on": on, ...form }] of Object.entries<Json>(schema.properties)) {
    const parts = used(schema, form);
    const own = page(
      name,
      `The extension ${name} of the specs: where it stands, what it says and its exact form.`,
      `# ${name}`,
      `On: ${on.map((node: string) => (node === "*" ? "anything" : code(node))).join(", ")}. [The rules of specs](./)`,
      sentence(rows.get(name)).replace(/, see below\.$/, "; [more](./#extensions)."),
      memberRules(text, name),
      section("## Exact form", json(form)),
      section("## Parts of it", ...[...parts].map(([part, value]) => `### ${part}\n\n${json(value)}`)),
    );
    found.set(`reference/extensions/${name}`, own);
  }
  const about = "How the OpenAPI documents of the vendors are written: house rules, the x- extensions, what a job is, signing in.";
  const linked = text.replace(/^\| `(x-[\w-]+)` \|/gm, "| [`$1`](./$1) |");
  return found.set("reference/extensions/index", page("Specs and their extensions", about, linked));
}

/** The table of the rules whose head names the extension: the members of it. */
function memberRules(text: string, name: string): string {
  const [, rows] = new RegExp(`^(\\| member of \`${name}\` \\|.*\\n(?:\\|.*\\n)+)`, "m").exec(text) ?? [];
  return rows === undefined ? "" : `## Members\n\n${rows.trimEnd()}`;
}
