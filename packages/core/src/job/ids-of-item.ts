import { pick } from "../select.ts";
import type { Args } from "../send/index.ts";
import type { JobIds } from "./ref.ts";
import type { JobSource } from "./source.ts";

/** The ids of a job that is listed: those by which it was listed, else its own, else what else is given. */
export const idsOfItem = ({ shape }: JobSource, item: object, scope: Args, given: Args = {}): JobIds =>
  Object.fromEntries(
    Object.entries(shape.ids).map(([name, pointers]) => [name, (scope[name] ?? pick(item, [`/${name}`, ...pointers]) ?? given[name]) as string]),
  );
