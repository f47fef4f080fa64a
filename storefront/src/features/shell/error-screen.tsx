"use client"

import { buttonClass, Notice } from "@ocop/ui"
import { useTranslations } from "next-intl"
import { useEffect } from "react"

/** What failed, what is still safe, one button. */
export function ErrorScreen({ error, retry }: { error: Error; retry(): void }) {
  const t = useTranslations("failure")
  useEffect(() => console.error(error), [error])
  return (
    <div className="page-width max-w-[44rem] pt-18 pb-18">
      <Notice
        tone="fault"
        role="alert"
        title={t("title")}
        action={
          <button type="button" onClick={retry} className={buttonClass({ size: "small" })}>
            {t("action")}
          </button>
        }
      >
        {t("text")}
      </Notice>
    </div>
  )
}
