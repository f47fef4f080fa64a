import type { PosSku } from "@ocop/contracts"
import type { PricedLine } from "@ocop/pricing"
import { TriangleAlert } from "lucide-react"
import { memo } from "react"
import { useTranslations } from "use-intl"
import { useTill } from "../../app/till-context"
import { classNames } from "../../parts/class-names"
import { useFormat } from "../../parts/format"
import { Stars } from "../../parts/stars"

/** What a promotion took off a line, đồng; `until`: the last day of goods near their end, as it is shown. */
export type LinePromotion = { id: string; name: string; amount: number; until: string | null }

export type BasketLineProps = {
  lineId: string
  qtyMilli: number
  lotNo: string | null
  sku: PosSku | null
  money: Pick<PricedLine, "payable" | "discount" | "basketDiscount"> | null
  promoted: readonly LinePromotion[]
  stars: number | null
  hasLapsed: boolean
  isCurrent: boolean
}

/** Every scan prices the basket anew, and most lines come out as they were: those are not drawn again. */
function isSame(was: BasketLineProps, is: BasketLineProps): boolean {
  return (
    was.lineId === is.lineId &&
    was.qtyMilli === is.qtyMilli &&
    was.lotNo === is.lotNo &&
    was.sku === is.sku &&
    was.money?.payable === is.money?.payable &&
    was.money?.discount === is.money?.discount &&
    was.money?.basketDiscount === is.money?.basketDiscount &&
    was.stars === is.stars &&
    was.hasLapsed === is.hasLapsed &&
    was.isCurrent === is.isCurrent &&
    was.promoted.length === is.promoted.length &&
    was.promoted.every((one, i) => {
      const other = is.promoted[i]
      return (
        one.id === other?.id &&
        one.amount === other.amount &&
        one.name === other.name &&
        one.until === other.until
      )
    })
  )
}

/** One line of the basket: goods, quantity, what came off it and why, and its amount. */
export const BasketLine = memo(function BasketLine(props: BasketLineProps) {
  const { lineId, qtyMilli, lotNo, sku, money, promoted, stars, hasLapsed, isCurrent } = props
  const { counter } = useTill()
  const t = useTranslations("sell")
  const format = useFormat()
  const off = money ? money.discount + money.basketDiscount : 0
  const byHand = promoted.reduce((left, { amount }) => left - amount, off)
  return (
    <li data-line={lineId}>
      <button
        type="button"
        aria-current={isCurrent ? "true" : undefined}
        onClick={() => counter.select(lineId)}
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
            {stars === null ? null : <Stars count={stars} label={t("stars", { n: stars })} />}
          </span>
          <span className="flex flex-wrap items-center gap-x-1.5 text-ink2 [&>span]:max-w-full">
            {sku ? (
              <span className="whitespace-nowrap">
                <b className="text-ink">{format.qty(qtyMilli, sku.unit)}</b> ×{" "}
                {format.money(sku.price)}
              </span>
            ) : (
              <TriangleAlert aria-hidden={true} size={16} />
            )}
            {lotNo === null || promoted.some(({ until }) => until !== null) ? null : (
              <span className="truncate text-small">· {t("lot", { lot: lotNo })}</span>
            )}
            {promoted.map(({ id, name, amount, until }) => (
              <span key={id} className="truncate text-small text-tea">
                · {until === null ? `−${format.money(amount)} ${name}` : t("near", { name, until })}
              </span>
            ))}
            {byHand > 0 ? (
              <span className="truncate text-small text-peel-ink">
                · {t("off", { amount: format.money(byHand) })}
              </span>
            ) : null}
            {hasLapsed ? (
              <span className="truncate text-small text-amber-ink">· {t("lapsed")}</span>
            ) : null}
          </span>
        </span>
        <b className="shrink-0 text-amount tabular-nums">
          {money ? format.money(money.payable) : "–"}
        </b>
      </button>
    </li>
  )
}, isSame)
