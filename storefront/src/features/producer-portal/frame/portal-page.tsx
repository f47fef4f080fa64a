import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { PortalHeader } from "./portal-header"
import { PortalTabs } from "./portal-tabs"

type Props = {
  title: string
  day: string
  demo: boolean
  /** One line of fact below the title. */
  fact?: ReactNode
  children: ReactNode
}

/** A page of the portal: the band, the tabs, the page. */
export function PortalPage({ title, day, demo, fact, children }: Props) {
  const t = useTranslations("producer")
  return (
    <>
      <a
        href="#main"
        className="absolute top-2 left-2 z-20 -translate-y-24 rounded-control bg-paper px-4 py-3 font-label text-ink focus:translate-y-0"
      >
        {t("skip")}
      </a>
      <PortalHeader title={title} day={day} demo={demo}>
        {fact}
      </PortalHeader>
      <PortalTabs />
      <main id="main" tabIndex={-1} className="flex-1 outline-none">
        <div className="page-width pt-7 pb-32 md:pb-18">{children}</div>
      </main>
    </>
  )
}
