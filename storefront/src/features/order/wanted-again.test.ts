import type { WebOrderView } from "@ocop/contracts"
import { expect, test } from "vitest"
import { wantedAgain } from "./wanted-again"

type Order = Pick<WebOrderView, "lines" | "gifts">

const line = (skuId: string, qtyMilli: number, outletCode = "HT01") => ({
  ...{ skuId, handle: skuId, title: skuId, titleEn: null, unit: "hộp", qtyMilli },
  ...{ unitPrice: 1, payable: 1, outletCode, outletName: "DEMO", lineNo: 0, perishable: false },
})
const gift = (lines: [skuId: string, qtyMilli: number][]) => ({
  no: 1,
  packing: { name: "Hộp giấy", nameEn: "Paper box", amount: 1 },
  card: "Chúc mừng",
  lines: lines.map(([skuId, qtyMilli]) => {
    const { handle, title, titleEn, unit } = line(skuId, qtyMilli)
    return { skuId, handle, title, titleEn, unit, qtyMilli }
  }),
})
const wanted = (skuId: string, qtyMilli: number) => ({ handle: skuId, skuId, qtyMilli })

test("goods of a gift basket stay together, and only the rest is loose", () => {
  const order = {
    lines: [line("cu-do", 3000), line("mat-ong", 1000), line("che", 1000)],
    gifts: [
      gift([
        ["cu-do", 2000],
        ["mat-ong", 1000],
      ]),
    ],
  } as Order
  expect(wantedAgain(order)).toEqual({
    lines: [wanted("cu-do", 1000), wanted("che", 1000)],
    gifts: [{ packing: "Hộp giấy", lines: [wanted("cu-do", 2000), wanted("mat-ong", 1000)] }],
  })
})

test("what the order split between outlets is one line again, and what has no page is left out", () => {
  const order = {
    lines: [line("cu-do", 2000), line("cu-do", 1000, "HT02"), line("", 1000)],
    gifts: [],
  } as Order
  expect(wantedAgain(order)).toEqual({ lines: [wanted("cu-do", 3000)], gifts: [] })
})
