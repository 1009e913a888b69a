import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterAll, expect, it } from "vitest";
import { stringify } from "yaml";
import { reasonLine } from "../../release/bump/bump.ts";
import { specChanges } from "../../release/specs/spec-changes.ts";

const folder = mkdtempSync(`${realpathSync(tmpdir())}/redocly-`);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A spec with a callback, which no rule of ours looks at, and a response whose `a` is one of these values. */
const write = (side: string, callbackType: string, values: string[]) => {
  const json = (schema: object) => ({ content: { "application/json": { schema } } });
  const response = { description: "Done.", ...json({ type: "object", properties: { a: { anyOf: [{ type: "string", enum: values }, { type: "string" }] } } }) };
  const callback = { "https://acme.test": { post: { requestBody: json({ type: callbackType }), responses: { 200: { description: "Taken." } } } } };
  const operation = { operationId: "getJob", responses: { 200: response }, callbacks: { done: callback } };
  mkdirSync(`${folder}/${side}/acme`, { recursive: true });
  const info = { title: "Acme jobs API", version: "1.0.0" };
  writeFileSync(
    `${folder}/${side}/acme/openapi.yaml`,
    stringify({ openapi: "3.1.0", info, servers: [{ url: "https://acme.test" }], paths: { "/job": { get: operation } } }),
  );
};

it("adds what only redocly sees, and leaves alone what our rules have judged", async () => {
  write("old", "string", ["a", "b"]);
  write("new", "integer", ["a"]);
  const lines = (await specChanges("acme", `${folder}/old`, `${folder}/new`)).map(reasonLine);
  expect(lines).toEqual([
    expect.stringMatching(/^specs\/acme\/openapi\.yaml:\d+ minor: response getJob 200\.a no longer lists "b"$/),
    expect.stringMatching(/^specs\/acme\/openapi\.yaml:\d+ major: Type widened from 'string' to 'integer'\.$/),
  ]);
});
