"use client"

import { createContext, type ReactNode, use, useMemo, useSyncExternalStore } from "react"

/** Query parameter that names the chosen pack by its SKU code, so that a link shares the choice. */
const PARAMETER = "pack"

type PackChoice = { chosen: string; choose(code: string): void }

const PackContext = createContext<PackChoice>({ chosen: "", choose: () => undefined })
const listeners = new Set<() => void>()

function subscribe(listener: () => void) {
  listeners.add(listener)
  window.addEventListener("popstate", listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener("popstate", listener)
  }
}

const codeInAddress = () => new URLSearchParams(window.location.search).get(PARAMETER)

/** Replaces the address: going back leaves the page, it does not walk through packs. */
function putInAddress(code: string): void {
  const address = new URL(window.location.href)
  address.searchParams.set(PARAMETER, code)
  window.history.replaceState(null, "", address)
  for (const listener of listeners) listener()
}

/**
 * Keeps which of a product's packs is looked at: the one in the address, else `opening`. The page
 * itself is cached and always drawn with `opening`; an address with another pack shows it as soon
 * as the page is alive.
 */
export function ChosenPack(props: { codes: string[]; opening: string; children: ReactNode }) {
  const { codes, opening, children } = props
  const asked = useSyncExternalStore(subscribe, codeInAddress, () => null)
  const chosen = asked !== null && codes.includes(asked) ? asked : opening
  const choice = useMemo(() => ({ chosen, choose: putInAddress }), [chosen])
  return <PackContext value={choice}>{children}</PackContext>
}

/** The chosen pack's SKU code and the way to choose another. */
export function usePack(): PackChoice {
  return use(PackContext)
}

/** What is true of one pack only: shown while that pack is chosen. */
export function ForPack({ code, children }: { code: string; children: ReactNode }) {
  return usePack().chosen === code ? children : null
}
