import { explain, type SchemaNode, type Violation } from "./explain.ts";

/** Checks a parsed body; gives all that is wrong with it, drift included, and an empty list where nothing is. Never throws, keeps nothing. */
export type Validator = (value: unknown) => readonly Violation[];

/** The validators of one operation. */
export interface OperationValidators {
  /** Of the request's JSON body, where it takes one. */
  readonly body?: Validator;
  /** Of the JSON bodies of answers by HTTP status; `0` stands for any status that is not listed, where the spec has a default. */
  readonly responses: Readonly<Record<number, Validator>>;
}

/** Operation → its validators. */
export type Validators = Readonly<Record<string, OperationValidators>>;

const none: readonly Violation[] = Object.freeze([]);

/** A validator of answers: `isAsKnown` is the quick check that all is well and nothing new; only where it fails is looked for the reason. */
export const responseValidator =
  (isAsKnown: (value: unknown) => boolean, schema: SchemaNode): Validator =>
  (value) =>
    isAsKnown(value) ? none : explain(schema, value, true);

/** A validator of requests, which are as the spec says or wrong. */
export const requestValidator =
  (isValid: (value: unknown) => boolean, schema: SchemaNode): Validator =>
  (value) =>
    isValid(value) ? none : explain(schema, value, false);
