import { vendorMe, vendorProducts, vendorSales } from "@ocop/contracts"
import { getTranslations } from "next-intl/server"
import { PortalPage } from "@/features/producer-portal/frame/portal-page"
import { daysOf } from "@/features/producer-portal/goods/days-of"
import { GoodsPanel } from "@/features/producer-portal/home/goods-panel"
import { MoneyPanel } from "@/features/producer-portal/home/money-panel"
import { WaitingPanel } from "@/features/producer-portal/home/waiting-panel"
import { present, readVendor } from "@/features/producer-portal/session/read-vendor"
import { pageLocale } from "@/lib/i18n/page-locale"
import { formatMoney } from "@/lib/text/format"

type Props = { params: Promise<{ locale: string }> }

export default async function PortalHome({ params }: Props) {
  const locale = await pageLocale(params)
  const t = await getTranslations("producer.home")
  const [me, goods, sales] = await Promise.all([
    present(readVendor(locale, "/vendor/me", vendorMe)),
    present(readVendor(locale, "/vendor/products", vendorProducts)),
    present(readVendor(locale, "/vendor/sales", vendorSales)),
  ])
  const days = daysOf(goods)
  const amount = formatMoney(sales.total.amount, locale)
  return (
    <PortalPage
      title={me.producer.name}
      day={goods.day}
      demo={me.producer.demo}
      fact={sales.total.amount > 0 ? t("sold", { days, amount }) : t("soldNone", { days })}
    >
      <div className="grid items-start gap-x-18 gap-y-9 lg:grid-cols-[1fr_24rem]">
        <div className="flex flex-col gap-9">
          <WaitingPanel waiting={me.waiting} />
          <GoodsPanel goods={goods} days={days} />
        </div>
        <MoneyPanel sales={sales} />
      </div>
    </PortalPage>
  )
}
