import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { SignInForm } from "@/features/account/sign-in-form"
import { ClientMessages } from "@/features/shell/client-messages"
import { SiteLink } from "@/features/shell/site-link"
import { pageLocale } from "@/lib/i18n/page-locale"

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "account.signIn" })
  return { title: t("title") }
}

export default async function SignInPage({ params }: Props) {
  await pageLocale(params)
  const t = await getTranslations("account.signIn")
  return (
    <ClientMessages parts={["account"]}>
      <div className="page-width pt-7 sm:pt-11">
        <h1 className="text-h1">{t("title")}</h1>
        <p className="mt-3 mb-7 max-w-[36rem] text-lead text-ink2">{t("text")}</p>
        <SignInForm />
        <p className="mt-9 max-w-[36rem] text-small text-ink2">
          {t.rich("guest", {
            link: (words) => (
              <SiteLink to="orderLookup" className="text-link">
                {words}
              </SiteLink>
            ),
          })}
        </p>
      </div>
    </ClientMessages>
  )
}
