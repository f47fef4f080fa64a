import "fake-indexeddb/auto"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { forgetCardAsk, keepCardAsk, openCardAsks } from "./card-asks"
import { uuidV7 } from "./ids"
import { takeForOrder, takenFor } from "./outlet-orders"
import { openSession } from "./session-facts"
import { startTestTill, type TestTill } from "./testing/test-till"

const staffId = "staff_demo_ha"
let test: TestTill
beforeEach(async () => {
  test = await startTestTill()
  const { till } = test
  till.session.set(await openSession(till.ledger, { staffId, counts: [] }, till.now))
})
afterEach(() => test.close())

const askFor = (orderCode: string, since: number) => {
  const ask = { id: uuidV7(since), orderCode, amount: 50_000, since }
  return keepCardAsk(test.till.ledger, ask).then(() => ask)
}

describe("a card payment for a web order that nobody confirmed", () => {
  it("is known until somebody says what the machine did, the oldest first", async () => {
    const { ledger } = test.till
    const later = await askFor("HT2222222222", 2_000)
    const first = await askFor("HT1111111111", 1_000)
    expect(await openCardAsks(ledger)).toEqual([first, later])
    await forgetCardAsk(ledger, first)
    expect(await openCardAsks(ledger)).toEqual([later])
  })

  it("is one an order, also after a second tap; and another one after it was booked", async () => {
    const { till } = test
    const first = await askFor("HT1111111111", 1_000)
    await askFor("HT1111111111", 2_000)
    expect(await openCardAsks(till.ledger)).toEqual([first])
    const { id, orderCode, amount } = first
    await takeForOrder(till, { id, orderCode, amount, staffId, tender: "card" })
    const second = await askFor("HT1111111111", 3_000)
    expect(await openCardAsks(till.ledger)).toEqual([second])
  })

  it("is booked once, however often it is confirmed, also when power went before it was forgotten", async () => {
    const { till } = test
    const ask = await askFor("HT1111111111", till.now())
    const { id, orderCode, amount } = ask
    const paid = { id, orderCode, amount, staffId, tender: "card" as const }
    expect(await takeForOrder(till, paid)).toBe("BOOKED")
    expect(await openCardAsks(till.ledger)).toEqual([])
    expect(await takeForOrder(till, paid)).toBe("BOOKED")
    expect((await takenFor(till.ledger, orderCode)).booked).toBe(amount)
  })
})
