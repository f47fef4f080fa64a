"use client"

import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { SiteLink } from "../shell/site-link"
import { errorKey } from "./error-key"
import type { FieldsProps } from "./fulfilment-fields"

/** What the order needs a yes to, and what it does not: offers by mail are never ticked for anyone. */
export function AgreementFields({ form, errors, change, touch }: FieldsProps) {
  const t = useTranslations("checkout")
  const link = (to: "terms" | "privacy") => (words: ReactNode) => (
    <SiteLink to={to} className="underline underline-offset-4" target="_blank">
      {words}
    </SiteLink>
  )
  return (
    <div className="mt-5 flex flex-col gap-3">
      <div>
        <label className="flex items-start gap-3" htmlFor="checkout-agreed">
          <input
            id="checkout-agreed"
            type="checkbox"
            className="o-tick mt-0.5"
            checked={form.agreed}
            aria-invalid={errors.agreed ? true : undefined}
            aria-describedby={errors.agreed ? "checkout-agreed-note" : undefined}
            onChange={(event) => change({ agreed: event.target.checked })}
            onBlur={() => touch("agreed")}
          />
          <span>{t.rich("agree.order", { terms: link("terms"), privacy: link("privacy") })}</span>
        </label>
        {errors.agreed && (
          <p id="checkout-agreed-note" className="o-error mt-2">
            {t(errorKey(errors.agreed))}
          </p>
        )}
      </div>
      {form.email.trim() !== "" && (
        <label className="flex items-start gap-3" htmlFor="checkout-offers">
          <input
            id="checkout-offers"
            type="checkbox"
            className="o-tick mt-0.5"
            checked={form.wantsOffers}
            onChange={(event) => change({ wantsOffers: event.target.checked })}
          />
          <span>{t("agree.offers")}</span>
        </label>
      )}
    </div>
  )
}
