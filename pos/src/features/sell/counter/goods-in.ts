import type { PosSku } from "@ocop/contracts"
import { readStamp } from "@ocop/domain"
import { PROVINCE_CODE } from "@ocop/vn"
import { lockOf, type Told, type ToWeigh } from "../../../data/basket-draft"
import { uuidV7 } from "../../../data/ids"
import type { ScannedLot } from "../../../data/replica"
import { priceMark, type ShelfCode } from "../../../data/shelf-code"
import type { TillData } from "../../../data/till-data"
import type { Sounds } from "../sounds"
import type { Warning } from "./band"
import { addToBasket } from "./basket-ops"
import type { Bench } from "./bench"
import type { Pane, Via } from "./counter-state"
import type { NextCustomer } from "./next-customer"
import { stampScans } from "./stamp-scans"
import { claimStamps, hasStamp } from "./stamps"

/** Goods on their way into the basket: scanned, weighed or tapped, with the questions some of them ask. */
export function goodsIn(bench: Bench, data: TillData, sounds: Sounds, { forNext }: NextCustomer) {
  const { store, basket, update, put, replace, mirror, isPaying } = bench
  const { say, keep } = stampScans(bench, sounds)

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

  /** Which price holds is asked where the label says less; one of this very price is no other label. */
  const askOfShelf = (sku: PosSku, lineId: string, label: ShelfCode) => {
    if (label.price >= sku.price || label.version === priceMark(sku.priceVersion)) return
    const line = basket().lines.find((l) => l.lineId === lineId)
    const money = bench.priced()
    // A price that is lowered already is not lowered twice.
    const isLowered = !money.ok || money.promoted.offByLine.has(lineId) || Boolean(line?.discount)
    if (!isLowered) update({ band: { kind: "shelf-price", lineId, label, machine: sku.price } })
  }

  /** Behind what waits already: it is asked about in its turn. */
  const askWeight = (skuId: string, told: Told) => {
    const { toWeigh = [], ...rest } = basket()
    const nowMs = data.now()
    const asked: ToWeigh = { kind: "weigh", id: uuidV7(nowMs), skuId, told }
    const draft = { ...rest, toWeigh: [...toWeigh, asked], changedAt: nowMs }
    replace(draft.id, draft, { pane: { kind: "goods" }, paid: null })
    mirror()
  }

  /** Whether they lie in the basket now. */
  const add = (sku: PosSku, qtyMilli: number | null, via: Via, told: Told = {}): boolean => {
    if (isPaying()) return false
    const draft = basket()
    if (lockOf(draft)) {
      sounds.refuse()
      return false
    }
    if (sku.alcohol && data.replica.get()?.outlet.maySellAlcohol === false) {
      sounds.refuse()
      update({ band: { kind: "no-licence", skuId: sku.id }, paid: null })
      return false
    }
    if (sku.alcohol && !draft.adult) {
      sounds.refuse()
      update({ band: { kind: "adult", skuId: sku.id, qtyMilli, via, told }, paid: null })
      return false
    }
    if (sku.sellMode === "WEIGHT" && qtyMilli === null) {
      askWeight(sku.id, told)
      return false
    }
    const added = addToBasket(draft, sku, qtyMilli ?? 1000, data.now(), told.lot)
    if (!added.ok) {
      sounds.refuse()
      update({ band: { kind: "too-much" } })
      return false
    }
    if (added.again) sounds.again()
    else sounds.add()
    const { lineId } = added
    put(claimStamps(added.draft, lineId, told.stamp ?? null), {
      kind: "added",
      lineId,
      via,
      warning: null,
    })
    const warning = warningOf(sku)
    if (warning) update({ band: { kind: "added", lineId, via, warning } })
    if (told.shelf) askOfShelf(sku, lineId, told.shelf)
    return true
  }

  /** The last day of a lot that is over, by the pack or by the book; null while it may be sold. */
  const expiredOn = (sku: PosSku, lot: ScannedLot): string | null => {
    const known = sku.lots.find(({ lotNo }) => lotNo === lot.lotNo)
    const last = lot.expiresOn ?? known?.expiresOn ?? null
    return last !== null && last < data.today() ? last : null
  }

  const refuseExpired = (sku: PosSku, expiresOn: string) => {
    const today = data.today()
    const other = sku.lots.find((lot) => lot.expiresOn !== null && lot.expiresOn >= today)
    sounds.refuse()
    const otherLot = other?.lotNo ?? null
    update({ band: { kind: "expired", skuId: sku.id, expiresOn, otherLot }, paid: null })
  }

  /** What is no bar code of ours may be a stamp. */
  const scanUnknown = (code: string, kind: "unknown" | "check-digit") => {
    const stamp = readStamp(code)
    if (!stamp) {
      sounds.refuse()
      update({ band: { kind, code }, paid: null })
      return
    }
    const { payload, goodsCode, serial, provinceCode } = stamp
    const hit = goodsCode === null ? null : data.replica.get()?.lookUp(goodsCode)
    if (!hit?.ok) {
      keep(payload, provinceCode === null || provinceCode === PROVINCE_CODE)
      return
    }
    if (serial !== null && hasStamp(basket(), payload)) say("STAMP_REPEATED", payload)
    else add(hit.sku, hit.sku.sellMode === "PIECE" ? 1000 : null, "stamp", { stamp: payload })
  }

  const scan = (code: string, times = 1) => {
    const hit = data.replica.get()?.lookUp(code)
    if (!hit) return
    if (!hit.ok) {
      if (hit.code === "EMPTY") return
      scanUnknown(code, hit.code === "CHECK_DIGIT" ? "check-digit" : "unknown")
      return
    }
    const { sku, qtyMilli, lot, shelf } = hit
    const expired = lot && expiredOn(sku, lot)
    const stamp = lot?.serial ? code.trim() : null
    if (expired) refuseExpired(sku, expired)
    else if (stamp && hasStamp(basket(), stamp)) say("STAMP_REPEATED", stamp)
    else if (qtyMilli !== null) add(sku, qtyMilli, "scale", { lot, stamp })
    else {
      // A stamp is of one pack, however often the cashier meant to take it.
      const count = stamp ? 1 : times
      const via = stamp ? "stamp" : "scan"
      add(sku, sku.sellMode === "PIECE" ? count * 1000 : null, via, { lot, stamp, shelf })
    }
  }

  const confirmAdult = () => {
    const { band } = store.get()
    if (band.kind !== "adult") return
    const sku = data.replica.get()?.sku(band.skuId)
    const draft = { ...basket(), adult: true }
    replace(draft.id, draft, { band: { kind: "ready" } })
    const pane = bench.pane()
    const isAdded = sku && add(sku, band.qtyMilli, band.via, band.told)
    // What its code told goes with a pack: so it is this one that was asked about, weighed already.
    if (isAdded && pane.kind === "weigh" && pane.told === band.told) askNoMore(pane)
  }

  const askNoMore = (asked: Pane) => {
    const toWeigh = (basket().toWeigh ?? []).filter((one) => one !== asked)
    const { next, kept } = forNext({ ...basket(), toWeigh, changedAt: data.now() })
    const { band } = store.get()
    // Lines that left before it can still be taken back: what goes now goes with them.
    const told = kept && "kept" in band ? { band: { ...band, kept } } : {}
    replace(basket().id, next, { active: next.id, pane: { kind: "goods" }, ...told })
    mirror()
  }

  /** What is asked about now is not bought after all. */
  const leaveUnweighed = () => {
    if (isPaying()) return
    // The usual key after a sale puts its receipt away, and drops nobody's goods.
    if (store.get().paid) update({ paid: null })
    else askNoMore(bench.pane())
  }

  /** Adds what waits for its weight, with all that its code told; thousandths. */
  const weigh = (qtyMilli: number) => {
    const pane = bench.pane()
    if (pane.kind !== "weigh" || isPaying()) return
    const sku = data.replica.get()?.sku(pane.skuId)
    if (sku && add(sku, qtyMilli, "tap", pane.told)) askNoMore(pane)
  }

  return { add, weigh, leaveUnweighed, scan, confirmAdult }
}
