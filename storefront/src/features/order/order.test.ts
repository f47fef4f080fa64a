import { QR_QUIET, qrMatrix } from "@ocop/ui"
import { describe, expect, it } from "vitest"
import { clockWords, holdLeft } from "./hold-time"

describe("hold timer", () => {
  const placed = "2026-11-21T10:00:00.000Z"
  const until = "2026-11-21T10:10:00.000Z"

  it("counts the true time left and stops at nothing", () => {
    expect(holdLeft(placed, until, Date.parse("2026-11-21T10:00:18Z")).seconds).toBe(582)
    expect(holdLeft(placed, until, Date.parse("2026-11-21T11:00:00Z"))).toEqual({
      seconds: 0,
      share: 0,
    })
  })

  it("reads as a clock", () => {
    expect(clockWords(582)).toBe("09:42")
    expect(clockWords(7265)).toBe("2:01:05")
  })
})

describe("QR picture", () => {
  it("keeps its quiet zone free and has the three finders", () => {
    const { size, path } = qrMatrix("00020101021238570010A000000727")
    const modules = [...path.matchAll(/M(\d+) (\d+)/g)].map((found) => [
      +(found[1] ?? 0),
      +(found[2] ?? 0),
    ])
    for (const [x = 0, y = 0] of modules) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(QR_QUIET)
      expect(Math.max(x, y)).toBeLessThan(size - QR_QUIET)
    }
    const dark = new Set(modules.map(([x, y]) => `${x},${y}`))
    const last = size - QR_QUIET - 1
    for (const corner of [`${QR_QUIET},${QR_QUIET}`, `${last},${QR_QUIET}`, `${QR_QUIET},${last}`])
      expect(dark.has(corner)).toBe(true)
  })
})
