import type { SaleFact } from "@ocop/contracts"
import {
  type LineLot,
  mulDivHalfUp,
  type PromotionLine,
  type PromotionResult,
  promote,
} from "@ocop/pricing"
import type { ServerRules } from "@ocop/sync"
import type { Book } from "../book/book-types"
import { rulesOfSale } from "../book/rules-of-sale"

/** The lot of a line that was sold: what our book knows of it, or else the pack said. */
export type LotOf = (line: SaleFact["lines"][number]) => LineLot | null

/** Lines as the till had them: of equal lines the first bears the odd đồng. */
const linesOf = (book: Book, { lines }: SaleFact, lotOf: LotOf): PromotionLine[] =>
  lines.flatMap((line) => {
    const { lineNo, skuId, qtyMilli, unitPrice } = line
    const sku = book.skus.get(skuId)
    if (!sku) return []
    const { setNo, alcohol, alcoholPercent } = sku
    const lineId = String(lineNo).padStart(4, "0")
    const gross = mulDivHalfUp(qtyMilli, unitPrice, 1000)
    const lot = lotOf(line)
    return { lineId, skuId, setNo, alcohol, alcoholPercent, qtyMilli, gross, lot }
  })

const NOTHING: PromotionResult = { applied: [], offByLine: new Map(), voucherFault: null }

/**
 * What our promotions would have taken off sales of a counter: on their day, of what was sold at
 * its prices, with the voucher that it names. Worked out once a sale, and not at all where nothing is
 * given.
 */
export function promotionsAt(
  book: Book,
  outletCode: string,
  lotOf: LotOf,
): Pick<ServerRules, "promotionsOf" | "promotedOff"> {
  const here = book.counterPromotions.filter(
    ({ outletCodes }) => outletCodes === null || outletCodes.includes(outletCode),
  )
  const known = new WeakMap<SaleFact, PromotionResult>()
  const resultOf = (sale: SaleFact): PromotionResult => {
    const before = known.get(sale)
    if (before) return before
    if (here.length === 0 && book.clearances.length === 0) return NOTHING
    const { voucher, promotions: named = [] } = sale
    const soldAt = {
      at: sale.at,
      names: (id: string) =>
        voucher?.promotionId === id || named.some(({ promotionId }) => promotionId === id),
    }
    const promotions = rulesOfSale(here, soldAt).filter(
      ({ id, needsCode }) => !needsCode || id === voucher?.promotionId,
    )
    const result = promote({
      lines: linesOf(book, sale, lotOf),
      promotions,
      voucherId: promotions.find(({ needsCode }) => needsCode)?.id ?? null,
      clearances: rulesOfSale(book.clearances, soldAt),
      laws: book.promotionLaws,
      day: sale.businessDay,
      place: { online: false, outletCode },
    })
    known.set(sale, result)
    return result
  }
  return {
    promotionsOf: (sale) =>
      resultOf(sale).applied.map(({ promotion, amount }) => ({
        promotionId: promotion.id,
        amount,
      })),
    promotedOff: (sale) =>
      new Map([...resultOf(sale).offByLine].map(([lineId, off]) => [Number(lineId), off])),
  }
}
