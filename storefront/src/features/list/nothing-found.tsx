import type { CataloguePage } from "@ocop/contracts"
import { buttonClass, Notice } from "@ocop/ui"
import { useTranslations } from "next-intl"
import { ProductCard } from "../catalogue/product-card"
import { type Filters, NARROWING, without } from "./filters"
import { ListLink } from "./list-link"

type Props = {
  filters: Filters
  looked: string
  /** The same search without its filters; the starred goods when it has none. */
  nearest: CataloguePage
  isSearchFound: boolean
}

/** Says what was looked for and the nearest thing that exists, with one button. */
export function NothingFound({ filters, looked, nearest, isSearchFound }: Props) {
  const t = useTranslations("list")
  const other: Filters = isSearchFound
    ? without(filters, ...NARROWING.filter((part) => part !== "q"))
    : { sort: "relevance", page: 1, star: "in_force" }
  return (
    <div className="flex flex-col gap-11">
      <Notice
        title={t("noneTitle", { looked })}
        action={
          <ListLink filters={other} className={buttonClass({ variant: "calm", size: "small" })}>
            {t(isSearchFound ? "noneWiden" : "noneStarred", { count: nearest.count })}
          </ListLink>
        }
      >
        {t(isSearchFound ? "noneTextFilters" : "noneText")}
      </Notice>
      <ul className="shelf">
        {nearest.items.slice(0, 3).map((item) => (
          <li key={item.productId}>
            <ProductCard item={item} day={nearest.day} headingLevel={2} />
          </li>
        ))}
      </ul>
    </div>
  )
}
