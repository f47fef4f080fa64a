import { getRequestConfig } from "next-intl/server"
import { DEFAULT_LOCALE, isLocale } from "./locales"

export default getRequestConfig(async ({ requestLocale }) => {
  const asked = await requestLocale
  const locale = asked && isLocale(asked) ? asked : DEFAULT_LOCALE
  const { default: messages } = await import(`../../messages/${locale}.json`)
  return { locale, messages, timeZone: "Asia/Ho_Chi_Minh" }
})
