import type { Args } from "../request/index.ts";
import { pick } from "../select.ts";
import type { JobIds } from "./ref.ts";
import type { JobSource } from "./source.ts";

const plain = (id: unknown) => String(id).toLowerCase();

/** The ids of a job that is listed: its own, for a list may be of all scopes; else those by which it was listed, else what else is given. */
export const idsOfItem = ({ shape }: JobSource, item: object, scope: Args, given: Args = {}): JobIds =>
  Object.fromEntries(
    Object.entries(shape.ids).map(([name, pointers]) => {
      const asked = scope[name];
      const own = pick(item, pointers) ?? asked;
      // As it was asked for, where that is the same in another form: references to one job are to be alike.
      return [name, ((plain(own) === plain(asked) ? asked : own) ?? pick(item, [`/${name}`]) ?? given[name]) as string];
    }),
  );
