import pg from "pg"
import { cloneDatabase, startBackend } from "../../../support/index.js"
import { newEnrolmentCode } from "./enrolment-code.js"
import { fillProvince, receive } from "./province.js"
import { openTill } from "./till.js"

export const SEPAY_SECRET = "test-only-bank-feed-secret"

export type Province = Awaited<ReturnType<typeof openProvince>>

/** The test province in a database of its own, and a backend of its own that serves it. */
export async function openProvince(env: NodeJS.ProcessEnv = {}) {
  const database = await cloneDatabase({ seeded: false })
  await fillProvince(database.url)
  const backend = await startBackend({
    databaseUrl: database.url,
    // With its access log: what must not be in it is tested.
    env: {
      OCOP_DRAIN: "off",
      LOG_LEVEL: "http",
      SEPAY_WEBHOOK_SECRET: SEPAY_SECRET,
      ...env,
    },
  })
  const db = new pg.Pool({ connectionString: database.url, max: 8 })

  const rows = async <T extends pg.QueryResultRow>(sql: string, params: unknown[] = []) =>
    (await db.query<T>(sql, params)).rows
  /** The first column of the first row, as a number. */
  const number = async (sql: string, params: unknown[] = []) => {
    const [row] = await rows(sql, params)
    return Number(Object.values(row ?? {})[0])
  }

  /** Units of a SKU at an outlet: stocked and reserved. */
  const level = async (sku: string, outlet: number) => {
    const [row] = await rows<{ stocked: number; reserved: number }>(
      `select stocked_quantity::float8 stocked, reserved_quantity::float8 reserved
       from inventory_level where inventory_item_id = $1 and location_id = $2
         and deleted_at is null`,
      [`iitem_${sku}`, `sloc_${outlet}`],
    )
    return row ?? { stocked: 0, reserved: 0 }
  }

  const request = async <T>(
    method: "GET" | "POST",
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ) => {
    const response = await fetch(`${backend.url}${path}`, {
      method,
      headers: {
        "x-publishable-api-key": "pk_test",
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return { status: response.status, body: (await response.json()) as T }
  }

  return {
    backend,
    db,
    databaseUrl: database.url,
    rows,
    number,
    level,
    request,
    receive: (goods: Parameters<typeof receive>[1]) => receive(db, goods),
    till: async (outlet = 1) => openTill(backend.url, await newEnrolmentCode(db, `out_${outlet}`)),
    close: async () => {
      await db.end()
      await backend.stop()
      await database.drop()
    },
  }
}

/** Everything that intake may write, counted: equal before and after means nothing was changed. */
export const FOOTPRINT = `select (select count(*) from sale) || '.' || (select count(*) from sale_line)
  || '.' || (select count(*) from stock_move) || '.' || (select count(*) from raw_fact)
  || '.' || (select count(*) from web_order) || '.' || (select count(*) from reservation_item)
  || '.' || (select count(*) from intake_exception) || '.' || (select count(*) from outbox_message where topic = 'notice')
  || '.' || (select count(*) from device) || '.' || (select count(*) from incoming_payment) as "state"`
