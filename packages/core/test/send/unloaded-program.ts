/** A program for unloaded.test.ts: makes calls in a process where what is loaded later is `gone` and there again, or `slow`, and prints what came of them. */
import { registerHooks } from "node:module";
import { inspect } from "node:util";
import { type Api, bearer, type Call, type CallOptions, type ClientOptions, createClient } from "../../src/browser.ts";

const isSlow = process.argv[2] === "slow";
/** The files that `import()` asks for in vain. */
let missing = /(failing|http-call|limiting|one|started|starting)\.ts$/;
registerHooks({
  resolve(specifier, context, next) {
    if (!isSlow && missing.test(specifier)) throw new Error("the file is gone");
    return next(specifier, context);
  },
  load: (url, context, next) =>
    isSlow && missing.test(url) ? { format: "module", source: "await new Promise(() => {});", shortCircuit: true } : next(url, context),
});

const api: Api = {
  vendor: "acme",
  name: "Acme",
  servers: { default: "https://api.acme.test" },
  operations: {
    getJob: { method: "GET", path: "/jobs/{jobId}", params: { jobId: "path" } },
    startJob: { method: "POST", path: "/jobs", body: true },
  },
  error: { message: ["/message"], failure: { "/code": [7] } },
  job: { operation: "getJob", ids: { jobId: ["/id"] }, at: "", fields: { id: ["/id"] }, states: [], start: [{ operation: "startJob" }] },
};

type Method = (params?: object, options?: CallOptions) => Call<unknown, unknown> & { job(): Promise<unknown> };
const token = "a-token-that-nobody-may-see";
let sent = 0;
const clientOf = (answer: () => Promise<Response>, options: ClientOptions = {}) =>
  createClient<{ getJob: Method; startJob: Method; job(of: object): { wait(): Promise<unknown> }; http: { GET(path: string): Promise<unknown> } }, object>(
    api,
    {
      fetch: () => {
        sent++;
        return answer();
      },
      retry: { minDelay: 1 },
      ...options,
    },
    bearer(token),
  );

async function tell(what: string, call: () => Promise<unknown>): Promise<void> {
  sent = 0;
  const end = await call().then(
    (value) => ({ value: value instanceof Response ? value.status : value }),
    (error) => ({
      name: error.name,
      message: error.message,
      ...(error.status && { status: error.status, kind: error.kind }),
      hasToken: inspect(error, { depth: 9, showHidden: true }).includes(token),
    }),
  );
  console.log(JSON.stringify({ what, sent, ...end }));
}

const says = (status: number, text: string, options?: ClientOptions) =>
  clientOf(async () => new Response(text, { status, headers: { "x-echo": token } }), options);
const breaks = clientOf(async () => {
  throw new TypeError(`no connection for ${token}`);
});
const silent = clientOf(() => new Promise(() => {}));
const job = { jobId: "1" };
const body = { body: { name: "a" } };
const limited = { rateLimit: { requests: 1, seconds: 1 } };

async function gone(): Promise<void> {
  await tell("limited", () => says(200, "{}", limited).getJob(job));
  await tell("start", () => says(200, "{}").startJob(body));
  await tell("start, its job", () => says(200, "{}").startJob(body).job());
  missing = /(failing|http-call|one|started)\.ts$/;
  await tell("refused", () => says(404, `{"message":"no ${token}"}`).getJob(job));
  await tell("failing server", () => says(503, "").getJob(job));
  await tell("start refused", () => says(422, "").startJob(body));
  await tell("start refused, its job", () => says(422, "").startJob(body).job());
  await tell("cut off", () => breaks.getJob(job));
  await tell("start cut off", () => breaks.startJob(body));
  await tell("late", () => silent.getJob(job, { deadline: 20 }));
  await tell("start with a page", () => says(200, "<html>").startJob(body));
  await tell("failure within a success", () => says(200, '{"code":7}').startJob(body));
  await tell("raw", () => says(500, "").getJob(job).response());
  await tell("aborted", () => silent.getJob(job, { signal: AbortSignal.timeout(20) }));
  await tell("wait", () => says(200, '{"id":"1"}').job(job).wait());
  const { http } = says(200, "{}");
  await tell("by path", () => http.GET("/jobs/1"));
  missing = /^$/;
  await tell("by path, there again", () => http.GET("/jobs/1"));
  await tell("there again", () => says(404, '{"message":"none"}').getJob(job));
}

async function slow(): Promise<void> {
  const brief = { deadline: 20 };
  await tell("refused", () => says(404, "").getJob(job, brief));
  await tell("aborted while it loads", () => says(404, "").getJob(job, { signal: AbortSignal.timeout(20) }));
  await tell("limited", () => says(200, "{}", limited).getJob(job, brief));
  await tell("start", () => says(200, "{}", brief).startJob(body));
  await tell("start, its job", () => says(200, "{}", brief).startJob(body).job());
  await tell("wait", () => says(200, '{"id":"1"}', brief).job(job).wait());
}

await (isSlow ? slow() : gone());
// What never comes is waited for longer than this test has time.
process.exit();
