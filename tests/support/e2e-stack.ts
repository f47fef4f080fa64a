import { join } from "node:path"
import { type Double, startDouble } from "@ocop/card-double"
import {
  backendSpec,
  checkLaws,
  firstFreePort,
  hasLaws,
  ownStorefront,
  posSpec,
  readPublishableKey,
  type Service,
  startService,
  storefrontSpec,
  waitForHealth,
} from "@ocop/ops"
import { cloneDatabase, TEST_PASSWORDS, TEST_TODAY } from "./databases.js"
import { startTestPostgres, testDir } from "./test-postgres.js"

/** Where the running shop of an end-to-end run answers. */
export type Stack = {
  storefront: string
  pos: string
  backend: string
  databaseUrl: string
  adminEmail: string
  adminPassword: string
  producerPassword: string
}

type Stoppable = { stop: () => Promise<unknown> }

const VARIABLE = "OCOP_E2E_STACK"

/** The stack that the global set-up started; usable in every spec. */
export function stack(): Stack {
  const text = process.env[VARIABLE]
  if (!text)
    throw new Error("no stack is running: start the specs with tests/e2e/playwright.config.ts")
  return JSON.parse(text) as Stack
}

async function started(service: Service): Promise<Service> {
  const health = await waitForHealth(service)
  if (health.ok) return service
  await service.kill()
  throw new Error(health.reason)
}

const CARD_KEYS = { secretKey: "sk_test_double", webhookSecret: "whsec_test-only-double" }

/** The shop's stand-in for Stripe lives in the runner's own process. */
function cardDouble(backendPort: number): Promise<Double> {
  const webhookUrl = `http://127.0.0.1:${backendPort}/hooks/gateway/stripe`
  return startDouble({ ...CARD_KEYS, port: 0, webhookUrl })
}

async function startShop(databaseUrl: string, running: Stoppable[]): Promise<Stack> {
  const from = Number(process.env.OCOP_E2E_PORTS ?? 19_180)
  const backendPort = await firstFreePort(from)
  const double = await cardDouble(backendPort)
  running.push(double)
  const storefrontPort = await firstFreePort(backendPort + 1)
  const posPort = await firstFreePort(storefrontPort + 1)
  const backend = `http://localhost:${backendPort}`
  const storefront = `http://localhost:${storefrontPort}`
  const pos = `http://localhost:${posPort}`
  const logs = join(testDir(), "logs")
  const env = {
    OCOP_TODAY: TEST_TODAY,
    STOREFRONT_URL: storefront,
    OCOP_REVALIDATE_SECRET: "test-only-revalidate-secret",
  }
  const origins = [backend, storefront, pos].join(",")
  const keep = (service: Service) => {
    running.push(service)
    return started(service)
  }
  await keep(
    startService(
      backendSpec({
        databaseUrl,
        port: backendPort,
        logFile: join(logs, "e2e-backend.log"),
        env: {
          ...env,
          OCOP_DATA_DIR: join(testDir(), "e2e-data"),
          JWT_SECRET: "test-only-jwt-secret",
          COOKIE_SECRET: "test-only-cookie-secret",
          STORE_CORS: origins,
          ADMIN_CORS: origins,
          AUTH_CORS: origins,
          BACKEND_URL: backend,
          OCOP_BANK_SIMULATOR: "on",
          SEPAY_WEBHOOK_SECRET: "test-only-bank-feed-secret",
          STRIPE_API_KEY: CARD_KEYS.secretKey,
          STRIPE_PUBLISHABLE_KEY: "pk_test_double",
          STRIPE_WEBHOOK_SECRET: CARD_KEYS.webhookSecret,
          STRIPE_API_BASE: double.url,
        },
      }),
    ),
  )
  await Promise.all([
    keep(
      startService(
        storefrontSpec({
          folder: await ownStorefront(testDir()),
          backendUrl: `http://127.0.0.1:${backendPort}`,
          publishableKey: await readPublishableKey(databaseUrl),
          port: storefrontPort,
          logFile: join(logs, "e2e-storefront.log"),
          env: { ...env, CARD_DOUBLE_URL: double.url },
        }),
      ),
    ),
    keep(
      startService(
        posSpec({
          backendUrl: `http://127.0.0.1:${backendPort}`,
          port: posPort,
          logFile: join(logs, "e2e-pos.log"),
          env,
        }),
      ),
    ),
  ])
  return {
    storefront,
    pos,
    backend,
    databaseUrl,
    adminEmail: "admin@ocop.test",
    adminPassword: TEST_PASSWORDS.admin,
    producerPassword: TEST_PASSWORDS.producer,
  }
}

async function refuseBrokenLaws(databaseUrl: string): Promise<void> {
  if (!hasLaws()) return
  const broken = (await checkLaws(databaseUrl)).filter((verdict) => !verdict.holds)
  if (broken.length === 0) return
  throw new Error(`after the end-to-end tests these laws are broken: ${JSON.stringify(broken)}`)
}

/**
 * Starts Postgres, a clone of the demo province and the three servers, leaves their addresses in the
 * environment, and returns what ends them all. Ending fails when a law of the database is broken.
 */
export async function startStack(): Promise<() => Promise<void>> {
  const postgres = await startTestPostgres()
  process.env.OCOP_TEST_POSTGRES_URL = postgres.url
  const running: Stoppable[] = []
  const stopServices = () => Promise.all(running.map((service) => service.stop()))
  try {
    const database = await cloneDatabase()
    process.env[VARIABLE] = JSON.stringify(await startShop(database.url, running))
    return async () => {
      try {
        await stopServices()
        await refuseBrokenLaws(database.url)
        await database.drop()
      } finally {
        await postgres.stop()
      }
    }
  } catch (error) {
    await stopServices()
    await postgres.stop()
    throw error
  }
}
