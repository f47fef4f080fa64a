import { expect, test } from "vitest"
import { givenDatabaseSentence } from "./given-database-sentence.js"

const failed = (code: string | undefined, message = "") =>
  givenDatabaseSentence(Object.assign(new Error(message), code ? { code } : {}), "db:5432")

test("an unreachable server is called unreachable, however the network puts it", () => {
  const sentences = [
    failed("ECONNREFUSED"),
    failed("EHOSTUNREACH"),
    failed(undefined, "timeout expired"),
    failed(undefined, "Connection terminated unexpectedly"),
  ]
  expect(new Set(sentences)).toEqual(
    new Set(["No Postgres answers at db:5432: start it, or correct DATABASE_URL."]),
  )
})

test("a server that wants encryption is not taken for a wrong password", () => {
  const text = 'no pg_hba.conf entry for host "1.2.3.4", user "u", database "d", no encryption'
  expect(failed("28000", text)).toContain("add ?sslmode=verify-full")
  expect(failed("28P01", "password authentication failed")).toContain("user or password")
  expect(failed("DEPTH_ZERO_SELF_SIGNED_CERT", "self-signed certificate")).toContain("not trusted")
})
