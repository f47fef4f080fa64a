import { WeaveDivider } from "@ocop/ui"
import { seasonsOn } from "@ocop/vn"
import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { cropOf, cropProduct } from "@/features/home/crop-of"
import { Hero } from "@/features/home/hero"
import { homeJsonLd } from "@/features/home/home-json-ld"
import { MarksBar } from "@/features/home/marks-bar"
import { NearestOutlets } from "@/features/home/nearest-outlets"
import { NewPapers } from "@/features/home/new-papers"
import { newlyRecognised } from "@/features/home/newly-recognised"
import { pickShelf } from "@/features/home/pick-shelf"
import { ProvinceBand } from "@/features/home/province-band"
import { ReadTheSeal } from "@/features/home/read-the-seal"
import { SeasonPanel } from "@/features/home/season-panel"
import { SHELF_SIZE, StarShelf } from "@/features/home/star-shelf"
import { TetShelf } from "@/features/home/tet-shelf"
import { JsonLd } from "@/features/shell/json-ld"
import { readCatalogue, readOutlets, readSummary } from "@/lib/api/catalogue"
import { siteUrl } from "@/lib/env"
import { alternatesOf } from "@/lib/i18n/alternates"
import { pageLocale } from "@/lib/i18n/page-locale"

export const revalidate = 60

const TET_SIZE = 4
const NEW_SIZE = 6

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { alternates: alternatesOf(await pageLocale(params), "home") }
}

const read = (query: Record<string, string>) =>
  readCatalogue(new URLSearchParams(query), { cached: true })

export default async function HomePage({ params }: Props) {
  const locale = await pageLocale(params)
  const [summary, starred, outlets] = await Promise.all([
    readSummary(),
    read({ star: "in_force", sort: "stars", page_size: "100" }),
    readOutlets(),
  ])
  const { day } = summary
  const crop = cropOf(day)
  const isTet = seasonsOn(day).some(({ key }) => key === "tet")
  const [crops, gifts] = await Promise.all([
    crop ? read({ season: crop, page_size: "12" }) : null,
    isTet ? read({ season: "tet", sort: "stars", page_size: "48" }) : null,
  ])
  const { hero, shelf } = pickShelf(starred.items, SHELF_SIZE)
  const shown = new Set([hero, ...shelf].map((item) => item?.handle))
  const giftShelf = pickShelf(
    gifts?.items.filter((item) => !shown.has(item.handle)) ?? [],
    TET_SIZE,
  )
  const inSeason = crops && cropProduct(crops.items)
  const t = await getTranslations("site")
  return (
    <>
      <JsonLd
        data={homeJsonLd(locale, siteUrl(), { name: t("name"), description: t("description") })}
      />
      <Hero summary={summary} item={hero} />
      <MarksBar summary={summary} />
      <WeaveDivider />
      <StarShelf items={shelf} day={day} count={summary.inForce} />
      {gifts && <TetShelf items={giftShelf.shelf} day={day} count={gifts.count} />}
      <NewPapers items={newlyRecognised(starred.items, NEW_SIZE)} day={day} />
      <ProvinceBand
        outlets={outlets.filter((outlet) => outlet.open)}
        communes={starred.facets.communes}
      />
      <NearestOutlets />
      <ReadTheSeal item={hero} day={day} />
      {crop && inSeason && <SeasonPanel item={inSeason} crop={crop} day={day} />}
    </>
  )
}
