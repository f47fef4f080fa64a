import type { PosSku } from "@ocop/contracts"
import { fold } from "@ocop/vn"
import { SearchX } from "lucide-react"
import { memo, useCallback, useLayoutEffect, useMemo, useRef, useSyncExternalStore } from "react"
import { useTranslations } from "use-intl"
import { drawHits } from "./draw-hits"
import { type GoodsSearch, MOST_HITS } from "./goods-search"
import { HitRow } from "./hit-row"
import { StockAge } from "./stock-age"
import { useHitWords } from "./use-hit-words"

const PLACES = Array.from({ length: MOST_HITS }, (_, place) => place)

export type SearchHitsProps = {
  search: GoodsSearch
  onAdd: (sku: PosSku) => void
  /** None is left here: to be held where there is some. */
  onReserve: (sku: PosSku) => void
}

/**
 * What the search found, best first, with this shop's stock or where else there is some; out of sight
 * while nothing is looked for. A letter is drawn when it is heard: React is asked about a number of
 * hits that changed, and about no letter.
 */
export const SearchHits = memo(function SearchHits({ search, onAdd, onReserve }: SearchHitsProps) {
  const t = useTranslations("sell")
  const list = useRef<HTMLUListElement>(null)
  const wordsOf = useHitWords()
  const count = useSyncExternalStore(search.subscribe, () => search.hits()?.length ?? null)
  useLayoutEffect(() => {
    const draw = () => {
      const hits = search.hits()
      if (!hits || !list.current) return
      const phrase = fold(search.text.get())
      drawHits(
        list.current,
        hits.map((sku) => wordsOf(sku, phrase)),
      )
    }
    draw()
    return search.subscribe(draw)
  }, [search, wordsOf])
  const choose = useCallback(
    (place: number) => {
      const sku = search.hits()?.[place]
      if (sku) onAdd(sku)
    },
    [search, onAdd],
  )
  const reserve = useCallback(
    (place: number) => {
      const sku = search.hits()?.[place]
      if (sku) onReserve(sku)
    },
    [search, onReserve],
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
  const isEmpty = count === 0
  return (
    <div hidden={count === null} className="contents">
      <p className="shrink-0 text-ink2" role="status" hidden={isEmpty}>
        <b className="text-ink">{t("found", { count: count ?? 0 })}</b> {t("foundHint")}
      </p>
      <ul
        ref={list}
        hidden={isEmpty}
        className="flex min-h-0 flex-1 flex-col gap-2 overflow-y-auto pb-2"
      >
        {rows}
      </ul>
      {isEmpty ? <NotFound /> : null}
      {count ? <StockAge /> : null}
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
