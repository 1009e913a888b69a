import type { Api, ErrorRule } from "../api.ts";
import { ApiError, type ErrorKind } from "../errors.ts";
import { plainText } from "../plain-text.ts";
import { redactorOf } from "../redaction/index.ts";
import type { AnswerHeaders, Outgoing, TransportAnswer } from "../request/index.ts";
import { matches, pick } from "../select.ts";
import { kindOf } from "./kind.ts";
import { resetOf, retryAfterOf } from "./retry-after.ts";
import { saidOf } from "./said.ts";

const advice: Readonly<Partial<Record<ErrorKind, string>>> = {
  auth: " Check the credential, and that it belongs to this host.",
  permission: " The credential is known, but has no right to do this.",
};

/** The kind by the first of the vendor's rules of which all holds. */
function ruledKind(rules: readonly ErrorRule[] = [], status: number, body: unknown, headers: AnswerHeaders, said: string): ErrorKind | undefined {
  const text = said.toLowerCase();
  return rules.find(
    (rule) =>
      (rule.status?.includes(status) ?? true) &&
      (rule.when === undefined || matches(body, rule.when)) &&
      Object.entries(rule.headers ?? {}).every(([name, values]) => values.includes(headers.get(name) ?? "")) &&
      (rule.says?.some((words) => text.includes(words.toLowerCase())) ?? true),
  )?.kind;
}

/** The error that an answer stands for; `note` is what else there is to say. */
export function apiError(api: Api, what: string, request: Outgoing, response: TransportAnswer, unsafeBody: unknown, note = ""): ApiError {
  const { text, value } = redactorOf(request);
  const body = value(unsafeBody);
  const shape = api.error;
  const code = pick(body, shape?.code) as string | number | undefined;
  const { status } = response;
  const stands = response.ok && shape?.statusDivisor ? Math.floor(Number(code) / shape.statusDivisor) : status;
  const said = plainText(saidOf(body, shape) ?? text(response.statusText ?? "")).replace(/\.$/, "");
  const kind = ruledKind(shape?.kinds, status, body, response.headers, said) ?? kindOf(stands);
  const headers = new Headers();
  response.headers.forEach((content, name) => {
    headers.append(name, text(content));
  });
  // A cookie that an answer sets is a credential.
  headers.delete("set-cookie");
  const asked = retryAfterOf(headers);
  const retry = asked.seconds === undefined && api.rateLimit ? resetOf(headers, api.rateLimit) : asked;
  const { redirect = "", mayHaveActed = false } = request;
  const earlier = mayHaveActed ? " An earlier attempt of this call got no answer, and may have done it." : "";
  const codeText = code === undefined ? "" : `, code ${plainText(String(code), 80)}`;
  const message = `${api.name} ${what} failed: ${status} ${kind}${codeText}${said && `: ${said}`}.${advice[kind] ?? ""}${redirect}${retry.note}${earlier}${note}`;
  return new ApiError(message, request, { status, kind, body, headers, code, retryAfter: retry.seconds, mayHaveSucceeded: mayHaveActed });
}
