import { Text } from "@medusajs/ui"
import type { GiftPacking } from "@ocop/contracts"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { adminPost } from "../../../lib/admin-post"
import { DrawerForm } from "../../../lib/drawer-form"
import { ChoiceRow, TextRow } from "../../../lib/form-rows"
import { showMoney } from "../../../lib/show-money"
import { refusalKey, useAct } from "../../../lib/use-act"
import { GoodsPicker } from "./goods-picker"
import { SAID } from "./said"
import { claims, isReady, requestOf, starsOf, sumOf, type TierForm } from "./tier-form"

/** Asks for the name, the goods and the days of a ready-made basket; the price is today's. */
export function CreateDrawer(props: { packings: readonly GiftPacking[]; onClose: () => void }) {
  const { packings, onClose } = props
  const { t, i18n } = useTranslation()
  const words = (key: string, values = {}) => t(`ocop.giftTiers.form.${key}`, values)
  const [form, setForm] = useState<TierForm>({
    ...{ name: "", nameEn: "", packingCode: packings[0]?.code ?? "" },
    ...{ validFrom: "", lastDay: "", lines: [] },
  })
  const change = (part: Partial<TierForm>) => setForm((before) => ({ ...before, ...part }))
  const text = (field: "name" | "nameEn" | "validFrom" | "lastDay") => ({
    id: `tier-${field}`,
    label: words(field),
    value: form[field],
    onText: (value: string) => change({ [field]: value }),
  })
  const nameHint = (name: string) => (claims(name) ? words("claims") : undefined)
  const { mutate, isPending } = useAct({
    cached: "giftTiers",
    send: () => adminPost("gift-tiers", requestOf(form)),
    done: () => t("ocop.giftTiers.done"),
    refused: (refusal) => t(`ocop.giftTiers.refused.${refusalKey(refusal, SAID)}`),
    onOver: onClose,
  })
  const stars = starsOf(form.lines)
  return (
    <DrawerForm
      title={words("title")}
      text={words("text")}
      submitWord={words("submit")}
      cancelWord={t("ocop.giftTiers.cancel")}
      isReady={isReady(form)}
      isPending={isPending}
      onSubmit={mutate}
      onClose={onClose}
    >
      <TextRow {...text("name")} required maxLength={80} hint={nameHint(form.name)} />
      <TextRow {...text("nameEn")} required maxLength={80} hint={nameHint(form.nameEn)} />
      <GoodsPicker lines={form.lines} onChange={(lines) => change({ lines })} />
      <ChoiceRow
        label={words("packing")}
        value={form.packingCode}
        options={packings.map(({ code }) => code)}
        wordOf={(code) => {
          const packing = packings.find((one) => one.code === code)
          return packing ? `${packing.name}, ${showMoney(packing.amount, i18n.language)}` : code
        }}
        onChoose={(packingCode) => change({ packingCode })}
      />
      <div className="grid grid-cols-2 gap-4">
        <TextRow {...text("validFrom")} type="date" required />
        <TextRow {...text("lastDay")} type="date" min={form.validFrom} />
      </div>
      <Text size="small" weight="plus" className="tabular-nums" role="status">
        {words("sum", { amount: showMoney(sumOf(form, packings), i18n.language) })}
        {form.lines.length > 0 &&
          ` · ${stars === null ? t("ocop.giftTiers.noStars") : t("ocop.giftTiers.stars", { count: stars })}`}
      </Text>
    </DrawerForm>
  )
}
