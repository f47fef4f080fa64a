import { randomUUID } from "node:crypto"
import { describe, expect, it } from "vitest"
import fixtures from "../../../../packages/contracts/fixtures/order-paid.json" with { type: "json" }
import type { Till } from "../../intake/support/till.js"
import { bank, province } from "./stage.js"

type Written = { tender?: unknown; orderCode?: string }

describe("a web order that is paid at a counter", () => {
  /** What a till wrote, as one of this till's sessions; what is no order's names none. */
  const ownOf = (till: Till, vector: Written, orderCode: string, amount: number) => ({
    ...vector,
    ...{ id: randomUUID(), at: "2026-11-21T09:00:00+07:00", amount },
    ...{ staffId: till.staffId, sessionId: till.sessionId },
    ...(vector.orderCode && { orderCode }),
  })
  const moneyOf = (code: string) =>
    province.rows(
      `select i.provider, i.method, i.amount::int, i.outcome, a.by from incoming_payment i
       left join payment_allocation a on a.incoming_id = i.id where i.order_code = $1 order by i.id`,
      [code],
    )

  it("is paid once in each way a till writes, in parts too, and what no counter takes pays nothing", async () => {
    const till = await province.till(1)
    const { code, totals } = await bank.place("cod")
    const part = 10_000
    const rest = totals.total - part * (fixtures.valid.length - 1)
    const facts = fixtures.valid.map((vector, n) =>
      ownOf(till, vector, code, n === fixtures.valid.length - 1 ? rest : part),
    )
    const refused = fixtures.invalid.map((vector) => ownOf(till, vector, code, part))
    const sent = await till.send([...facts.slice(0, -1), ...refused])
    expect(sent.body.results.map(({ status }) => status)).toEqual([
      ...facts.slice(1).map(() => "accepted"),
      ...refused.map(() => "quarantined"),
    ])
    expect(await bank.orderNow(code)).toEqual({
      status: "placed",
      paid: part * (fixtures.valid.length - 1),
    })
    await till.send(facts)
    await till.send(facts)
    expect(await bank.orderNow(code)).toEqual({ status: "paid", paid: totals.total })
    const counter = { provider: "counter", by: "counter" }
    expect(await moneyOf(code)).toEqual([
      { ...counter, method: "cash", amount: part, outcome: "partial" },
      { ...counter, method: "cash", amount: part, outcome: "partial" },
      { ...counter, method: "card", amount: rest, outcome: "paid" },
    ])
  })

  it("by card once more than it asks for goes back by hand: no gateway is asked, and the customer hears of it once it is noted", async () => {
    const till = await province.till(1)
    const { code, totals } = await bank.place("cod")
    const byCard = fixtures.valid.find(({ tender }) => tender === "card") ?? {}
    await till.send([ownOf(till, byCard, code, totals.total)])
    const again = ownOf(till, byCard, code, totals.total)
    await till.send([again])
    const found = await bank.caseOf(again.id)
    expect(found).toMatchObject({ kind: "duplicate", open: totals.total })
    const told = () =>
      province.rows(
        `select topic, payload ->> 'template' template from outbox_message
         where topic = 'refund-payment' and payload ->> 'reference' = $2
           or topic = 'notice' and payload ->> 'code' = $1 and payload ->> 'template' = 'refund-made'`,
        [code, again.id],
      )
    expect(await told()).toEqual([])
    const back = await bank.office(`/${found?.id}/refund`, { note: "máy thẻ DEMO, chị Hà" })
    expect(back.status).toBe(200)
    expect(await told()).toEqual([{ topic: "notice", template: "refund-made" }])
  })
})
