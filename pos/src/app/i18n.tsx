import { type ReactNode, useEffect, useState } from "react"
import { type AbstractIntlMessages, IntlProvider } from "use-intl"
import type { Preferences } from "../data/preferences"
import type { Store } from "../data/store"
import type deskVi from "../messages/desk-vi.json"
import vi from "../messages/vi.json"
import { useStore } from "../parts/use-store"

declare module "use-intl" {
  interface AppConfig {
    Messages: typeof vi & typeof deskVi
  }
}

type Messages = typeof vi & typeof deskVi

const TIME_ZONE = "Asia/Ho_Chi_Minh"

/** The words of the chosen language; Vietnamese is there at once, English comes as a file of its own. */
export function Language({
  preferences,
  children,
}: {
  preferences: Store<Preferences>
  children: ReactNode
}) {
  const { locale } = useStore(preferences)
  const [english, setEnglish] = useState<AbstractIntlMessages | null>(null)
  useEffect(() => {
    if (locale === "en") {
      void import("../messages/en.json").then((file) => setEnglish(file.default))
    }
  }, [locale])
  const isEnglish = locale === "en" && english !== null
  useEffect(() => {
    document.documentElement.lang = isEnglish ? "en" : "vi"
  }, [isEnglish])
  return (
    <IntlProvider
      locale={isEnglish ? "en" : "vi"}
      messages={(isEnglish ? english : vi) as Messages}
      timeZone={TIME_ZONE}
    >
      {children}
    </IntlProvider>
  )
}
