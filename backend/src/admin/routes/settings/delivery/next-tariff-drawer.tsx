import { Text } from "@medusajs/ui"
import type { DeliveryTariffView } from "@ocop/contracts"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { adminPost } from "../../../lib/admin-post"
import { DrawerForm } from "../../../lib/drawer-form"
import { TextRow } from "../../../lib/form-rows"
import { refusalKey, useAct } from "../../../lib/use-act"
import { formOf, RATE_FIELDS, type RateField, requestOf } from "./next-tariff-form"

/** The next rate table, begun as a copy of the newest; zones and weights stay as they are there. */
export function NextTariffDrawer(props: { from: DeliveryTariffView; onClose: () => void }) {
  const { from, onClose } = props
  const { t, i18n } = useTranslation()
  const words = (key: string) => t(`ocop.delivery.${key}`)
  const [form, setForm] = useState(() => formOf(from))
  const request = requestOf(form, from)
  const { mutate, isPending } = useAct({
    cached: "delivery",
    send: () => adminPost("delivery-tariffs", request),
    done: () => words("done"),
    refused: (refusal) => words(`refused.${refusalKey(refusal, ["TARIFF_OVERLAPS"])}`),
    onOver: onClose,
  })
  const setRate = (n: number, field: RateField, value: string) =>
    setForm((before) => ({
      ...before,
      rates: before.rates.map((rate, at) => (at === n ? { ...rate, [field]: value } : rate)),
    }))
  const zoneOf = (code: string) => {
    const zone = from.zones.find((one) => one.code === code)
    return (i18n.language === "vi" ? zone?.name : zone?.nameEn) ?? code
  }
  return (
    <DrawerForm
      title={words("create")}
      subject={t("ocop.delivery.copyOf", { id: from.id })}
      text={words("createText")}
      submitWord={words("save")}
      cancelWord={words("cancel")}
      isReady={request !== null}
      isPending={isPending}
      onSubmit={mutate}
      onClose={onClose}
    >
      <TextRow
        id="tariff-id"
        label={words("id")}
        maxLength={60}
        value={form.id}
        onText={(id) => setForm({ ...form, id })}
      />
      <div className="grid grid-cols-2 gap-4">
        <TextRow
          id="tariff-from"
          label={words("from")}
          type="date"
          value={form.validFrom}
          onText={(validFrom) => setForm({ ...form, validFrom })}
        />
        <TextRow
          id="tariff-free"
          label={words("free")}
          inputMode="numeric"
          value={form.freeFrom}
          onText={(freeFrom) => setForm({ ...form, freeFrom })}
        />
      </div>
      {from.rates.map((rate, n) => (
        <fieldset key={`${rate.zone}-${rate.temperature}`} className="border-t pt-3">
          <legend className="sr-only">
            {zoneOf(rate.zone)}, {words(`classes.${rate.temperature}`)}
          </legend>
          <Text size="small" weight="plus" className="mb-2" aria-hidden>
            {zoneOf(rate.zone)} · {words(`classes.${rate.temperature}`)}
          </Text>
          <div className="grid grid-cols-2 gap-3">
            {RATE_FIELDS.map((field) => (
              <TextRow
                key={field}
                id={`tariff-${n}-${field}`}
                label={t(`ocop.delivery.fields.${field}`, {
                  base: rate.baseGrams / 1000,
                  step: rate.stepGrams / 1000,
                })}
                inputMode="numeric"
                value={form.rates[n]?.[field] ?? ""}
                onText={(value) => setRate(n, field, value)}
              />
            ))}
          </div>
        </fieldset>
      ))}
    </DrawerForm>
  )
}
