"use client"

import { Button, Notice } from "@ocop/ui"
import { useTranslations } from "next-intl"

export default function PortalError({ reset }: { reset: () => void }) {
  const t = useTranslations("producer.failure")
  return (
    <main id="main" className="page-width py-11">
      <Notice
        role="alert"
        tone="fault"
        title={t("title")}
        className="max-w-[36rem]"
        action={
          <Button variant="outline" size="small" onClick={reset}>
            {t("retry")}
          </Button>
        }
      >
        {t("text")}
      </Notice>
    </main>
  )
}
