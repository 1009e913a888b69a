import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, describe, expect, it } from "vitest";
import { project, cli as runCli } from "./run-cli.ts";

const place = project();
afterAll(() => place[Symbol.dispose]());

const schema = JSON.parse(readFileSync(new URL("../vendor-jobs.schema.json", import.meta.url), "utf8"));
const isValid = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);

describe("vendor-jobs.json", () => {
  it.each([
    ["a vendor", { vendor: "bakery" }, true],
    [
      "all members",
      { vendor: "bakery", baseUrl: "http://127.0.0.1:1", region: "eu", options: {}, credentials: { token: "A_B" }, scope: { recipe_id: 1 } },
      true,
    ],
    ["no vendor", { baseUrl: "http://127.0.0.1:1" }, false],
    ["an empty vendor", { vendor: "" }, false],
    ["a spec", { spec: "./jobs.yaml" }, true],
    ["a path for a vendor", { vendor: "./jobs.yaml" }, false],
    ["a vendor and a spec", { vendor: "bakery", spec: "./jobs.yaml" }, false],
    ["a spec that is no text", { spec: 1 }, false],
    ["a member that there is none of", { vendor: "bakery", url: "x" }, false],
    ["a baseUrl that is no text", { vendor: "bakery", baseUrl: 1 }, false],
    ["a region that is no text", { vendor: "bakery", region: 1 }, false],
    ["options that are no object", { vendor: "bakery", options: [] }, false],
    ["a secret for the name of a variable", { vendor: "bakery", credentials: { token: "sk-1" } }, false],
    ["a scope of objects", { vendor: "bakery", scope: { recipe_id: {} } }, false],
    ["no object", "bakery", false],
  ])("with %s: the schema says the same as the command", async (_, connection, fits) => {
    const config = { connections: { files: connection } };
    writeFileSync(`${place.folder}/vendor-jobs.json`, JSON.stringify(config));
    const { err } = await runCli(place.folder, ["jobs"], {});
    expect([isValid(config), !err.includes("connections.files")]).toEqual([fits, fits]);
  });

  it("has in its schema all members of a connection", async () => {
    writeFileSync(`${place.folder}/vendor-jobs.json`, JSON.stringify({ connections: { files: { vendor: "bakery", vendr: "x" } } }));
    expect((await runCli(place.folder, ["jobs"], {})).err).toContain("did you mean vendor?");
    expect(Object.keys(schema.properties.connections.additionalProperties.properties)).toEqual([
      ...["vendor", "spec", "baseUrl", "region", "options", "credentials", "scope"],
    ]);
  });

  it("takes each member of an option that is an object from a variable of its own", async () => {
    writeFileSync(`${place.folder}/vendor-jobs.json`, JSON.stringify({ connections: { graphs: { vendor: "quarry", baseUrl: "http://127.0.0.1:1" } } }));
    const account = { QUARRY_ACCOUNT: "a", VENDOR_JOBS_PASSWORD: "b" };
    const whole = { VENDOR_JOBS_GRAPH_ADDRESS: "127.0.0.1", VENDOR_JOBS_GRAPH_PORT: "9669" };
    expect((await runCli(place.folder, ["jobs"], account)).err).toContain("No credential for graphs");
    expect((await runCli(place.folder, ["jobs"], { ...account, ...whole })).err).not.toContain("No credential");
  });

  it.each([
    ["harbour", "https://{host}"],
    ["tower", "https://{accountPrefix}.tower.test"],
  ])("is asked for where the server of %s is the caller's own", async (vendor, url) => {
    rmSync(`${place.folder}/vendor-jobs.json`, { force: true });
    const { code, err } = await runCli(place.folder, ["jobs", vendor], { VENDOR_JOBS_TOKEN: "any" });
    expect([code, err]).toEqual([2, expect.stringContaining(`vendor-jobs init ${vendor} --base-url ${url} `)]);
    // One that is there has its place for it.
    writeFileSync(`${place.folder}/vendor-jobs.json`, JSON.stringify({ connections: { own: { vendor } } }));
    const written = await runCli(place.folder, ["jobs"], { VENDOR_JOBS_TOKEN: "any" });
    expect([written.code, written.err]).toEqual([2, expect.stringContaining(`connections.own of vendor-jobs.json needs "baseUrl": "${url}"`)]);
  });
});
