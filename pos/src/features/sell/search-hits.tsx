import type { PosSku } from "@ocop/contracts"
import { fold } from "@ocop/vn"
import { SearchX } from "lucide-react"
import { memo, useCallback, useLayoutEffect, useMemo, useRef } from "react"
import { useTranslations } from "use-intl"
import { drawHits } from "./draw-hits"
import { HitRow } from "./hit-row"
import { StockAge } from "./stock-age"
import { useHitWords } from "./use-hit-words"

/** What fits on the screen; whoever looks for more types on. */
export const MOST_HITS = 8
const PLACES = Array.from({ length: MOST_HITS }, (_, place) => place)

export type SearchHitsProps = {
  /** Best first; null while nothing is looked for: the list waits out of sight. */
  hits: readonly PosSku[] | null
  text: string
  onAdd: (sku: PosSku) => void
  /** None is left here: to be held where there is some. */
  onReserve: (sku: PosSku) => void
}

/** What the search found, best first, with this shop's stock or where else there is some. */
export const SearchHits = memo(function SearchHits({
  hits,
  text,
  onAdd,
  onReserve,
}: SearchHitsProps) {
  const t = useTranslations("sell")
  const list = useRef<HTMLUListElement>(null)
  const shown = useRef(hits)
  const wordsOf = useHitWords()
  useLayoutEffect(() => {
    shown.current = hits
    if (!hits || !list.current) return
    const phrase = fold(text)
    drawHits(
      list.current,
      hits.map((sku) => wordsOf(sku, phrase)),
    )
  }, [hits, text, wordsOf])
  const choose = useCallback(
    (place: number) => {
      const sku = shown.current?.[place]
      if (sku) onAdd(sku)
    },
    [onAdd],
  )
  const reserve = useCallback(
    (place: number) => {
      const sku = shown.current?.[place]
      if (sku) onReserve(sku)
    },
    [onReserve],
  )
  const reserveWord = t("reserveThere")
  const rows = useMemo(
    () =>
      PLACES.map((place) => (
        <HitRow
          key={place}
          place={place}
          reserveWord={reserveWord}
          onChoose={choose}
          onReserve={reserve}
        />
      )),
    [reserveWord, choose, reserve],
  )
  const isEmpty = hits?.length === 0
  return (
    <div hidden={hits === null} className="contents">
      <p className="shrink-0 text-ink2" role="status" hidden={isEmpty}>
        <b className="text-ink">{t("found", { count: hits?.length ?? 0 })}</b> {t("foundHint")}
      </p>
      <ul
        ref={list}
        hidden={isEmpty}
        className="flex min-h-0 flex-1 flex-col gap-2 overflow-y-auto pb-2"
      >
        {rows}
      </ul>
      {isEmpty ? <NotFound /> : null}
      {hits && !isEmpty ? <StockAge /> : null}
    </div>
  )
})

function NotFound() {
  const t = useTranslations("sell")
  return (
    <div className="grid justify-items-center gap-2 py-10 text-center" role="status">
      <SearchX aria-hidden={true} size={36} className="text-ink2" />
      <p className="text-amount">{t("notFound")}</p>
      <p className="text-ink2">{t("notFoundHint")}</p>
    </div>
  )
}
