import { encodeVietQr } from "@ocop/vn"
import type { Till } from "../../app/till-context"
import { toldByBank } from "../payment/told-by-bank"

export const DISPLAY_CHANNEL = "pos-customer-display"
/** Where the second window of a register lies. */
export const DISPLAY_PATH = "/display"

/**
 * All that a customer sees: what is bought, what it costs, how to pay. What is not in it cannot be
 * shown: no name of staff, no stock, no lot, no warning.
 */
export type DisplayView = {
  shop: string
  seller: string
  lines: { id: string; name: string; qtyMilli: number; unit: string; amount: number }[]
  /** Đồng; null while there is no price. */
  total: number | null
  discount: number
  /** What rounding of cash added to the total, đồng. */
  rounding: number
  asking: {
    kind: "vietqr" | "card"
    amount: number
    /** Đồng of it that the bank told of already. */
    came: number
    code: string | null
    account: string
  } | null
  /** `told`: đồng of it that the bank told of. */
  paid: { total: number; given: number; change: number; told: number } | null
}

export type DisplayMessage = { kind: "hello" } | { kind: "view"; view: DisplayView }

/** What the customer may see of the counter now; null before there is a catalogue. */
export function displayView({ counter, data }: Pick<Till, "counter" | "data">): DisplayView | null {
  const replica = data.replica.get()
  if (!replica) return null
  const { paid } = counter.store.get()
  const basket = counter.basket()
  const priced = counter.priced()
  const { seller } = replica.outlet
  const money = new Map(priced.ok ? priced.lines.map((line) => [line.lineId, line]) : [])
  return {
    shop: replica.outlet.name,
    seller: seller.name,
    lines: paid
      ? []
      : basket.lines.map(({ lineId, skuId, qtyMilli }) => {
          const sku = replica.sku(skuId)
          return {
            id: lineId,
            name: sku?.name ?? "",
            qtyMilli,
            unit: sku?.unit ?? "",
            amount: money.get(lineId)?.payable ?? 0,
          }
        }),
    total: !paid && priced.ok ? priced.totals.total : null,
    discount: !paid && priced.ok ? priced.totals.discount : 0,
    rounding: !paid && priced.ok ? priced.totals.rounding : 0,
    asking: paid ? null : askingOf(basket.asking ?? null, seller.bank),
    paid: paid
      ? {
          total: paid.totals.total,
          given: paid.tenders.reduce((sum, { amount }) => sum + amount, 0),
          change: paid.change,
          told: toldByBank(paid.tenders),
        }
      : null,
  }
}

type Basket = ReturnType<Till["counter"]["basket"]>
type Bank = NonNullable<ReturnType<Till["data"]["replica"]["get"]>>["outlet"]["seller"]["bank"]

function askingOf(asking: NonNullable<Basket["asking"]> | null, bank: Bank): DisplayView["asking"] {
  if (!asking) return null
  const { kind, amount, purpose } = asking
  const came = asking.bank?.came ?? 0
  if (kind === "card" || !bank || purpose === null) {
    return { kind, amount, came, code: null, account: "" }
  }
  const code = encodeVietQr({ bin: bank.bin, account: bank.accountNo, amount, purpose })
  return {
    kind,
    amount,
    came,
    code: code.ok ? code.text : null,
    account: `${bank.accountName} · ${bank.accountNo}`,
  }
}
