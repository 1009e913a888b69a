import { spawnSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { freshFolder, root } from "../../workspace/index.ts";
import { interleave, type Measure, mapped, type Subject, spread } from "./measure.ts";

const consumers = {
  ours: `import { ApiError, createFlatfileClient } from "@vendor-jobs/flatfile";
    const client = createFlatfileClient({ token: "secret" });
    export async function names(spaceId: string): Promise<string[]> {
      const page = await client.listJobs({ spaceId, pageSize: 20 });
      return (page.data ?? []).map((job) => job.id + " " + job.status);
    }
    export async function status(jobId: string): Promise<string | undefined> {
      try {
        return (await client.getJob({ jobId })).data.status;
      } catch (error) {
        if (error instanceof ApiError && error.status === 404) return undefined;
        throw error;
      }
    }`,
  "openapi-fetch": `import createClient from "openapi-fetch";
    import type { paths } from "@vendor-jobs/flatfile";
    const client = createClient<paths>({ baseUrl: "https://localhost" });
    export async function names(spaceId: string): Promise<string[]> {
      const { data, error } = await client.GET("/v1/jobs", { params: { query: { spaceId, pageSize: 20 } } });
      if (error) throw error;
      return (data.data ?? []).map((job) => job.id + " " + job.status);
    }
    export async function status(jobId: string): Promise<string | undefined> {
      const { data, error, response } = await client.GET("/v1/jobs/{jobId}", { params: { path: { jobId } } });
      if (response.status === 404) return undefined;
      if (error) throw error;
      return String(data.data.status);
    }`,
  ky: `import ky, { HTTPError } from "ky";
    interface Job { id: string; status?: string }
    const client = ky.create({ prefix: "https://localhost/v1" });
    export async function names(spaceId: string): Promise<string[]> {
      const page = await client.get("jobs", { searchParams: { spaceId, pageSize: 20 } }).json<{ data?: Job[] }>();
      return (page.data ?? []).map((job) => job.id + " " + job.status);
    }
    export async function status(jobId: string): Promise<string | undefined> {
      try {
        return (await client.get("jobs/" + jobId).json<{ data: Job }>()).data.status;
      } catch (error) {
        if (error instanceof HTTPError && error.response.status === 404) return undefined;
        throw error;
      }
    }`,
  "@flatfile/api": `import { FlatfileClient, FlatfileError } from "@flatfile/api";
    const client = new FlatfileClient({ token: "secret" });
    export async function names(spaceId: string): Promise<string[]> {
      const page = await client.jobs.list({ spaceId: spaceId as \`us_sp_\${string}\`, pageSize: 20 });
      return (page.data ?? []).map((job) => job.id + " " + job.status);
    }
    export async function status(jobId: string): Promise<string | undefined> {
      try {
        return (await client.jobs.get(jobId)).data.status;
      } catch (error) {
        if (error instanceof FlatfileError && error.statusCode === 404) return undefined;
        throw error;
      }
    }`,
} satisfies Partial<Record<Subject, string>>;

const compilerOptions = {
  strict: true,
  noEmit: true,
  target: "es2022",
  module: "esnext",
  moduleResolution: "bundler",
  lib: ["es2022", "dom", "dom.iterable"],
  types: [],
  skipLibCheck: true,
};

/** What TypeScript says of checking a folder. */
interface Checked {
  instantiations: number;
  seconds: number;
}

/** Type-checks a folder. */
function check(folder: string): Checked {
  const { status, stdout } = spawnSync(process.execPath, [`${root}/node_modules/typescript/bin/tsc`, "-p", folder, "--extendedDiagnostics"], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stdout);
  const number = (label: string) => Number(new RegExp(`^${label}:\\s+([\\d.]+)`, "m").exec(stdout)?.[1]);
  return { instantiations: number("Instantiations"), seconds: number("Total time") };
}

export const types: Measure = async (quick) => {
  using folder = freshFolder("bench-types");
  symlinkSync(`${root}/scripts/node_modules`, `${folder.path}/node_modules`, "junction");
  const tasks = mapped(consumers, (code, subject) => {
    const project = `${folder.path}/${subject.replace("/", "-")}`;
    mkdirSync(project);
    writeFileSync(`${project}/package.json`, '{ "type": "module" }');
    writeFileSync(`${project}/index.ts`, code);
    writeFileSync(`${project}/tsconfig.json`, JSON.stringify({ compilerOptions, include: ["index.ts"] }));
    return () => check(project);
  });
  const checked = await interleave([0, quick ? 1 : 5], tasks);
  return [
    { what: "type-checking a file that lists and gets: type instantiations", cells: mapped(checked, (list) => `${list[0]?.instantiations}`) },
    { what: "… and seconds of `tsc`", cells: mapped(checked, (list) => spread(list.map(({ seconds }) => seconds))) },
  ];
};
