import type { Bump } from "../../release/bump/bump.ts";

/** A spec that says all that our extensions can say. */
export const spec = `openapi: 3.1.0
info: { title: Acme jobs API, version: "1" }
servers: [{ url: "https://{host}/{version}", x-completes: true, variables: { host: { default: acme.test }, version: { default: v1, enum: [v1, v2] } } }]
security: [{ token: [] }]
x-vendor: acme
x-rate-limit: { requests: 60, seconds: 60, remaining: left, reset: until, resetIn: time }
x-headers: { api-version: { description: the version, default: "1", option: apiVersion } }
x-error:
  message: [/message]
  code: [/code]
  failure: { /code: { not: [0] } }
  statusDivisor: 100
  kinds: [{ kind: not_found, status: [410] }]
x-job:
  operation: getJob
  ids: { jobId: [/id] }
  at: /job
  fields: { id: [/id], status: [/status], error: [/error] }
  states: [{ state: failed, when: { /status: [failed] } }]
  mark: { run: /run }
  start:
    - { operation: createJob, ids: { jobId: [/id] }, key: { at: key, repeat: same, maxLength: 64 }, find: { args: { name: "{name}" }, where: { /name: "{name}" } }, steps: [{ operation: runJob }] }
    - { operation: rerunJob, location: true }
  cancel: { operation: cancelJob, args: { jobId: "{jobId}" }, ends: failed, atOnce: true }
  retry: { operation: retryJob, args: { jobId: "{jobId}" }, gives: new, ids: { jobId: [/new] }, states: [failed] }
  parts: { operation: listTasks, at: /tasks, args: { jobId: "{jobId}" }, fields: { name: [/name] }, states: [{ state: failed, when: { /ok: [false] } }] }
  lists:
    by: created
    order: oldest
    since: { in: since, as: iso }
    until: { in: until, as: iso }
    states: { in: status, values: { failed: [failed, crashed] }, many: true }
    newest: { in: sort, value: -created }
    ids: { in: ids }
    name: { in: name }
    scope: [space]
paths:
  /jobs:
    get:
      operationId: listJobs
      x-pagination: { style: cursor, items: /jobs, parameter: cursor, next: /next, end: [none], total: /total, id: [/id], cap: { items: 1000, with: [name] } }
      parameters: [{ name: cursor, in: query, schema: { type: string } }]
      responses: { "200": { description: Jobs, content: { application/json: { schema: { type: object } } } } }
  /job:
    post:
      operationId: getJob
      responses: { "200": { description: The job, content: { application/json: { schema: { type: object } } } } }
components:
  securitySchemes:
    token:
      type: http
      scheme: bearer
      x-sign-in:
        - options: { key: { description: the key, env: ACME_KEY, values: [a, b] } }
          prefix: "Key "
        - options: { user: { description: the user, secret: false }, password: the password }
          get: { url: /token, body: { user: "{user}" }, token: [/token], seconds: [/life] }
`;

type SpecEdit = readonly [name: string, from: string, to: string, expected: Bump];

