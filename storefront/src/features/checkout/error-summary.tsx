"use client"

import { useTranslations } from "next-intl"
import type { Ref } from "react"
import { FIELDS, type FieldErrors, nationalDigits } from "./checkout-form"
import { errorKey } from "./error-key"
import type { Gap } from "./use-sent-gifts"

const TITLE_ID = "checkout-errors"

type Props = {
  ref: Ref<HTMLElement>
  errors: FieldErrors
  phone: string
  /** Gaps in fields of other parts, by the id of the field. */
  more?: readonly Gap[]
}

/** What is still missing, each leading to its field. */
export function ErrorSummary({ ref, errors, phone, more = [] }: Props) {
  const t = useTranslations("checkout")
  const wrong: Gap[] = [
    ...FIELDS.flatMap((field) => {
      const error = errors[field]
      return error ? [{ id: `checkout-${field}`, error, phone }] : []
    }),
    ...more,
  ]
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
        {wrong.map(({ id, error, phone: typed = "" }) => (
          <li key={id}>
            <a href={`#${id}`} className="underline underline-offset-4">
              {t(errorKey(error), { digits: nationalDigits(typed).length })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
