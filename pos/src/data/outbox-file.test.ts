import "fake-indexeddb/auto"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { handInOutboxFile, makeOutboxFile } from "./outbox-file"
import { sellOne, startTestTill, type TestTill } from "./testing/test-till"
import { wantsOutboxFile } from "./wants-outbox-file"

let t: TestTill
beforeEach(async () => {
  t = await startTestTill()
})
afterEach(() => t.close())

describe("the file of what could not be sent", () => {
  test("says nothing of the sales in the clear, and is another each time", async () => {
    t.plan(() => "offline")
    const sold = await sellOne(t.till)
    const file = await makeOutboxFile(t.till)
    const text = JSON.stringify(file)
    expect(sold.ok).toBe(true)
    for (const word of ["Cu đơ", "65000", sold.ok ? sold.fact.id : "", "staff_demo"]) {
      expect(text).not.toContain(word)
    }
    expect((await makeOutboxFile(t.till))?.sealed).not.toBe(file?.sealed)
  })

  test("is not made where nothing waits", async () => {
    expect(await makeOutboxFile(t.till)).toBeNull()
  })

  test("is told from any other file before it is handed in", async () => {
    const staffId = "staff_demo_mai"
    expect(await handInOutboxFile(t.till, { staffId, text: "{}" })).toEqual({
      ok: false,
      code: "UNREADABLE",
    })
    t.plan(() => "offline")
    await sellOne(t.till)
    const text = JSON.stringify(await makeOutboxFile(t.till))
    expect(await handInOutboxFile(t.till, { staffId, text })).toEqual({
      ok: false,
      code: "OFFLINE",
    })
  })

  test("is offered after twenty sales or half an hour, and not again for half an hour", () => {
    const now = Date.parse("2026-11-22T10:00:00Z")
    const ago = (minutes: number) => new Date(now - minutes * 60_000).toISOString()
    const wants = (sales: number, minutes: number, saved: number | null = null) =>
      wantsOutboxFile({ sales, oldestAt: ago(minutes) }, saved === null ? null : ago(saved), now)
    expect([
      wants(19, 29),
      wants(20, 1),
      wants(1, 30),
      wants(20, 40, 29),
      wants(20, 40, 30),
    ]).toEqual([false, true, true, false, true])
    expect(wantsOutboxFile({ sales: 0, oldestAt: null }, null, now)).toBe(false)
  })
})
