import type { PosSku } from "@ocop/contracts"
import { lockOf } from "../../../data/basket-draft"
import type { TillData } from "../../../data/till-data"
import type { Sounds } from "../sounds"
import type { Warning } from "./band"
import { addToBasket } from "./basket-ops"
import type { Bench } from "./bench"
import type { Via } from "./counter-state"

/** Goods on their way into the basket: scanned, weighed or tapped, with the questions some of them ask. */
export function goodsIn(bench: Bench, data: TillData, sounds: Sounds) {
  const { store, basket, update, put, replace, isPaying } = bench

  const warningOf = (sku: PosSku): Warning | null => {
    const badge = data.replica.get()?.badge(sku.id, data.today())
    if (badge?.status === "none" && (badge.reason === "lapsed" || badge.reason === "revoked")) {
      return "lapsed"
    }
    const inBasket = basket()
      .lines.filter((l) => l.skuId === sku.id)
      .reduce((sum, l) => sum + l.qtyMilli, 0)
    return data.stockOf(sku.id) - inBasket < 0 ? "none-left" : null
  }

  const add = (sku: PosSku, qtyMilli: number | null, via: Via) => {
    if (isPaying()) return
    const draft = basket()
    if (lockOf(draft)) {
      sounds.refuse()
      return
    }
    if (sku.alcohol && data.replica.get()?.outlet.maySellAlcohol === false) {
      sounds.refuse()
      update({ band: { kind: "no-licence", skuId: sku.id }, paid: null })
      return
    }
    if (sku.alcohol && !draft.adult) {
      sounds.refuse()
      update({ band: { kind: "adult", skuId: sku.id, qtyMilli, via }, paid: null })
      return
    }
    if (sku.sellMode === "WEIGHT" && qtyMilli === null) {
      update({ pane: { kind: "weigh", skuId: sku.id }, paid: null })
      return
    }
    const added = addToBasket(draft, sku, qtyMilli ?? 1000, data.now())
    if (!added.ok) {
      sounds.refuse()
      update({ band: { kind: "too-much" } })
      return
    }
    if (added.again) sounds.again()
    else sounds.add()
    put(added.draft, { kind: "added", lineId: added.lineId, via, warning: null })
    const warning = warningOf(sku)
    if (warning) update({ band: { kind: "added", lineId: added.lineId, via, warning } })
  }

  const scan = (code: string, times = 1) => {
    const hit = data.replica.get()?.lookUp(code)
    if (!hit) return
    if (!hit.ok) {
      if (hit.code === "EMPTY") return
      sounds.refuse()
      const kind = hit.code === "CHECK_DIGIT" ? "check-digit" : "unknown"
      update({ band: { kind, code }, paid: null })
      return
    }
    if (hit.qtyMilli !== null) add(hit.sku, hit.qtyMilli, "scale")
    else if (hit.sku.sellMode === "PIECE") add(hit.sku, times * 1000, "scan")
    else add(hit.sku, null, "scan")
  }

  const confirmAdult = () => {
    const { band } = store.get()
    if (band.kind !== "adult") return
    const sku = data.replica.get()?.sku(band.skuId)
    const draft = { ...basket(), adult: true }
    replace(draft.id, draft, { band: { kind: "ready" } })
    if (sku) add(sku, band.qtyMilli, band.via)
  }

  return { add, scan, confirmAdult }
}
