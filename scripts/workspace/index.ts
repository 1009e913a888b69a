/** What this repository is made of: its folders, vendors, pinned tools, copies of it. Knows no other room. */
export { type Browser, launchChromium, type Page, playwright } from "./chromium.ts";
export { freshFolder } from "./fresh-folder.ts";
export { listen } from "./listen.ts";
export { root, vendorIds } from "./root.ts";
export { type Runtime, runtimes } from "./runtimes.ts";
export { pinned, pnpm, tool } from "./toolbox.ts";
export { install, linkInstalled, type Origin, turboRun } from "./turbo.ts";
export { copyWorkspace } from "./workspace-copy.ts";
