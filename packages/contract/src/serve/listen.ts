import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

/** Has a server listen on 127.0.0.1, at a free port where it is 0, and gives the port; throws where it is taken. */
export async function listenHere(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return (server.address() as AddressInfo).port;
}

/** Stops a server, and ends the connections that are open; nothing where it has ended before. */
export async function endServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  await closed;
}
