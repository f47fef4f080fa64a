import { X } from "lucide-react"
import { useTranslations } from "next-intl"
import { type Filters, type Narrowing, without } from "./filters"
import { ListLink } from "./list-link"

type Props = { filters: Filters; chosen: { part: Narrowing; words: string }[] }

/** What narrows the list, each to be taken away. */
export function Chosen({ filters, chosen }: Props) {
  const t = useTranslations("list")
  if (chosen.length === 0) return null
  const all = chosen.map((one) => one.part)
  return (
    <div className="flex flex-wrap items-center gap-2">
      {chosen.map(({ part, words }) => (
        <ListLink
          key={part}
          filters={without(filters, part)}
          scroll={false}
          aria-label={t("remove", { words })}
          className="inline-flex min-h-11 max-w-full items-center gap-2 rounded-control bg-tea-wash px-4 text-small font-[650]"
        >
          <span className="truncate">{words}</span>
          <X aria-hidden size={16} strokeWidth={2} className="shrink-0" />
        </ListLink>
      ))}
      <ListLink
        filters={without(filters, ...all)}
        scroll={false}
        className="text-link inline-flex min-h-11 items-center px-1 text-small"
      >
        {t("clear")}
      </ListLink>
    </div>
  )
}
