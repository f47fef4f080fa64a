import { useCallback, useEffect, useState } from "react"
import { useTill } from "../../app/till-context"
import { type KnownOrders, readOutletOrders } from "../../data/outlet-orders"

/** Web orders of this outlet, read when the screen opens and when somebody asks again. */
export function useOutletOrders() {
  const { data } = useTill()
  const [known, setKnown] = useState<KnownOrders | null>(null)
  const read = useCallback(async () => setKnown(await readOutletOrders(data)), [data])
  useEffect(() => void read(), [read])
  return { known, read }
}
