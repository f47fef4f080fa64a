import type { PosSku } from "@ocop/contracts"
import { Check, History, Store } from "lucide-react"
import { useTranslations } from "use-intl"
import { useTill } from "../../app/till-context"
import { Press } from "../../parts/buttons"
import { useFormat } from "../../parts/format"
import { Tag } from "../../parts/tag"
import { useStore } from "../../parts/use-store"

/** Where else the goods lie, most first, and how old these figures are. */
export function OutletChoices({
  sku,
  chosen,
  onChoose,
}: {
  sku: PosSku
  chosen: string | null
  onChoose: (outletCode: string) => void
}) {
  const { data } = useTill()
  const t = useTranslations("reserve")
  const format = useFormat()
  const replica = useStore(data.replica)
  useStore(data.stockTick)
  const { contactAt } = useStore(data.sync.status)
  const places = replica?.elsewhere(sku.id) ?? []
  const nameOf = (code: string) => replica?.outlets.find((outlet) => outlet.code === code)?.name
  return (
    <fieldset>
      <legend className="pb-2 font-bold">{t("where")}</legend>
      <ul className="grid gap-2">
        {places.map(({ outletCode, qtyMilli }) => (
          <li key={outletCode}>
            <Press
              look={outletCode === chosen ? "dark" : "plain"}
              aria-pressed={outletCode === chosen}
              className="min-h-14 w-full justify-start! gap-3 px-4 text-left"
              onClick={() => onChoose(outletCode)}
            >
              {outletCode === chosen ? (
                <Check aria-hidden={true} size={20} className="shrink-0" />
              ) : (
                <Store aria-hidden={true} size={20} className="shrink-0" />
              )}
              <span className="min-w-0">{`${outletCode} · ${nameOf(outletCode) ?? ""}`}</span>
              <b className="ml-auto shrink-0 tabular-nums">{format.qty(qtyMilli, sku.unit)}</b>
            </Press>
          </li>
        ))}
      </ul>
      {places.length === 0 ? (
        <Tag tone="careful" icon={<Store />} block={true}>
          {t("nowhere")}
        </Tag>
      ) : null}
      {contactAt ? (
        <p className="flex items-center gap-2 pt-2 text-ink2">
          <History aria-hidden={true} size={16} />
          {t("asOf", { age: format.age(data.now() - Date.parse(contactAt)) })}
        </p>
      ) : null}
    </fieldset>
  )
}
