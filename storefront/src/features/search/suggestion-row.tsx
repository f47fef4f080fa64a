"use client"

import { LeafStar, Picture } from "@ocop/ui"
import { Gift, History, Layers, MapPin, Search, Store, X } from "lucide-react"
import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import type { Suggestion } from "./suggestion"

const ICON = { size: 19, strokeWidth: 1.8 } as const

const MARKS: Record<Exclude<Suggestion["kind"], "product">, ReactNode> = {
  gifts: <Gift aria-hidden {...ICON} />,
  commune: <MapPin aria-hidden {...ICON} />,
  producer: <Store aria-hidden {...ICON} />,
  set: <Layers aria-hidden {...ICON} />,
  all: <Search aria-hidden {...ICON} />,
}

function Thumb({ src }: { src: string | null }) {
  if (src === null) return <span className="size-11 rounded-option bg-sunk" />
  return (
    <Picture
      src={src}
      alt=""
      width={44}
      height={44}
      className="size-11 rounded-option object-cover"
    />
  )
}

/** What a row under the box says: a picture or a mark, the words, what stands behind them. */
export function SuggestionRow({ row }: { row: Suggestion }) {
  const t = useTranslations("search")
  const { kind, words, lang, note, stars, count } = row
  return (
    <>
      <span className="flex w-11 shrink-0 justify-center text-tea">
        {kind === "product" ? <Thumb src={row.src} /> : MARKS[kind]}
      </span>
      <span className="min-w-0 flex-1">
        <span lang={lang} className="line-clamp-2 font-[650]">
          {kind === "all" && t("all", { count: count ?? 0, words })}
          {kind === "gifts" ? t("gifts") : kind !== "all" && words}
        </span>
        {note && (
          <span className="block truncate text-least text-ink2">
            {kind === "commune" ? t("formerly", { name: note }) : note}
          </span>
        )}
      </span>
      {stars !== null && (
        <span className="inline-flex shrink-0 items-center gap-1.5 text-least text-ink2">
          <LeafStar filled={stars} size={20} />
          <span>{t("stars", { stars })}</span>
        </span>
      )}
      {count !== null && kind !== "all" && (
        <span className="shrink-0 text-least text-ink2">{t("count", { count })}</span>
      )}
    </>
  )
}

/** A search of before, or the row that forgets them all. */
export function RecentRow({ text }: { text: string | null }) {
  const t = useTranslations("search")
  return (
    <>
      <span className="flex w-11 shrink-0 justify-center text-ink2">
        {text === null ? <X aria-hidden {...ICON} /> : <History aria-hidden {...ICON} />}
      </span>
      <span className={text === null ? "text-small text-ink2" : "min-w-0 truncate"}>
        {text ?? t("forget")}
      </span>
    </>
  )
}