export const extensionEdits: readonly SpecEdit[] = [
  ["the base URL that is given gets no path any more", ", x-completes: true", "", "major"],
  ["a part of the server's address has another default", "default: v1, enum", "default: v2, enum", "major"],
  ["a part of the server's address may be one more", "enum: [v1, v2]", "enum: [v1, v2, v3]", "none"],
  ["a part of the server's address may be one less", "enum: [v1, v2]", "enum: [v1]", "major"],
  ["a part of the server's address must be given", "host: { default: acme.test }", "host: { default: acme.test, x-required: true }", "major"],
  ["references name another vendor", "x-vendor: acme", "x-vendor: acme-cloud", "major"],
  ["a limit is told by another header", "remaining: left", "remaining: x-left", "patch"],
  ["a header has another value", 'default: "1", option', 'default: "2", option', "major"],
  ["a header has no value of its own any more", 'default: "1", option', "option", "major"],
  ["a header is another option", "option: apiVersion", "option: version", "major"],
  ["a header is described otherwise", "description: the version", "description: the API's version", "patch"],
  ["a header more is sent", "option: apiVersion } }", "option: apiVersion }, agent: { description: who, default: us } }", "minor"],
  ["another answer is a failure", "{ not: [0] }", "{ not: [0, 1] }", "major"],
  ["a code stands for another status", "statusDivisor: 100", "statusDivisor: 10", "major"],
  ["an error is of another kind", "kind: not_found", "kind: conflict", "major"],
  ["one more status is of a kind", "status: [410]", "status: [410, 423]", "major"],
  ["a job is read by another operation", "operation: getJob", "operation: readJob", "major"],
  ["a job is read with a body", "operation: getJob", 'operation: getJob\n  body: { id: "{jobId}" }', "major"],
  ["what reads a job, which is sent twice by whatever method, says so itself", "operationId: getJob", "operationId: getJob\n      x-idempotent: true", "none"],
  ["what reads a job is no longer sent twice", "operationId: getJob", "operationId: getJob\n      x-idempotent: false", "minor"],
  ["the job is elsewhere in the answer", "at: /job", "at: /data", "major"],
  ["an error is read in one more place", "error: [/error]", "error: [/error, /reason]", "minor"],
  ["an error is read only of what failed", "error: [/error]", "error: [{ at: /error, in: [failed] }]", "major"],
  ["a word means another state", "state: failed, when: { /status", "state: canceled, when: { /status", "major"],
  ["an answer tells a state", "  mark: {", "  answers: { 422: failed }\n  mark: {", "major"],
  ["runs are told apart", "  mark: { run: /run }\n", "", "major"],
  ["runs are told apart by another value", "mark: { run: /run }", "mark: { run: /attempt }", "major"],
  ["runs are told apart by one value more", "mark: { run: /run }", "mark: { run: /run, at: /startedAt }", "major"],
  ["an operation starts jobs no more", "    - { operation: rerunJob, location: true }\n", "", "major"],
  ["one more operation starts jobs", "  cancel:", "    - { operation: cloneJob, location: true }\n  cancel:", "minor"],
  ["a started job is found by another header", "rerunJob, location: true", "rerunJob, ids: { jobId: [/id] }", "major"],
  ["a started job's id is elsewhere", "ids: { jobId: [/id] }, key", "ids: { jobId: [/jobId] }, key", "major"],
  ["a started job's id is in one more place", "ids: { jobId: [/id] }, key", "ids: { jobId: [/id, /jobId] }, key", "minor"],
  ["a key goes elsewhere", "at: key, repeat", "at: idempotencyKey, repeat", "major"],
  ["a key that is repeated is answered otherwise", "repeat: same", "repeat: conflict", "major"],
  ["a key may be longer", "maxLength: 64", "maxLength: 128", "minor"],
  ["a key may not be so long", "maxLength: 64", "maxLength: 36", "major"],
  ["a start has no key any more", " key: { at: key, repeat: same, maxLength: 64 },", "", "major"],
  ["a lost start is found by other words", 'args: { name: "{name}" }', 'args: { title: "{name}" }', "major"],
  ["what is not found was never started", '{ /name: "{name}" } }', '{ /name: "{name}" }, proves: true }', "major"],
  ["a lost start can be found no more", ', find: { args: { name: "{name}" }, where: { /name: "{name}" } }', "", "major"],
  ["a start takes one more step", "steps: [{ operation: runJob }]", "steps: [{ operation: runJob }, { operation: closeJob }]", "major"],
  ["a canceled job ends as another", "ends: failed", "ends: succeeded", "major"],
  ["a canceled job has not ended at once", ", atOnce: true", "", "major"],
  ["a cancel is asked with other arguments", 'cancelJob, args: { jobId: "{jobId}" }', 'cancelJob, args: { id: "{jobId}" }', "major"],
  [
    "jobs can be run again no more",
    '  retry: { operation: retryJob, args: { jobId: "{jobId}" }, gives: new, ids: { jobId: [/new] }, states: [failed] }\n',
    "",
    "major",
  ],
  ["what is run again is the same job", "gives: new", "gives: same", "major"],
  ["more can be run again", "states: [failed] }\n  parts", "states: [failed, canceled] }\n  parts", "minor"],
  ["all ends can be run again", ", states: [failed] }\n  parts", " }\n  parts", "minor"],
  ["less can be run again", "states: [failed] }\n  parts", "states: [canceled] }\n  parts", "major"],
  ["parts are elsewhere", "at: /tasks", "at: /steps", "major"],
  ["a part has one more field", "fields: { name: [/name] }", "fields: { name: [/name], error: [/error] }", "minor"],
  ["a part's word means another state", "state: failed, when: { /ok", "state: canceled, when: { /ok", "major"],
  ["jobs are listed by another time", "by: created", "by: started", "major"],
  ["jobs can be asked for by no time", "    by: created\n", "", "major"],
  ["the order of a list is not known any more", "    order: oldest\n", "", "minor"],
  ["a list comes in another order", "order: oldest", "order: newest", "major"],
  ["the vendor is asked for times no more", "    since: { in: since, as: iso }\n", "", "minor"],
  ["times are asked for in another form", "since: { in: since, as: iso }", "since: { in: since, as: ms }", "major"],
  ["the vendor knows one more state", "values: { failed: [failed, crashed] }", "values: { failed: [failed, crashed], succeeded: [done] }", "minor"],
  ["the vendor has one more word for a state", "failed: [failed, crashed]", "failed: [failed, crashed, expired]", "minor"],
  ["the vendor has one word less for a state", "failed: [failed, crashed]", "failed: [failed]", "major"],
  ["states are asked for one by one", ", many: true", "", "minor"],
  ["the newest are asked for otherwise", "value: -created", "value: created desc", "major"],
  ["ids are asked for by another parameter", "ids: { in: ids }", "ids: { in: id }", "major"],
  ["names are asked for no more", "    name: { in: name }\n", "", "minor"],
  ["a place may be said", "scope: [space]", "scope: [space, folder]", "minor"],
  ["a place may be said no more", "    scope: [space]\n", "", "major"],
  ["one more word ends a list", "end: [none]", "end: [none, last]", "minor"],
  ["another word ends a list", "end: [none]", "end: [last]", "major"],
  ["a list may be longer", "cap: { items: 1000", "cap: { items: 2000", "minor"],
  ["a list may not be so long", "cap: { items: 1000", "cap: { items: 500", "major"],
  ["a list is never cut", ", cap: { items: 1000, with: [name] }", "", "major"],
  ["jobs are known by another id", "total: /total, id: [/id]", "total: /total, id: [/jobId]", "minor"],
  ["a secret is sent with another word", 'prefix: "Key "', 'prefix: "Token "', "major"],
  ["a secret is told in one more way", "          prefix:", "        - options: { login: the login }\n          prefix:", "major"],
  ["one more way to sign in", "seconds: [/life] }\n", 'seconds: [/life] }\n        - options: { login: the login }\n          prefix: "L "\n', "minor"],
  ["a token is asked for elsewhere", "url: /token", "url: /login", "major"],
  ["a token's life is told elsewhere", "seconds: [/life]", "seconds: [/expires]", "major"],
  ["an option is described otherwise", "description: the user", "description: the user's name", "patch"],
  ["an option is taken from another variable", "env: ACME_KEY", "env: ACME_TOKEN", "major"],
  ["an option may be one more", "values: [a, b]", "values: [a, b, c]", "minor"],
  ["an option may be one less", "values: [a, b]", "values: [a]", "major"],
  [
    "secrets are tried in another order",
    '        - options: { key: { description: the key, env: ACME_KEY, values: [a, b] } }\n          prefix: "Key "\n        - options: { user: { description: the user, secret: false }, password: the password }\n          get: { url: /token, body: { user: "{user}" }, token: [/token], seconds: [/life] }\n',
    '        - options: { user: { description: the user, secret: false }, password: the password }\n          get: { url: /token, body: { user: "{user}" }, token: [/token], seconds: [/life] }\n        - options: { key: { description: the key, env: ACME_KEY, values: [a, b] } }\n          prefix: "Key "\n',
    "major",
  ],
  [
    "all words but one mean a state",
    "states: [{ state: failed, when: { /status: [failed] } }]\n  mark",
    "states: [{ state: failed, when: { /status: { not: [done] } } }]\n  mark",
    "minor",
  ],
  [
    "two times mean a state",
    "states: [{ state: failed, when: { /status: [failed] } }]\n  mark",
    "states: [{ state: failed, when: { /status: [failed] } }, { state: succeeded, when: { /ended: { after: /began } } }]\n  mark",
    "minor",
  ],
  ["an option is secret now", "secret: false", "env: ACME_USER", "minor"],
];
