import type { SaleFact } from "@ocop/contracts"
import { type CommitResult, commitSale } from "../../../data/commit-sale"
import { publicCode } from "../../../data/ids"
import type { TillData } from "../../../data/till-data"
import type { Sounds } from "../sounds"
import { newBasket } from "./basket-ops"
import type { Bench } from "./bench"
import { HAND_MS } from "./counter-state"

export type MoneyPorts = {
  data: TillData
  sounds: Sounds
  staffId: () => string | null
  onPaid: (fact: SaleFact) => void
}

/** What a tender button said when the finger came down: đồng given, the total then, and when. */
export type Aimed = { given: number; total: number; at: number }

/** The commit of a basket: from the tap on an amount to the sale on disk. */
export function takeMoney(bench: Bench, { data, sounds, staffId, onPaid }: MoneyPorts) {
  const { store, basket, priced, update, replace, mirror } = bench

  const refuse = (draft: ReturnType<typeof basket>, code: string) => {
    if (code !== "ALREADY_PAID") {
      sounds.refuse()
      update({ paying: null, band: { kind: "not-sold", code } })
      return
    }
    // Another window sold this basket before it was changed here: what stands here is a new one.
    const fresh = { ...draft, id: newBasket(draft.slot, data.now()).id }
    replace(draft.id, fresh, { active: fresh.id, paying: null, band: { kind: "changed-total" } })
    mirror()
  }

  const finish = (
    draft: ReturnType<typeof basket>,
    { fact }: Extract<CommitResult, { ok: true }>,
  ) => {
    const next = newBasket(draft.slot, data.now())
    replace(draft.id, next, {
      active: next.id,
      band: { kind: "ready" },
      pane: { kind: "goods" },
      paid: fact,
      paying: null,
    })
    mirror()
    data.noteSold(fact.lines)
    onPaid(fact)
    void data.sync.refreshCounts()
    void data.sync.nudge()
  }

  /**
   * Takes cash. If the total moved since the finger came down, or moved less than 250 ms before,
   * nothing is sold.
   */
  const takeCash = async (aimed: Aimed): Promise<void> => {
    const state = store.get()
    const replica = data.replica.get()
    const session = data.session.get()
    const staff = staffId()
    const money = priced()
    if (state.paying !== null || state.paid || !replica || !session || !staff || !money.ok) return
    const { total } = money.totals
    if (aimed.total !== total || aimed.at - state.totalAt < HAND_MS || aimed.given < total) {
      sounds.dull()
      update({ band: { kind: "changed-total" } })
      return
    }
    const draft = basket()
    update({ paying: aimed.given })
    const result = await commitSale(
      data.ledger,
      {
        draft,
        replica,
        staffId: staff,
        sessionId: session.id,
        expectedTotal: total,
        tenders: [{ kind: "cash", amount: aimed.given, reference: null }],
        publicCode: publicCode(),
      },
      data.now,
    )
    if (result.ok) finish(draft, result)
    else refuse(draft, result.code)
  }

  return { takeCash }
}
