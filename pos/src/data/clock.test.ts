import { describe, expect, test } from "vitest"
import { clockOffset, dayOf } from "./clock"
import { uuidV7 } from "./ids"

describe("the register's clock", () => {
  test("changes the business day at midnight in Hà Tĩnh, not in Greenwich", () => {
    expect(dayOf(Date.parse("2026-11-21T16:59:59Z"))).toBe("2026-11-21")
    expect(dayOf(Date.parse("2026-11-21T17:00:00Z"))).toBe("2026-11-22")
  })

  test("is compared with the server's exact time where there is one", () => {
    const headers = new Headers({ "x-ocop-server-time": "2026-11-21T02:00:00.000Z" })
    const at = Date.parse("2026-11-21T02:00:10.000Z")
    expect(clockOffset(headers, at - 100, at + 100)).toBe(10_000)
    expect(clockOffset(new Headers(), at, at)).toBeNull()
  })
})

describe("ids made on the device", () => {
  test("are UUIDs of version 7 that sort by time and never repeat", () => {
    const ids = Array.from({ length: 200 }, (_, i) => uuidV7(1_700_000_000_000 + i))
    expect(
      ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-/.test(id)),
    ).toBe(true)
    expect([...ids].sort()).toEqual(ids)
    expect(new Set(Array.from({ length: 500 }, () => uuidV7(1))).size).toBe(500)
  })
})
