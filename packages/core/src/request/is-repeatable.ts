import type { Operation } from "../api.ts";

/** Whether doing an operation twice does it once. What lists only reads, by whatever method. */
export const isRepeatable = ({ method, idempotent, pagination }: Operation): boolean =>
  idempotent ?? (pagination !== undefined || /^(GET|HEAD|PUT|DELETE|OPTIONS)$/.test(method));
