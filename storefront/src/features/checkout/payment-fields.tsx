"use client"

import type { PaymentMethod } from "@ocop/contracts"
import { Choice } from "@ocop/ui"
import { useTranslations } from "next-intl"
import { errorKey } from "./error-key"
import type { FieldsProps } from "./fulfilment-fields"

type Props = Pick<FieldsProps, "form" | "errors" | "change"> & {
  methods: readonly PaymentMethod[]
}

/** On receipt, by bank transfer with a VietQR code, or by what else this shop can take. */
export function PaymentFields({ form, errors, change, methods }: Props) {
  const t = useTranslations("checkout")
  return (
    <section aria-labelledby="how">
      <h2 id="how" className="mb-4 text-h2-page">
        {t("how")}
      </h2>
      <fieldset id="checkout-payment" tabIndex={-1} className="flex flex-col gap-3">
        <legend className="o-hidden">{t("how")}</legend>
        {methods.map((payment) => {
          const key = payment === "cod" ? (`cod_${form.mode}` as const) : payment
          return (
            <Choice
              key={payment}
              name="payment"
              value={payment}
              checked={form.payment === payment}
              onChange={() => change({ payment })}
              title={t(`payments.${key}`)}
              note={t(`payments.${key}Text`)}
            />
          )
        })}
      </fieldset>
      {errors.payment && <p className="o-error mt-2">{t(errorKey(errors.payment))}</p>}
    </section>
  )
}
