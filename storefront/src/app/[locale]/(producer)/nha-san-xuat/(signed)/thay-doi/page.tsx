import { listingChanges, vendorMe, vendorSales } from "@ocop/contracts"
import { getTranslations } from "next-intl/server"
import { ChangeList } from "@/features/producer-portal/changes/change-list"
import { PortalPage } from "@/features/producer-portal/frame/portal-page"
import { present, readVendor } from "@/features/producer-portal/session/read-vendor"
import { pageLocale } from "@/lib/i18n/page-locale"

type Props = { params: Promise<{ locale: string }> }

export default async function PortalChanges({ params }: Props) {
  const locale = await pageLocale(params)
  const t = await getTranslations("producer.changes")
  const [me, { changes }, sales] = await Promise.all([
    present(readVendor(locale, "/vendor/me", vendorMe)),
    present(readVendor(locale, "/vendor/changes", listingChanges)),
    present(readVendor(locale, "/vendor/sales", vendorSales)),
  ])
  return (
    <PortalPage title={t("title")} day={sales.to} demo={me.producer.demo} fact={me.producer.name}>
      <ChangeList changes={changes} />
    </PortalPage>
  )
}
