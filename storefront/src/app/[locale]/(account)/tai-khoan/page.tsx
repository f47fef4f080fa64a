import { shopperAccount, shopperOrders } from "@ocop/contracts"
import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { Addresses } from "@/features/account/addresses"
import { nationalPhone } from "@/features/account/national-phone"
import { OrderList } from "@/features/account/order-list"
import { OwnData } from "@/features/account/own-data"
import { readShopper } from "@/features/account/read-shopper"
import { SignOut } from "@/features/account/sign-out"
import { ClientMessages } from "@/features/shell/client-messages"
import { SiteLink } from "@/features/shell/site-link"
import { pageLocale } from "@/lib/i18n/page-locale"
import { formatDay } from "@/lib/text/format"

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "account" })
  return { title: t("title") }
}

export default async function AccountPage({ params }: Props) {
  const locale = await pageLocale(params)
  const t = await getTranslations("account")
  const [account, { orders }] = await Promise.all([
    readShopper(locale, "", shopperAccount),
    readShopper(locale, "/orders", shopperOrders),
  ])
  const phone = nationalPhone(account.phone)
  return (
    <ClientMessages parts={["account", "order", "place"]}>
      <div className="page-width pt-7 sm:pt-11">
        <h1 className="text-h1">{t("title")}</h1>
        <div className="mt-3 mb-9 flex flex-wrap items-center gap-x-7">
          <p className="text-ink2">
            {t("who", { phone, since: formatDay(account.since, locale) })}
          </p>
          <SiteLink to="saved" className="text-link inline-flex min-h-11 items-center">
            {t("saved")}
          </SiteLink>
          <SignOut />
        </div>
        <div className="grid items-start gap-x-18 gap-y-14 lg:grid-cols-[7fr_5fr]">
          <section aria-labelledby="own-orders">
            <h2 id="own-orders" className="mb-5 text-h2-page">
              {t("orders.title")}
            </h2>
            <OrderList orders={orders} phone={phone} />
          </section>
          <div className="flex flex-col gap-14">
            <section aria-labelledby="own-addresses">
              <h2 id="own-addresses" className="mb-5 text-h2-page">
                {t("addresses.title")}
              </h2>
              <Addresses account={account} />
            </section>
            <section aria-labelledby="own-data">
              <h2 id="own-data" className="mb-5 text-h2-page">
                {t("data.title")}
              </h2>
              <OwnData phone={phone} />
            </section>
          </div>
        </div>
      </div>
    </ClientMessages>
  )
}
