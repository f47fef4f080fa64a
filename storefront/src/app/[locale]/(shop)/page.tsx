import { WeaveDivider } from "@ocop/ui"
import type { Metadata } from "next"
import { Hero } from "@/features/home/hero"
import { MarksBar } from "@/features/home/marks-bar"
import { pickShelf } from "@/features/home/pick-shelf"
import { ProvinceBand } from "@/features/home/province-band"
import { ReadTheSeal } from "@/features/home/read-the-seal"
import { type Season, seasonOf, seasonProduct } from "@/features/home/season"
import { SeasonPanel } from "@/features/home/season-panel"
import { SHELF_SIZE, StarShelf } from "@/features/home/star-shelf"
import { readCatalogue, readOutlets, readSummary } from "@/lib/api/catalogue"
import { alternatesOf } from "@/lib/i18n/alternates"
import { pageLocale } from "@/lib/i18n/page-locale"

export const revalidate = 60

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { alternates: alternatesOf(await pageLocale(params), "home") }
}

async function readSeason(season: Season | null) {
  if (season === null) return null
  const query = new URLSearchParams({ q: season.query, page_size: "12" })
  const { items } = await readCatalogue(query, { cached: true })
  return seasonProduct(season, items)
}

export default async function HomePage({ params }: Props) {
  await pageLocale(params)
  const starred = new URLSearchParams({ star: "in_force", sort: "stars", page_size: "24" })
  const [summary, page, outlets] = await Promise.all([
    readSummary(),
    readCatalogue(starred, { cached: true }),
    readOutlets(),
  ])
  const { day } = summary
  const { hero, shelf } = pickShelf(page.items, SHELF_SIZE)
  const season = seasonOf(day)
  const seasonal = await readSeason(season)
  return (
    <>
      <Hero summary={summary} item={hero} />
      <MarksBar summary={summary} />
      <WeaveDivider />
      <StarShelf items={shelf} day={day} count={summary.inForce} />
      <ProvinceBand outlets={outlets.filter((outlet) => outlet.open)} />
      <ReadTheSeal item={hero} day={day} />
      {season && seasonal && <SeasonPanel item={seasonal} season={season} day={day} />}
    </>
  )
}
