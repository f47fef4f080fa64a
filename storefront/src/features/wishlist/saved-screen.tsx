"use client"

import { buttonClass } from "@ocop/ui"
import { useLocale, useTranslations } from "next-intl"
import { useEffect } from "react"
import { isMarkedSigned } from "@/lib/client/signed-mark"
import { AddButton } from "../basket/add-button"
import { GoodsLink } from "../catalogue/goods-link"
import { goodsName, netContentWords } from "../catalogue/goods-name"
import { GoodsThumb } from "../catalogue/goods-thumb"
import { SiteLink } from "../shell/site-link"
import { CardStock } from "../stock/card-stock"
import { useLiveStock } from "../stock/use-live-stock"
import { shareWishes, toggleWish, useWishes } from "./wish-store"
import type { Wish } from "./wishes"

/** What this browser keeps for later, with what the counters have of it now. */
export function SavedScreen() {
  const t = useTranslations("saved")
  const wishes = useWishes()
  useEffect(() => {
    if (isMarkedSigned()) void shareWishes()
  }, [])
  const live = useLiveStock(new Map(wishes.map(({ skuId }) => [skuId, []])))
  if (wishes.length === 0) {
    return (
      <>
        <p className="mt-3 mb-7 max-w-[36rem] text-lead text-ink2">{t("empty")}</p>
        <SiteLink to="products" query="star=in_force" className={buttonClass({ variant: "calm" })}>
          {t("emptyAction")}
        </SiteLink>
      </>
    )
  }
  return (
    <>
      <p className="mt-3 mb-7 max-w-[36rem] text-lead text-ink2">{t("text")}</p>
      <ul className="border-t-[1.5px] border-ink">
        {wishes.map((wish) => (
          <Row key={wish.skuId} wish={wish} stock={live.at ? live.stock.get(wish.skuId) : null} />
        ))}
      </ul>
    </>
  )
}

type RowProps = { wish: Wish; stock: Parameters<typeof CardStock>[0]["stock"] | null | undefined }

/** `stock` is null until it is counted, undefined for goods that are no longer sold. */
function Row({ wish, stock }: RowProps) {
  const t = useTranslations("saved")
  const locale = useLocale()
  const { text } = goodsName(wish, locale)
  return (
    <li className="grid grid-cols-[4.5rem_minmax(0,1fr)] items-center gap-x-5 gap-y-3 border-b border-line py-4 sm:grid-cols-[6rem_minmax(0,1fr)_13rem_auto]">
      <GoodsThumb image={wish.image} />
      <div>
        <h2 className="text-h3">
          <GoodsLink of={wish} />
        </h2>
        <p className="text-small text-ink2">{netContentWords(wish.netContent, locale)}</p>
      </div>
      <div className="max-sm:col-start-2">
        {stock && <CardStock stock={stock} unit={wish.unit} sellMode={wish.sellMode} />}
        {stock === undefined && <p className="text-small text-ink2">{t("gone")}</p>}
      </div>
      <div className="flex items-center gap-4 max-sm:col-start-2">
        {stock && stock.length > 0 && <AddButton line={wish} />}
        <button
          type="button"
          aria-label={t("removeNamed", { name: text })}
          onClick={() => toggleWish(wish)}
          className="text-link min-h-11 text-small"
        >
          {t("remove")}
        </button>
      </div>
    </li>
  )
}
