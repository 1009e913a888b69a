/** A JSON pointer into a parsed body; `""` is the whole of it, `*` as a segment stands for any element of an array. */
export type Pointer = string;

export type Json = string | number | boolean | null;

/**
 * All of these must hold: the value at the pointer is one of the list, or with `not` none of it, or with `after` a time later than the one at
 * the other pointer. What is absent counts as null.
 */
export type Condition = Readonly<Record<Pointer, readonly Json[] | { readonly not: readonly Json[] } | { readonly after: Pointer }>>;

/** A parameter's name; as a pointer (`/filter/since`) a place in the request's body; or both (`filter/since`), one within a parameter that has members. */
export type Place = string;

/** A value, in which `"{name}"` stands for an id or an argument, and `"{/pointer}"` for what lies there; what is absent is left out. */
export type Template = unknown;
