import type { ReactNode } from "react"
import { SiteLink } from "../shell/site-link"
import { type Filters, filtersToQuery } from "./filters"

/** A link to the list in another state. A sector has its own address while it stands alone. */
export function ListLink(props: {
  filters: Filters
  children: ReactNode
  className?: string
  "aria-current"?: "true" | "page"
  "aria-label"?: string
  rel?: string
  scroll?: boolean
}) {
  const { filters, ...rest } = props
  const { sector, ...others } = filters
  const query = filtersToQuery(others)
  if (sector && query === "") return <SiteLink to="sector" params={{ sector }} {...rest} />
  return <SiteLink to="products" query={filtersToQuery(filters)} {...rest} />
}
