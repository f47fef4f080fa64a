import { getRequestConfig } from "next-intl/server"
import { DEFAULT_LOCALE, isLocale } from "./locales"

export default getRequestConfig(async ({ requestLocale }) => {
  const asked = await requestLocale
  const locale = asked && isLocale(asked) ? asked : DEFAULT_LOCALE
  const [{ default: shop }, { default: producer }] = await Promise.all([
    import(`../../messages/${locale}.json`),
    import(`../../messages/producer/${locale}.json`),
  ])
  return { locale, messages: { ...shop, ...producer }, timeZone: "Asia/Ho_Chi_Minh" }
})
