"use client"

import { Bookmark, BookmarkCheck } from "lucide-react"
import { useTranslations } from "next-intl"
import { SiteLink } from "../shell/site-link"
import { toggleWish, useWishes } from "./wish-store"
import type { Wish } from "./wishes"

/** Keeps a pack for later in this browser; pressed again, lets go of it. */
export function WishButton({ wish }: { wish: Wish }) {
  const t = useTranslations("buy")
  const isKept = useWishes().some((one) => one.skuId === wish.skuId)
  const Icon = isKept ? BookmarkCheck : Bookmark
  return (
    <p className="flex flex-wrap items-center gap-x-5">
      <button
        type="button"
        aria-pressed={isKept}
        onClick={() => toggleWish(wish)}
        className="inline-flex min-h-11 items-center gap-2 font-[650] underline-offset-4 hover:underline"
      >
        <Icon aria-hidden size={20} strokeWidth={1.8} className={isKept ? "text-tea" : ""} />
        {t("keep")}
      </button>
      {isKept && (
        <SiteLink to="saved" className="text-link inline-flex min-h-11 items-center text-small">
          {t("seeKept")}
        </SiteLink>
      )}
    </p>
  )
}
