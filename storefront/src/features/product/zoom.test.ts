import { describe, expect, it } from "vitest"
import { FITTED, movedBy, zoomedAt } from "./zoom"

const window = { width: 800, height: 600 }
const middle = { x: 0, y: 0 }

describe("the zoomed picture", () => {
  it("keeps what lies under the finger under the finger", () => {
    const spot = { x: 120, y: -80 }
    const view = zoomedAt(FITTED, 3, spot, window)
    // A point p of the fitted picture is drawn at p × scale + offset.
    expect(spot.x * view.scale + view.x).toBeCloseTo(spot.x)
    expect(spot.y * view.scale + view.y).toBeCloseTo(spot.y)
  })

  it("never leaves its window, however far it is pulled", () => {
    const view = movedBy(zoomedAt(FITTED, 2, middle, window), { x: 5000, y: -5000 }, window)
    expect(view).toEqual({ scale: 2, x: 200, y: -300 })
    expect(movedBy(FITTED, { x: 50, y: 50 }, window)).toEqual(FITTED)
  })

  it("is never smaller than fitted, never larger than four times, and comes back to the middle", () => {
    expect(zoomedAt(FITTED, 0.1, middle, window)).toEqual(FITTED)
    expect(zoomedAt(FITTED, 100, middle, window).scale).toBe(4)
    const far = movedBy(zoomedAt(FITTED, 4, middle, window), { x: 300, y: 300 }, window)
    expect(zoomedAt(far, 0.01, { x: 10, y: 10 }, window)).toEqual(FITTED)
  })
})
