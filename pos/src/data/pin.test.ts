import "fake-indexeddb/auto"
import { readFileSync } from "node:fs"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { type LedgerDb, openLedger } from "./ledger-db"
import { lockAfter, PIN_TRIES, pinAttempts, triesLeft, tryPin } from "./pin-attempts"
import { isPinRight } from "./pin-seal"

const vector = JSON.parse(
  readFileSync(
    new URL("../../../packages/contracts/fixtures/pin-seal.json", import.meta.url),
    "utf8",
  ),
)

const deviceKey = (jwk: JsonWebKey) =>
  crypto.subtle.importKey("jwk", jwk, { name: "ECDH", namedCurve: "P-256" }, false, ["deriveBits"])

describe("a PIN seal", () => {
  const verifier = {
    salt: vector.salt,
    iterations: vector.iterations,
    serverKey: vector.serverKey,
    seal: vector.seal,
  }

  test("opens for the PIN of the shared vector and for no other", async () => {
    const key = await deviceKey(vector.devicePrivateKey)
    expect(await isPinRight(vector.pin, verifier, key)).toBe(true)
    expect(await isPinRight(vector.wrongPin, verifier, key)).toBe(false)
  })

  test("is worthless on another device", async () => {
    const other = await crypto.subtle.generateKey({ name: "ECDH", namedCurve: "P-256" }, false, [
      "deriveBits",
    ])
    expect(await isPinRight(vector.pin, verifier, other.privateKey)).toBe(false)
  })
})

describe("tries of a PIN", () => {
  let db: LedgerDb
  let serial = 0
  let nowMs = Date.parse("2026-11-21T08:00:00+07:00")
  const now = () => nowMs
  const wrong = () => tryPin(db, "ha", async () => false, now)
  const right = () => tryPin(db, "ha", async () => true, now)

  beforeEach(() => {
    serial += 1
    db = openLedger(`pin-${serial}`)
  })
  afterEach(() => db.close())

  test("lock after the fifth failure, longer each time", async () => {
    for (let i = 1; i < PIN_TRIES; i++) expect(await wrong()).toMatchObject({ why: "wrong" })
    expect(await wrong()).toMatchObject({ why: "locked" })
    expect(lockAfter(PIN_TRIES + 1)).toBeGreaterThan(lockAfter(PIN_TRIES))
  })

  test("refuse even the right PIN while locked, and after a restart", async () => {
    for (let i = 0; i < PIN_TRIES; i++) await wrong()
    db.close()
    db = openLedger(`pin-${serial}`)
    expect(await right()).toMatchObject({ ok: false, why: "locked" })
    nowMs += lockAfter(PIN_TRIES) + 1
    expect(await right()).toEqual({ ok: true })
  })

  test("are counted before the check, so a crash in between costs a try", async () => {
    await expect(
      tryPin(
        db,
        "ha",
        async () => {
          throw new Error("power cut")
        },
        now,
      ),
    ).rejects.toThrow()
    expect(triesLeft(await pinAttempts(db, "ha"))).toBe(PIN_TRIES - 1)
  })

  test("are forgotten by the right PIN, and belong to one person", async () => {
    await wrong()
    expect(triesLeft(await pinAttempts(db, "binh"))).toBe(PIN_TRIES)
    await right()
    expect(triesLeft(await pinAttempts(db, "ha"))).toBe(PIN_TRIES)
  })
})
