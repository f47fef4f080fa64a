import { buttonClass } from "@ocop/ui"
import { useTranslations } from "next-intl"
import { SiteLink } from "@/features/shell/site-link"

export default function NotFound() {
  const t = useTranslations("missing")
  return (
    <div className="page-width pt-18">
      <title>{t("title")}</title>
      <h1 className="max-w-[20ch] text-h1">{t("title")}</h1>
      <p className="mt-4 mb-7 max-w-[36rem] text-lead text-ink2">{t("text")}</p>
      <SiteLink to="products" className={buttonClass({ variant: "calm" })}>
        {t("action")}
      </SiteLink>
    </div>
  )
}
