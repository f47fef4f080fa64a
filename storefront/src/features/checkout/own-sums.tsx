import type { Quote } from "@ocop/contracts"
import { useLocale, useTranslations } from "next-intl"
import { formatMoney } from "@/lib/text/format"
import { DeliveryNote } from "../delivery/delivery-note"
import { DeliveryRefused } from "../delivery/delivery-refused"
import { OfferRows } from "../offers/offer-words"
import { shownGoods } from "../offers/quote-offers"
import type { CheckoutForm } from "./checkout-form"

type Props = { quote: Quote; form: Pick<CheckoutForm, "mode" | "communeCode"> }

/** The rows of what the buyer's own goods, their packing and their delivery cost. */
export function OwnSums({ quote, form }: Props) {
  const t = useTranslations("checkout")
  const locale = useLocale()
  const { packing, shipping } = quote.totals
  return (
    <>
      <dt>{t("goods")}</dt>
      <dd className="text-right whitespace-nowrap">{formatMoney(shownGoods(quote), locale)}</dd>
      <OfferRows quote={quote} />
      {packing > 0 && (
        <>
          <dt>{t("packing")}</dt>
          <dd className="text-right whitespace-nowrap">{formatMoney(packing, locale)}</dd>
        </>
      )}
      <dt>{t(`modes.${form.mode}`)}</dt>
      <dd className="text-right whitespace-nowrap">
        {form.mode === "delivery" && !form.communeCode
          ? t("shippingLater")
          : quote.deliveryProblem === null && formatMoney(shipping, locale)}
      </dd>
      {quote.delivery && (
        <dd className="col-span-2 -mt-1.5">
          <DeliveryNote delivery={quote.delivery} />
        </dd>
      )}
      {quote.deliveryProblem && (
        <dd className="col-span-2 text-small font-[650] text-lac">
          <DeliveryRefused quote={quote} />
        </dd>
      )}
    </>
  )
}
