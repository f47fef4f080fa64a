import type { RefundFact, ReturnCondition } from "@ocop/contracts"
import { mayRefund, priceRefund, type RefundWish } from "@ocop/sync"
import { useState } from "react"
import { type StaffMember, useTill } from "../../app/till-context"
import { commitRefund, type FoundSale, type RefundResult } from "../../data/refunds"
import { useStore } from "../../parts/use-store"

export type RefundReason = Exclude<RefundFact["reason"], "void">
export type Wishes = ReadonlyMap<number, Omit<RefundWish, "lineNo">>

/** The state of one refund: which goods, in what condition, why, by whose leave, and the money. */
export function useRefund(found: FoundSale) {
  const { data, staff } = useTill()
  const person = useStore(staff)
  const [wishes, setWishes] = useState<Wishes>(new Map())
  const [reason, setReason] = useState<RefundReason | null>(null)
  const [approvedBy, setApprovedBy] = useState<string | null>(null)
  const [trouble, setTrouble] = useState<Exclude<RefundResult, { ok: true }>["code"] | null>(null)
  const [isWriting, setWriting] = useState(false)
  const list = [...wishes].map(([lineNo, wish]) => ({ lineNo, ...wish }))
  const priced = priceRefund(found.state, list)
  const total = priced.ok ? priced.total : 0
  // A snapshot of an older server knows no limit: then every refund asks.
  const mayGive = ({ maxRefund = 0 }: StaffMember) => mayRefund({ maxRefund }, found.state, total)
  const needsManager = person !== null && !mayGive(person)
  const approvers = (useStore(data.replica)?.staff ?? []).filter(
    (other) => other.role === "manager" && mayGive(other),
  )

  const put = (lineNo: number, wish: Omit<RefundWish, "lineNo"> | null) => {
    const next = new Map(wishes)
    if (wish) next.set(lineNo, wish)
    else next.delete(lineNo)
    setWishes(next)
    // A manager agrees to a sum; another sum asks again.
    setApprovedBy(null)
    setTrouble(null)
  }

  const commit = async (kind: "cash" | "vietqr"): Promise<RefundFact | null> => {
    if (!person || !reason || !priced.ok || isWriting || list.length === 0) return null
    if (needsManager && !approvedBy) return null
    setWriting(true)
    const result = await commitRefund(
      data.ledger,
      {
        found,
        wishes: list,
        expectedTotal: total,
        payments: [{ kind, amount: total, reference: null }],
        reason,
        staffId: person.id,
        approvedBy,
      },
      data.now,
    )
    setWriting(false)
    if (!result.ok) {
      setTrouble(result.code)
      return null
    }
    await data.sync.refreshCounts()
    void data.sync.nudge()
    return result.fact
  }

  return {
    found,
    wishes,
    priced,
    total,
    /** Đồng without a manager; null: any sum. */
    limit: person?.maxRefund === undefined ? 0 : person.maxRefund,
    approvers,
    reason,
    trouble,
    needsManager,
    isApproved: approvedBy !== null,
    mayGo: list.length > 0 && priced.ok && reason !== null && !isWriting,
    setReason,
    approve: (manager: StaffMember) => setApprovedBy(manager.id),
    toggle: (lineNo: number) => {
      const line = found.state.lines.get(lineNo)
      if (!line) return
      const left = line.qtyMilli - line.returnedMilli
      put(lineNo, wishes.has(lineNo) ? null : { qtyMilli: left, condition: "resaleable" })
    },
    setQty: (lineNo: number, qtyMilli: number) => {
      const line = found.state.lines.get(lineNo)
      const wish = wishes.get(lineNo)
      if (!line || !wish) return
      const left = line.qtyMilli - line.returnedMilli
      if (qtyMilli >= 1 && qtyMilli <= left) put(lineNo, { ...wish, qtyMilli })
    },
    setCondition: (lineNo: number, condition: ReturnCondition) => {
      const wish = wishes.get(lineNo)
      if (wish) put(lineNo, { ...wish, condition })
    },
    commit,
  }
}

export type RefundState = ReturnType<typeof useRefund>
