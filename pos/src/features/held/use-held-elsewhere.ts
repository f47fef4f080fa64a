import { useCallback, useEffect, useState } from "react"
import { useTill } from "../../app/till-context"
import { type KnownHeld, readHeldElsewhere } from "../../data/held-elsewhere"
import { useStore } from "../../parts/use-store"

/** Baskets on hold elsewhere: read when the screen opens, and whenever the server was heard meanwhile. */
export function useHeldElsewhere() {
  const { data } = useTill()
  const { contactAt, connection } = useStore(data.sync.status)
  const [known, setKnown] = useState<KnownHeld | null>(null)
  const read = useCallback(async () => {
    const found = await readHeldElsewhere(data)
    setKnown(found)
    return found
  }, [data])
  // Read anew with each contact, and when it is lost.
  useEffect(() => void read(), [read, contactAt, connection])
  return { known, read }
}
