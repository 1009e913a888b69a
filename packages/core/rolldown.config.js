import { defineConfig } from "rolldown";

/** Files of these rooms, but for what looks across vendors, which no client needs. */
const of = (rooms) => new RegExp(`[\\\\/]src[\\\\/](${rooms})[\\\\/](?!across|resume)`);

// What starts a client is one file, and what is loaded later another. Cut by who needs what they would be twenty, and users' bundlers would
// compress each for itself.
export default defineConfig({
  input: ["src/index.ts", "src/redaction.ts", "src/undici.ts", "src/validation.ts"],
  external: ["openapi-fetch", "undici", /^node:/],
  transform: { target: "es2022" },
  output: {
    dir: "dist",
    cleanDir: false,
    chunkFileNames: "[name].js",
    codeSplitting: {
      // What others need of it as well, such as the errors, stays theirs to load alone.
      includeDependenciesRecursively: false,
      groups: [
        { name: "start", tags: ["$initial"], test: of("client|send|pages|job") },
        { name: "later", test: of("send|pages|job") },
      ],
    },
  },
});
