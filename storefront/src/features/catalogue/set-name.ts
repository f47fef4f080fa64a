import { criteriaSetOf, sectorOf } from "@ocop/domain"
import type { Locale } from "@/lib/i18n/locales"

/** Name of a criteria set ("bộ sản phẩm") in the reader's language; empty for an unknown number. */
export function setName(no: number, locale: Locale): string {
  return criteriaSetOf(no)?.[locale] ?? ""
}

/** Name of a sector by its address part; the part itself when unknown. */
export function sectorName(slug: string, locale: Locale): string {
  return sectorOf(slug)?.[locale] ?? slug
}
