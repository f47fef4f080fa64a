"use client"

import { ShoppingBasket } from "lucide-react"
import { useTranslations } from "next-intl"
import { countOf } from "../basket/basket-lines"
import { useBasket } from "../basket/basket-store"
import { useGifts } from "../gifts/gift-store"
import { SiteLink } from "./site-link"

/** The basket with its count, told politely when it changes. */
export function BasketLink() {
  const t = useTranslations("basket")
  const count = countOf(useBasket()) + useGifts().length
  return (
    <SiteLink
      to="basket"
      className="inline-flex min-h-11 shrink-0 items-center gap-2.5 rounded-control bg-tea-wash px-3 font-[650] sm:px-4"
    >
      <ShoppingBasket aria-hidden size={21} strokeWidth={1.8} />
      <span className="o-hidden sm:not-sr-only sm:static! sm:w-auto! sm:[clip-path:none]!">
        {t("short")}
      </span>
      <span aria-live="polite" aria-atomic="true">
        <span className="o-hidden">{t("count", { count })}</span>
        <span aria-hidden>{count}</span>
      </span>
    </SiteLink>
  )
}
