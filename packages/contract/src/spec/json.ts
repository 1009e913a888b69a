/** A value of JSON, such as a bundled OpenAPI document or a node of it: of any type, since who reads it looks. */
// biome-ignore lint/suspicious/noExplicitAny: a bundled OpenAPI document, checked by the specs' lint before anything reads it
export type Json = any;
