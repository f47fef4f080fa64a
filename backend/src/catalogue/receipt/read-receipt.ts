import type { PublicReceipt, SaleFact } from "@ocop/contracts"
import { pool } from "../../lib/pg"

type Row = { fact: SaleFact; outlet: PublicReceipt["outlet"]; seller: PublicReceipt["seller"] }

const SQL = `
  select s.fact, json_build_object('code', o.code, 'name', o.name, 'address', o.address) outlet,
    json_build_object('name', e.name, 'taxId', e.tax_id, 'demo', e.is_demo) seller
  from sale s join outlet o on o.id = s.outlet_id join legal_entity e on e.id = o.legal_entity_id
  where s.public_code = $1`

type VatRow = PublicReceipt["vatRows"][number]

/** Sums of a sale by VAT treatment and rate, highest rate first; what bears no rate comes last. */
function vatRowsOf({ lines }: SaleFact): VatRow[] {
  const rows = new Map<string, VatRow>()
  for (const { treatment, rateBp, net, vat, payable } of lines) {
    const key = `${treatment} ${rateBp}`
    const sum = rows.get(key) ?? { treatment, rateBp, net: 0, vat: 0, payable: 0 }
    sum.net += net
    sum.vat += vat
    sum.payable += payable
    rows.set(key, sum)
  }
  return [...rows.values()].sort((a, b) => (b.rateBp ?? -1) - (a.rateBp ?? -1))
}

/** The receipt as the till printed it; staff and references of payments are not shown. */
export async function readReceipt(code: string): Promise<PublicReceipt | null> {
  const found = await pool().query<Row>({ name: "receipt", text: SQL, values: [code] })
  const [row] = found.rows
  if (!row) return null
  const { fact, outlet, seller } = row
  const { discount, net, vat, rounding, total } = fact.totals
  return {
    receiptNo: fact.receiptNo,
    at: fact.at,
    businessDay: fact.businessDay,
    outlet,
    seller,
    lines: fact.lines.map((line) => ({
      name: line.name,
      unit: line.unit,
      qtyMilli: line.qtyMilli,
      unitPrice: line.unitPrice,
      discount: line.discount,
      payable: line.payable,
      expiresOn: line.expiresOn ?? null,
      stars: line.badge?.stars ?? null,
    })),
    promotions: (fact.promotions ?? []).map(({ name, amount }) => ({ name, amount })),
    totals: { discount, net, vat, rounding, total },
    vatRows: vatRowsOf(fact),
    tenders: fact.tenders.map(({ kind, amount }) => ({ kind, amount })),
    change: fact.change,
  }
}
