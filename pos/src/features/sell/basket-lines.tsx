import type { PosSku } from "@ocop/contracts"
import type { PromotionResult } from "@ocop/pricing"
import { ScanBarcode } from "lucide-react"
import { useEffect, useRef } from "react"
import { useLocale, useTranslations } from "use-intl"
import type { DraftLine } from "../../data/basket-draft"
import { lotOf } from "../../data/lot-of"
import { BasketLine, type LinePromotion } from "./basket-line"
import { useCounter } from "./use-counter"

const HAND_OFF_MS = 1_500

/** The lines of the basket, new ones at the end; scrolls itself only while no finger is on it. */
export function BasketLines() {
  const { basket, state, data, replica, priced } = useCounter()
  const t = useTranslations("sell")
  const isEnglish = useLocale() === "en"
  const list = useRef<HTMLOListElement>(null)
  const touchedAt = useRef(0)
  const { band } = state
  const currentId = "lineId" in band ? band.lineId : null

  useEffect(() => {
    if (performance.now() - touchedAt.current < HAND_OFF_MS || currentId === null) return
    // With the frame's own layout: asked for now, it would be done here and stand in the scan's way.
    const frame = requestAnimationFrame(() => {
      const line = list.current?.querySelector(`[data-line="${currentId}"]`)
      line?.scrollIntoView({ block: "nearest" })
    })
    return () => cancelAnimationFrame(frame)
  }, [currentId, basket])

  if (basket.lines.length === 0) {
    return (
      <div className="grid min-h-0 flex-1 place-content-center justify-items-center gap-2 p-6 text-center">
        <ScanBarcode aria-hidden={true} size={40} className="text-line2" />
        <p className="text-amount">{t("empty")}</p>
        <p className="text-ink2 max-sm:hidden">{t("emptyHint")}</p>
      </div>
    )
  }
  const today = data.today()
  const touch = () => {
    touchedAt.current = performance.now()
  }
  return (
    <ol
      ref={list}
      aria-label={t("basket")}
      onPointerDown={touch}
      onWheel={touch}
      className="min-h-0 flex-1 overflow-y-auto"
    >
      {basket.lines.map((line) => {
        const { lineId, skuId, qtyMilli, lotNo } = line
        const sku = replica?.sku(skuId) ?? null
        const badge = sku ? replica?.badge(sku.id, today) : null
        return (
          <BasketLine
            key={lineId}
            lineId={lineId}
            qtyMilli={qtyMilli}
            lotNo={lotNo}
            sku={sku}
            money={priced.ok ? (priced.lines.find((one) => one.lineId === lineId) ?? null) : null}
            promoted={
              priced.ok && sku ? promotionsOfLine(priced.promoted, line, sku, isEnglish) : []
            }
            stars={badge?.status === "in_force" ? badge.stars : null}
            hasLapsed={badge?.status === "none" && badge.reason === "lapsed"}
            isCurrent={lineId === currentId}
          />
        )
      })}
    </ol>
  )
}

/** What each promotion took off one line, and its reason. */
const promotionsOfLine = (
  { applied }: PromotionResult,
  line: DraftLine,
  sku: PosSku,
  isEnglish: boolean,
): LinePromotion[] =>
  applied.flatMap(({ promotion, offByLine }) => {
    const amount = offByLine.get(line.lineId)
    if (amount === undefined) return []
    const { id, nameEn } = promotion
    const name = (isEnglish && nameEn) || promotion.name
    // A clearance price names the lines that it is for.
    const last = "lineIds" in promotion ? lotOf(line, sku)?.expiresOn : undefined
    return [{ id, name, amount, until: last ? dayAndMonth(last) : null }]
  })

const dayAndMonth = (day: string) => day.slice(5).split("-").reverse().join("/")
