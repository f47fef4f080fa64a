import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { planAllocation, type Server, type WantedLine } from "./plan-allocation"

const piece = (id: string, pieces: number, itemId = id): WantedLine => ({
  id,
  itemId,
  qtyMilli: pieces * 1000,
  stepMilli: 1000,
})

const outlet = (
  code: string,
  km: number,
  stock: Record<string, number>,
  mayServe: (id: string) => boolean = () => true,
): Server => ({
  code,
  km,
  mayServe,
  available: new Map(Object.entries(stock).map(([item, units]) => [item, units * 1000])),
})

const shown = (lines: WantedLine[], servers: Server[]) => {
  const { parts, short } = planAllocation(lines, servers)
  const text = [...parts].map(([id, own]) => {
    return `${id}: ${own.map((p) => `${p.outletCode} ${p.qtyMilli / 1000}`).join(" + ") || "-"}`
  })
  return { parts: text.sort(), short: [...short].sort() }
}

describe("planAllocation", () => {
  it("prefers one parcel from far away to two from near by", () => {
    const near = outlet("A", 1, { tea: 5 })
    const other = outlet("B", 2, { cake: 5 })
    const far = outlet("C", 90, { tea: 5, cake: 5 })
    expect(shown([piece("tea", 1), piece("cake", 1)], [near, other, far]).parts).toEqual([
      "cake: C 1",
      "tea: C 1",
    ])
  })

  it("takes the nearest of equal parcels, whatever the order of the outlets", () => {
    const outlets = [outlet("B", 9, { tea: 5 }), outlet("A", 30, { tea: 5 })]
    expect(shown([piece("tea", 2)], outlets).parts).toEqual(["tea: B 2"])
    expect(shown([piece("tea", 2)], outlets.reverse()).parts).toEqual(["tea: B 2"])
  })

  it("takes the nearest pair when no outlet has all", () => {
    const outlets = [
      outlet("A", 1, { tea: 5 }),
      outlet("B", 50, { cake: 5 }),
      outlet("C", 20, { cake: 5 }),
    ]
    expect(shown([piece("tea", 1), piece("cake", 1)], outlets).parts).toEqual([
      "cake: C 1",
      "tea: A 1",
    ])
  })

  it("keeps a line whole where two outlets allow it, and splits it only else", () => {
    const tight = [outlet("A", 1, { tea: 2 }), outlet("B", 2, { tea: 3 })]
    expect(shown([piece("tea", 3)], tight).parts).toEqual(["tea: B 3"])
    expect(shown([piece("tea", 5)], tight).parts).toEqual(["tea: A 2 + B 3"])
    expect(shown([piece("tea", 5)], tight).short).toEqual([])
  })

  it("never promises the same goods twice to two lines that share an item", () => {
    const server = outlet("A", 1, { shared: 3 })
    const lines = [piece("one", 2, "shared"), piece("two", 2, "shared")]
    const plan = shown(lines, [server])
    expect(plan.short).toHaveLength(1)
    expect(shown([piece("one", 2, "shared"), piece("two", 1, "shared")], [server]).short).toEqual(
      [],
    )
  })

  it("gives what there is of a short line, and serves the others", () => {
    const plan = shown([piece("tea", 9), piece("cake", 1)], [outlet("A", 1, { tea: 4, cake: 1 })])
    expect(plan).toEqual({ parts: ["cake: A 1", "tea: A 4"], short: ["tea"] })
  })

  it("asks no outlet for what it may not sell", () => {
    const dry = outlet("A", 1, { wine: 9, tea: 9 }, (id) => id !== "wine")
    const wet = outlet("B", 80, { wine: 9, tea: 9 })
    expect(shown([piece("wine", 1)], [dry, wet]).parts).toEqual(["wine: B 1"])
    expect(shown([piece("wine", 1)], [dry]).short).toEqual(["wine"])
  })

  it("splits weight goods in steps of a hundred grams and pieces whole", () => {
    const weight: WantedLine = { id: "kg", itemId: "kg", qtyMilli: 500, stepMilli: 100 }
    const outlets = [outlet("A", 1, { kg: 0.25 }), outlet("B", 2, { kg: 0.3 })]
    expect(shown([weight], outlets).parts).toEqual(["kg: A 0.2 + B 0.3"])
    expect(
      shown([piece("p", 2)], [outlet("A", 1, { p: 1.9 }), outlet("B", 2, { p: 1.9 })]).parts,
    ).toEqual(["p: A 1 + B 1"])
  })

  it("ignores stock below zero", () => {
    expect(shown([piece("tea", 1)], [outlet("A", 1, { tea: -3 })]).short).toEqual(["tea"])
  })

  it("gives no line more than it wants and no outlet away more than it has", () => {
    const units = fc.integer({ min: 0, max: 6 })
    const stock = fc.record({ a: units, b: units, c: units })
    const servers = fc.array(stock, { minLength: 1, maxLength: 6 })
    const wanted = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(servers, wanted, (stocks, counts) => {
        const outlets = stocks.map((own, n) => outlet(`O${n}`, n * 7, own))
        const lines = counts.map((count, n) => piece("abc"[n] ?? "a", count))
        const { parts, short } = planAllocation(lines, outlets)
        for (const line of lines) {
          const own = parts.get(line.id) ?? []
          const given = own.reduce((sum, part) => sum + part.qtyMilli, 0)
          const there = stocks.reduce((sum, s) => sum + s[line.id as "a"] * 1000, 0)
          expect(given).toBe(Math.min(line.qtyMilli, there))
          expect(short.has(line.id)).toBe(there < line.qtyMilli)
          for (const part of own) {
            const server = outlets.find((o) => o.code === part.outletCode)
            expect(part.qtyMilli).toBeLessThanOrEqual(server?.available.get(line.id) ?? 0)
          }
        }
      }),
    )
  })
})
