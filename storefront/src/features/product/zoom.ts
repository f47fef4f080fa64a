/** Where a picture stands in its window: `scale` 1 fits it; x and y move its middle, in CSS pixels. */
export type View = { scale: number; x: number; y: number }
export type Size = { width: number; height: number }
export type Spot = { x: number; y: number }

export const FITTED: View = { scale: 1, x: 0, y: 0 }
const MOST = 4

const within = (value: number, most: number) => Math.min(most, Math.max(-most, value))

/** Keeps the picture (a square as large as the window's shorter side) from leaving its window. */
export function held({ scale, x, y }: View, window: Size): View {
  const kept = Math.min(MOST, Math.max(1, scale))
  const edge = Math.min(window.width, window.height) * kept
  return {
    scale: kept,
    x: within(x, Math.max(0, (edge - window.width) / 2)),
    y: within(y, Math.max(0, (edge - window.height) / 2)),
  }
}

/** Zooms by `factor` so that what lies under `spot` (from the window's middle) stays under it. */
export function zoomedAt(view: View, factor: number, spot: Spot, window: Size): View {
  const scale = Math.min(MOST, Math.max(1, view.scale * factor))
  const real = scale / view.scale
  const x = spot.x - (spot.x - view.x) * real
  const y = spot.y - (spot.y - view.y) * real
  return held({ scale, x, y }, window)
}

/** Moves the picture by so many pixels. */
export function movedBy(view: View, by: Spot, window: Size): View {
  return held({ ...view, x: view.x + by.x, y: view.y + by.y }, window)
}
