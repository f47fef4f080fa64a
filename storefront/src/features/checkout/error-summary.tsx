"use client"

import { useTranslations } from "next-intl"
import type { Ref } from "react"
import { FIELDS, type FieldErrors, nationalDigits } from "./checkout-form"
import { errorKey } from "./error-key"

const TITLE_ID = "checkout-errors"

type Props = { ref: Ref<HTMLElement>; errors: FieldErrors; phone: string }

/** What is still missing, each leading to its field. */
export function ErrorSummary({ ref, errors, phone }: Props) {
  const t = useTranslations("checkout")
  const wrong = FIELDS.filter((field) => errors[field])
  return (
    // The form moves the focus here once; an alert would speak at every key that changes a count.
    <section
      ref={ref}
      tabIndex={-1}
      aria-labelledby={TITLE_ID}
      className="o-notice o-notice--fault"
    >
      <p id={TITLE_ID} className="o-notice-title">
        {t("errorsTitle", { count: wrong.length })}
      </p>
      <ul className="list-disc pl-5">
        {wrong.map((field) => (
          <li key={field}>
            <a href={`#checkout-${field}`} className="underline underline-offset-4">
              {t(errorKey(errors[field]), { digits: nationalDigits(phone).length })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
