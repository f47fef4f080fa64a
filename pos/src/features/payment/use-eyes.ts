import { mayTrustEyes, unseenOf } from "@ocop/sync"
import { type StaffMember, useTill } from "../../app/till-context"
import type { Asking } from "../../data/basket-draft"
import { useStore } from "../../parts/use-store"
import { useCounter } from "../sell/use-counter"

/** Whether whoever stands here may end this transfer on the word of their own eyes, and who else may. */
export function useEyes({ kind, amount }: Asking) {
  const { staff } = useTill()
  const { basket, replica } = useCounter()
  const person = useStore(staff)
  const unseen = unseenOf(basket.parts ?? []) + amount
  // A snapshot of an older server knows no limit.
  const may = ({ maxUnseen = null }: StaffMember) => mayTrustEyes({ maxUnseen }, unseen)
  return {
    needsManager: kind === "vietqr" && person !== null && !may(person),
    /** Đồng; null: no limit. */
    limit: person?.maxUnseen ?? null,
    approvers: (replica?.staff ?? []).filter((other) => other.role === "manager" && may(other)),
  }
}
