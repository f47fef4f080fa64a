"use client"

import { isTaxIdDoubtful } from "@ocop/domain"
import { Field } from "@ocop/ui"
import { useTranslations } from "next-intl"
import { errorKey } from "./error-key"
import type { FieldsProps } from "./fulfilment-fields"

const PLAIN = [
  { field: "company", autoComplete: "organization", maxLength: 200 },
  { field: "taxId", autoComplete: "off", maxLength: 20, inputMode: "numeric" },
  { field: "companyAddress", autoComplete: "off", maxLength: 300 },
  { field: "invoiceEmail", autoComplete: "email", maxLength: 200, inputMode: "email" },
] as const

/** A VAT invoice for a company: asked for with the order, issued by the shop. */
export function InvoiceFields({ form, errors, change, touch }: FieldsProps) {
  const t = useTranslations("checkout")
  const isDoubtful = isTaxIdDoubtful(form.taxId)
  return (
    <section aria-labelledby="invoice">
      <h2 id="invoice" className="mb-4 text-h2-page">
        {t("invoice.title")}
      </h2>
      <label className="o-choice" htmlFor="checkout-invoice">
        <input
          id="checkout-invoice"
          type="checkbox"
          className="o-tick"
          checked={form.wantsInvoice}
          onChange={(event) => change({ wantsInvoice: event.target.checked })}
        />
        <span className="o-choice-text">
          <span className="o-choice-title">{t("invoice.ask")}</span>
        </span>
      </label>
      {form.wantsInvoice && (
        <div className="mt-5 flex flex-col gap-5">
          {PLAIN.map(({ field, ...input }) => (
            <Field
              key={field}
              {...input}
              id={`checkout-${field}`}
              label={t(`invoice.${field}`)}
              hint={field === "taxId" && isDoubtful ? t("invoice.doubtful") : undefined}
              value={form[field]}
              error={errors[field] ? t(errorKey(errors[field])) : undefined}
              onChange={(event) => change({ [field]: event.target.value })}
              onBlur={() => touch(field)}
            />
          ))}
        </div>
      )}
    </section>
  )
}
