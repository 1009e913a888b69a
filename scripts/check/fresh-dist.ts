import { rmSync } from "node:fs";

// What was built of sources that are no more would be kept with what is built of those that are, and published.
rmSync("dist", { recursive: true, force: true });
