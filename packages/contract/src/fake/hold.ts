import { type Outgoing, problemLine } from "../check/index.ts";
import { isJson, mediaFor, type OperationInfo, responseFor } from "../spec/index.ts";
import type { VendorModel } from "./vendor-model.ts";

/** The last right answer to each operation, by what documents it: who follows a job is told the same again and again. */
const right = new WeakMap<object, string>();

/** Holds an answer against the spec: a wrong one is a fault of the fake, or of what a test has set. */
export function hold({ validator }: VendorModel, info: OperationInfo, reply: Outgoing): void {
  const documented = mediaFor(responseFor(info, reply.status)?.content ?? [], reply.headers["content-type"] ?? "");
  if (!documented?.schema || reply.body === undefined || !isJson(documented.mediaType) || right.get(documented) === reply.body) return;
  const [problem] = validator.check(documented.schema, JSON.parse(reply.body));
  if (problem === undefined) right.set(documented, reply.body);
  else if (problem.unchecked === undefined)
    throw new Error(
      `The fake's answer ${reply.status} to ${info.id} breaks the spec at ${problem.pointer || "its top"}: ${problemLine(problem)} (${problem.rule}). If no test has set that field, it is a fault of the fake.`,
    );
}
