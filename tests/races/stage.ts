import { createHmac, randomUUID } from "node:crypto"
import { join } from "node:path"
import {
  checkLaws,
  firstFreePort,
  loadSecrets,
  type PostgresServer,
  startPostgres,
} from "@ocop/ops"
import pg from "pg"
import { newEnrolmentCode } from "../integration/intake/support/enrolment-code.js"
import { fillProvince, receive } from "../integration/intake/support/province.js"
import { openTill, type Till } from "../integration/intake/support/till.js"
import { AGREED, cloneDatabase, startBackend, type TestBackend, testDir } from "../support/index.js"

const JWT_SECRET = "races-only-jwt-secret"
const ENV = { JWT_SECRET, SEPAY_WEBHOOK_SECRET: "races-only" }

export type Stage = Awaited<ReturnType<typeof openStage>>
export type Answer = { status: number; body: Record<string, unknown> }

/** The office, signed as the server signs: the races need no login. */
function adminToken(): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url")
  const claims = { actor_id: "user_races", actor_type: "user", exp: 4_000_000_000 }
  const text = `${part({ alg: "HS256", typ: "JWT" })}.${part(claims)}`
  return `${text}.${createHmac("sha256", JWT_SECRET).update(text).digest("base64url")}`
}

/**
 * A durable Postgres of its own, the test province in it, and two backend processes on that one
 * database. Everything that a race may kill can be started again.
 */
export async function openStage() {
  const folder = join(testDir(), "races")
  const port = await firstFreePort(Number(process.env.OCOP_RACES_PORT ?? 5633))
  const startDatabase = () =>
    startPostgres({
      dataDir: join(folder, "pg"),
      port,
      password: loadSecrets(folder).postgresPassword,
      logFile: join(folder, "logs", "postgres.log"),
    })
  let server: PostgresServer = await startDatabase()
  process.env.OCOP_TEST_POSTGRES_URL = server.url()
  const database = await cloneDatabase({ seeded: false })
  await fillProvince(database.url)
  const start = (at: number) => startBackend({ databaseUrl: database.url, port: at, env: ENV })
  const first = await firstFreePort(19_240)
  const second = await firstFreePort(first + 1)
  const backends: TestBackend[] = []
  try {
    // One after the other: on a new database Medusa makes its own defaults at the first start.
    for (const at of [first, second]) backends.push(await start(at))
  } catch (error) {
    await Promise.all(backends.map((backend) => backend.stop()))
    await server.stop()
    throw error
  }

  const connect = () => {
    const pool = new pg.Pool({ connectionString: database.url, max: 10 })
    pool.on("error", () => undefined)
    pool.on("connect", (client) => client.on("error", () => undefined))
    return pool
  }
  const db = connect()
  const rows = async <T extends pg.QueryResultRow>(sql: string, params: unknown[] = []) =>
    (await db.query<T>(sql, params)).rows
  const number = async (sql: string, params: unknown[] = []) =>
    Number(Object.values((await rows(sql, params))[0] ?? {})[0])
  const url = (n: number) => backends[n % backends.length]?.url ?? ""

  const request = async (
    n: number,
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> => {
    const response = await fetch(`${url(n)}${path}`, {
      method,
      headers: {
        "content-type": "application/json",
        "x-publishable-api-key": "pk_test",
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return { status: response.status, body: (await response.json()) as Answer["body"] }
  }

  return {
    database,
    db,
    rows,
    number,
    url,
    backends,
    request,
    admin: (n: number, method: string, path: string, body?: unknown) =>
      request(n, method, path, body, { authorization: `Bearer ${adminToken()}` }),
    receive: (goods: Parameters<typeof receive>[1]) => receive(db, goods),
    /** A till of outlet 1 … 3, enrolled at one of the backends. */
    till: async (n: number, outlet = 1): Promise<Till> =>
      openTill(url(n), await newEnrolmentCode(db, `out_${outlet}`)),
    place: async (n: number, lines: { skuId: string; qtyMilli: number }[], quoteHash: string) =>
      request(
        n,
        "POST",
        "/store/web-orders",
        {
          lines,
          fulfilment: DELIVERY,
          quoteHash,
          consents: AGREED,
          contact: { name: "DEMO Khách", phone: "0900000001" },
          payment: "cod",
        },
        { "idempotency-key": randomUUID() },
      ),
    /** The quote of a basket, once both backends know its goods: they read the catalogue anew each second. */
    quote: async (lines: { skuId: string; qtyMilli: number }[]) => {
      const ask = (n: number) =>
        request(n, "POST", "/store/quotes", { lines, fulfilment: DELIVERY })
      for (;;) {
        const answers = await Promise.all(backends.map((_, n) => ask(n)))
        if (answers.every(({ body }) => body.code !== "SKU_UNKNOWN")) {
          return String(answers[0]?.body.quoteHash)
        }
        await new Promise((done) => setTimeout(done, 100))
      }
    },
    /** Kills one backend as a power cut would and starts it again on its port. */
    killBackend: async (n: number) => {
      const victim = backends[n % backends.length]
      if (!victim) return
      await victim.kill()
      backends[n % backends.length] = await start(victim.port)
    },
    killPostgres: async () => {
      process.kill(server.pid, "SIGKILL")
      await server.exited
      server = await startDatabase()
    },
    /** Waits until nothing is left to drain. */
    settled: async () => {
      for (let tries = 0; tries < 600; tries++) {
        const left = await number(
          `select (select count(*) from sale where drained_at is null)
             + (select count(*) from web_order where drained_at is null)`,
        ).catch(() => 1)
        if (left === 0) return
        await new Promise((done) => setTimeout(done, 100))
      }
      throw new Error("the drain did not finish within 60 s")
    },
    broken: async () => (await checkLaws(database.url)).filter(({ holds }) => !holds),
    close: async () => {
      await db.end().catch(() => undefined)
      await Promise.all(backends.map((backend) => backend.stop()))
      await server.stop()
    },
  }
}

const DELIVERY = { mode: "delivery", communeCode: "18073", line: "12 đường DEMO" }
