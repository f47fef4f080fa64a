import { createServer } from "node:net"

function canListen(port: number, host: string): Promise<boolean> {
  return new Promise((done) => {
    const server = createServer()
    server.once("error", (error: NodeJS.ErrnoException) => done(error.code === "EADDRNOTAVAIL"))
    server.listen({ port, host, exclusive: true }, () => server.close(() => done(true)))
  })
}

/** Whether nothing listens on `port` of this machine, on IPv4 or IPv6. */
export async function isPortFree(port: number): Promise<boolean> {
  return (await canListen(port, "127.0.0.1")) && (await canListen(port, "::"))
}

/** The first free port at or above `from`. */
export async function firstFreePort(from: number): Promise<number> {
  for (let port = from; port < from + 200; port++) {
    if (await isPortFree(port)) return port
  }
  throw new Error(`no free port between ${from} and ${from + 199}`)
}
