import { createFake } from "@vendor-jobs/contract";

/**
 * A program of its own, in a folder with programs that packages kept and with those packages: runs each against a fake of its vendor, and prints what each
 * threw, by name, as JSON.
 */
const thrown: Record<string, { message: string; stack: string }> = {};
for (const name of process.argv.slice(2)) {
  const server = name === "contract" ? undefined : await createFake(name, { script: ["queued", "running", "succeeded"] }).listen();
  try {
    await (await import(`./${name}.ts`)).default(server?.baseUrl);
  } catch (error) {
    const { message, stack = "" } = error as Error;
    thrown[name] = { message, stack };
  } finally {
    await server?.close();
  }
}
console.log(JSON.stringify(thrown));
