import type { Call, Credentials, ServerAnswer, ServerPorts } from "./server"

/**
 * Calls the server once. How that is done is fetched with the first call and not with the till: the
 * way to the first scan leads past it. Never throws.
 */
export async function callServer<T>(
  ports: ServerPorts,
  credentials: Credentials | null,
  call: Call<T>,
): Promise<ServerAnswer<T>> {
  const server = await import("./server").catch(() => null)
  return server?.callServer(ports, credentials, call) ?? { kind: "unreachable", why: "network" }
}
