import { isReadOnly, type OperationInfo, operationsOf, table, waysToSignIn } from "@vendor-jobs/contract/tools";
import { stringify } from "yaml";
import { findSpec, madeOf, type Spec } from "../connections/index.ts";
import { type ExitCode, exitCodes, type Io } from "../io/index.ts";

/** `vendor-jobs spec`: the vendor's bundled spec. */
export function printSpec(vendor: string, { format = "yaml", json = false }: { format?: "yaml" | "json"; json?: boolean }, io: Io): ExitCode {
  const spec = findSpec(vendor, io);
  io.out(format === "json" || json ? `${JSON.stringify(spec, null, 2)}\n` : stringify(spec));
  return exitCodes.fine;
}

/** `vendor-jobs operations`: what the vendor's API can do, and what `verify` needs to sign in. */
export function printOperations(vendor: string, { json = false }: { json?: boolean }, io: Io): ExitCode {
  const spec = findSpec(vendor, io);
  const credentials = madeOf(spec, waysToSignIn);
  if (json) {
    const operations = operationsOf(spec).map((info) => ({
      ...described(info),
      parameters: info.parameters.map((parameter) => ({ name: parameter.name, in: parameter.in, required: parameter.required === true })),
    }));
    io.out(`${JSON.stringify({ vendor, title: spec.info.title, operations, credentials }, null, 2)}\n`);
  } else {
    const ways = credentials.map(({ variables }) => variables.map(({ name }) => name).join(" and "));
    io.out(`${operationsTable(spec)}\nverify takes the credential from ${ways.join(", or from ") || "nowhere: none is needed"}.\n`);
  }
  return exitCodes.fine;
}

const described = (info: OperationInfo) => ({
  id: info.id,
  method: info.method,
  path: info.path,
  summary: String(info.operation.summary ?? ""),
  readOnly: isReadOnly(info),
});

/** The operations of a spec, one a line. */
export function operationsTable(spec: Spec): string {
  const rows = operationsOf(spec)
    .map(described)
    .map(({ id, method, path, summary, readOnly }) => [id, method, path, readOnly ? "reads" : "acts", summary]);
  return table([["operation", "method", "path", "", "what it does"], ...rows]);
}
