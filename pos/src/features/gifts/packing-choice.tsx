import type { PosSku } from "@ocop/contracts"
import { Check } from "lucide-react"
import { useTranslations } from "use-intl"
import { useTill } from "../../app/till-context"
import { Press } from "../../parts/buttons"
import { useFormat } from "../../parts/format"
import { useStore } from "../../parts/use-store"

/** What the next gift is packed in, of what this outlet has; sold as a line of its own. */
export function PackingChoice({
  packings,
  chosen,
  onChoose,
}: {
  packings: readonly PosSku[]
  chosen: PosSku | null
  onChoose: (packing: PosSku | null) => void
}) {
  const { data } = useTill()
  const t = useTranslations("gifts")
  const format = useFormat()
  useStore(data.stockTick)
  if (packings.length === 0) return null
  return (
    <fieldset className="grid gap-2">
      <legend className="pb-2 font-bold">{t("packing")}</legend>
      <div className="grid grid-cols-2 gap-2">
        {packings.map((sku) => {
          const isChosen = sku.id === chosen?.id
          return (
            <Press
              key={sku.id}
              look={isChosen ? "dark" : "plain"}
              aria-pressed={isChosen}
              className="min-h-16 justify-start! px-3 py-2 text-left"
              onClick={() => onChoose(isChosen ? null : sku)}
            >
              <span className="min-w-0 leading-snug">
                <b className="block">
                  {isChosen ? (
                    <Check aria-hidden={true} size={18} className="mr-1.5 inline align-[-3px]" />
                  ) : null}
                  {sku.tillName}
                </b>
                <span className="block font-medium tabular-nums">
                  {t("packingPrice", {
                    price: format.money(sku.price),
                    stock: format.number(Math.max(0, data.stockOf(sku.id))),
                  })}
                </span>
              </span>
            </Press>
          )
        })}
      </div>
    </fieldset>
  )
}
