"use client"

import { useTranslations } from "next-intl"
import { usePlace } from "./place-store"

/** "Còn sao, có sẵn quanh Thành Sen", for the place that the shopper chose. */
export function NearPlace() {
  const t = useTranslations("place")
  return t("shelfTitle", { place: usePlace().name.replace(/^(Phường|Xã) /, "") })
}
