import { createRequire } from "node:module"
import { join } from "node:path"
import { backendServerFolder } from "@ocop/ops"
import pg from "pg"
import { afterAll, beforeAll, expect, it } from "vitest"
import { cloneDatabase, type TestDatabase } from "../../support/index.js"

let database: TestDatabase
let db: pg.Client
beforeAll(async () => {
  database = await cloneDatabase({ seeded: false })
  db = new pg.Client({ connectionString: database.url })
  await db.connect()
})
afterAll(async () => {
  await db?.end()
  await database?.drop()
})

const NAME = "Migration20261124201500"
type Migration = { up: () => Promise<void>; down: () => Promise<void>; getQueries: () => string[] }
const built = createRequire(join(backendServerFolder, "package.json"))
const made = built(`./src/modules/price-promotion/migrations/${NAME}.js`) as {
  [name: string]: new () => Migration
}

const run = async (way: "up" | "down") => {
  const migration = new (made[NAME] as new () => Migration)()
  await migration[way]()
  await db.query(migration.getQueries().join(";"))
}

it("a clearance that was ended by the day keeps the last day on which it held, and its first without it", async () => {
  await run("down")
  await db.query(
    `insert into clearance_rule (id, basis, at_most, percent, valid_from, created_by, ended_on, ended_by)
     values ('clear_x', 'days', 1, 20, '2026-01-01', 'x', '2026-11-22', 'x'),
       ('clear_y', 'days', 1, 20, '2026-01-01', 'x', null, null)`,
  )
  await run("up")
  const days = await db.query(
    `select id, (ended_at at time zone 'Asia/Ho_Chi_Minh')::date::text "lastDay",
       ended_at + interval '1 second' = '2026-11-22T00:00+07:00' "isWhole"
     from clearance_rule order by id`,
  )
  expect(days.rows).toEqual([
    { id: "clear_x", lastDay: "2026-11-21", isWhole: true },
    { id: "clear_y", lastDay: null, isWhole: null },
  ])
  await run("down")
  const { rows } = await db.query(
    "select ended_on::text as day from clearance_rule where id = 'clear_x'",
  )
  expect(rows).toEqual([{ day: "2026-11-22" }])
})
