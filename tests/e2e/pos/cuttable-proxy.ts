import { connect, createServer, type Socket } from "node:net"

export type Line =
  | "up"
  | "cut"
  /** Every question arrives, and no answer comes back. */
  | "deaf"
  /** A sign-in page answers. */
  | "captive"

const HTML = "<html><body>Wi-Fi miễn phí: mời đăng nhập</body></html>"
const CAPTIVE = `HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: ${Buffer.byteLength(HTML)}\r\nconnection: close\r\n\r\n${HTML}`

/**
 * The line between a till and its server, on an address that stays the same: it can be cut in the
 * middle of anything, lose every answer, or turn into the sign-in page of a hotel, and be mended.
 */
export async function startLine(target: URL): Promise<{
  url: string
  set: (line: Line) => void
  stop: () => Promise<void>
}> {
  let line: Line = "up"
  const sockets = new Set<Socket>()
  const forget = (socket: Socket) => {
    sockets.add(socket)
    socket.on("close", () => sockets.delete(socket))
    socket.on("error", () => socket.destroy())
  }
  const server = createServer((socket) => {
    forget(socket)
    if (line === "cut") {
      socket.destroy()
      return
    }
    if (line === "captive") {
      socket.once("data", () => socket.end(CAPTIVE))
      return
    }
    const upstream = connect(Number(target.port), target.hostname)
    forget(upstream)
    socket.pipe(upstream)
    if (line === "deaf") upstream.once("data", () => socket.destroy())
    else upstream.pipe(socket)
    socket.on("close", () => upstream.destroy())
    upstream.on("close", () => socket.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const address = server.address()
  if (address === null || typeof address === "string") throw new Error("the line has no port")
  return {
    url: `http://localhost:${address.port}`,
    set: (next) => {
      line = next
      for (const socket of sockets) socket.destroy()
    },
    stop: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }
}
