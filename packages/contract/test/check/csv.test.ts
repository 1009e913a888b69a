import fc from "fast-check";
import { expect, it } from "vitest";
import { csvRows } from "../../src/check/csv.ts";
import type { Json } from "../../src/spec/index.ts";
import { createClientOf } from "../../src/table/index.ts";

const content = { "text/csv": { schema: { type: "object" } } };
const spec: Json = {
  openapi: "3.1.0",
  info: { title: "Rows jobs API", version: "1" },
  servers: [{ url: "https://rows.test" }],
  paths: { "/rows": { get: { operationId: "getRows", responses: { 200: { description: "Rows.", content } } } } },
};

let answered = "";
const fetch = async () => new Response(answered, { headers: { "content-type": "text/csv" } });
const client = createClientOf(spec, { fetch, retry: false }) as Json;

/** The rows as a client gives them; undefined where it throws. */
async function rowsOfClient(text: string): Promise<object[] | undefined> {
  answered = text;
  const rows: object[] = [];
  try {
    for await (const row of await client.getRows()) rows.push(row);
  } catch {
    return undefined;
  }
  return rows;
}

it("CSV is read as the clients read it, whatever stands where", async () => {
  const texts = fc.string({ unit: fc.constantFrom("a", "b", '"', ",", "\n", "\r", " ", "\r\n"), maxLength: 14 });
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      expect(csvRows(text)?.map((row) => Object.fromEntries(row))).toEqual(await rowsOfClient(text));
    }),
    { numRuns: 1000 },
  );
});
