import type { ProductDetail, ProductOrigin } from "@ocop/contracts"
import { useLocale, useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { formatDay } from "@/lib/text/format"
import { GoodsName, netContentWords, wordsIn } from "../catalogue/goods-name"
import { Vi } from "../catalogue/vi"
import { SiteLink } from "../shell/site-link"
import type { LotRow } from "./lot-rows"
import type { Variant } from "./variant"

type Props = {
  product: ProductDetail["product"]
  origin: ProductOrigin
  variant: Variant
  lots: readonly LotRow[]
}

/**
 * What a label and a distance sale must say (NĐ 43/2017 with NĐ 111/2021, NĐ 37/2026 ch. IV; Consumer
 * law 2023 art. 37): each duty has its row, and what the maker has not sent is said to be missing.
 */
export function LabelFacts({ product, origin, variant, lots }: Props) {
  const t = useTranslations("label")
  const locale = useLocale()
  const { commune, en } = product
  const missing = <span className="font-[500] text-ink2">{t("missing")}</span>
  const text = (vi: string | null, english: string | null): ReactNode => {
    if (vi === null) return missing
    const words = wordsIn(locale, vi, english)
    return <span lang={words.lang}>{words.text}</span>
  }
  const rows: [string, ReactNode][] = [
    [t("name"), <GoodsName key="name" of={{ title: product.title, titleEn: en.title }} />],
    [t("content"), netContentWords(variant.netContent, locale)],
    [t("ingredients"), text(product.ingredients, en.ingredients)],
    ...alcoholRows(t, origin, variant),
    [t("dates"), datesOf(t, lots, locale)],
    [
      t("shelfLife"),
      product.shelfLifeDays === null ? missing : t("days", { days: product.shelfLifeDays }),
    ],
    [t("storage"), text(product.storage, en.storage)],
    [
      t("origin"),
      <Vi key="origin">{[commune?.name, "Hà Tĩnh", "Việt Nam"].filter(Boolean).join(", ")}</Vi>,
    ],
    [
      t("responsible"),
      origin.responsible ? <Party key="maker" of={origin.responsible} old /> : missing,
    ],
    [t("seller"), origin.seller ? <Party key="seller" of={origin.seller} /> : missing],
    [
      t("terms"),
      <>
        {t("termsText")}{" "}
        <SiteLink to="delivery" className="text-link">
          {t("termsMore")}
        </SiteLink>
      </>,
    ],
  ]
  return (
    <section aria-labelledby="label-title">
      <h2 id="label-title" className="text-h2-page">
        {t("title")}
      </h2>
      <p className="mt-2 text-ink2">{t("text")}</p>
      <dl className="mt-5 border-t border-line">
        {rows.map(([term, fact]) => (
          <div
            key={term}
            className="grid gap-x-7 border-b border-line py-2.5 sm:grid-cols-[10rem_1fr]"
          >
            <dt className="text-ink2">{term}</dt>
            <dd className="font-[650]">{fact}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

type T = ReturnType<typeof useTranslations<"label">>
type Locale = ReturnType<typeof useLocale>

function alcoholRows(t: T, origin: ProductOrigin, variant: Variant): [string, ReactNode][] {
  const known = origin.alcohol.find((one) => one.skuCode === variant.skuCode)
  if (!variant.alcohol && !known) return []
  const { percent = null } = known ?? {}
  return [
    [t("alcohol"), percent === null ? t("missing") : t("percent", { percent })],
    [t("warning"), t("adults")],
  ]
}

/** Dates stand on each lot; the one that is sold first is named here. */
function datesOf(t: T, lots: readonly LotRow[], locale: Locale): string {
  const [first] = lots
  if (!first) return t("noLot")
  const { producedOn, expiresOn, lotNo } = first
  if (expiresOn === null) return t("freshLot", { no: lotNo })
  return t("firstLot", {
    no: lotNo,
    made: producedOn === null ? "…" : formatDay(producedOn, locale),
    expires: formatDay(expiresOn, locale),
  })
}

function Party({ of, old }: { of: NonNullable<ProductOrigin["seller"]>; old?: boolean }) {
  const t = useTranslations("label")
  return (
    <>
      <Vi>{of.name}</Vi>
      {of.address && (
        <span className="block font-[500]">
          <Vi>{of.address}</Vi>
          {old && <span className="text-ink2"> ({t("oldAddress")})</span>}
        </span>
      )}
      <span className="block text-small font-[500] text-ink2">
        {of.taxId === null ? t("noTaxId") : t("taxId", { id: of.taxId })}
        {of.demo && ` · ${t("demo")}`}
      </span>
    </>
  )
}
