import type { GiftTier } from "@ocop/contracts"
import { Price } from "@ocop/ui"
import { useLocale, useTranslations } from "next-intl"
import { formatFigure, formatMoney } from "@/lib/text/format"
import { AddGift } from "./add-gift"
import { GiftArt } from "./gift-art"
import { GiftContent } from "./gift-content"
import { GiftExpiry, GiftName, GiftStars, PackingName } from "./gift-words"

/** A ready-made basket: what lies in it, when the first of it ends, and whether all of it is certified. */
export function TierCard({ tier }: { tier: GiftTier }) {
  const t = useTranslations("gifts")
  const locale = useLocale()
  const { name, nameEn, packing, lines, stars, expiresOn, goods, available } = tier
  const makers = new Set(lines.flatMap(({ producer }) => producer ?? [])).size
  const group = { name, nameEn, packing, lines: lines.map(lineOf) }
  return (
    <article className="flex h-full flex-col">
      <GiftArt images={lines.map(({ image }) => image)} className="aspect-[1.25] rounded-picture" />
      <div className="mt-4 flex flex-1 flex-col">
        <p>
          <GiftStars stars={stars} />
        </p>
        <h3 className="mt-2 text-panel">
          <GiftName of={tier} />
        </h3>
        <p className="mt-1 text-small text-ink2">{t("makers", { goods: lines.length, makers })}</p>
        <GiftContent lines={lines} className="mt-3 border-t border-line pt-2" />
        <dl className="mt-3 grid grid-cols-[1fr_auto] gap-x-4 gap-y-1 border-t border-line pt-3 text-small">
          <dt className="col-span-2 font-[650] text-ink">
            <GiftExpiry expiresOn={expiresOn} />
          </dt>
          <dt className="text-ink2">{t("goods")}</dt>
          <dd className="text-right whitespace-nowrap">{formatMoney(goods, locale)}</dd>
          <dt className="text-ink2">
            <PackingName packing={packing} />
          </dt>
          <dd className="text-right whitespace-nowrap">{formatMoney(packing.amount, locale)}</dd>
        </dl>
        <div className="mt-auto flex flex-col gap-4 pt-4">
          <Price
            figure={formatFigure(goods + packing.amount, locale)}
            demo={packing.isDemo || lines.some((line) => line.demoPrice) ? t("demo") : undefined}
            unitPrice={available > 0 ? t("available", { count: available }) : t("soldOut")}
          />
          <AddGift group={group} label={t("add")} variant="calm" disabled={available === 0} />
        </div>
      </div>
    </article>
  )
}

function lineOf(line: GiftTier["lines"][number]) {
  const { skuId, qtyMilli, handle, title, titleEn, netContent, unit, sellMode } = line
  const { price, demoPrice, image } = line
  return {
    skuId,
    qtyMilli,
    handle,
    title,
    titleEn,
    netContent,
    unit,
    sellMode,
    price,
    demoPrice,
    image,
  }
}
