"use client"

import { useTranslations } from "next-intl"
import type { Ref } from "react"
import { FIELDS, type FieldErrors, nationalDigits } from "./checkout-form"
import { errorKey } from "./error-key"

type Props = { ref: Ref<HTMLDivElement>; errors: FieldErrors; phone: string }

/** What is still missing, each leading to its field. */
export function ErrorSummary({ ref, errors, phone }: Props) {
  const t = useTranslations("checkout")
  const wrong = FIELDS.filter((field) => errors[field])
  return (
    <div ref={ref} tabIndex={-1} role="alert" className="o-notice o-notice--fault">
      <p className="o-notice-title">{t("errorsTitle", { count: wrong.length })}</p>
      <ul className="list-disc pl-5">
        {wrong.map((field) => (
          <li key={field}>
            <a href={`#checkout-${field}`} className="underline underline-offset-4">
              {t(errorKey(errors[field]), { digits: nationalDigits(phone).length })}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
