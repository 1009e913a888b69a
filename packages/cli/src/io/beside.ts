import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { UsageError } from "./errors.ts";

/** A package that one command needs and the others do not, as it is installed beside this one, or where the command runs. @throws {UsageError} where it is not */
export async function loadBeside<Module>(name: string, command: string, cwd: string): Promise<Module> {
  for (const find of [() => name, () => pathToFileURL(createRequire(`${cwd}/package.json`).resolve(name)).href])
    try {
      return await import(find());
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (!code?.endsWith("NOT_FOUND") || !message.includes(name)) throw error;
    }
  throw new UsageError(`${command} needs a package that is not installed: ${name}. Run: npm install --save-dev ${name}`);
}
