import { createPrefectClient, type PrefectApiKeyOptions, type PrefectOptions } from "@vendor-jobs/prefect";
import { expect, it } from "vitest";

const [apiKey, accountId, workspaceId] = ["key", "3f1c6c1e", "9d2b7a54"];

it("is told where the server is by its address, or by account and workspace", () => {
  const own = "http://localhost:4200/api";
  expect(createPrefectClient({ apiKey, baseUrl: own }).baseUrl).toBe(own);
  expect(createPrefectClient({ authString: "admin:pass", baseUrl: own }).baseUrl).toBe(own);
  expect(createPrefectClient({ apiKey, baseUrl: own, accountId: undefined, workspaceId: undefined }).baseUrl).toBe(own);
  const cloud = "https://api.prefect.cloud/api/accounts/3f1c6c1e/workspaces/9d2b7a54";
  const options: PrefectOptions = { apiKey, accountId, workspaceId };
  expect(createPrefectClient(options).baseUrl).toBe(cloud);
  const shared: PrefectApiKeyOptions = { apiKey };
  expect(createPrefectClient({ ...shared, accountId, workspaceId }).baseUrl).toBe(cloud);
});

it("is not made where neither is given, or half of it", () => {
  // @ts-expect-error it is not said where the server is
  expect(() => createPrefectClient({ apiKey })).toThrow("accountId is undefined; expected the id of your account");
  // @ts-expect-error nor is half of it enough
  expect(() => createPrefectClient({ apiKey, accountId })).toThrow("workspaceId is undefined; expected the id of your workspace");
  // @ts-expect-error nor is a sign-in left out
  expect(() => createPrefectClient({ accountId, workspaceId })).toThrow("apiKey is undefined");
  const env: { ACCOUNT?: string } = {};
  expect(() => createPrefectClient({ apiKey, accountId: env.ACCOUNT, workspaceId })).toThrow("accountId is undefined");
});
