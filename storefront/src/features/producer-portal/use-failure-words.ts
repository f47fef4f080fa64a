"use client"

import { useTranslations } from "next-intl"

const KNOWN = [
  "CODE_INVALID",
  "UNAUTHENTICATED",
  "TOO_MANY_REQUESTS",
  "PHONE_INVALID",
  "FILE_REFUSED",
  "PAYLOAD_TOO_LARGE",
  "INVALID_REQUEST",
  "UNAVAILABLE",
] as const

/** What a refusal means to the producer, and what to do. */
export function useFailureWords(): (code: string) => string {
  const t = useTranslations("producer.errors")
  return (code) => t(KNOWN.find((known) => known === code) ?? "other")
}
