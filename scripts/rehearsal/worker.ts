import { createRequire } from "node:module";
import { tool } from "../workspace/index.ts";
import { atEnd } from "./ending.ts";
import type { Report, Task } from "./go-through.ts";
import { bundleOf } from "./programs.ts";

/** As much of miniflare as is used: the package is not of this workspace. */
interface MiniflareModule {
  Miniflare: new (options: object) => { dispatchFetch(url: string, init: { method: string; body: string }): Promise<Response>; dispose(): Promise<void> };
}

export const miniflare = (): string => tool("miniflare", "4.20260730.0");

/** Runs a task in workerd, the runtime of Cloudflare's workers, without its flag for Node's built-ins. */
export async function inWorker(folder: string, task: Task): Promise<Report> {
  const { Miniflare }: MiniflareModule = createRequire(import.meta.url)(miniflare());
  const script = await bundleOf(folder, "worker");
  // `cf` would be asked for over the network.
  const worker = new Miniflare({ modules: true, script, compatibilityDate: "2026-07-30", cf: false, host: "127.0.0.1", port: 0 });
  const close = atEnd(() => worker.dispose());
  try {
    const response = await worker.dispatchFetch("http://worker.test/", { method: "POST", body: JSON.stringify(task) });
    if (!response.ok) throw new Error(await response.text());
    return (await response.json()) as Report;
  } finally {
    await close();
  }
}
