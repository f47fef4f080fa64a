import type { Locale } from "./lib/i18n/locales"
import type producer from "./messages/producer/vi.json"
import type messages from "./messages/vi.json"

declare module "next-intl" {
  interface AppConfig {
    Locale: Locale
    Messages: typeof messages & typeof producer
  }
}
