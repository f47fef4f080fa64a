import { useTranslations } from "next-intl"

export function SkipLink() {
  const t = useTranslations("site")
  return (
    <a
      href="#main"
      className="o-button o-button--calm fixed top-3 left-3 z-50 -translate-y-24 opacity-0 focus:translate-y-0 focus:opacity-100"
    >
      {t("skip")}
    </a>
  )
}
