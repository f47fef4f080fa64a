import { useTranslations } from "next-intl"
import { LanguageSwitch } from "./language-switch"

/** Says on every page what is invented, and offers the other language. */
export function DemoBanner() {
  const t = useTranslations("site")
  return (
    <aside aria-label={t("demoLabel")} className="surface-deep text-least">
      <div className="page-width flex min-h-9 items-center justify-between gap-4">
        <p className="py-2 text-on-deep2">
          <b className="text-on-deep">{t("demoTitle")}</b> {t("demoText")}
        </p>
        <LanguageSwitch />
      </div>
    </aside>
  )
}
