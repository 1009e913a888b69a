import { afterAll, beforeAll, expect, it } from "vitest";
import { createFollower, type Follower, type RunTrouble } from "../src/index.ts";
import { clientOf, serveVendor } from "./vendor.ts";

let vendor: Awaited<ReturnType<typeof serveVendor>>;
let follower: Follower;

beforeAll(async () => {
  vendor = await serveVendor();
}, 120_000);
afterAll(async () => {
  await follower.stop();
  await vendor.close();
});

it("tells of a start of which the vendor refuses a step after it, once, and has it settled by a person", { timeout: 60_000 }, async () => {
  const client = clientOf("none", vendor.url);
  follower = await createFollower({ clients: [client], database: "memory://" });
  const unknown = new Promise<RunTrouble>((onUnknown) => follower.work({ onEnd() {}, onUnknown }));
  await follower.start(client.startUpload, { body: { label: "upload" } }, { key: "upload" });
  expect(await unknown).toMatchObject({ key: "upload", reason: expect.stringMatching(/was begun, and its step upload failed: .*404/) });
  expect(vendor.starts.get("upload")).toBe(1);
  await follower.settle("upload", "drop");
  expect(await follower.get("upload")).toMatchObject({ phase: "refused" });
});
