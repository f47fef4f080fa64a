"use client"

import { Notice } from "@ocop/ui"
import { useTranslations } from "next-intl"
import { useEffect, useState } from "react"
import { SiteLink } from "../shell/site-link"
import { placedTogether } from "./known-orders"

/** The way to the orders that were placed at once with this one: each is paid and sent by itself. */
export function OrdersTogether({ code }: { code: string }) {
  const t = useTranslations("order.together")
  const [others, setOthers] = useState<string[]>([])
  useEffect(() => setOthers(placedTogether(code)), [code])
  if (others.length === 0) return null
  return (
    <div className="page-width max-w-[48rem] pt-7">
      <Notice tone="season" role="status" title={t("title", { count: others.length + 1 })}>
        <p>{t("text")}</p>
        <p className="mt-1 flex flex-wrap gap-x-5 gap-y-1">
          {others.map((other) => (
            <SiteLink key={other} to="order" params={{ code: other }} className="text-link">
              {t("open", { code: other })}
            </SiteLink>
          ))}
        </p>
      </Notice>
    </div>
  )
}
