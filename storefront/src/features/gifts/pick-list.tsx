"use client"

import type { BadgeView } from "@ocop/contracts"
import { buttonClass } from "@ocop/ui"
import { Minus, Plus } from "lucide-react"
import { useLocale, useTranslations } from "next-intl"
import { useState } from "react"
import { formatMoney, formatQuantity } from "@/lib/text/format"
import { GoodsLink } from "../catalogue/goods-link"
import { goodsName, netContentWords } from "../catalogue/goods-name"
import { GoodsThumb } from "../catalogue/goods-thumb"
import { Vi } from "../catalogue/vi"
import { type Choice, oneLess, oneMore, type Picked } from "./build-gift"

/** Goods that may go into a basket, with what decides whether the whole may be called OCOP. */
export type Pickable = Choice & { badge: BadgeView["status"]; producer: string | null }

const FIRST = 8

type Props = {
  goods: readonly Pickable[]
  picked: Picked
  /** Đồng that are left of the budget. */
  left: number
  /** No further kind of goods fits in. */
  isFull: boolean
  onPick(next: Picked): void
}

/** What can be put in, certified goods first; more than the budget has left is not offered. */
export function PickList({ goods, picked, left, isFull, onPick }: Props) {
  const t = useTranslations("gifts")
  const [onlyStars, setOnlyStars] = useState(true)
  const [isWhole, setWhole] = useState(false)
  const isIn = ({ skuId }: Pickable) => (picked[skuId] ?? 0) > 0
  const offered = goods.filter((one) => !onlyStars || one.badge === "in_force" || isIn(one))
  const shown = isWhole ? offered : offered.filter((one, n) => n < FIRST || isIn(one))
  return (
    <section aria-labelledby="gift-goods">
      <h3 id="gift-goods" className="mb-3 text-panel">
        {t("pick")}
      </h3>
      <label htmlFor="gift-stars" className="mb-4 flex min-h-11 items-center gap-3">
        <input
          id="gift-stars"
          type="checkbox"
          className="o-tick"
          checked={onlyStars}
          onChange={(event) => setOnlyStars(event.target.checked)}
        />
        <span>{t("onlyStars")}</span>
      </label>
      <ul className="border-t-[1.5px] border-ink">
        {shown.map((one) => (
          <PickRow key={one.skuId} {...{ one, picked, left, isFull, onPick }} />
        ))}
      </ul>
      {shown.length < offered.length && (
        <button
          type="button"
          onClick={() => setWhole(true)}
          className={`mt-4 ${buttonClass({ variant: "outline", size: "small" })}`}
        >
          {t("more", { count: offered.length - shown.length })}
        </button>
      )}
    </section>
  )
}

type RowProps = Omit<Props, "goods"> & { one: Pickable }

function PickRow({ one, picked, left, isFull, onPick }: RowProps) {
  const t = useTranslations("gifts")
  const locale = useLocale()
  const name = goodsName(one, locale).text
  const quantity = picked[one.skuId] ?? 0
  const next = oneMore(one, picked)
  const cannot = next.amount > left ? "tooDear" : quantity === 0 && isFull ? "tooMany" : null
  return (
    <li className="grid grid-cols-[3.75rem_1fr] items-center gap-x-4 gap-y-2 border-b border-line py-3 sm:grid-cols-[3.75rem_1fr_auto]">
      <GoodsThumb image={one.image} />
      <div className="min-w-0">
        <p className="leading-snug font-[650]">
          <GoodsLink of={one} />
        </p>
        <p className="text-small text-ink2">
          {netContentWords(one.netContent, locale)} ·{" "}
          <span className="whole">{formatMoney(one.price, locale)}</span>
          {one.producer && (
            <>
              {" · "}
              <Vi>{one.producer}</Vi>
            </>
          )}
        </p>
        {(one.badge === "none" || cannot) && (
          <p className="text-small text-ink2">
            {[one.badge === "none" ? t("lineNoStar") : "", cannot ? t(cannot) : ""]
              .filter(Boolean)
              .join(" · ")}
          </p>
        )}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset brings a frame and a legend that are not wanted here */}
      <div
        role="group"
        aria-label={t("quantityOf", { name })}
        className="col-start-2 flex items-center sm:col-start-3"
      >
        {quantity > 0 && (
          <>
            <button
              type="button"
              className="o-icon-button"
              aria-label={t("less", { name })}
              onClick={() => onPick(oneLess(one, picked))}
            >
              <Minus aria-hidden size={18} />
            </button>
            <output className="min-w-9 text-center font-[700]">
              {formatQuantity(quantity, locale)}
            </output>
          </>
        )}
        <button
          type="button"
          className="o-icon-button disabled:text-line2"
          aria-label={t("put", { name })}
          disabled={cannot !== null}
          onClick={() => onPick(next.picked)}
        >
          <Plus aria-hidden size={18} />
        </button>
      </div>
    </li>
  )
}
