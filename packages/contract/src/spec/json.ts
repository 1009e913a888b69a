// biome-ignore lint/suspicious/noExplicitAny: a bundled OpenAPI document, checked by the specs' lint before anything reads it
export type Json = any;
