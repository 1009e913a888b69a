import tab from "@bomb.sh/tab/commander";
import { operationsOf } from "@vendor-jobs/contract/spec";
import type { Command } from "commander";
import { findSpec, knownVendors, readConnections } from "./connections/index.ts";
import type { Io } from "./io/index.ts";

/** Adds `vendor-jobs complete bash|zsh|fish`, which prints what a shell reads to complete commands, options, connections, vendors and operations. */
export function addCompletion(program: Command, io: Io): void {
  const { commands } = tab(program);
  const connections = () => {
    try {
      return [...new Set([...Object.keys(readConnections(io).connections), ...knownVendors(io.cwd)])];
    } catch {
      return knownVendors(io.cwd);
    }
  };
  const words: Readonly<Record<string, () => readonly string[]>> = {
    vendor: () => knownVendors(io.cwd),
    connection: connections,
    operation: () => operations(io),
  };
  for (const command of commands.values())
    for (const [name, argument] of command.arguments) {
      const kind = name.replace(/\W/g, "");
      argument.handler = (complete) => {
        for (const word of words[kind]?.() ?? []) complete(word, kind);
      };
    }
}

/** The operations of all vendors that are known: which connection was named before is not told. */
const operations = (io: Io): string[] => [...new Set(knownVendors(io.cwd).flatMap((vendor) => operationsOf(findSpec(vendor, io)).map(({ id }) => id)))];
