"use client"

import { buttonClass } from "@ocop/ui"
import { useTranslations } from "next-intl"
import { SiteLink } from "../shell/site-link"

/** What stands in the place of a receipt that nobody has sent yet, or that never was. */
export function MissingReceipt() {
  const t = useTranslations("missingReceipt")
  return (
    <div className="page-width pt-18">
      <title>{t("title")}</title>
      <h1 className="max-w-[20ch] text-h1">{t("title")}</h1>
      <p className="mt-4 mb-7 max-w-[38rem] text-lead text-ink2">{t("text")}</p>
      <SiteLink to="outlets" className={buttonClass({ variant: "calm" })}>
        {t("action")}
      </SiteLink>
    </div>
  )
}
