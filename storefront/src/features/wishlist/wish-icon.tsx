"use client"

import { Bookmark, BookmarkCheck } from "lucide-react"
import { useLocale, useTranslations } from "next-intl"
import { goodsName } from "../catalogue/goods-name"
import { toggleWish, useWishes } from "./wish-store"
import type { Wish } from "./wishes"

/** The mark on a card's picture: keeps its pack for later, pressed again lets go of it. */
export function WishIcon({ wish }: { wish: Wish }) {
  const t = useTranslations("basket")
  const isKept = useWishes().some((one) => one.skuId === wish.skuId)
  const name = goodsName(wish, useLocale()).text
  const Icon = isKept ? BookmarkCheck : Bookmark
  return (
    <button
      type="button"
      aria-pressed={isKept}
      aria-label={t("keepNamed", { name })}
      onClick={() => toggleWish(wish)}
      className={`inline-flex size-11 items-center justify-center rounded-control bg-paper ${isKept ? "text-tea" : "text-ink"}`}
    >
      <Icon aria-hidden size={20} strokeWidth={1.8} />
    </button>
  )
}
