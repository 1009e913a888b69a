import type { Outgoing } from "../check/index.ts";
import { at, type Json, type OperationInfo, propertiesOf, put, schemaAt, typesOf } from "../spec/index.ts";
import type { JobStore } from "./job-store.ts";
import { jsonText } from "./json-text.ts";
import { isOfTypes } from "./places.ts";
import type { Security } from "./security.ts";
import type { StoredJob } from "./stored-job.ts";
import { envelopeOf, project, successOf, type VendorModel } from "./vendor-model.ts";

/** Writes successes: an operation's example with what the fake holds in its place. */
export class Replies {
  readonly #model: VendorModel;
  readonly #store: JobStore;
  readonly #security: Security;

  constructor(model: VendorModel, store: JobStore, security: Security) {
    this.#model = model;
    this.#store = store;
    this.#security = security;
  }

  /** The operation's first success, with this body in the place of its example's. */
  success(info: OperationInfo, body?: Json, more: Record<string, string> = {}): Outgoing {
    const response = successOf(info);
    // All of a hundred have no number.
    const status = response?.status || 200;
    const headers: Record<string, string> = { ...more };
    const { cookie } = this.#security;
    for (const name of Object.keys(response?.response.headers ?? {}))
      if (name.toLowerCase() === "set-cookie" && cookie !== undefined) headers["set-cookie"] = `${cookie}=${this.#security.issue()}; Path=/; HttpOnly`;
    if (response?.mediaType === undefined) return { status, headers, body: undefined };
    headers["content-type"] = response.mediaType;
    const value = body ?? response.examples[0];
    return {
      status,
      headers,
      body: typeof value === "string" && !/json/.test(response.mediaType) ? value : jsonText(this.#model.spec, response.schema, value),
    };
  }

  /** The operation's example with the job in it as it is here. */
  showing(info: OperationInfo, job: StoredJob): Json {
    const { spec, shape } = this.#model;
    const place = this.#model.places.get(info);
    if (place && !place.pointer.endsWith("/*")) return put(envelopeOf(info, place.pointer), place.pointer, project(this.#model, place.schema, job.fields));
    const example = structuredClone(successOf(info)?.examples[0]);
    // An answer that names a job by its id alone; an id of another type is that of another thing.
    const id = this.#store.idOf(job);
    for (const pointer of shape.fields.id ?? [])
      if (isOfTypes(typesOf(spec, schemaAt(spec, successOf(info)?.schema, shape.at + pointer)), id)) return put(example, shape.at + pointer, id);
    return example;
  }

  /** What hangs below a job: what was put there, the job's field of that name, or the example. */
  part(info: OperationInfo, job: StoredJob, body: Json): Json {
    const { spec, validator } = this.#model;
    const name = info.path.split("/").at(-1) ?? "";
    const schema = successOf(info)?.schema;
    const isValid = (value: Json) => value !== undefined && validator.check(schema, value).length === 0;
    const shown = this.showing(info, job);
    const own = job.fields[name];
    if (Array.isArray(own) && isValid(own)) return own;
    const place = this.#model.places.get(info);
    const holder = place?.pointer.includes("/") ? place.pointer.slice(0, place.pointer.lastIndexOf("/")) : "";
    const target = `${holder}/${name}`;
    const partSchema = schemaAt(spec, schema, target);
    if (partSchema === undefined || place === undefined) return shown;
    if (body !== undefined) {
      const names = Object.keys(propertiesOf(spec, partSchema));
      const given = Object.fromEntries(Object.entries<Json>(Object(body)).filter(([key]) => names.includes(key)));
      const before = info.method === "PATCH" ? (job.parts[name] ?? at(shown, target)) : {};
      job.parts[name] = { ...before, ...given };
    }
    if (job.parts[name] === undefined) return shown;
    const changed = put(structuredClone(shown), target, job.parts[name]);
    return isValid(changed) ? changed : shown;
  }
}
