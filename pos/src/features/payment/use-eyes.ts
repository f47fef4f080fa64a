import { mayTrustEyes } from "@ocop/sync"
import { type StaffMember, useTill } from "../../app/till-context"
import type { Asking } from "../../data/basket-draft"
import { useStore } from "../../parts/use-store"

/**
 * Whether whoever stands here may end this transfer on the word of their own eyes, and who else may;
 * `before` is what came for the same sale or order that way, đồng.
 */
export function useEyes({ kind, amount }: Asking, before: number) {
  const { data, staff } = useTill()
  const replica = useStore(data.replica)
  const person = useStore(staff)
  const unseen = before + amount
  // A snapshot of an older server knows no limit.
  const may = ({ maxUnseen = null }: StaffMember) => mayTrustEyes({ maxUnseen }, unseen)
  return {
    needsManager: kind === "vietqr" && person !== null && !may(person),
    /** Đồng; null: no limit. */
    limit: person?.maxUnseen ?? null,
    approvers: (replica?.staff ?? []).filter((other) => other.role === "manager" && may(other)),
  }
}
