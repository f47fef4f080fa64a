import type { PosSku } from "@ocop/contracts"
import { fold } from "@ocop/vn"
import { SearchX } from "lucide-react"
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
  return (
    <>
      <p className="shrink-0 text-ink2" role="status">
        <b className="text-ink">{t("found", { count: hits.length })}</b> {t("foundHint")}
      </p>
      <ul className="flex min-h-0 flex-1 flex-col gap-2 overflow-y-auto pb-2">
        {hits.map((sku, i) => (
          <li key={sku.id}>
            <Hit sku={sku} text={text} isFirst={i === 0} onAdd={onAdd} />
          </li>
        ))}
      </ul>
      <StockAge />
    </>
  )
}

function Hit({
  sku,
  text,
  isFirst,
  onAdd,
}: {
  sku: PosSku
  text: string
  isFirst: boolean
  onAdd: (sku: PosSku) => void
}) {
  const { data, replica } = useCounter()
  const t = useTranslations("sell")
  const format = useFormat()
  const stock = data.stockOf(sku.id)
  const badge = replica?.badge(sku.id, data.today())
  const [other] = stock > 0 ? [] : (replica?.elsewhere(sku.id) ?? [])
  const hasLapsed = badge?.status === "none" && badge.reason === "lapsed"
  const detail = [packWords(sku, t("perKg")), sku.commune, hasLapsed ? t("lapsed") : null]
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
            <Marked name={sku.name} text={text} />
          </b>
          {badge?.status === "in_force" ? (
            <Stars count={badge.stars} label={t("stars", { n: badge.stars })} words={true} />
          ) : null}
        </span>
        <span className="block text-ink2">{detail.filter(Boolean).join(" · ")}</span>
      </span>
      <span className="shrink-0 text-right">
        <b className="block text-amount tabular-nums">{format.money(sku.price)}</b>
        <span
          className={classNames(
            "text-small font-semibold",
            stock > 10_000 ? "text-tea" : stock > 0 ? "text-amber-ink" : "text-ink2",
          )}
        >
          {stock > 0
            ? t("left", { qty: format.qty(stock, sku.unit) })
            : other
              ? t("elsewhere", { outlet: other.outletCode, qty: format.number(other.qtyMilli) })
              : t("soldOut")}
        </span>
      </span>
    </button>
  )
}

/** The name with the typed words marked, whether they were typed with accents or not. */
function Marked({ name, text }: { name: string; text: string }) {
  const folded = fold(name)
  const phrase = fold(text)
  // Folding keeps the number of letters of a composed name, so places agree.
  const at = folded.length === name.normalize("NFC").length ? folded.indexOf(phrase) : -1
  if (at < 0 || phrase === "") return name
  const composed = name.normalize("NFC")
  return (
    <>
      {composed.slice(0, at)}
      <mark className="rounded-tick bg-offline text-on-offline">
        {composed.slice(at, at + phrase.length)}
      </mark>
      {composed.slice(at + phrase.length)}
    </>
  )
}
