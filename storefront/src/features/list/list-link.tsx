import type { ReactNode } from "react"
import { SiteLink } from "../shell/site-link"
import type { Filters } from "./filters"
import { addressOf } from "./list-address"

/** A link to the list in another state. */
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
  return <SiteLink {...addressOf(filters)} {...rest} />
}
