import type { PromotionResult } from "@ocop/pricing"
import { ScanBarcode } from "lucide-react"
import { useEffect, useRef } from "react"
import { useTranslations } from "use-intl"
import { BasketLine, type LinePromotion } from "./basket-line"
import { useCounter } from "./use-counter"

const HAND_OFF_MS = 1_500

/** The lines of the basket, new ones at the end; scrolls itself only while no finger is on it. */
export function BasketLines() {
  const { basket, state, data, replica, priced } = useCounter()
  const t = useTranslations("sell")
  const list = useRef<HTMLOListElement>(null)
  const touchedAt = useRef(0)
  const { band } = state
  const currentId = band.kind === "added" || band.kind === "line" ? band.lineId : null

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
      {basket.lines.map(({ lineId, skuId, qtyMilli, lotNo }) => {
        const sku = replica?.sku(skuId) ?? null
        const badge = sku ? replica?.badge(sku.id, today) : null
        return (
          <BasketLine
            key={lineId}
            lineId={lineId}
            qtyMilli={qtyMilli}
            lotNo={lotNo}
            sku={sku}
            money={priced.ok ? (priced.lines.find((line) => line.lineId === lineId) ?? null) : null}
            promoted={priced.ok ? promotionsOfLine(priced.promoted, lineId) : []}
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
const promotionsOfLine = ({ applied }: PromotionResult, lineId: string): LinePromotion[] =>
  applied.flatMap(({ promotion: { id, name }, offByLine }) => {
    const amount = offByLine.get(lineId)
    return amount === undefined ? [] : [{ id, name, amount }]
  })
