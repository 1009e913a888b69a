import { displayName, type Json, jobListOf, jobShapeOf, type OperationInfo, simplestWayOf } from "@vendor-jobs/contract/spec";
import { literal } from "./values.ts";
import { clientOptions, environmentName, givenAddress, operationOf, smallestArguments, type Vendor } from "./vendor.ts";

/** How a client of a vendor is made, as a program, by the first way to sign in or the one with these options. */
export function signIn(vendor: Vendor, way?: readonly string[]): string {
  const { id, factory, variable } = vendor;
  const options = Object.entries(clientOptions(vendor, way)).map(([name, value]) => `${name}: ${value}`);
  const short = `{ ${options.join(", ")} }`;
  const given = short.length < 70 ? short : `{\n${options.map((option) => `  ${option},`).join("\n")}\n}`;
  return `import { ${factory} } from "@vendor-jobs/${id}";\n\nconst ${variable} = ${factory}(${given});`;
}

/** What says where jobs are, as the list of them asks for it. */
function scopeOf(vendor: Vendor): Record<string, Json> {
  const list = operationOf(vendor, jobListOf(vendor.spec));
  if (!list) return {};
  const { body: _, ...scope } = smallestArguments(list);
  return scope;
}

/** Which jobs failed in the last day, and why. */
export function whatFailed(vendor: Vendor): string {
  const scope = scopeOf(vendor);
  const query = literal({ states: ["failed"], since: "24h", reasons: true, ...(Object.keys(scope).length > 0 && { scope }) }, 60);
  return `for await (const job of ${vendor.variable}.jobs(${query})) {
  console.log(job.name, job.error?.message, job.page);
}`;
}

// By the package's name: without it `npx vendor-jobs` would run whatever npm has of that name.

/** The question of a connection's failed jobs, on the command line. */
function failedOf(connection: string, vendor: Vendor): string {
  const scope = Object.entries(scopeOf(vendor)).map(([name, value]) => ` --param ${name}=${value}`);
  return `npx @vendor-jobs/cli jobs ${connection} --failed --since 24h --reasons${scope.join("")}`;
}

/** The same on the command line, which is told first where the vendor's server is, if that is one of the caller's. */
export function whatFailedByCommand(vendor: Vendor): string {
  const { id } = vendor;
  const address = givenAddress(vendor);
  const asked = failedOf(id, vendor);
  return address === undefined
    ? asked
    : `npx @vendor-jobs/cli init ${id} --name ${id} --base-url ${address.includes("$") ? `"${address}"` : address}\n${asked}`;
}

/** Serves a fake that has a job that failed. */
export const fakeByCommand = ({ id }: Vendor): string => `npx @vendor-jobs/cli fake ${id} --port 4011 --jobs failed,running`;

/** Asks that fake why. */
export function failedOfFake(vendor: Vendor): string {
  const { id, spec } = vendor;
  const credential = (simplestWayOf(spec)?.options ?? []).map((option) => `${environmentName(id, spec, option)}=any `);
  return `npx @vendor-jobs/cli init ${id} --name trial --base-url http://127.0.0.1:4011\n${credential.join("")}${failedOf("trial", vendor)}`;
}

/** Starts a job and waits for it; where the vendor's API starts none, waits for one that is there. */
export function startAndWait(vendor: Vendor): string {
  const job = startOf(vendor);
  const end = `const { state, error } = await job.wait({ onUpdate: ({ state }) => console.log(state) });
if (state === "failed") console.error(error?.message);`;
  return `${job}\n${end}`;
}

function startOf(vendor: Vendor): string {
  const { spec, variable } = vendor;
  const start = jobShapeOf(spec)?.start?.[0];
  const info = operationOf(vendor, start?.operation);
  if (!start || !info) {
    const ids = literal(idsOf(vendor));
    return `// ${displayName(spec)} starts jobs by itself: its API has no call for it.\nconst job = ${variable}.job(${ids});`;
  }
  const steps = given(start.steps, vendor);
  return `const job = await ${variable}.${info.id}(${literal(startArguments(start, info), 70)}).job(${steps});`;
}

type Start = NonNullable<NonNullable<ReturnType<typeof jobShapeOf>>["start"]>[number];

/** What a start must be given; no key: copied, that would start nothing the second time. */
function startArguments({ key }: Start, info: OperationInfo): Record<string, Json> {
  const { body, ...args } = smallestArguments(info);
  const without = (of: Json, name: string) => Object.fromEntries(Object.entries<Json>(of).filter(([member]) => member !== name));
  const at = key?.at ?? "";
  return { ...without(args, at), ...(body !== undefined && { body: at.startsWith("/") ? without(body, at.slice(1)) : body }) };
}

/** What the steps after a start are given by the caller: the name in braces, and the example of the body that it is. */
function given(steps: Start["steps"], vendor: Vendor): string {
  const values = (steps ?? []).flatMap(({ operation, body }) => {
    const [, name] = /^\{(\w+)\}$/.exec(typeof body === "string" ? body : "") ?? [];
    const example = operationOf(vendor, operation)?.body?.examples[0];
    return name === undefined ? [] : [[name, example]];
  });
  return values.length === 0 ? "" : literal(Object.fromEntries(values));
}

/** The ids of a job, as the operation that reads one has them in its example. */
function idsOf(vendor: Vendor): Record<string, Json> {
  const reading = operationOf(vendor, jobShapeOf(vendor.spec)?.operation);
  const ids = Object.keys(jobShapeOf(vendor.spec)?.ids ?? {});
  return Object.fromEntries(Object.entries(reading ? smallestArguments(reading) : {}).filter(([name]) => ids.includes(name)));
}

/** Calls an operation with these arguments, else the least that it must be given. */
export function callByCommand({ id }: Vendor, info: OperationInfo, args = smallestArguments(info)): string {
  const words = Object.entries(args).map(([name, value]) => ` --${name} '${typeof value === "string" ? value : JSON.stringify(value)}'`);
  return `npx @vendor-jobs/cli call ${id} ${info.id}${words.join("")}`;
}

/** Does what comes after a start, of a job of these ids; what the caller gives is in a file of its name. */
const stepsByCommand = (vendor: Vendor, { steps = [] }: Start, ids: Record<string, Json>): string[] =>
  steps.flatMap(({ operation, body }) => {
    const info = operationOf(vendor, operation);
    const file = /^\{(\w+)\}$/.exec(typeof body === "string" ? body : "")?.[1];
    return info ? callByCommand(vendor, info, { ...ids, body: file === undefined ? body : `@${file}.${info.body?.mediaType?.split("/")[1]}` }) : [];
  });

export function startByCommand(vendor: Vendor): string {
  const { spec, id } = vendor;
  const start = jobShapeOf(spec)?.start?.[0];
  const info = operationOf(vendor, start?.operation);
  const ids = idsOf(vendor);
  const wait = `npx @vendor-jobs/cli job ${id} ${Object.values(ids).join(" ")} --wait --timeout 10m`;
  return start && info ? [callByCommand(vendor, info, startArguments(start, info)), ...stepsByCommand(vendor, start, ids), wait].join("\n") : wait;
}
