import { sep } from "node:path";
import { defineConfig, rolldown } from "rolldown";

const src = `${import.meta.dirname}${sep}src${sep}`;
const external = ["openapi-fetch", "undici", /^node:/];

/** The files that have code in what these make, without what is asked for by `import()`. */
async function usedBy(files) {
  const input = Object.fromEntries(files.map((file) => [file, `${src}${file.replaceAll("/", sep)}`]));
  const plugins = [{ name: "without-later", resolveDynamicImport: () => false }];
  const bundle = await rolldown({ input, external, plugins, logLevel: "silent" });
  const { output } = await bundle.generate();
  await bundle.close();
  return output.flatMap(({ modules }) => Object.keys(modules).filter((id) => modules[id].renderedLength > 0));
}

/**
 * What is one file: all that these use, unless it is in a file before. What starts a client; what only some start with, and what of that others have later;
 * what is loaded when first needed.
 */
const parts = {
  start: ["client/assemble.ts", "client/key-sign-in.ts", "client/plain-address.ts"],
  states: ["job-shape.ts"],
  places: ["request/places.ts", "path-pattern.ts"],
  keys: ["start/key.ts"],
  signing: ["client/vendor-client.ts"],
  limits: ["send/limiting.ts"],
  soon: ["send/failing.ts", "job/one.ts", "start/starting.ts"],
  obtain: ["client/obtain.ts"],
};

/**
 * Files of the rooms and what they alone need, but for what others need as well, which stays theirs to load alone, and what not every client needs:
 * what looks across vendors.
 */
const rooms = ["time", "request", "answer", "send", "pages", "job", "search", "start", "watch", "client"].join("|");
const isInRoom = (id) =>
  id.startsWith(src) && new RegExp(`^((path-pattern|checks|job-shape)\\.ts|(${rooms})[\\\\/](?!across|resume))`).test(id.slice(src.length));

const config = (input, chunks, groupOf) => ({
  input,
  external,
  // What cuts by groups needs.
  preserveEntrySignatures: "allow-extension",
  // What one of Node's files has from the start, browsers load later.
  checks: { ineffectiveDynamicImport: false },
  // A build that is green says nothing.
  onLog(level, { message }) {
    if (level === "warn") throw new Error(message);
  },
  transform: { target: "es2022" },
  output: {
    dir: "dist",
    cleanDir: false,
    chunkFileNames: `${chunks}[name].js`,
    comments: { jsdoc: false },
    codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: groupOf, debugName: "parts" }] },
  },
});

export default async () => {
  const used = await Promise.all(Object.entries(parts).map(async ([name, files]) => [name, await usedBy(files)]));
  const atOnce = await usedBy(["index.ts"]);
  return defineConfig([
    // Cut by who needs what, they would be twenty, and users' bundlers would compress each for itself.
    config(["src/browser.ts", "src/redaction.ts", "src/undici.ts", "src/validation.ts"], "", (id) =>
      isInRoom(id) ? (used.find(([, files]) => files.includes(id))?.[0] ?? "later") : null,
    ),
    // Node looks up and reads each file for itself: one file has what is there from the start.
    config(["src/index.ts"], "node/", (id) => (id === `${src}index.ts` ? null : id.startsWith(src) && !atOnce.includes(id) ? "later" : "at-once")),
  ]);
};
