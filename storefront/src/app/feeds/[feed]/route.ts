import { getTranslations } from "next-intl/server"
import { facebookFeed, tiktokFeed } from "@/features/feeds/csv-feeds"
import { type FeedItem, feedItem } from "@/features/feeds/feed-item"
import { feedWords } from "@/features/feeds/feed-words"
import { googleFeed } from "@/features/feeds/google-feed"
import { readEveryItem } from "@/lib/api/catalogue"
import { siteUrl } from "@/lib/env"
import { hrefTo } from "@/lib/i18n/routes"

export const revalidate = 60

type Props = { params: Promise<{ feed: string }> }

export function generateStaticParams() {
  return []
}

const FEED = /^(google|facebook|tiktok)(-en)?\.(xml|csv)$/
const TYPES = { xml: "application/xml; charset=utf-8", csv: "text/csv; charset=utf-8" }

/** Product feeds: `google.xml`, `facebook.csv`, `tiktok.csv`, and each `-en` in English. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const [, service, english, type] = FEED.exec((await params).feed) ?? []
  const isKnown = type === (service === "google" ? "xml" : "csv")
  if (!isKnown) return new Response(null, { status: 404 })
  const locale = english ? "en" : "vi"
  const site = siteUrl()
  const t = await getTranslations({ locale, namespace: "site" })
  const words = feedWords(await getTranslations({ locale, namespace: "feeds" }), locale)
  const items = (await readEveryItem()).flatMap((item): FeedItem[] => {
    const made = feedItem(item, { locale, site, words })
    return made ? [made] : []
  })
  const head = {
    title: t("name"),
    link: `${site}${hrefTo(locale, "home")}`,
    description: t("description"),
  }
  const body =
    service === "google"
      ? googleFeed(items, head)
      : service === "facebook"
        ? facebookFeed(items)
        : tiktokFeed(items)
  return new Response(body, {
    headers: { "content-type": TYPES[type as keyof typeof TYPES], "x-robots-tag": "noindex" },
  })
}
