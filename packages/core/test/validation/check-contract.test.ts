import { describe, expect, it } from "vitest";
import type { ClientEvent } from "../../src/index.ts";
import type { Validator, Validators, Violation } from "../../src/validation/index.ts";
import { acme } from "../acme.ts";

const wrong: Violation = { pointer: "/id", expected: "string", seen: "number", drift: false };
const drift: Violation = { pointer: "/extra", expected: "no such member", seen: "string", drift: true };

/** Says of a body what stands in its `is`. */
const validator: Validator = (value) => ({ wrong: [wrong], new: [drift], both: [wrong, drift] })[(value as { is: "wrong" | "new" | "both" }).is] ?? [];
const validators: Validators = { createJob: { body: validator, responses: { 200: validator, 404: validator } } };

/** What a call comes to where request and answer are so, and what is told of it. */
async function call(on: "report" | "throw", request: string, answer: string, status = 200) {
  const events: ClientEvent[] = [];
  let sent = 0;
  const fetch = async () => {
    sent++;
    return Response.json({ is: answer }, { status });
  };
  const outcome = await acme({ fetch, validate: { validators, on }, onEvent: (event) => events.push(event) })
    .createJob({ body: { is: request } })
    .outcome();
  const told = events.flatMap((event) => (event.type === "violation" ? [[event.direction, event.status, event.violations]] : []));
  return { outcome, told, sent };
}

describe("validation", () => {
  it("tells what breaks the contract and what is new, and lets the call go on", async () => {
    const { outcome, told, sent } = await call("report", "wrong", "both");
    expect(outcome).toMatchObject({ ok: true, data: { is: "both" } });
    expect(told).toEqual([
      ["request", undefined, [wrong]],
      ["response", 200, [wrong, drift]],
    ]);
    expect(sent).toBe(1);
  });

  it("holds an answer whose status is not listed against its hundred, before the default", async () => {
    const of =
      (pointer: string): Validator =>
      () => [{ ...drift, pointer }];
    const pointers = async (status: number) => {
      const told: string[] = [];
      const validate = { validators: { createJob: { responses: { 404: of("/404"), 4: of("/4XX"), 0: of("/default") } } }, on: "report" as const };
      const onEvent = (event: ClientEvent) => event.type === "violation" && told.push(...event.violations.map(({ pointer }) => pointer));
      await acme({ fetch: async () => Response.json({}, { status }), validate, onEvent, retry: false })
        .createJob({ body: {} })
        .outcome();
      return told;
    };
    expect([await pointers(404), await pointers(422), await pointers(500), await pointers(200)]).toEqual([["/404"], ["/4XX"], ["/default"], ["/default"]]);
  });

  it("throws before it sends a body that breaks the contract", async () => {
    const { outcome, sent } = await call("throw", "wrong", "fine");
    expect(outcome).toMatchObject({
      ok: false,
      error: {
        name: "ContractError",
        violations: [wrong],
        message: expect.stringContaining("createJob: the body of the request is not as the spec has it: /id is number, expected string. Nothing was sent."),
      },
    });
    expect(sent).toBe(0);
  });

  it("throws on an answer that breaks the contract, and does not send the call again", async () => {
    const { outcome, sent } = await call("throw", "fine", "both");
    expect(outcome).toMatchObject({
      ok: false,
      error: { name: "ContractError", violations: [wrong], message: expect.stringContaining("The call itself succeeded.") },
    });
    expect(sent).toBe(1);
  });

  it("never throws what is merely new", async () => {
    const { outcome, told } = await call("throw", "fine", "new");
    expect(outcome).toMatchObject({ ok: true });
    expect(told).toEqual([["response", 200, [drift]]]);
  });

  it("tells of a failure's body, and throws the failure", async () => {
    const { outcome, told } = await call("throw", "fine", "wrong", 404);
    expect(outcome).toMatchObject({ ok: false, status: 404, error: { name: "ApiError" } });
    expect(told).toEqual([["response", 404, [wrong]]]);
  });

  it.each([{}, { validators }, { validators, on: "log" }, { on: "throw" }])("refuses the option %o", (validate) => {
    expect(() => acme({ validate: validate as never })).toThrow("expected { validators, on }: those of @vendor-jobs/acme/validators");
  });
});
