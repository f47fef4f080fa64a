import { checkDatabase, migrationsHash, withClient, writeInstallation } from "@ocop/ops"
import { afterAll, beforeAll, expect, test } from "vitest"
import { cloneDatabase, type TestDatabase } from "../../support/index.js"

let shop: TestDatabase

beforeAll(async () => {
  shop = await cloneDatabase()
  await writeInstallation(shop.url, "migrations", migrationsHash())
})
afterAll(() => shop?.drop())

const run = (sql: string) => withClient(shop.url, (client) => client.query(sql))

/** What the doctor finds wrong or doubtful; nothing in a healthy database. */
const complaints = async () =>
  (await checkDatabase(shop.url))
    .filter(({ state }) => state !== "ok")
    .map(({ what, state, says }) => `${what} ${state}: ${says}`)

test("the doctor finds nothing wrong with a healthy shop", async () => {
  expect(await complaints()).toEqual([])
})

test("a switched-off trigger of the stock kernel is found by its name", async () => {
  await run("alter table stock_move disable trigger all")
  const [found, ...others] = await complaints()
  await run("alter table stock_move enable trigger all")
  expect(found).toMatch(/^stock kernel wrong: switched off: .*; switch them on and run the laws\.$/)
  expect(others).toEqual([])
})

test("a law that does not hold is named", async () => {
  await run("alter table inventory_level disable trigger all")
  await run(
    "update inventory_level set stocked_quantity = stocked_quantity + 1 where id = (select min(id) from inventory_level)",
  )
  await run("alter table inventory_level enable trigger all")
  const found = await complaints()
  expect(found).toEqual([
    expect.stringMatching(/^laws wrong: broken: L1.*`pnpm laws` shows the rows\.$/),
  ])
})

test("a database of another version is announced to be migrated by the next start", async () => {
  await writeInstallation(shop.url, "migrations", "of another version")
  expect(await complaints()).toContainEqual(
    "migrations warning: not those of this version: the next start migrates the database.",
  )
})
