"use client"

import { Notice } from "@ocop/ui"
import { useTranslations } from "next-intl"
import { SiteLink } from "../shell/site-link"

/** What was ordered before one of several orders was refused: nobody orders it twice by mistake. */
export function PlacedSoFar({ codes }: { codes: readonly string[] }) {
  const t = useTranslations("gifts")
  return (
    <Notice tone="gentle" role="status" title={t("placedSoFar", { count: codes.length })}>
      <p className="flex flex-wrap gap-x-5">
        {codes.map((code) => (
          <SiteLink key={code} to="order" params={{ code }} className="text-link">
            {code}
          </SiteLink>
        ))}
      </p>
    </Notice>
  )
}
