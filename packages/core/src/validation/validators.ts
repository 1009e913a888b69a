import { type Finding, type Violation, violation } from "./finding.ts";
import { lookerOf } from "./look.ts";
import type { SchemaNode } from "./schema.ts";

/** Checks a parsed body; gives all that is wrong with it, drift included, and an empty list where nothing is. Never throws, keeps nothing. */
export type Validator = (value: unknown) => readonly Violation[];

/** The validators of one operation. */
export interface OperationValidators {
  /** Of the request's JSON body, where it takes one. */
  readonly body?: Validator;
  /** Of the JSON bodies of answers by HTTP status; of those not listed `4` stands for all of the four hundreds, and `0` for any, where the spec has a default. */
  readonly responses: Readonly<Record<number, Validator>>;
}

/** Operation → its validators. */
export type Validators = Readonly<Record<string, OperationValidators>>;

const none: readonly Violation[] = Object.freeze([]);

/**
 * A validator of answers. `isAsKnown`, where there is one, is a quick check that all is well and nothing new but for members that it adds to a list;
 * only where it fails is looked for the reason.
 */
export function responseValidator(schema: SchemaNode, isAsKnown?: (value: unknown, unknown: Finding[]) => boolean): Validator {
  const look = lookerOf(schema, true);
  return (value) => {
    const unknown: Finding[] = [];
    if (!isAsKnown?.(value, unknown)) return look(value);
    return unknown.length === 0 ? none : unknown.map(violation);
  };
}

/** A validator of requests, which are as the spec says or wrong. */
export const requestValidator = (schema: SchemaNode): Validator => lookerOf(schema, false);
