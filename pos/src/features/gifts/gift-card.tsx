import { useTranslations } from "use-intl"
import { useFormat } from "../../parts/format"
import { useCounter } from "../sell/use-counter"
import type { GiftFacts, GiftLine } from "./gift-facts"

/** What lies in the basket, for whoever opens it: goods and days, no price. */
export function GiftCard({ lines, facts }: { lines: readonly GiftLine[]; facts: GiftFacts }) {
  const { data, replica } = useCounter()
  const t = useTranslations("gifts")
  const tr = useTranslations("receipt")
  const format = useFormat()
  if (!replica) return null
  const { outlet } = replica
  return (
    <article className="receipt-paper text-[12px] leading-[1.45]" aria-label={t("card")}>
      <h2 className="text-center font-text text-[18px] font-extrabold tracking-normal">
        {t("card")}
      </h2>
      <p className="text-center">{outlet.name}</p>
      <hr className="my-1.5 border-t border-dashed border-current" />
      {lines.map(({ skuId, qtyMilli }, i) => {
        const sku = replica.sku(skuId)
        return sku ? (
          <p key={i} className="flex justify-between gap-3">
            <span>{sku.name}</span>
            <b className="shrink-0">{format.qty(qtyMilli, sku.unit)}</b>
          </p>
        ) : null
      })}
      <hr className="my-1.5 border-t border-dashed border-current" />
      {facts.stars === null ? null : (
        <p className="text-center font-bold">{t("stars", { n: facts.stars })}</p>
      )}
      {facts.expiresOn ? (
        <p className="text-center">{t("until", { day: format.day(facts.expiresOn) })}</p>
      ) : null}
      {outlet.seller.demo || data.isTraining ? (
        <p className="mt-2 border-2 border-current py-0.5 text-center text-[14px] font-extrabold">
          {tr(data.isTraining ? "training" : "demo")}
        </p>
      ) : null}
    </article>
  )
}
