"use client"

import { useTranslations } from "next-intl"

const KNOWN = [
  "CODE_INVALID",
  "PHONE_INVALID",
  "ADDRESS_INVALID",
  "TOO_MANY_REQUESTS",
  "ERASURE_WAITS",
  "UNAUTHENTICATED",
] as const

/** What a refusal means to the shopper, and what to do. */
export function useRefusal(): (code: string) => string {
  const t = useTranslations("account.refusals")
  return (code) => t(KNOWN.find((known) => known === code) ?? "other")
}
