import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { readPublishableKey } from "@ocop/ops"
import pg from "pg"
import { TEST_PASSWORDS } from "../../../support/databases.js"
import { cloneDatabase, startBackend } from "../../../support/index.js"

export type Answer<T> = { status: number; body: T; text: string }
export type Shop = Awaited<ReturnType<typeof openShop>>
type Options = { token?: string | undefined; body?: unknown; headers?: Record<string, string> }

/** The demo province in a database of its own, with a backend of its own. */
export async function openShop() {
  const database = await cloneDatabase()
  const dataDir = await mkdtemp(join(tmpdir(), "ocop-shop-"))
  const backend = await startBackend({
    databaseUrl: database.url,
    env: { OCOP_DATA_DIR: dataDir, OCOP_DRAIN: "off" },
  })
  const db = new pg.Pool({ connectionString: database.url, max: 6 })
  const key = await readPublishableKey(database.url)

  const rows = async <T extends pg.QueryResultRow>(sql: string, params: unknown[] = []) =>
    (await db.query<T>(sql, params)).rows

  const call = async <T>(
    method: string,
    path: string,
    options: Options = {},
  ): Promise<Answer<T>> => {
    const { token, body, headers = {} } = options
    const isForm = body instanceof FormData
    const response = await fetch(`${backend.url}${path}`, {
      method,
      headers: {
        "x-publishable-api-key": key,
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(body === undefined || isForm ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
    })
    const text = await response.text()
    return { status: response.status, body: JSON.parse(text || "null") as T, text }
  }

  const signIn = async (actor: string, email: string, password: string): Promise<string> => {
    const answer = await call<{ token: string }>("POST", `/auth/${actor}/emailpass`, {
      body: { email, password },
    })
    if (!answer.body.token) throw new Error(`sign-in of ${email}: ${answer.text}`)
    return answer.body.token
  }

  return {
    backend,
    db,
    rows,
    call,
    dataDir,
    /** Token of demo member `n` (1 and up), each of another producer. */
    member: (n: number) =>
      signIn("producer_member", `09${String(n).padStart(8, "0")}`, TEST_PASSWORDS.producer),
    office: () => signIn("user", "admin@ocop.test", TEST_PASSWORDS.admin),
    close: async () => {
      await db.end()
      await backend.stop()
      await database.drop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
