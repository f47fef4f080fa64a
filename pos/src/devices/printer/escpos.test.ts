import { expect, it } from "vitest"
import { drawerBytes, slipBytes } from "./escpos"
import { virtualPrinter } from "./testing/virtual-printer"

/** A bitmap of the wanted size whose dots are where the rule says. */
function bitmap(width: number, height: number, isDark: (x: number, y: number) => boolean) {
  const data = new Uint8ClampedArray(width * height * 4).fill(255)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (isDark(x, y)) data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3)
    }
  }
  return { data, width, height }
}

it("every dot of a slip arrives on the paper, over all chunks, on both widths, and is cut once", () => {
  for (const [width, height] of [
    [576, 700],
    [384, 31],
  ] as const) {
    const rule = (x: number, y: number) => (x * 7 + y * 13) % 11 === 0
    const { rows, cuts, pulses } = virtualPrinter(slipBytes(bitmap(width, height, rule)))
    // Printers take rows by eights; what is added stays white.
    expect([rows.length, cuts, pulses]).toEqual([Math.ceil(height / 8) * 8, 1, 0])
    for (const [y, row] of rows.entries()) {
      expect(row.length).toBe(width)
      expect(row.every((dot, x) => dot === Number(y < height && rule(x, y)))).toBe(true)
    }
  }
})

it("grey of soft edges becomes dots, pale grey does not", () => {
  const grey = (value: number) => {
    const made = bitmap(576, 8, () => false)
    made.data.fill(value, 0, 3)
    return virtualPrinter(slipBytes(made)).rows[0]?.[0]
  }
  expect([grey(120), grey(240)]).toEqual([1, 0])
})

it("the drawer opens by a job of its own, without paper", () => {
  expect(virtualPrinter(drawerBytes())).toEqual({ rows: [], cuts: 0, pulses: 1 })
})

it("the virtual printer refuses what would print rubbish", () => {
  expect(() => virtualPrinter(new Uint8Array([0x41]))).toThrow("text on the paper")
  expect(() => virtualPrinter(new Uint8Array([0x1d, 0x76, 0x30, 0]))).toThrow("ends within")
})
