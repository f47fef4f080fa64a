"use client"

import { Choice, Price, type PriceProps } from "@ocop/ui"
import { useLocale, useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { formatFigure } from "@/lib/text/format"
import type { BasketLine } from "../basket/basket-lines"
import type { OutletStock } from "../stock/nearest-stock"
import { WishButton } from "../wishlist/wish-button"
import { BuyControls } from "./buy-controls"
import { usePack } from "./chosen-pack"

export type Pack = {
  /** The SKU's own code, which the page's address names. */
  code: string
  line: Omit<BasketLine, "qtyMilli">
  /** Đồng of one, promotions taken off; the quote decides for more. */
  price: number
  /** The price before a promotion, its reason and its end. */
  was: PriceProps["was"] | null
  title: string
  /** Price per kilogram or litre with the content: "Hộp 10 chiếc, 500 g · 170.000 ₫/kg". */
  content: string
  starNote: string
  /** The pack's paper, drawn on the server. */
  certificate: ReactNode
  stock: OutletStock[]
  isSold: boolean
}

/** Price, paper, pack, quantity and the one orange button; on phones also as a bar at the foot. */
export function BuyPanel({ packs }: { packs: Pack[] }) {
  const t = useTranslations("buy")
  const locale = useLocale()
  const { chosen, choose } = usePack()
  const pack = packs.find((one) => one.code === chosen) ?? packs[0]
  if (!pack) return null
  const { line } = pack
  return (
    <div className="flex flex-col gap-5 sm:gap-6">
      <Price
        size="product"
        figure={formatFigure(pack.price, locale)}
        was={pack.was ?? undefined}
        per={line.sellMode === "WEIGHT" ? "kg" : undefined}
        demo={line.demoPrice ? t("demoPrice") : undefined}
        unitPrice={pack.content}
      />
      {pack.certificate}
      {packs.length > 1 && (
        <fieldset>
          <legend className="mb-2 text-small font-[650]">{t("pack")}</legend>
          <div className="grid gap-3 sm:grid-cols-2">
            {packs.map((one) => (
              <Choice
                key={one.code}
                name="pack"
                checked={one === pack}
                onChange={() => choose(one.code)}
                title={one.title}
                note={one.starNote}
              />
            ))}
          </div>
        </fieldset>
      )}
      {pack.isSold ? (
        <BuyControls key={pack.code} pack={pack} />
      ) : (
        <p className="rounded-panel bg-sunk px-5 py-4 font-[650]">{t("soldOut")}</p>
      )}
      <WishButton wish={pack.line} />
    </div>
  )
}
