import { Logo } from "@ocop/ui"
import { getTranslations } from "next-intl/server"
import { SignInForm } from "@/features/producer-portal/sign-in/sign-in-form"
import { pageLocale } from "@/lib/i18n/page-locale"
import { hrefTo } from "@/lib/i18n/routes"

type Props = { params: Promise<{ locale: string }> }

export default async function SignInPage({ params }: Props) {
  const locale = await pageLocale(params)
  const t = await getTranslations("producer.signIn")
  return (
    <main id="main" className="page-width flex flex-1 flex-col items-center py-9 md:py-18">
      <div className="w-full max-w-[30rem]">
        <a href={hrefTo(locale, "home")} className="nav-link gap-3">
          <Logo size={36} />
          {t("back")}
        </a>
        <h1 className="mt-7 text-h2-page text-balance">{t("title")}</h1>
        <p className="mt-3 mb-7 text-ink2">{t("text")}</p>
        <SignInForm />
      </div>
    </main>
  )
}
