import { join } from "node:path"
import { backendSpec, firstFreePort, type Service, startService, waitForHealth } from "@ocop/ops"
import { TEST_TODAY } from "./databases.js"
import { testDir } from "./test-postgres.js"

export type TestBackend = Pick<Service, "pid" | "exited" | "stop" | "kill"> & {
  /** Base address, without a slash at the end. */
  url: string
  port: number
  logFile: string
}

/**
 * Starts the built backend as a process of its own on a free port and resolves when it is healthy.
 * Two of them may share one database. Call `stop` in `afterAll`.
 */
export async function startBackend(options: {
  databaseUrl: string
  port?: number
  env?: NodeJS.ProcessEnv
}): Promise<TestBackend> {
  // Each worker of the runner looks in a range of its own, so that two files cannot race for a port.
  const first = Number(process.env.OCOP_TEST_PORTS ?? 19_100)
  const worker = Number(process.env.VITEST_POOL_ID ?? 0)
  const port = options.port ?? (await firstFreePort(first + worker * 20))
  const logFile = join(testDir(), "logs", `backend-${port}.log`)
  const service = startService(
    backendSpec({
      databaseUrl: options.databaseUrl,
      port,
      logFile,
      env: {
        OCOP_TODAY: TEST_TODAY,
        OCOP_ADMIN: "off",
        JWT_SECRET: "test-only-jwt-secret",
        COOKIE_SECRET: "test-only-cookie-secret",
        ...options.env,
      },
    }),
  )
  const health = await waitForHealth(service)
  if (!health.ok) {
    await service.kill()
    throw new Error(health.reason)
  }
  const { pid, exited, stop, kill } = service
  return { pid, exited, stop, kill, url: `http://127.0.0.1:${port}`, port, logFile }
}
