import { RefreshCw, WifiOff } from "lucide-react"
import type { ReactNode } from "react"
import { useTranslations } from "use-intl"
import { useTill } from "../app/till-context"
import { Press } from "./buttons"
import { useFormat } from "./format"
import { Tag } from "./tag"

/** How old a list is, in one sentence where the server does not answer, and the way to ask again. */
export function ListAge({
  words,
  known,
  onRead,
  children,
}: {
  words: "pickup" | "held"
  known: { asOf: string | null; isFresh: boolean }
  onRead: () => void
  children?: ReactNode
}) {
  const { data } = useTill()
  const t = useTranslations(words)
  const format = useFormat()
  const age = known.asOf === null ? null : format.age(data.now() - Date.parse(known.asOf))
  return (
    <div className="flex flex-wrap items-center gap-3">
      {known.isFresh ? (
        <span className="text-ink2">
          {t("asOf", { time: format.time(known.asOf ?? data.now()) })}
        </span>
      ) : (
        <div role="alert" className="min-w-60 flex-1">
          <Tag tone="careful" icon={<WifiOff />} block={true}>
            {age === null ? t("neverSeen") : t("offline", { age })}
          </Tag>
        </div>
      )}
      <Press className="h-12 px-4" onClick={onRead}>
        <RefreshCw aria-hidden={true} size={18} />
        {t("readAgain")}
      </Press>
      {children}
    </div>
  )
}
