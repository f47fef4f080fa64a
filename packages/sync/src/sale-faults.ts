import type { SaleFact, SaleLine } from "@ocop/contracts"
import { mulDivHalfUp } from "@ocop/pricing"

export type SaleFault = { where: string; expected: number; found: number }

const sum = (values: readonly number[]) => values.reduce((acc, value) => acc + value, 0)

const differ = (where: string, found: number, expected: number): SaleFault[] =>
  found === expected ? [] : [{ where, expected, found }]

/** Price of a line before any discount, đồng. */
export const grossOf = (line: SaleLine) => mulDivHalfUp(line.unitPrice, line.qtyMilli, 1000)

const lineFaults = (line: SaleLine): SaleFault[] => {
  const where = (field: string) => `lines.${line.lineNo}.${field}`
  return [
    ...differ(where("payable"), line.payable, grossOf(line) - line.discount),
    ...differ(where("net"), line.net, line.payable - line.vat),
    ...(line.treatment === "RATE" ? [] : differ(where("vat"), line.vat, 0)),
  ]
}

/**
 * What does not add up in a sale (law L4), in đồng: each line by itself, the totals over the lines,
 * and the money taken: Σ tenders − change = total. Empty for a sound sale.
 */
export const saleFaults = (sale: SaleFact): SaleFault[] => {
  const { lines, totals, tenders, change } = sale
  const over = (field: "discount" | "payable" | "net" | "vat") => sum(lines.map((l) => l[field]))
  return [
    ...lines.flatMap(lineFaults),
    ...differ("totals.gross", totals.gross, sum(lines.map(grossOf))),
    ...differ("totals.discount", totals.discount, over("discount")),
    ...differ("totals.payable", totals.payable, over("payable")),
    ...differ("totals.net", totals.net, over("net")),
    ...differ("totals.vat", totals.vat, over("vat")),
    ...differ("totals.total", totals.total, totals.payable + totals.rounding),
    ...differ("tenders", sum(tenders.map((t) => t.amount)) - change, totals.total),
  ]
}
