import type { VendorMe } from "@ocop/contracts"
import { buttonClass, Notice } from "@ocop/ui"
import Link from "next/link"
import { useLocale, useTranslations } from "next-intl"
import { type PortalPage, portalHref } from "../portal-href"

type Row = { key: string; title: string; text: string; page: PortalPage; link: string }

/** What waits for the producer; the most urgent first. */
export function WaitingPanel({ waiting }: { waiting: VendorMe["waiting"] }) {
  const t = useTranslations("producer.home")
  const locale = useLocale()
  const rows: Row[] = []
  const add = (key: "soldOut" | "expiring" | "lapsed" | "changes", page: PortalPage) => {
    const count = waiting[key]
    if (count === 0) return
    const link = page === "changes" ? t("changesLink") : t("goodsLink")
    rows.push({ key, title: t(key, { count }), text: t(`${key}Text`), page, link })
  }
  add("soldOut", "goods")
  add("expiring", "goods")
  add("changes", "changes")
  add("lapsed", "goods")
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting" className="mb-4 text-panel">
        {t("waiting")}
      </h2>
      {rows.length === 0 && <Notice>{t("nothing")}</Notice>}
      <ul className="flex flex-col gap-3">
        {rows.map(({ key, title, text, page, link }) => (
          <li
            key={key}
            className="flex flex-col gap-3 rounded-panel border-[1.5px] border-ink bg-card p-4 sm:flex-row sm:items-center sm:justify-between sm:p-5"
          >
            <div className="min-w-0">
              <h3 className="text-h3">{title}</h3>
              <p className="mt-1 text-ink2">{text}</p>
            </div>
            <Link
              href={portalHref(locale, page)}
              prefetch={false}
              className={buttonClass({ variant: "outline", size: "small" })}
            >
              {link}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
