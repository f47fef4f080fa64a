import type { SaleFact } from "@ocop/contracts"
import {
  type LineLot,
  mulDivHalfUp,
  type PromotionLine,
  type PromotionResult,
  promote,
} from "@ocop/pricing"
import type { ServerRules } from "@ocop/sync"
import { clearancesOfSale } from "../../clearances/clearances-of-sale"
import type { Book } from "../book/book-types"

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
  const promotions = book.promotions.filter(
    ({ needsCode, outletCodes }) =>
      !needsCode && (outletCodes === null || outletCodes.includes(outletCode)),
  )
  const voucherOf = ({ voucher }: SaleFact) =>
    voucher && book.promotions.find(({ id, needsCode }) => needsCode && id === voucher.promotionId)
  const known = new WeakMap<SaleFact, PromotionResult>()
  const resultOf = (sale: SaleFact): PromotionResult => {
    const before = known.get(sale)
    if (before) return before
    const voucher = voucherOf(sale)
    if (promotions.length === 0 && book.clearances.length === 0 && !voucher) return NOTHING
    const result = promote({
      lines: linesOf(book, sale, lotOf),
      promotions: voucher ? [...promotions, voucher] : promotions,
      voucherId: voucher?.id ?? null,
      clearances: clearancesOfSale(book.clearances, {
        at: sale.at,
        names: (id) => sale.promotions?.some(({ promotionId }) => promotionId === id) ?? false,
      }),
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
