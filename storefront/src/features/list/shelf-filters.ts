import "server-only"
import { criteriaSetAt, sectorOf } from "@ocop/domain"
import { notFound } from "next/navigation"
import type { Filters } from "./filters"

type Params = { sector?: string; set?: string; page?: string }

/** The state that a shelf's address stands for; no such page for unknown or second-best addresses. */
export function shelfFilters({ sector, set, page }: Params): Filters {
  if (page !== undefined && !/^([2-9]|[1-9]\d{1,3})$/.test(page)) notFound()
  if (sector !== undefined && sectorOf(sector)?.slug !== sector) notFound()
  const criteriaSet = sector && set ? criteriaSetAt(sector, set) : null
  if (set !== undefined && criteriaSet === null) notFound()
  return {
    ...(sector ? { sector } : {}),
    ...(criteriaSet ? { set: String(criteriaSet.no) } : {}),
    sort: "relevance",
    page: Number(page ?? 1),
  }
}
