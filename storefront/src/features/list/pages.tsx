import { useTranslations } from "next-intl"
import { type Filters, PAGE_SIZE } from "./filters"
import { ListLink } from "./list-link"
import { pageNumbers } from "./page-numbers"

/** Where the reader is in the list, and links to the other pages. */
export function Pages({
  filters,
  count,
  shown,
}: {
  filters: Filters
  count: number
  shown: number
}) {
  const t = useTranslations("list")
  const last = Math.ceil(count / PAGE_SIZE)
  const first = (filters.page - 1) * PAGE_SIZE + 1
  return (
    <div className="mt-14 flex flex-col items-center gap-5 border-t border-line pt-7">
      <p className="text-small text-ink2">
        {t("range", { first, last: first + shown - 1, count })}
      </p>
      {last > 1 && (
        <nav aria-label={t("pages")}>
          <ul className="flex flex-wrap justify-center gap-2">
            {pageNumbers(filters.page, last).map((page, index, all) => (
              <li key={page} className="flex items-center gap-2">
                {index > 0 && page - (all[index - 1] ?? 0) > 1 && <span aria-hidden>…</span>}
                <ListLink
                  filters={{ ...filters, page }}
                  aria-current={page === filters.page ? "page" : undefined}
                  aria-label={t("page", { page })}
                  rel={
                    page === filters.page + 1
                      ? "next"
                      : page === filters.page - 1
                        ? "prev"
                        : undefined
                  }
                  className={`inline-flex size-11 items-center justify-center rounded-control border-[1.5px] font-[650] ${page === filters.page ? "border-tea bg-tea text-on-tea" : "border-line2 bg-card hover:bg-sunk"}`}
                >
                  {page}
                </ListLink>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </div>
  )
}
