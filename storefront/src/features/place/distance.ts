export type Point = { latitude: number; longitude: number }

const EARTH_RADIUS_KM = 6371

/**
 * Straight-line distance in kilometres. The same formula as `@ocop/vn`'s, whose door would bring
 * the table of communes to the browser.
 */
export function distanceKm(a: Point, b: Point): number {
  const radians = Math.PI / 180
  const dLat = (b.latitude - a.latitude) * radians
  const dLon = (b.longitude - a.longitude) * radians
  const h =
    Math.sin(dLat / 2) ** 2 +
    Math.cos(a.latitude * radians) * Math.cos(b.latitude * radians) * Math.sin(dLon / 2) ** 2
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)))
}
