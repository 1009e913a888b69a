import { readFileSync, statSync } from "node:fs";
import { createServer as createHttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { afterAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { project, cli as runCli, serving as startServing } from "./run-cli.ts";

const place = project();
afterAll(() => place[Symbol.dispose]());
const cli = (args: string[], env?: Record<string, string>) => runCli(place.folder, args, env);
const serving = (args: string[]) => startServing(place.folder, args);
const token = { VENDOR_JOBS_TOKEN: "CANARY-token" };
const authorization = "Bearer CANARY-token";

describe("the command", () => {
  it("teaches with its help", async () => {
    const { code, out } = await cli(["--help"]);
    expect(code).toBe(0);
    for (const word of ["mock", "fake", "proxy", "verify", "spec", "operations", "Exit codes: 0 fine, 1 the contract is broken"]) expect(out).toContain(word);
    const verify = await cli(["verify", "--help"]);
    expect(verify.out).toContain("Examples:");
    for (const command of ["jobs", "retry", "job", "call", "init", "mock", "fake", "proxy", "verify", "spec", "operations"])
      expect((await cli([command, "--help"])).out).toMatch(/Exit codes: 0 fine,[\s\S]*2 wrong usage/);
    expect(verify.out).toContain("VENDOR_JOBS_TOKEN=… vendor-jobs verify flatfile --base-url https://api.x.flatfile.com");
  });

  it.each([
    [["fly"], /Unknown command 'fly'/],
    [["fake"], /Missing required argument 'vendor'/],
    [["fake", "nobody"], /no spec of "nobody".*Known here: .*bakery.*flatfile/],
    [["spec", "nothing.yaml"], /nothing\.yaml does not exist/],
    [["fake", "harbour", "--port", "x"], /whole number from 0/],
    [["fake", "harbour", "--jobs", "some"], /--jobs is neither/],
    [["fake", "harbour", "--script", "failed,done"], /--script has a step that is none/],
    [["job", "harbour", "1", "--timeout", "soon"], /--timeout is no such time/],
    [["proxy", "harbour"], /--upstream <url>' not specified/],
    [["proxy", "harbour", "--upstream", "ftp://x"], /Expected an address/],
    [["verify", "harbour", "--base-url", "http://me:secret@127.0.0.1"], /no credential/],
    [["verify", "harbour", "--base-url", "http://127.0.0.1:1"], /VENDOR_JOBS_TOKEN/],
    [["verify", "harbour", "--base-url", "http://127.0.0.1:1", "--param", "x"], /name=value/],
    [["verify", "harbour", "--base-url", "http://127.0.0.1:1", "--report", "pdf"], /Allowed choices are html, junit, json/],
  ])("ends with 2 for %j and says what is expected", async (args, message) => {
    const { code, err } = await cli(args);
    expect(err).toMatch(message);
    expect(code).toBe(2);
  });

  it.each(["soon", "0", "-1", "10min", "1e3", ""])("ends with 2 for verify --timeout %j and says what is expected", async (time) => {
    const { code, err } = await cli(["verify", "harbour", "--base-url", "http://127.0.0.1:1", "--timeout", time]);
    expect([code, err]).toEqual([
      2,
      expect.stringContaining("--timeout is no such time. Expected one such as 90s, 10m or 2h, or a number of seconds, from 1ms on."),
    ]);
  });

  it("ends with 2 where the port is taken", async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { code, err } = await cli(["proxy", "harbour", "--upstream", "http://127.0.0.1:1", "--port", String((server.address() as AddressInfo).port)]);
    await new Promise((resolve) => server.close(resolve));
    expect([code, err]).toEqual([2, expect.stringContaining("EADDRINUSE")]);
  });

  it("ends with 3 where the server is not there", async () => {
    const gone = await serving(["fake", "harbour"]);
    await gone.end();
    const args = ["verify", "harbour", "--base-url", gone.baseUrl];
    expect(await cli(args, token)).toMatchObject({ code: 3, err: expect.stringContaining("ECONNREFUSED") });
    const { code, err } = await cli([...args, "--json"], token);
    expect([code, JSON.parse(err).error]).toEqual([3, "UnreachableError"]);
  });

  it("prints specs and operations", async () => {
    const spec = JSON.parse((await cli(["spec", "harbour", "--format", "json"])).out);
    expect(parse((await cli(["spec", "harbour"])).out)).toEqual(spec);
    const { out } = await cli(["operations", "reservoir"]);
    expect(out).toMatch(/^getJob +GET +\/jobs\/\{job_id\} +reads/m);
    expect(out).toContain("VENDOR_JOBS_CLIENT_ID and VENDOR_JOBS_CLIENT_SECRET, or from VENDOR_JOBS_TOKEN");
    expect(JSON.parse((await cli(["operations", "harbour", "--json"])).out).operations).toHaveLength(5);
  });

  it.each(["mock", "fake"])("%s serves until it is ended", async (what) => {
    const server = await serving([what, "harbour", "--json"]);
    expect((await fetch(`${server.baseUrl}/jobs`)).status).toBe(401);
    expect((await fetch(`${server.baseUrl}/jobs`, { headers: { authorization } })).status).toBe(200);
    const { code, out } = await server.end();
    const [first, ...requests] = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect([code, first]).toEqual([0, { event: "listening", what, vendor: "harbour", baseUrl: server.baseUrl }]);
    if (what === "fake")
      expect(requests).toMatchObject([
        { event: "request", status: 401 },
        { event: "request", operation: "listJobs", status: 200 },
      ]);
    await expect(fetch(server.baseUrl)).rejects.toThrow();
  });

  it("fake starts with the jobs that are asked for, stages what happens to them, and says which requests came", async () => {
    const server = await serving(["fake", "harbour", "--jobs", "3", "--script", "running,failed"]);
    const states = async (at: string) => {
      const { jobs } = (await (await fetch(`${at}/jobs`, { headers: { authorization } })).json()) as { jobs: { status: string }[] };
      return jobs.map(({ status }) => status).sort();
    };
    expect([await states(server.baseUrl), await states(server.baseUrl)]).toEqual([Array(3).fill("baking"), Array(3).fill("burnt")]);
    const { out } = await server.end();
    expect(out).toMatch(/GET listJobs 200/);
    expect(out).not.toContain("CANARY");
    await using other = await serving(["fake", "harbour", "--jobs", "failed,succeeded"]);
    expect(await states(other.baseUrl)).toEqual(["burnt", "done"]);
  });

  it("proxy shows violations as they come and a summary, records structure, and ends with 1", async () => {
    await using fake = await serving(["fake", "harbour"]);
    const proxy = await serving(["proxy", "harbour", "--upstream", fake.baseUrl, "--record", "exchanges.jsonl"]);
    await (await fetch(`${proxy.baseUrl}/jobs?page=CANARY`, { headers: { authorization } })).text();
    await (await fetch(`${proxy.baseUrl}/jobs`, { headers: { authorization } })).text();
    await new Promise((resolve) => setTimeout(resolve, 50));
    const { code, out } = await proxy.end();
    expect(code).toBe(1);
    expect(out).toContain("violation in the request at query/page: expected integer, seen string");
    expect(out).toContain("2 exchanges, 1 violations, 0 new fields or values, 0 not checked, 0 without an answer");
    const recorded = readFileSync(`${place.folder}/exchanges.jsonl`, "utf8");
    expect(
      recorded
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line).operation),
    ).toEqual(["listJobs", "listJobs"]);
    expect(out + recorded).not.toContain("CANARY");
    expect(statSync(`${place.folder}/exchanges.jsonl`).mode & 0o777).toBe(0o600);
  });

  it("verify ends with 0 on a fake, and writes reports", async () => {
    await using fake = await serving(["fake", "harbour"]);
    const { code, out, err } = await cli(["verify", "harbour", "--base-url", fake.baseUrl], token);
    expect(out).toContain("Harbour jobs API at");
    expect([code, err.split("\n")[0]]).toEqual([0, "listJobs (1): 200"]);
    expect(await cli(["verify", "harbour", "--base-url", fake.baseUrl, "--report", "html", "--output", "report.html"], token)).toMatchObject({ code: 0 });
    expect(readFileSync(`${place.folder}/report.html`, "utf8")).toMatch(/^<!doctype html>/);
    const report = JSON.parse((await cli(["verify", "harbour", "--base-url", fake.baseUrl, "--json", "--suggest"], token)).out);
    expect(report.suggestion).toMatchObject({ bump: "none", diff: "" });
  });

  it("verify says beside a report in a file that it ended before all was called", async () => {
    const server = createHttpServer((request, response) => {
      if (request.url?.startsWith("/jobs/")) return;
      response.writeHead(200, { "content-type": "application/json" }).end('{"jobs":[{"id":"j1","status":"done"}]}');
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const verifying = (...options: string[]) =>
      cli(["verify", "harbour", "--base-url", baseUrl, "--timeout", "500ms", "--output", "ended.txt", ...options], token);
    const ended = "the 0.5 s that all may take are over";
    expect((await verifying()).out).toContain(`; ended before all was called: ${ended}; the report is in ended.txt\n`);
    expect(JSON.parse((await verifying("--json")).out)).toMatchObject({ ended, output: "ended.txt" });
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  it.each([
    ["1 where the contract is broken", 200, { jobs: [{ id: 7 }] }, 1, "violation  200  /jobs/*/id "],
    ["2 where the credential is refused", 401, { errors: [{ message: "no" }] }, 2, "refused the credential with 401"],
  ])("verify ends with %s", async (_, status, body, expected, text) => {
    const server = createHttpServer((_, response) => response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body)));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { code, out, err } = await cli(["verify", "harbour", "--base-url", `http://127.0.0.1:${(server.address() as AddressInfo).port}`], token);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    expect(out + err).toContain(text);
    expect(out + err).not.toContain("CANARY");
    expect(code).toBe(expected);
  });
});
