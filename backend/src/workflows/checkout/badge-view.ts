import type { BadgeView } from "@ocop/contracts"
import { type BusinessDate, badgeFor } from "@ocop/domain"
import type { Book, BookSku } from "../intake/book/book-types"

/** The star that a SKU may show on that day, in the form of the contracts. */
export function badgeViewOf(book: Book, sku: BookSku, day: BusinessDate): BadgeView {
  const badge = badgeFor({
    skuId: sku.id,
    packagingCode: sku.packagingCode,
    day,
    recognitions: book.recognitionsOf.get(sku.id) ?? [],
  })
  if (badge.status === "none") {
    return { status: "none", reason: badge.reason, since: badge.since }
  }
  const { recognition, stars, monthsLeft, daysLeft, expiring } = badge
  const { decisionNo, decisionDate, issuerName, validFrom, validTo } = recognition
  return {
    status: "in_force",
    stars,
    recognitionId: recognition.id,
    ...{ decisionNo, decisionDate, issuerName, validFrom, validTo },
    ...{ monthsLeft, daysLeft, expiring },
  }
}
