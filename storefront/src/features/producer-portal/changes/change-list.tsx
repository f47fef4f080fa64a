import type { ListingChange } from "@ocop/contracts"
import { buttonClass, classNames, Notice } from "@ocop/ui"
import Link from "next/link"
import { useLocale, useTranslations } from "next-intl"
import { formatDay } from "@/lib/text/format"
import { portalHref } from "../portal-href"
import { ChangeValues } from "./change-values"

const TONES: Record<ListingChange["state"], string> = {
  pending: "bg-honey-wash text-honey-ink",
  confirmed: "bg-tea-wash text-tea",
  declined: "bg-lac-wash text-lac",
}

/** Own proposals with their state and the office's answer. */
export function ChangeList({ changes }: { changes: readonly ListingChange[] }) {
  const t = useTranslations("producer.changes")
  const locale = useLocale()
  const day = (instant: string) => formatDay(businessDay(instant), locale)
  if (changes.length === 0) {
    return (
      <Notice
        title={t("empty")}
        className="max-w-[36rem]"
        action={
          <Link
            href={portalHref(locale, "goods")}
            prefetch={false}
            className={buttonClass({ variant: "calm", size: "small" })}
          >
            {t("toGoods")}
          </Link>
        }
      >
        {t("emptyText")}
      </Notice>
    )
  }
  return (
    <ul className="grid gap-5">
      {changes.map((change) => (
        <li key={change.id} className="rounded-panel border border-line bg-card p-4 sm:p-5">
          <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
            <h2 className="text-h3">
              {t(`kinds.${change.kind}`)} · {change.title}
            </h2>
            <span
              className={classNames(
                "rounded-full px-3 py-1 text-small font-label",
                TONES[change.state],
              )}
            >
              {t(`states.${change.state}`)}
            </span>
          </div>
          <p className="mt-1 mb-3 text-small text-ink2">
            {t("sentOn", { day: day(change.createdAt) })}
            {change.decidedAt !== null && ` · ${t("decidedOn", { day: day(change.decidedAt) })}`}
          </p>
          {change.reason !== null && (
            <p className="mb-3 font-label">{t("reason", { reason: change.reason })}</p>
          )}
          <ChangeValues change={change} />
        </li>
      ))}
    </ul>
  )
}

const ZONE = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ho_Chi_Minh", dateStyle: "short" })
const businessDay = (instant: string) => ZONE.format(new Date(instant))
