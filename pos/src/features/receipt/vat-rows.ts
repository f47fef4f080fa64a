import type { SaleFact } from "@ocop/contracts"

export type VatRow =
  | { kind: "RATE"; rateBp: number; net: number; vat: number; payable: number }
  | { kind: "NOT_SUBJECT" | "DIRECT"; payable: number }

/** Sums of a sale by VAT rate, highest first; what bears no rate is named, never shown as 0 %. */
export function vatRows(fact: SaleFact): VatRow[] {
  const rated = new Map<number, { net: number; vat: number; payable: number }>()
  let direct = 0
  let free = 0
  for (const line of fact.lines) {
    if (line.treatment === "RATE" && line.rateBp !== null) {
      const sum = rated.get(line.rateBp) ?? { net: 0, vat: 0, payable: 0 }
      rated.set(line.rateBp, {
        net: sum.net + line.net,
        vat: sum.vat + line.vat,
        payable: sum.payable + line.payable,
      })
    } else if (line.treatment === "DIRECT") direct += line.payable
    else free += line.payable
  }
  const rows: VatRow[] = [...rated]
    .sort(([a], [b]) => b - a)
    .map(([rateBp, sum]) => ({ kind: "RATE", rateBp, ...sum }))
  if (free > 0) rows.push({ kind: "NOT_SUBJECT", payable: free })
  if (direct > 0) rows.push({ kind: "DIRECT", payable: direct })
  return rows
}
