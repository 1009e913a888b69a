import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { tool } from "./toolbox.ts";

/** As much of a page as is used here: playwright-core is not of this workspace. */
export interface Page {
  goto(url: string): Promise<unknown>;
  evaluate<Given, Result>(script: string | ((given: Given) => Result), given?: Given): Promise<Result>;
}

export interface Browser<P extends Page = Page> {
  newPage(options?: object): Promise<P>;
  close(): Promise<void>;
}

const debian = "/usr/bin/chromium";
const missing = "No Chromium: install one (Debian: apt-get install chromium), give its file as CHROMIUM, or leave it out with --skip chromium.";

// A browser that looks nothing up and calls nobody.
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The folder of what drives it. */
export const playwright = (): string => tool("playwright-core", "1.65.1");

/** Starts headless Chromium; `P` is as much of playwright-core's page as the caller uses. @throws where there is none, with what to do */
export async function launchChromium<P extends Page = Page>(): Promise<Browser<P>> {
  const { chromium } = createRequire(import.meta.url)(playwright()) as { chromium: { launch(options: object): Promise<Browser<P>> } };
  const executablePath = process.env.CHROMIUM || (existsSync(debian) ? debian : undefined);
  const options = { args: flags, handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
  return chromium.launch({ ...options, ...(executablePath ? { executablePath } : { channel: "chrome" }) }).catch((error: Error) => {
    throw executablePath && existsSync(executablePath) ? error : new Error(`${missing}\n${error.message}`);
  });
}
