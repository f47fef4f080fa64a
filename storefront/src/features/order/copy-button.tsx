"use client"

import { useTranslations } from "next-intl"
import { useEffect, useState } from "react"

const SHOWN_MS = 2000

/** Copies a row of the account; says so. */
export function CopyButton({ text, what }: { text: string; what: string }) {
  const t = useTranslations("order")
  const [isCopied, setCopied] = useState(false)
  useEffect(() => {
    if (!isCopied) return
    const timer = setTimeout(() => setCopied(false), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [isCopied])
  return (
    <button
      type="button"
      className="text-link min-h-11 px-1"
      aria-label={t("copyWhat", { what })}
      onClick={async () => {
        await navigator.clipboard.writeText(text)
        setCopied(true)
      }}
    >
      <span aria-live="polite">{t(isCopied ? "copied" : "copy")}</span>
    </button>
  )
}
