import { describe, expect, expectTypeOf, it } from "vitest";
import { createAlteryxServerClient, type Job, type WorkflowJob } from "../src/index.ts";

describe("createAlteryxServerClient", () => {
  it.each([
    "http://localhost",
    "http://localhost/",
    "http://localhost/webapi",
    "http://localhost/webapi/",
    "http://localhost/webapi/v3",
    "http://localhost/WebAPI/v3/",
  ])("reaches the Web API of %s", (baseUrl) => {
    expect(createAlteryxServerClient({ baseUrl, token: "t" }).baseUrl).toBe("http://localhost/webapi");
  });

  it.each([
    [{ baseUrl: "http://localhost" }, "token is undefined; expected a non-empty string: an access token, or give clientId and clientSecret instead."],
    [{ baseUrl: "http://localhost", clientId: "id" }, "clientSecret is undefined; expected a non-empty string: the API Access Secret"],
    [{ baseUrl: "http://localhost", clientSecret: "s" }, "clientId is undefined; expected a non-empty string: the API Access Key"],
    [{ token: "t" }, "baseUrl"],
    [{ baseUrl: "localhost", token: "t" }, "baseUrl"],
  ])("refuses %j", (options, message) => {
    expect(() => createAlteryxServerClient(options as never)).toThrow(message);
  });
});

// Never run: the type check is the test.
export async function types() {
  const alteryx = createAlteryxServerClient({ baseUrl: "http://localhost/webapi", clientId: "k", clientSecret: "s" });
  expectTypeOf(await alteryx.getJob({ jobId: "66ebd18d3d6200007e000d8c", includeMessages: false })).toEqualTypeOf<Job>();
  expectTypeOf(await alteryx.listWorkflowJobs({ workflowId: "1", status: "Complete" })).toEqualTypeOf<WorkflowJob[]>();
  expectTypeOf(await alteryx.downloadOutput({ jobId: "1", outputId: "2", format: "Csv" })).toEqualTypeOf<Blob>();
  await alteryx.runWorkflow({ workflowId: "1", body: { questions: [{ name: "n", value: "1" }], priority: "High" } });

  // @ts-expect-error: key and token exclude each other
  createAlteryxServerClient({ baseUrl: "http://localhost", clientId: "k", clientSecret: "s", token: "t" });
  // @ts-expect-error: the server's address is missing
  createAlteryxServerClient({ token: "t" });
  // @ts-expect-error: the filter says Complete, although jobs say Completed
  alteryx.listWorkflowJobs({ workflowId: "1", status: "Completed" });
  // @ts-expect-error: answers are text, numbers too
  alteryx.runWorkflow({ workflowId: "1", body: { questions: [{ name: "n", value: 1 }] } });
  // @ts-expect-error: a job of the workflow's list has no disposition
  (await alteryx.listWorkflowJobs({ workflowId: "1" }))[0]?.disposition;
}
