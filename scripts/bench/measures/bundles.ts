import { brotliCompressSync } from "node:zlib";
import { build, type Metafile } from "esbuild";
import type { Measure, Row, Subject } from "./measure.ts";

const listAndGet: Readonly<Partial<Record<Subject, string>>> = {
  ours: `import { createFlatfileClient } from "@vendor-jobs/flatfile";
    const client = createFlatfileClient({ token });
    show(await client.listJobs({ spaceId }), await client.getJob({ jobId }));`,
  "openapi-fetch": `import createClient from "openapi-fetch";
    const client = createClient({ baseUrl, headers: { authorization: "Bearer " + token } });
    show(await client.GET("/v1/jobs", { params: { query: { spaceId } } }), await client.GET("/v1/jobs/{jobId}", { params: { path: { jobId } } }));`,
  ky: `import ky from "ky";
    const client = ky.create({ headers: { authorization: "Bearer " + token } });
    show(await client.get(baseUrl + "/v1/jobs", { searchParams: { spaceId } }).json(), await client.get(baseUrl + "/v1/jobs/" + jobId).json());`,
  ofetch: `import { ofetch } from "ofetch";
    const client = ofetch.create({ baseURL: baseUrl, headers: { authorization: "Bearer " + token } });
    show(await client("/v1/jobs", { query: { spaceId } }), await client("/v1/jobs/" + jobId));`,
  axios: `import axios from "axios";
    const client = axios.create({ baseURL: baseUrl, headers: { authorization: "Bearer " + token } });
    show((await client.get("/v1/jobs", { params: { spaceId } })).data, (await client.get("/v1/jobs/" + jobId)).data);`,
  "@flatfile/api": `import { FlatfileClient } from "@flatfile/api";
    const client = new FlatfileClient({ token });
    show(await client.jobs.list({ spaceId }), await client.jobs.get(jobId));`,
};

const everything = `import * as flatfile from "@vendor-jobs/flatfile";
  const client = flatfile.createFlatfileClient({ token });
  for await (const page of client.listJobs({ spaceId }).pages()) show(page);
  for await (const job of client.listJobs({ spaceId }, { concurrency: 8 })) show(job);
  show(await client.getJob({ jobId }), await client.job({ jobId }).wait(), Object.entries(flatfile).filter(([name]) => name.endsWith("Error")));`;

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

/** Bytes of a browser's bundle after brotli: what loads at the start, and all of its files, each compressed for itself. */
async function cellOf(code: string): Promise<string> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: code, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    splitting: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    outdir: "/out",
    write: false,
    metafile: true,
    logLevel: "error",
  });
  const bytes = new Map(outputFiles.map(({ path, contents }) => [path.split(/[\\/]/).pop(), brotliCompressSync(contents).length]));
  const size = (files: Iterable<string>) => [...files].reduce((sum, file) => sum + (bytes.get(file.split("/").pop()) as number), 0);
  const [initial, total] = [size(loadedAtStart(metafile)), size(Object.keys(metafile.outputs))];
  return total > initial ? `${kilobytes(initial)} (${kilobytes(total)} with what loads later)` : kilobytes(initial);
}

/** The entry and what it imports, not what it asks for later by `import()`. */
function loadedAtStart({ outputs }: Metafile): Set<string> {
  const files = new Set(Object.keys(outputs).filter((file) => outputs[file]?.entryPoint === "<stdin>"));
  for (const file of files) {
    for (const { path, kind } of outputs[file]?.imports ?? []) if (kind === "import-statement" && path in outputs) files.add(path);
  }
  return files;
}

export const bundle: Measure = async () => {
  const row: Row = { what: 'bundle of "list and get", brotli', cells: {} };
  for (const [subject, code] of Object.entries(listAndGet)) row.cells[subject as Subject] = await cellOf(code);
  return [row, { what: "the same with pages, waiting and all errors", cells: { ours: await cellOf(everything) } }];
};
