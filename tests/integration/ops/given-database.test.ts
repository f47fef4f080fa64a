import { checkGivenDatabase, claimGivenDatabase, withClient } from "@ocop/ops"
import { afterAll, beforeAll, expect, test } from "vitest"
import { cloneDatabase, type TestDatabase } from "../../support/index.js"

const POOR = "ocop_test_poor"
let database: TestDatabase

const sql = (...statements: string[]) =>
  withClient(database.url, async (client) => {
    for (const statement of statements) await client.query(statement)
  })

const given = (change: (url: URL) => void): string => {
  const url = new URL(database.url)
  change(url)
  return url.toString()
}

beforeAll(async () => {
  database = await cloneDatabase({ seeded: false })
})

afterAll(async () => {
  await database?.drop()
})

test("tables of something else are never touched by a start", async () => {
  await expect(claimGivenDatabase(database.url)).rejects.toThrow(/holds tables of something else/)
  const marked = await withClient(database.url, (client) =>
    client.query("select to_regnamespace('ocop') as mark"),
  )
  expect(marked.rows).toEqual([{ mark: null }])
})

test("a user who may make no tables is told so before anything is half-made", async () => {
  await sql("drop schema public cascade", "create schema public")
  await sql(`drop role if exists ${POOR}`, `create role ${POOR} login password 'poor'`)
  const url = given((it) => {
    it.username = POOR
    it.password = "poor"
  })
  await expect(claimGivenDatabase(url)).rejects.toThrow(/make that user its owner/)
  await sql(`drop role ${POOR}`)
})

test("an empty database is claimed, and found again after a start that was cut short", async () => {
  await claimGivenDatabase(database.url)
  await sql("create table half_made (x int)")
  await expect(claimGivenDatabase(database.url)).resolves.toBeUndefined()
})

test.each([
  ["a wrong password", (it: URL) => (it.password = "wrong"), /refuses the user or password/],
  ["a missing database", (it: URL) => (it.pathname = "/none"), /has no such database/],
  ["a closed port", (it: URL) => (it.port = "1"), /No Postgres answers/],
])("%s is one clear sentence", async (_, change, sentence) => {
  await expect(checkGivenDatabase(given(change))).rejects.toThrow(sentence)
})
