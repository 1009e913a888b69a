import { cpSync, existsSync, readdirSync, readFileSync } from "node:fs";
import { delimiter, dirname } from "node:path";
import { copyWorkspace, linkInstalled, pnpm, root } from "../workspace/index.ts";
import { run } from "./children.ts";

interface Manifest {
  name: string;
  version: string;
  dependencies?: Record<string, string>;
}

/** The copy is a repository of its own, whose commit and tags need a name. */
const [name, email] = ["rehearsal", "rehearsal@example.invalid"];
const author = { GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: email, GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: email };

/**
 * Versions and publishes all packages as a release would, from a copy of the repository: the working tree keeps its changesets. Gives their names.
 * @throws where a package is not in the registry at its version, or as something that only this workspace can install.
 */
export async function release(copy: string, registry: string, env: NodeJS.ProcessEnv): Promise<string[]> {
  copyWorkspace(copy);
  copyBuilt(copy);
  const place = { cwd: copy, env: { ...env, ...author, PATH: `${dirname(pnpm())}/.bin${delimiter}${env.PATH}` } };
  await run(["git", "commit", "--quiet", "--message", "Rehearse"], place);
  linkInstalled(copy);
  // Between a release and the next change there is nothing to version.
  if (readdirSync(`${copy}/.changeset`).some((file) => file.endsWith(".md"))) await run(["pnpm", "exec", "changeset", "version"], place);
  const output = await run(["pnpm", "exec", "changeset", "publish"], place);

  const planned: Manifest[] = readdirSync(`${copy}/packages`).map((name) => JSON.parse(readFileSync(`${copy}/packages/${name}/package.json`, "utf8")));
  const problems = (await Promise.all(planned.map((one) => problemsOf(one, planned, registry)))).flat();
  if (problems.length > 0) throw new Error([...problems, output].join("\n"));
  return planned.map(({ name }) => name);
}

/** What was built, put beside the source: nothing else that git ignores can be in a release. */
function copyBuilt(copy: string): void {
  for (const name of readdirSync(`${root}/packages`)) {
    const dist = `packages/${name}/dist`;
    if (!existsSync(`${root}/${dist}`)) throw new Error(`${dist} is not there: run \`pnpm build\` first.`);
    cpSync(`${root}/${dist}`, `${copy}/${dist}`, { recursive: true });
  }
}

/** What keeps a planned package from being installed as planned, one line each. */
async function problemsOf({ name, version }: Manifest, planned: readonly Manifest[], registry: string): Promise<string[]> {
  const response = await fetch(`${registry}${name.replace("/", "%2f")}`);
  const { versions = {} } = (await response.json()) as { versions?: Record<string, Manifest> };
  const manifest = versions[version];
  if (!manifest) return [`${name}@${version} is not in the registry.`];
  const problems = JSON.stringify(manifest).includes("workspace:") ? [`${name}@${version} was published with a workspace: range.`] : [];
  for (const [dependency, range] of Object.entries(manifest.dependencies ?? {})) {
    const own = planned.find((one) => one.name === dependency);
    if (own && range !== `^${own.version}`) problems.push(`${name}@${version} asks for ${dependency}@${range}; expected ^${own.version}.`);
  }
  return problems;
}
