import type { GiftPacking } from "@ocop/contracts"
import type { BusinessDate } from "@ocop/domain"
import type { Book, BookGiftPacking } from "../intake/book/book-types"

/** Whether a row with a validity counts on a day; the day on which it ends is no longer in it. */
export const countsOn = (
  row: { validFrom: string; validTo: string | null },
  day: BusinessDate,
): boolean => row.validFrom <= day && (row.validTo === null || day < row.validTo)

/** The ways in which baskets are packed on a day, cheapest first. */
export function packingsOn({ giftPackings }: Book, day: BusinessDate): BookGiftPacking[] {
  return giftPackings.filter((packing) => countsOn(packing, day))
}

export const packingView = (packing: BookGiftPacking): GiftPacking => {
  const { code, name, nameEn, amount, isDemo } = packing
  return { code, name, nameEn, amount, isDemo }
}
