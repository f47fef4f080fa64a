"use client"

import { LogOut } from "lucide-react"
import { useLocale, useTranslations } from "next-intl"
import { portalHref } from "../portal-href"

/** Ends the session and leaves; the cookie goes with it. */
export function SignOut() {
  const t = useTranslations("producer")
  const locale = useLocale()
  async function leave() {
    await fetch("/api/vendor/session", { method: "DELETE" }).catch(() => null)
    window.location.assign(portalHref(locale, "signIn"))
  }
  return (
    <button
      type="button"
      onClick={leave}
      className="inline-flex min-h-11 items-center gap-2 text-small font-label text-on-deep underline-offset-4 hover:underline"
    >
      <LogOut aria-hidden size={18} strokeWidth={1.8} />
      {t("signOut")}
    </button>
  )
}
