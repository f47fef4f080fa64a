"use client"

import { Button } from "@ocop/ui"
import { useLocale, useTranslations } from "next-intl"
import { markSigned } from "@/lib/client/signed-mark"
import { hrefTo } from "@/lib/i18n/routes"
import { callAccount } from "./call-account"

/** Ends the session, here and at the server. */
export function SignOut() {
  const t = useTranslations("account")
  const locale = useLocale()
  async function leave() {
    await callAccount("/session", undefined, "DELETE")
    markSigned(false)
    window.location.assign(hrefTo(locale, "home"))
  }
  return (
    <Button variant="link" onClick={leave}>
      {t("signOut")}
    </Button>
  )
}
