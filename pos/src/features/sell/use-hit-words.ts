import type { PosSku } from "@ocop/contracts"
import { fold } from "@ocop/vn"
import { useMemo } from "react"
import { useTranslations } from "use-intl"
import { useTill } from "../../app/till-context"
import { useFormat } from "../../parts/format"
import { useStore } from "../../parts/use-store"
import type { HitWords } from "./draw-hits"
import { goodsKind } from "./goods-kind"
import { packWords } from "./pack-words"

/** More of it than this is plenty, thousandths. */
const FEW_MILLI = 10_000

/** A name, cut where the typed words (folded) stand in it, typed with accents or not. */
export function markedName(name: string, phrase: string): HitWords["name"] {
  const composed = name.normalize("NFC")
  const folded = fold(name)
  // Folding keeps the number of letters of a composed name, so places agree.
  const at = folded.length === composed.length ? folded.indexOf(phrase) : -1
  if (at < 0) return [composed, "", ""]
  const end = at + phrase.length
  return [composed.slice(0, at), composed.slice(at, end), composed.slice(end)]
}

type Rest = Omit<HitWords, "name">

/** What the till says of goods that were found: another function when something of it changed. */
export function useHitWords(): (sku: PosSku, phrase: string) => HitWords {
  const { data } = useTill()
  const t = useTranslations("sell")
  const format = useFormat()
  const replica = useStore(data.replica)
  const tick = useStore(data.stockTick)
  const today = data.today()
  return useMemo(() => {
    // The tick says that what is read here has changed.
    void tick
    const restOf = (sku: PosSku): Rest => {
      const stockMilli = data.stockOf(sku.id)
      const badge = replica?.badge(sku.id, today)
      const hasLapsed = badge?.status === "none" && badge.reason === "lapsed"
      const count = badge?.status === "in_force" ? badge.stars : 0
      const [other] = stockMilli > 0 ? [] : (replica?.elsewhere(sku.id) ?? [])
      const elsewhere = other
        ? t("elsewhere", { outlet: other.outletCode, qty: format.number(other.qtyMilli) })
        : t("soldOut")
      const detail = [packWords(sku, t("perKg")), sku.commune, hasLapsed ? t("lapsed") : null]
      return {
        kind: goodsKind(sku),
        detail: detail.filter(Boolean).join(" · "),
        stars: count > 0 ? { count, words: t("stars", { n: count }) } : null,
        price: format.money(sku.price),
        stock: stockMilli > 0 ? t("left", { qty: format.qty(stockMilli, sku.unit) }) : elsewhere,
        isElsewhere: other !== undefined && !data.isTraining,
        level: stockMilli > FEW_MILLI ? "good" : stockMilli > 0 ? "few" : "none",
      }
    }
    // With a letter more mostly the same goods are meant.
    const known = new Map<string, Rest>()
    return (sku, phrase) => {
      const rest = known.get(sku.id) ?? restOf(sku)
      known.set(sku.id, rest)
      return { ...rest, name: markedName(sku.name, phrase) }
    }
  }, [data, t, format, replica, tick, today])
}
