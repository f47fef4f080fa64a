import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { alternatesOf } from "@/lib/i18n/alternates"
import { pageLocale } from "@/lib/i18n/page-locale"
import { ContentPage, Passages } from "./content-page"
import { LEGAL_PAGES, type LegalPageName } from "./legal-pages"
import { RulesNav } from "./rules-nav"

export type LegalPageProps = { params: Promise<{ locale: string }> }

// The keys of a page are those of its list; the type of one page stands for all of them.
type Key = "terms.scope"
const keyOf = (name: LegalPageName, part: string) => `${name}.${part}` as Key

/** Head of a page of the rules. */
export async function legalMetadata(
  params: LegalPageProps["params"],
  name: LegalPageName,
): Promise<Metadata> {
  const locale = await pageLocale(params)
  const t = await getTranslations({ locale, namespace: "legal" })
  return {
    title: t(`${name}.title`),
    description: t(`${name}.lead`),
    alternates: alternatesOf(locale, name),
  }
}

/** A page of the rules, from the message catalogue. */
export async function LegalPage({ params, name }: LegalPageProps & { name: LegalPageName }) {
  const locale = await pageLocale(params)
  const t = await getTranslations({ locale, namespace: "legal" })
  return (
    <ContentPage title={t(`${name}.title`)} lead={t(`${name}.lead`)}>
      <Passages
        passages={LEGAL_PAGES[name].map((part) => ({
          title: t(`${keyOf(name, part)}.title`),
          text: t(`${keyOf(name, part)}.text`),
        }))}
      />
      <RulesNav here={name} />
    </ContentPage>
  )
}
