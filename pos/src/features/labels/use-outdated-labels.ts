import { useEffect, useMemo, useState } from "react"
import { useTill } from "../../app/till-context"
import { readPrintedLabels } from "../../data/printed-labels"
import { useStore } from "../../parts/use-store"
import { markOf, shelfLabel } from "./label-facts"

/** Goods whose label on the shelf says what is no longer true: another price, another certificate. */
export function useOutdatedLabels() {
  const { data } = useTill()
  const replica = useStore(data.replica)
  const [printed, set] = useState<Record<string, string>>({})
  useEffect(() => {
    void readPrintedLabels(data.ledger).then(set)
  }, [data])
  const day = data.today()
  const skus = useMemo(
    () =>
      Object.entries(printed).flatMap(([skuId, mark]) => {
        const sku = replica?.sku(skuId)
        if (!replica || !sku) return []
        return markOf(shelfLabel(sku, { replica, day })) === mark ? [] : [sku]
      }),
    [printed, replica, day],
  )
  return { skus, set }
}
