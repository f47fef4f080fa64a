import { type ComponentType, lazy, useState } from "react"

type Ahead<P> = { Part: ComponentType<P>; fetch: () => Promise<unknown> }

/**
 * A part outside of the first load that must stand in the very tick that asks for it: keys typed
 * while a chunk is on its way would be lost. Call `fetch` once the till stands idle.
 */
export function fetchedAhead<P extends object>(load: () => Promise<ComponentType<P>>): Ahead<P> {
  let ready: ComponentType<P> | null = null
  const fetch = async () => {
    ready = await load()
    return { default: ready }
  }
  const Later = lazy(fetch) as unknown as ComponentType<P>
  function Part(props: P) {
    // For as long as it stands: another component in its place would forget what was typed.
    const [Chosen] = useState<ComponentType<P>>(() => ready ?? Later)
    return <Chosen {...props} />
  }
  return { Part, fetch }
}
