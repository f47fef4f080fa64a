import { DemoTag, Pattern } from "@ocop/ui"
import { useLocale, useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { formatDay } from "@/lib/text/format"
import { SignOut } from "./sign-out"

type Props = { title: string; day: string; demo: boolean; children?: ReactNode }

/** The deep band on top: the day, whose place this is, and one line of fact. */
export function PortalHeader({ title, day, demo, children }: Props) {
  const t = useTranslations("producer")
  const locale = useLocale()
  return (
    <header className="surface-deep relative overflow-hidden bg-deep text-on-deep">
      <Pattern kind="dan" behind className="opacity-10" />
      <div className="page-width relative pt-5 pb-8 md:pb-10">
        <div className="flex items-center justify-between gap-4">
          <p className="text-small text-on-deep2">{formatDay(day, locale)}</p>
          <div className="flex items-center gap-4">
            {demo && <DemoTag words={t("demo")} className="border-on-deep2 text-on-deep2" />}
            <SignOut />
          </div>
        </div>
        <h1 className="mt-2 text-h2-page text-balance">{title}</h1>
        {children && <p className="mt-2 text-on-deep2">{children}</p>}
      </div>
    </header>
  )
}
