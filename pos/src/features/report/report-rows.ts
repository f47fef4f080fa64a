import type { SessionFigures } from "@ocop/contracts"
import { expectedCashOf } from "@ocop/sync"

export type ReportWord =
  | "sales"
  | "total"
  | "discount"
  | "rounding"
  | "refunded"
  | "refundedCash"
  | "vat"
  | "cash"
  | "change"
  | "transfers"
  | "cards"
  | "vouchers"
  | "orderCash"
  | "orderCards"
  | "opening"
  | "paidIn"
  | "paidOut"
  | "expected"

export type ReportRow = { word: ReportWord; value: number; isCount?: boolean; isSum?: boolean }
export type ReportPart = { word: "takings" | "orders" | "drawer"; rows: ReportRow[] }

/** What customers paid for web orders, in each way; no part where nobody did. */
const orderParts = ({ orders }: SessionFigures): ReportPart[] =>
  orders
    ? [
        {
          word: "orders",
          rows: [
            { word: "orderCash", value: orders.cash },
            { word: "orderCards", value: orders.cards },
          ],
        },
      ]
    : []

/** The rows of an X or a Z: what was sold, what was paid for web orders, and what the drawer should hold. */
export function reportParts(figures: SessionFigures, saleCount: number): ReportPart[] {
  const other = (["transfers", "cards", "vouchers"] as const).map((word) => ({
    word,
    value: figures[word],
  }))
  return [
    {
      word: "takings",
      rows: [
        { word: "sales", value: saleCount, isCount: true },
        { word: "total", value: figures.total, isSum: true },
        { word: "discount", value: figures.discount },
        ...(figures.rounding ? [{ word: "rounding" as const, value: figures.rounding }] : []),
        ...(figures.refundCount > 0
          ? [{ word: "refunded" as const, value: 0 - figures.refunded }]
          : []),
        { word: "vat", value: figures.vat },
        ...other.filter(({ value }) => value !== 0),
      ],
    },
    ...orderParts(figures),
    {
      word: "drawer",
      rows: [
        { word: "opening", value: figures.openingCash },
        { word: "cash", value: figures.cash },
        { word: "change", value: 0 - figures.change },
        { word: "paidIn", value: figures.paidIn },
        { word: "paidOut", value: 0 - figures.paidOut },
        { word: "refundedCash", value: 0 - figures.refundedCash },
        { word: "expected", value: expectedCashOf(figures), isSum: true },
      ],
    },
  ]
}
