import { once } from "node:events";
import type { AddressInfo, Server } from "node:net";

/** Has a server listen on 127.0.0.1, at a port that is free; gives its address, without a slash at the end. */
export async function listen(server: Server): Promise<string> {
  await once(server.listen(0, "127.0.0.1"), "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
