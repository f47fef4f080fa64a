import { type ChildProcess, spawn } from "node:child_process"
import { createServer } from "node:net"
import { join } from "node:path"
import { repoRoot } from "@ocop/ops"

export type TillAlone = { url: string; fake: string; stop: () => void }

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0))
    })
  })

async function answers(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (child.exitCode !== null) throw new Error(`${url} ended before it answered`)
    const isUp = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    )
    if (isUp) return
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error(`${url} does not answer`)
}

/**
 * A till of its own beside the shop under test: the built till of a folder, and its stand-in for the
 * server that starts at `now` (ISO) with no register enrolled yet.
 */
export async function startTillAlone(
  now = new Date().toISOString(),
  dist = join(repoRoot, "pos", "dist"),
): Promise<TillAlone> {
  const pos = join(repoRoot, "pos")
  const [fakePort, port] = [await freePort(), await freePort()]
  const fake = `http://127.0.0.1:${fakePort}`
  const url = `http://localhost:${port}`
  const run = (command: string, args: string[], env: Record<string, string>) =>
    spawn(command, args, {
      cwd: pos,
      env: { ...process.env, ...env },
      stdio: ["ignore", "ignore", "inherit"],
    })
  const tsx = join(repoRoot, "node_modules", ".bin", "tsx")
  const stand = run(tsx, ["--conditions=@ocop/source", "src/data/testing/fake-backend.ts"], {
    PORT: String(fakePort),
    PIN_ITERATIONS: "1000",
    FAKE_NOW: now,
  })
  const served = run(process.execPath, ["server.mjs"], {
    PORT: String(port),
    HOST: "localhost",
    POS_DIST: dist,
    BACKEND_URL: fake,
  })
  await Promise.all([answers(`${fake}/__fake/count`, stand), answers(`${url}/health`, served)])
  return {
    url,
    fake,
    stop: () => {
      stand.kill()
      served.kill()
    },
  }
}
