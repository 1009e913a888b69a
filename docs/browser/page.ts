import type { Page } from "@vendor-jobs/scripts/workspace/index.ts";

/** As much of playwright-core's page as these tests use. */
export interface SitePage extends Page {
  on(event: "console", hear: (message: { type(): string; text(): string }) => void): void;
  on(event: "pageerror", hear: (error: Error) => void): void;
  on(event: "request", hear: (request: { url(): string }) => void): void;
  on(event: "response", hear: (response: { url(): string; status(): number; headers(): Record<string, string> }) => void): void;
  goto(url: string, options?: object): Promise<unknown>;
  click(selector: string): Promise<void>;
  fill(selector: string, text: string): Promise<void>;
  selectOption(selector: string, value: string): Promise<unknown>;
  waitForSelector(selector: string, options?: object): Promise<unknown>;
  waitForFunction<Given>(script: (given: Given) => unknown, given?: Given, options?: object): Promise<unknown>;
  textContent(selector: string): Promise<string | null>;
  keyboard: { press(key: string): Promise<void> };
  close(): Promise<void>;
}

/** What went wrong in a page: errors in its console, answers that failed, requests to other hosts. */
export function troublesOf(page: SitePage, site: string): string[] {
  const troubles: string[] = [];
  page.on("console", (message) => message.type() === "error" && troubles.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => troubles.push(`error: ${error.message}`));
  page.on(
    "request",
    (request) => !/^(data|blob):/.test(request.url()) && !request.url().startsWith(new URL(site).origin) && troubles.push(`asks ${request.url()}`),
  );
  page.on("response", (response) => response.status() >= 400 && troubles.push(`${response.status()} ${response.url()}`));
  return troubles;
}
