import { buttonClass } from "@ocop/ui"
import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { PrintButton } from "@/features/receipt/print-button"
import { ReceiptPaper } from "@/features/receipt/receipt-paper"
import { SiteLink } from "@/features/shell/site-link"
import { readReceipt } from "@/lib/api/receipt"
import { pageLocale } from "@/lib/i18n/page-locale"

// One person's purchase: read anew for each visit, kept by nobody.
export const dynamic = "force-dynamic"

type Props = { params: Promise<{ locale: string; code: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params)
  const t = await getTranslations({ locale, namespace: "receipt" })
  return {
    title: t("title"),
    robots: { index: false, follow: false },
    referrer: "no-referrer",
  }
}

export default async function ReceiptPage({ params }: Props) {
  const locale = await pageLocale(params)
  const { code } = await params
  const receipt = await readReceipt(code)
  if (receipt === null) notFound()
  const t = await getTranslations({ locale, namespace: "receipt" })
  return (
    <div className="page-width receipt-page">
      <div className="receipt-about">
        <h1 className="text-h1">{t("title")}</h1>
        <p className="mt-4 max-w-[30rem] text-lead text-ink2">{t("text")}</p>
        <div className="mt-7 flex flex-wrap gap-3">
          <PrintButton words={t("print")} />
          <SiteLink
            to="outlet"
            params={{ code: receipt.outlet.code }}
            className={buttonClass({ variant: "quiet" })}
          >
            {t("shop")}
          </SiteLink>
        </div>
      </div>
      <ReceiptPaper receipt={receipt} code={code} />
    </div>
  )
}
