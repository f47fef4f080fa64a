"use client"

import type { Quote } from "@ocop/contracts"
import { Choice } from "@ocop/ui"
import { useLocale, useTranslations } from "next-intl"
import { useState } from "react"
import { formatKm } from "@/lib/text/format"
import { goodsName } from "../catalogue/goods-name"
import { useOutlets } from "../outlets/outlets-context"
import { shortOutletName } from "../outlets/short-name"
import { usePlace } from "../place/place-store"
import { stockRows } from "../stock/nearest-stock"
import type { CheckoutForm, FieldErrors } from "./checkout-form"
import { errorKey } from "./error-key"

const SHOWN = 4

type Props = {
  form: CheckoutForm
  quote: Quote | null
  errors: FieldErrors
  change(part: Partial<CheckoutForm>): void
}

/** Outlets by distance; one that lacks something stays in the list and says what. */
export function PickupChoices({ form, quote, errors, change }: Props) {
  const t = useTranslations("checkout")
  const locale = useLocale()
  const [isAll, setAll] = useState(false)
  const serving = new Map(quote?.pickup.map((one) => [one.outletCode, one]))
  const names = new Map(quote?.lines.map((line) => [line.skuId, goodsName(line, locale).text]))
  const rows = stockRows(useOutlets(), [], usePlace())
    .filter(({ outlet }) => serving.has(outlet.code))
    .map((row) => ({ ...row, serves: serving.get(row.outlet.code) }))
    .sort((a, b) => Number(b.serves?.complete) - Number(a.serves?.complete))
  const shown = isAll ? rows : rows.slice(0, SHOWN)
  const isNone = quote !== null && !rows.some((row) => row.serves?.complete)
  return (
    <fieldset id="checkout-outlet" tabIndex={-1} className="flex flex-col gap-3">
      <legend className="o-hidden">{t("outletLegend")}</legend>
      {isNone && <p className="text-ink2">{t("noOutlet")}</p>}
      {shown.map(({ outlet, km, serves }) => {
        const missing = serves?.missingSkuIds.map((id) => names.get(id) ?? "").join(", ") ?? ""
        const distance = km === null ? "" : `${formatKm(km, locale)} · `
        const note = serves?.complete ? t("complete") : t("missing", { names: missing })
        return (
          <Choice
            key={outlet.code}
            name="outlet"
            value={outlet.code}
            checked={form.outletCode === outlet.code}
            disabled={!serves?.complete}
            lacking={!serves?.complete}
            onChange={() => change({ outletCode: outlet.code })}
            title={shortOutletName(outlet.name)}
            note={`${distance}${note}`}
          />
        )
      })}
      {rows.length > SHOWN && !isAll && (
        <button
          type="button"
          className="o-button o-button--link self-start"
          onClick={() => setAll(true)}
        >
          {t("allOutlets", { count: rows.length })}
        </button>
      )}
      {errors.outlet && <p className="o-error">{t(errorKey(errors.outlet))}</p>}
    </fieldset>
  )
}
