import { type ComponentType, lazy, useState } from "react"
import { whenIdle } from "../data/when-idle"

/** While the disk is asked for the catalogue the browser is idle too, and the till is not up yet. */
const UP_MS = 2_000

const whenUp = (fetch: () => void) => setTimeout(() => whenIdle(fetch), UP_MS)

/**
 * A part outside of the first load that must stand in the very tick that asks for it: keys typed
 * while a chunk is on its way would be lost. It is fetched once the till has come up and stands idle.
 */
export function fetchedAhead<P extends object>(
  load: () => Promise<ComponentType<P>>,
  later: (fetch: () => void) => unknown = whenUp,
): ComponentType<P> {
  let ready: ComponentType<P> | null = null
  const fetch = async () => {
    ready = await load()
    return { default: ready }
  }
  const Later = lazy(fetch) as unknown as ComponentType<P>
  later(() => void fetch().catch(() => undefined))
  return function FetchedAhead(props: P) {
    // For as long as it stands: another component in its place would forget what was typed.
    const [Chosen] = useState<ComponentType<P>>(() => ready ?? Later)
    return <Chosen {...props} />
  }
}
