import type { WebOrderView } from "@ocop/contracts"
import { useLocale, useTranslations } from "next-intl"
import { formatMoney } from "@/lib/text/format"
import { GiftContent } from "../gifts/gift-content"
import { PackingName } from "../gifts/gift-words"

/** Which goods of the order are packed together, and the words of each card. */
export function OrderGifts({ gifts }: Pick<WebOrderView, "gifts">) {
  const t = useTranslations("order.gifts")
  const locale = useLocale()
  if (gifts.length === 0) return null
  return (
    <section aria-labelledby="order-gifts">
      <h2 id="order-gifts" className="mb-3 text-h2-page">
        {t("title", { count: gifts.length })}
      </h2>
      <ol className="border-t-[1.5px] border-ink">
        {gifts.map(({ no, packing, card, lines }) => (
          <li key={no} className="border-b border-line py-3.5">
            <p className="flex justify-between gap-5 font-[650]">
              <span>
                {no}. <PackingName packing={packing} />
              </span>
              <span className="whitespace-nowrap">{formatMoney(packing.amount, locale)}</span>
            </p>
            <GiftContent lines={lines} className="mt-1 text-small" />
            {card !== "" && (
              <blockquote className="mt-2 border-l-[3px] border-tea pl-4 whitespace-pre-line wrap-anywhere">
                <span className="block text-small text-ink2">{t("card")}</span>
                {card}
              </blockquote>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
