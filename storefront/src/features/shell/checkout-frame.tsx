import { ChevronLeft } from "lucide-react"
import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import type { RouteName } from "@/lib/i18n/routes"
import { SiteLink } from "./site-link"

type Props = { title: string; step?: string; back: RouteName; children: ReactNode }

/** A page of the checkout: nothing but the way back, what it is, and where in the way it stands. */
export function CheckoutFrame({ title, step, back, children }: Props) {
  const t = useTranslations("shell")
  return (
    <>
      <header className="border-b-[1.5px] border-ink">
        <div className="page-width flex min-h-18 items-center gap-3">
          <SiteLink
            to={back}
            aria-label={t("back")}
            className="-ml-3 inline-flex size-11 items-center justify-center rounded-control"
          >
            <ChevronLeft aria-hidden size={26} strokeWidth={1.8} />
          </SiteLink>
          <h1 className="text-panel">{title}</h1>
          {step && <p className="ml-auto text-small text-ink2">{step}</p>}
        </div>
      </header>
      <main id="main" tabIndex={-1} className="flex-1 outline-none">
        {children}
      </main>
    </>
  )
}
