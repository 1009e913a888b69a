import { type Json, plainName } from "@vendor-jobs/contract/spec";
import type { Schemas } from "./schemas.ts";

/** A parameter of the query, or a member of one that is an object or of a body, as a place; its last word, and its schema. */
export interface Asked {
  readonly place: string;
  readonly word: string;
  readonly schema: Json;
  /** What is said of a parameter. */
  readonly said?: string | undefined;
}

export const lastWord = (name: string): string => plainName(name.split(/[./[]/).at(-1) as string);

/** What may be asked for in the query, and in a body of JSON. */
export function askedOf(parameters: readonly Json[], body: Json, { follow }: Schemas): Asked[] {
  const asking = (place: string, schema: Json, said?: string): Asked => ({ place, word: lastWord(place), schema: follow(schema) ?? {}, said });
  // A body may be one of several forms, and so may what it holds: each says what it may be asked.
  const membersOf = (schema: Json, at: string): [place: string, schema: Json][] =>
    [follow(schema), ...[follow(schema)?.anyOf, follow(schema)?.oneOf].flatMap((forms) => forms ?? []).map(follow)].flatMap((form) =>
      Object.entries<Json>(form?.properties ?? {}).map(([name, inner]): [string, Json] => [`${at}/${name}`, inner]),
    );
  const inBody = membersOf(body, "").flatMap(([place, schema]) => [[place, schema] as const, ...membersOf(schema, place)]);
  const inQuery = parameters.flatMap(({ name, in: where, schema, content, description }): Asked[] => {
    if (where !== "query") return [];
    const own = follow(schema ?? content?.["application/json"]?.schema);
    const members = Object.entries<Json>(own?.properties ?? {});
    return own?.type === "object" ? members.map(([member, inner]) => asking(`${name}/${member}`, inner)) : [asking(name, own, description)];
  });
  return [...inQuery, ...inBody.map(([place, schema]) => asking(place, schema))];
}
