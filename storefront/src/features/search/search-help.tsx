import type { SearchNote } from "@ocop/contracts"
import { useTranslations } from "next-intl"
import { type Filters, narrowingOf } from "../list/filters"
import { ListLink } from "../list/list-link"

type Props = { filters: Filters; note: SearchNote; count: number }

/** How a search was read, that its goods are only near, and shorter searches that find something. */
export function SearchHelp({ filters, note: { meant, whole, tries }, count }: Props) {
  const t = useTranslations("search")
  const isNear = whole === 0 && count > 0
  const isMeant = meant !== null && whole > 0
  // Other filters take away from the whole hits and from the near ones alike.
  const isPartly = whole > 0 && whole < count && narrowingOf(filters).length === 1
  if (!isMeant && !isNear && !isPartly && tries.length === 0) return null
  return (
    <div className="mb-7 flex flex-col gap-2 rounded-option bg-tea-wash px-5 py-4">
      {isMeant && (
        <p>
          {t.rich("meant", {
            words: meant,
            typed: filters.q ?? "",
            b: (words) => <b className="font-[650]">{words}</b>,
          })}
        </p>
      )}
      {isPartly && <p>{t("partly", { whole })}</p>}
      {isNear && <p className="font-[650]">{t("near", { words: filters.q ?? "" })}</p>}
      {tries.length > 0 && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <span className="text-small text-ink2">{t("tries")}</span>
          {tries.map(({ text, count: found }) => (
            <ListLink
              key={text}
              filters={{ q: text, sort: "relevance", page: 1 }}
              className="text-link inline-flex min-h-11 items-center text-small"
            >
              {t("try", { text, count: found })}
            </ListLink>
          ))}
        </div>
      )}
    </div>
  )
}
