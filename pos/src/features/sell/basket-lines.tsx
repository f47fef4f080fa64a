import type { PricedLine, PromotionResult } from "@ocop/pricing"
import { ScanBarcode, TriangleAlert } from "lucide-react"
import { useEffect, useRef } from "react"
import { useTranslations } from "use-intl"
import type { DraftLine } from "../../data/basket-draft"
import { classNames } from "../../parts/class-names"
import { useFormat } from "../../parts/format"
import { Stars } from "../../parts/stars"
import { useCounter } from "./use-counter"

const HAND_OFF_MS = 1_500

/** The lines of the basket, new ones at the end; scrolls itself only while no finger is on it. */
export function BasketLines() {
  const { basket, state } = useCounter()
  const t = useTranslations("sell")
  const list = useRef<HTMLOListElement>(null)
  const touchedAt = useRef(0)
  const { band } = state
  const currentId = band.kind === "added" || band.kind === "line" ? band.lineId : null

  useEffect(() => {
    if (performance.now() - touchedAt.current < HAND_OFF_MS || currentId === null) return
    list.current?.querySelector(`[data-line="${currentId}"]`)?.scrollIntoView({ block: "nearest" })
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
      {basket.lines.map((line) => (
        <BasketLine key={line.lineId} line={line} isCurrent={line.lineId === currentId} />
      ))}
    </ol>
  )
}

const offOf = (money: Pick<PricedLine, "discount" | "basketDiscount"> | null | undefined) =>
  money ? money.discount + money.basketDiscount : 0

/** What each promotion took off one line, and its reason. */
const promotionsOfLine = ({ applied }: PromotionResult, lineId: string) =>
  applied.flatMap(({ promotion: { id, name }, offByLine }) => {
    const amount = offByLine.get(lineId)
    return amount === undefined ? [] : [{ id, name, amount }]
  })

function BasketLine({ line, isCurrent }: { line: DraftLine; isCurrent: boolean }) {
  const { counter, data, replica, priced } = useCounter()
  const t = useTranslations("sell")
  const format = useFormat()
  const sku = replica?.sku(line.skuId)
  const money = priced.ok ? priced.lines.find((l) => l.lineId === line.lineId) : null
  const amount = money?.payable
  const promoted = priced.ok ? promotionsOfLine(priced.promoted, line.lineId) : []
  const byHand = promoted.reduce((left, { amount }) => left - amount, offOf(money))
  const badge = sku ? replica?.badge(sku.id, data.today()) : null
  return (
    <li data-line={line.lineId}>
      <button
        type="button"
        aria-current={isCurrent ? "true" : undefined}
        onClick={() => counter.select(line.lineId)}
        className={classNames(
          "basket-line flex w-full cursor-pointer items-center justify-between gap-3 border-b border-line px-3.5 py-1.5 text-left -outline-offset-4",
          isCurrent && "shadow-[inset_5px_0_0_var(--color-peel)]",
        )}
      >
        <span className="min-w-0">
          <span className="flex items-center gap-2.5">
            <span className="truncate text-[1.0625rem] font-semibold">
              {sku?.tillName ?? t("gone")}
            </span>
            {badge?.status === "in_force" ? (
              <Stars count={badge.stars} label={t("stars", { n: badge.stars })} />
            ) : null}
          </span>
          <span className="flex items-center gap-1.5 text-ink2">
            {sku ? (
              <>
                <b className="text-ink">{format.qty(line.qtyMilli, sku.unit)}</b> ×{" "}
                {format.money(sku.price)}
              </>
            ) : (
              <TriangleAlert aria-hidden={true} size={16} />
            )}
            {promoted.map(({ id, name, amount }) => (
              <span key={id} className="truncate text-small text-tea">
                · −{format.money(amount)} {name}
              </span>
            ))}
            {byHand > 0 ? (
              <span className="truncate text-small text-peel-ink">
                · {t("off", { amount: format.money(byHand) })}
              </span>
            ) : null}
            {badge?.status === "none" && badge.reason === "lapsed" ? (
              <span className="truncate text-small text-amber-ink">· {t("lapsed")}</span>
            ) : null}
          </span>
        </span>
        <b className="shrink-0 text-amount tabular-nums">
          {amount == null ? "–" : format.money(amount)}
        </b>
      </button>
    </li>
  )
}
