import { expect, it } from "vitest";
import { besiege, isFlat } from "../../bench/siege.ts";

// `pnpm bench:siege` does this for an hour.
it("the proxy and the fake live through noise and damaged, hostile and valid traffic from both sides, and do their work all the while", async () => {
  const siege = await besiege({ seconds: 3 });
  expect(siege).toMatchObject({ ended: [], broken: 0, untold: 0 });
  expect(siege.whole).toBeGreaterThan(0);
  expect(siege.told).toBeGreaterThan(0);
});

it("tells memory that grows from memory that has grown", () => {
  expect(isFlat([100, 200, 260, 270, 265, 275, 270, 280, 275])).toBe(true);
  expect(isFlat([100, 200, 260, 300, 340, 380, 420, 460, 500])).toBe(false);
});
