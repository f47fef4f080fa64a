import type { OutletView } from "@ocop/contracts"

/**
 * A map service's page with the way to an outlet: to its own point where the register has one, else
 * to its address or commune by name. Null where nothing but the outlet's name is known.
 */
export function directionsHref(outlet: OutletView, isExact: boolean): string | null {
  const { latitude, longitude, address, commune, province } = outlet
  const named = [address, commune?.name, province].filter(Boolean).join(", ")
  const isPoint = isExact && latitude !== null && longitude !== null
  if (!isPoint && !address && !commune) return null
  const destination = isPoint ? `${latitude},${longitude}` : named
  return `https://www.google.com/maps/dir/?${new URLSearchParams({ api: "1", destination })}`
}
