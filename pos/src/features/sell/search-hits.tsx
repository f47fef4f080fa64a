import type { PosSku } from "@ocop/contracts"
import { fold } from "@ocop/vn"
import { SearchX } from "lucide-react"
import { memo } from "react"
import { useTranslations } from "use-intl"
import { classNames } from "../../parts/class-names"
import { useFormat } from "../../parts/format"
import { Stars } from "../../parts/stars"
import { goodsKind } from "./goods-kind"
import { GoodsPicture } from "./goods-picture"
import { packWords } from "./pack-words"
import { StockAge } from "./stock-age"
import { useCounter } from "./use-counter"

/** What the search found, best first, with this shop's stock or where else there is some. */
export function SearchHits({
  hits,
  text,
  onAdd,
}: {
  hits: readonly PosSku[]
  text: string
  onAdd: (sku: PosSku) => void
}) {
  const { data, replica } = useCounter()
  const t = useTranslations("sell")
  if (hits.length === 0) {
    return (
      <div className="grid justify-items-center gap-2 py-10 text-center" role="status">
        <SearchX aria-hidden={true} size={36} className="text-ink2" />
        <p className="text-amount">{t("notFound")}</p>
        <p className="text-ink2">{t("notFoundHint")}</p>
      </div>
    )
  }
  const phrase = fold(text)
  const today = data.today()
  return (
    <>
      <p className="shrink-0 text-ink2" role="status">
        <b className="text-ink">{t("found", { count: hits.length })}</b> {t("foundHint")}
      </p>
      <ul className="flex min-h-0 flex-1 flex-col gap-2 overflow-y-auto pb-2">
        {hits.map((sku, i) => {
          const stockMilli = data.stockOf(sku.id)
          const badge = replica?.badge(sku.id, today)
          const [other] = stockMilli > 0 ? [] : (replica?.elsewhere(sku.id) ?? [])
          return (
            // By place, not by goods: with the next letter only the words of a row change.
            <li key={i}>
              <Hit
                sku={sku}
                markedAt={placeOf(phrase, sku.name)}
                markedLength={phrase.length}
                stockMilli={stockMilli}
                stars={badge?.status === "in_force" ? badge.stars : null}
                hasLapsed={badge?.status === "none" && badge.reason === "lapsed"}
                otherOutlet={other?.outletCode ?? null}
                otherMilli={other?.qtyMilli ?? 0}
                isFirst={i === 0}
                onAdd={onAdd}
              />
            </li>
          )
        })}
      </ul>
      <StockAge />
    </>
  )
}

/** Where the typed words stand in a name, typed with accents or not; below 0 where they do not. */
function placeOf(phrase: string, name: string): number {
  const folded = fold(name)
  // Folding keeps the number of letters of a composed name, so places agree.
  return folded.length === name.normalize("NFC").length ? folded.indexOf(phrase) : -1
}

type HitProps = {
  sku: PosSku
  markedAt: number
  markedLength: number
  stockMilli: number
  stars: number | null
  hasLapsed: boolean
  otherOutlet: string | null
  otherMilli: number
  isFirst: boolean
  onAdd: (sku: PosSku) => void
}

const Hit = memo(function Hit({ sku, stockMilli, stars, isFirst, onAdd, ...rest }: HitProps) {
  const t = useTranslations("sell")
  const format = useFormat()
  const detail = [packWords(sku, t("perKg")), sku.commune, rest.hasLapsed ? t("lapsed") : null]
  return (
    <button
      type="button"
      onClick={() => onAdd(sku)}
      className={classNames(
        "flex min-h-[4.75rem] w-full cursor-pointer items-center gap-4 rounded-panel bg-panel px-4 text-left active:translate-y-0.5 active:brightness-95",
        isFirst ? "border-2 border-tea" : "border border-line",
      )}
    >
      <GoodsPicture kind={goodsKind(sku)} />
      <span className="min-w-0 flex-1">
        <span className="flex flex-wrap items-center gap-x-3">
          <b className="text-amount leading-snug">
            <Marked name={sku.name} at={rest.markedAt} length={rest.markedLength} />
          </b>
          {stars === null ? null : (
            <Stars count={stars} label={t("stars", { n: stars })} words={true} />
          )}
        </span>
        <span className="block text-ink2">{detail.filter(Boolean).join(" · ")}</span>
      </span>
      <span className="shrink-0 text-right">
        <b className="block text-amount tabular-nums">{format.money(sku.price)}</b>
        <span
          className={classNames(
            "text-small font-semibold",
            stockMilli > 10_000 ? "text-tea" : stockMilli > 0 ? "text-amber-ink" : "text-ink2",
          )}
        >
          {stockMilli > 0
            ? t("left", { qty: format.qty(stockMilli, sku.unit) })
            : rest.otherOutlet
              ? t("elsewhere", { outlet: rest.otherOutlet, qty: format.number(rest.otherMilli) })
              : t("soldOut")}
        </span>
      </span>
    </button>
  )
})

/** The name with the typed words marked. */
function Marked({ name, at, length }: { name: string; at: number; length: number }) {
  if (at < 0 || length === 0) return name
  const composed = name.normalize("NFC")
  return (
    <>
      {composed.slice(0, at)}
      <mark className="rounded-tick bg-offline text-on-offline">
        {composed.slice(at, at + length)}
      </mark>
      {composed.slice(at + length)}
    </>
  )
}
