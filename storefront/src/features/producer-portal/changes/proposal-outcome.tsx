"use client"

import { Notice } from "@ocop/ui"
import { useTranslations } from "next-intl"
import { useFailureWords } from "../use-failure-words"
import type { ProposalState } from "./use-proposal"

/** How sending went. */
export function ProposalOutcome({ state }: { state: ProposalState }) {
  const t = useTranslations("producer.propose")
  const words = useFailureWords()
  if (state.status === "sent") {
    return (
      <Notice role="status" tone="gentle">
        {t("sent")}
      </Notice>
    )
  }
  if (state.status !== "failed") return null
  return (
    <Notice role="alert" tone="fault">
      {words(state.code)}
    </Notice>
  )
}
