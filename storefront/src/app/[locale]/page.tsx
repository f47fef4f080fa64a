import { getTranslations, setRequestLocale } from "next-intl/server"

export const revalidate = 60

export default async function Home({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params
  setRequestLocale(locale)
  const t = await getTranslations("site")
  return (
    <h1 className="text-display page-width">
      {t("name")} {t("outlets", { count: 14 })}
    </h1>
  )
}
