"use client"

import type { Quote } from "@ocop/contracts"
import { Field } from "@ocop/ui"
import { Store, Truck } from "lucide-react"
import { useTranslations } from "next-intl"
import { CommuneSearch } from "../place/commune-search"
import { placeFields } from "../place/place-label"
import type { CheckoutForm, FieldErrors, FieldName } from "./checkout-form"
import { errorKey } from "./error-key"
import { PickupChoices } from "./pickup-choices"

export type FieldsProps = {
  form: CheckoutForm
  errors: FieldErrors
  change(part: Partial<CheckoutForm>): void
  touch(field: FieldName): void
}

const MODES = [
  { mode: "delivery", Icon: Truck },
  { mode: "pickup", Icon: Store },
] as const

/** Delivered to a two-level address, or collected at an outlet that has the whole basket. */
export function FulfilmentFields(props: FieldsProps & { quote: Quote | null }) {
  const { form, quote, errors, change, touch } = props
  const t = useTranslations("checkout")
  return (
    <section aria-labelledby="where-to">
      <h2 id="where-to" className="mb-4 text-h2-page">
        {t("where")}
      </h2>
      <fieldset className="mb-4 grid grid-cols-2 overflow-hidden rounded-option border-[1.5px] border-ink">
        <legend className="o-hidden">{t("where")}</legend>
        {MODES.map(({ mode, Icon }) => (
          <label key={mode} className="mode-choice">
            <input
              type="radio"
              name="mode"
              className="o-hidden"
              checked={form.mode === mode}
              onChange={() => change({ mode })}
            />
            <Icon aria-hidden size={21} strokeWidth={1.8} />
            {t(`modes.${mode}`)}
          </label>
        ))}
      </fieldset>
      {form.mode === "pickup" ? (
        <PickupChoices form={form} quote={quote} errors={errors} change={change} />
      ) : (
        <div className="flex flex-col gap-5">
          <CommuneSearch
            id="checkout-commune"
            label={t("commune")}
            hint={t("communeHint")}
            initial={form.communeName}
            error={errors.commune ? t(errorKey(errors.commune)) : undefined}
            onBlur={() => touch("commune")}
            onChoose={(place) => change(placeFields(place))}
          />
          <Field
            id="checkout-line"
            label={t("line")}
            hint={t("lineHint")}
            autoComplete="street-address"
            maxLength={200}
            value={form.line}
            error={errors.line ? t(errorKey(errors.line)) : undefined}
            onChange={(event) => change({ line: event.target.value })}
            onBlur={() => touch("line")}
          />
        </div>
      )}
    </section>
  )
}
