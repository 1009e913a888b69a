import { confirm, isCancel, select, text } from "@clack/prompts";
import type { Ask } from "./io/index.ts";

const orNothing = <T>(answer: T): Exclude<T, symbol> | undefined => (isCancel(answer) ? undefined : (answer as Exclude<T, symbol>));

/** Questions on the terminal. */
export const ask: Ask = {
  confirm: async (message) => orNothing(await confirm({ message, initialValue: false })),
  text: async (message, { initial = "", placeholder = "", check } = {}) =>
    orNothing(await text({ message, initialValue: initial, placeholder, validate: (value) => check?.(value ?? "") })),
  choice: async (message, choices) => orNothing(await select({ message, options: choices.map((value) => ({ value, label: value })) })),
};
