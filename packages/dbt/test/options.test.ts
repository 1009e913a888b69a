import { createDbtClient } from "@vendor-jobs/dbt";
import { expect, it } from "vitest";

it("is told where the server is by its address, or by the account's prefix", () => {
  expect(createDbtClient({ token: "any", baseUrl: "https://emea.dbt.com" }).baseUrl).toBe("https://emea.dbt.com");
  expect(createDbtClient({ token: "any", accountPrefix: "ab123" }).baseUrl).toBe("https://ab123.us1.dbt.com");
  // @ts-expect-error it is not said where the server is
  expect(() => createDbtClient({ token: "any" })).toThrow("accountPrefix is undefined; expected the prefix of the account's access URL");
});
