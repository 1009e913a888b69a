import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import type { Json } from "@vendor-jobs/contract/spec";
import { afterAll, describe, expect, it } from "vitest";
import { largest, ranked, reasonLine } from "../../release/bump/bump.ts";
import { extensionRules, type Rule } from "../../release/specs/extension-rules.ts";
import { specChanges } from "../../release/specs/spec-changes.ts";
import { root } from "../../workspace/root.ts";
import { extensionEdits, spec } from "./extension-edits.ts";

const folder = mkdtempSync(`${realpathSync(tmpdir())}/extension-edits-`);
const write = (side: string, text: string) => {
  mkdirSync(`${folder}/${side}/acme`, { recursive: true });
  writeFileSync(`${folder}/${side}/acme/openapi.yaml`, text);
};
write("then", spec);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("an edit of an extension", () => {
  it.each(extensionEdits)("is judged: %s", async (_, from, to, expected) => {
    expect(spec.split(from)).toHaveLength(2);
    write("now", spec.replace(from, to));
    const reasons = ranked(await specChanges("acme", `${folder}/then`, `${folder}/now`));
    expect({ bump: largest(reasons.map(({ bump }) => bump)), why: reasons.map(reasonLine) }).toEqual({ bump: expected, why: expect.any(Array) });
  });
});

describe("the rules for extensions", () => {
  const schema: Json = JSON.parse(readFileSync(`${root}/packages/generator/extensions.schema.json`, "utf8"));
  const resolved = (node: Json): Json =>
    node?.$ref
      ? resolved(
          node.$ref
            .slice(2)
            .split("/")
            .reduce((at: Json, name: string) => at[name], schema),
        )
      : node;
  const forms = (node: Json): Json[] => [resolved(node), ...["oneOf", "anyOf", "allOf"].flatMap((key) => (resolved(node)?.[key] ?? []).flatMap(forms))];
  const membersOf = (node: Json) => Object.assign({}, ...forms(node).map(({ properties }) => properties)) as Record<string, Json>;

  /** Members of the schema without a rule, and rules without a member. A rule of no more than bumps is for all that is below. */
  const strays = (at: string, node: Json, rule: Rule | undefined): string[] => {
    if (!rule) return [`${at} has no rule`];
    const list = rule.list && forms(node).find(({ items }) => items)?.items;
    const inner = rule.members ?? rule.list?.members;
    const own = list ?? node;
    if (inner) {
      const known = membersOf(own);
      return [
        ...Object.entries(known).flatMap(([name, member]) => strays(`${at}.${name}`, member, inner[name])),
        ...Object.keys(inner).flatMap((name) => (known[name] || name === "x-unconfirmed" ? [] : [`${at}.${name} is no member`])),
      ];
    }
    const each = forms(node).find(({ additionalProperties }) => typeof additionalProperties === "object")?.additionalProperties;
    return rule.each && each ? strays(`${at}.*`, each, rule.each) : [];
  };

  it("know every member of the schema, and no other", () => {
    const names = new Set([...Object.keys(schema.properties), ...Object.keys(extensionRules)]);
    expect(
      [...names].flatMap((name) => (schema.properties[name] ? strays(name, schema.properties[name], extensionRules[name]) : [`${name} is no extension`])),
    ).toEqual([]);
  });

  it("say of one that they do not know that they do not", () => {
    const [known] = Object.values(extensionRules);
    expect(strays("x-job", { properties: { priority: {} } }, { ...(known as Rule), members: {} })).toEqual(["x-job.priority has no rule"]);
  });
});
