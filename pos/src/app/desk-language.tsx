import { type ReactNode, useEffect, useState } from "react"
import { type AbstractIntlMessages, IntlProvider, useLocale, useMessages } from "use-intl"
import vi from "../messages/desk-vi.json"

/** The words of the screens beside the sale path; they come with these screens and not before. */
export function DeskLanguage({ children }: { children: ReactNode }) {
  const locale = useLocale()
  const messages = useMessages()
  const [english, setEnglish] = useState<AbstractIntlMessages | null>(null)
  useEffect(() => {
    if (locale === "en") {
      void import("../messages/desk-en.json").then((file) => setEnglish(file.default))
    }
  }, [locale])
  if (locale === "en" && !english) return <main aria-busy={true} />
  const words = locale === "en" ? english : vi
  return (
    <IntlProvider
      locale={locale}
      messages={{ ...messages, ...words } as typeof messages}
      timeZone="Asia/Ho_Chi_Minh"
    >
      {children}
    </IntlProvider>
  )
}
