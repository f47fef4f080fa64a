import { buttonClass } from "@ocop/ui"
import { useTranslations } from "next-intl"
import { SiteLink } from "@/features/shell/site-link"

export default function ReceiptNotFound() {
  const t = useTranslations("receipt")
  return (
    <div className="page-width pt-18">
      <title>{t("missing")}</title>
      <h1 className="max-w-[20ch] text-h1">{t("missing")}</h1>
      <p className="mt-4 mb-7 max-w-[38rem] text-lead text-ink2">{t("missingText")}</p>
      <SiteLink to="outlets" className={buttonClass({ variant: "calm" })}>
        {t("missingAction")}
      </SiteLink>
    </div>
  )
}
