import type { useTranslations } from "next-intl"
import type { Locale } from "@/lib/i18n/locales"
import { formatDay } from "@/lib/text/format"
import type { FeedWords } from "./feed-item"

type T = ReturnType<typeof useTranslations<"feeds">>

/** The words of a feed in its language. */
export function feedWords(t: T, locale: Locale): FeedWords {
  return {
    demo: t("demo"),
    certificate: ({ stars, decisionNo, validTo }) =>
      t("certificate", { stars, decision: decisionNo, day: formatDay(validTo, locale) }),
    made: (set, maker, place) => {
      const where = [place, "Hà Tĩnh"].filter(Boolean).join(", ")
      return maker ? t("made", { set, maker, place: where }) : t("madeIn", { set, place: where })
    },
  }
}
