"use client"

import { Field } from "@ocop/ui"
import { useTranslations } from "next-intl"
import { nationalDigits } from "./checkout-form"
import { errorKey } from "./error-key"
import type { FieldsProps } from "./fulfilment-fields"

/** Who gets it, or who orders it for others, and how the counter reaches them. */
export function ContactFields(props: FieldsProps & { needsAge: boolean; isBuyer: boolean }) {
  const { form, errors, needsAge, isBuyer, change, touch } = props
  const t = useTranslations("checkout")
  return (
    <section aria-labelledby="who">
      <h2 id="who" className="mb-4 text-h2-page">
        {t(isBuyer ? "buyer" : "who")}
      </h2>
      <div className="flex flex-col gap-5">
        <Field
          id="checkout-name"
          label={t("name")}
          autoComplete="name"
          maxLength={120}
          value={form.name}
          error={errors.name ? t(errorKey(errors.name)) : undefined}
          onChange={(event) => change({ name: event.target.value })}
          onBlur={() => touch("name")}
        />
        <Field
          id="checkout-phone"
          label={t("phone")}
          type="tel"
          inputMode="tel"
          autoComplete="tel"
          maxLength={20}
          value={form.phone}
          error={
            errors.phone
              ? t(errorKey(errors.phone), { digits: nationalDigits(form.phone).length })
              : undefined
          }
          onChange={(event) => change({ phone: event.target.value })}
          onBlur={() => touch("phone")}
        />
        <Field
          id="checkout-email"
          label={t("email")}
          hint={t("emailHint")}
          type="email"
          inputMode="email"
          autoComplete="email"
          maxLength={200}
          value={form.email}
          error={errors.email ? t(errorKey(errors.email)) : undefined}
          onChange={(event) => change({ email: event.target.value })}
          onBlur={() => touch("email")}
        />
        <Field
          id="checkout-note"
          label={t("note")}
          autoComplete="off"
          maxLength={500}
          value={form.note}
          onChange={(event) => change({ note: event.target.value })}
        />
        {needsAge && (
          <div>
            <label className="o-choice" htmlFor="checkout-age">
              <input
                id="checkout-age"
                type="checkbox"
                className="o-tick"
                checked={form.ageConfirmed}
                aria-invalid={errors.age ? true : undefined}
                aria-describedby="checkout-age-note"
                onChange={(event) => change({ ageConfirmed: event.target.checked })}
                onBlur={() => touch("age")}
              />
              <span className="o-choice-text">
                <span className="o-choice-title">{t("age")}</span>
              </span>
            </label>
            <p id="checkout-age-note" className={errors.age ? "o-error mt-2" : "o-hint mt-2"}>
              {errors.age ? t(errorKey(errors.age)) : t("ageText")}
            </p>
          </div>
        )}
      </div>
    </section>
  )
}
