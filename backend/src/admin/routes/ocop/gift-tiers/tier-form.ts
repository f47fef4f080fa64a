import type { GiftGoodsRow, GiftPacking } from "@ocop/contracts"

export type TierLine = { goods: GiftGoodsRow; qty: string }

/** The office's form; figures are the text of their fields. */
export type TierForm = {
  name: string
  nameEn: string
  packingCode: string
  validFrom: string
  lastDay: string
  lines: readonly TierLine[]
}

const CLAIM = /ocop|[0-9][ -]*(sao|star)/i

/** Whether a name says what only the goods of the day can say. */
export const claims = (name: string): boolean => CLAIM.test(name)

/** Thousandths of what was typed; 0 for what is no quantity. */
export function milliOf(text: string): number {
  const milli = Math.round(Number(text.trim().replace(",", ".")) * 1000)
  return Number.isFinite(milli) && milli > 0 ? milli : 0
}

/** What the goods cost today, in đồng, and with the packing. */
export function sumOf({ lines, packingCode }: TierForm, packings: readonly GiftPacking[]): number {
  const packing = packings.find(({ code }) => code === packingCode)?.amount ?? 0
  return lines.reduce(
    (sum, { goods, qty }) => sum + Math.round((milliOf(qty) * goods.price) / 1000),
    packing,
  )
}

/** The least stars of what lies in it; null where one thing has none or nothing lies in it. */
export function starsOf(lines: readonly TierLine[]): number | null {
  const all = lines.map(({ goods }) => goods.stars ?? 0)
  const least = all.length === 0 ? 0 : Math.min(...all)
  return least > 0 ? least : null
}

export const isReady = ({ name, nameEn, packingCode, validFrom, lines }: TierForm): boolean =>
  [name, nameEn, packingCode, validFrom].every((text) => text.trim() !== "") &&
  ![name, nameEn].some(claims) &&
  lines.length > 0 &&
  lines.every(({ qty }) => milliOf(qty) > 0)

/** What the form asks the server for. */
export const requestOf = ({ name, nameEn, packingCode, validFrom, lastDay, lines }: TierForm) => ({
  ...{ name: name.trim(), nameEn: nameEn.trim(), packingCode, validFrom },
  lastDay: lastDay === "" ? null : lastDay,
  lines: lines.map(({ goods, qty }) => ({ skuId: goods.skuId, qtyMilli: milliOf(qty) })),
})
