import { isExpired } from "@ocop/domain"
import { type BasketDraft, hasGoods, isBare, lockOf } from "../../../data/basket-draft"
import type { wantedInvoice } from "../../../data/invoices"
import type { TillData } from "../../../data/till-data"
import type { Kept } from "./band"
import { restoreLine, setLot, setQuantity } from "./basket-ops"
import type { Bench } from "./bench"

/** What can be done to lines that lie in the basket, and undone. */
export function lineEdits({ store, basket, put, update, isPaying }: Bench, data: TillData) {
  /** The invoice that was wanted with the basket emptied last, on its way from the disk. */
  let dropped: ReturnType<typeof wantedInvoice> = Promise.resolve(null)

  const dropInvoice = async (basketId: string) => {
    const invoices = await import("../../../data/invoices")
    const wanted = await invoices.wantedInvoice(data.ledger, basketId)
    await invoices.wantInvoice(data.ledger, basketId, null)
    return wanted
  }

  /** An empty basket is the next customer's: no invoice was asked for, and no stamp is of their goods. */
  const forNext = (draft: BasketDraft): { next: BasketDraft; kept: Kept | null } => {
    const { invoice = null, heldStamps = [] } = draft
    if (hasGoods(draft) || (!invoice && heldStamps.length === 0)) {
      return { next: draft, kept: null }
    }
    if (invoice) dropped = dropInvoice(draft.id)
    return { next: { ...draft, invoice: null, heldStamps: [] }, kept: { invoice, heldStamps } }
  }

  /** Goods that are taken back bring along what was dropped with them. */
  const withKept = (draft: BasketDraft, kept: Kept | null): BasketDraft => {
    if (kept?.invoice) {
      void dropped.then(async (wanted) => {
        const { wantInvoice } = await import("../../../data/invoices")
        await wantInvoice(data.ledger, draft.id, wanted)
      })
    }
    return { ...draft, ...kept }
  }

  const changeQuantity = (lineId: string, qtyMilli: number) => {
    const draft = basket()
    const index = draft.lines.findIndex((l) => l.lineId === lineId)
    const line = draft.lines[index]
    if (!line || isPaying() || lockOf(draft)) return
    const changed = setQuantity(draft, lineId, qtyMilli, data.now())
    if (qtyMilli > 0) {
      put(changed, { kind: "line", lineId })
      return
    }
    const { next, kept } = forNext(changed)
    put(next, { kind: "removed", line, index, kept })
  }

  /** The goods of a line are of this lot; one past its date is not taken, by nobody's leave. */
  const chooseLot = (lineId: string, lotNo: string | null) => {
    const draft = basket()
    const line = draft.lines.find((l) => l.lineId === lineId)
    if (!line || isPaying() || lockOf(draft)) return
    const lot = data.replica
      .get()
      ?.sku(line.skuId)
      ?.lots.find((l) => l.lotNo === lotNo)
    if (lot && isExpired(lot.expiresOn, data.today())) return
    put(setLot(draft, lineId, lotNo, data.now()), { kind: "line", lineId })
  }

  /** The line that keys act on: the one chosen, else the last. */
  const currentLine = () => {
    const { band } = store.get()
    const draft = basket()
    const id = "lineId" in band ? band.lineId : null
    return draft.lines.find((l) => l.lineId === id) ?? draft.lines.at(-1) ?? null
  }

  const takeBack = () => {
    const { band } = store.get()
    if (band.kind === "removed") {
      const draft = restoreLine(basket(), band.line, band.index, data.now())
      put(withKept(draft, band.kept), { kind: "line", lineId: band.line.lineId })
    }
    if (band.kind === "emptied") {
      const { toWeigh = [], ...now } = basket()
      const draft = {
        ...now,
        lines: band.lines,
        toWeigh: [...band.toWeigh, ...toWeigh],
        changedAt: data.now(),
      }
      put(withKept(draft, band.kept), { kind: "ready" })
    }
  }

  const emptyBasket = () => {
    const draft = basket()
    if (isBare(draft) || isPaying() || lockOf(draft)) return
    if (draft.voucher)
      void import("../../../data/vouchers").then((v) => v.releaseVoucher(data, draft.id))
    const empty = {
      ...draft,
      lines: [],
      toWeigh: [],
      adult: false,
      voucher: null,
      changedAt: data.now(),
    }
    const { next, kept } = forNext(empty)
    const { lines, toWeigh = [] } = draft
    put(next, lines.length > 0 ? { kind: "emptied", lines, toWeigh, kept } : { kind: "ready" })
  }

  return {
    changeQuantity,
    chooseLot,
    currentLine,
    takeBack,
    emptyBasket,
    select: (lineId: string) => update({ band: { kind: "line", lineId } }),
  }
}
