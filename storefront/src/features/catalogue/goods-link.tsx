import { classNames } from "@ocop/ui"
import { SiteLink } from "../shell/site-link"
import { GoodsName, type Named } from "./goods-name"

type Props = {
  of: Named & { handle: string }
  /** The nearest `relative` box around it is clicked as a whole. */
  covering?: boolean
  className?: string
}

/** The name of goods, leading to their page. */
export function GoodsLink({ of, covering, className }: Props) {
  return (
    <SiteLink
      to="product"
      params={{ handle: of.handle }}
      className={classNames(
        "underline-offset-4 hover:underline",
        covering && "after:absolute after:inset-0",
        className,
      )}
    >
      <GoodsName of={of} />
    </SiteLink>
  )
}
