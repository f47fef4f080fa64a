import { newMoonBefore, newMoonDay, solarTerm } from "./moon-and-sun.js"

/** A day of the Vietnamese lunar calendar; `leap` for the second month of the same number. */
export type LunarDate = { day: number; month: number; year: number; leap: boolean }

type Month = { start: number; month: number; year: number; leap: boolean }

const EPOCH = 2440587.5
const DAY_MS = 86_400_000

const dayNumber = (date: string): number => Math.floor(Date.parse(date) / DAY_MS + EPOCH + 0.5)
const dateOf = (day: number): string =>
  new Date((day - 0.5 - EPOCH) * DAY_MS).toISOString().slice(0, 10)

/** The new moon that begins month 11, the month of the winter solstice, of a year. */
function eleventhMonth(year: number): number {
  const k = newMoonBefore(dayNumber(`${year}-12-31`))
  return solarTerm(newMoonDay(k)) >= 9 ? k - 1 : k
}

/** The months from month 11 of a year up to the next month 11; thirteen of them hold a leap month. */
function monthsFrom(year: number): Month[] {
  const first = eleventhMonth(year)
  const count = eleventhMonth(year + 1) - first
  const starts = Array.from({ length: count + 1 }, (_, i) => newMoonDay(first + i))
  const terms = starts.map(solarTerm)
  // The leap month is the first in which the sun enters no new twelfth of its circle.
  const leap =
    count === 13 ? terms.findIndex((term, i) => i > 0 && i < count && term === terms[i + 1]) : -1
  return starts.slice(0, count).map((start, i) => {
    const number = 11 + i - (leap > 0 && i >= leap ? 1 : 0)
    const isNext = number > 12
    return {
      start,
      month: isNext ? number - 12 : number,
      year: isNext ? year + 1 : year,
      leap: i === leap,
    }
  })
}

/** The lunar date of a civil day (`YYYY-MM-DD`) in Vietnam, 1968 to 2100. */
export function lunarDateOf(date: string): LunarDate {
  const day = dayNumber(date)
  const year = Number(date.slice(0, 4))
  const from = newMoonDay(eleventhMonth(year)) > day ? year - 1 : year
  const found = monthsFrom(from).findLast(({ start }) => start <= day)
  if (!found) throw new Error(`No lunar month holds ${date}`)
  const { start, ...month } = found
  return { day: day - start + 1, ...month }
}

/** The first day of Tết in a year, `YYYY-MM-DD`. */
export function tetOf(year: number): string {
  const first = monthsFrom(year - 1).find((one) => one.month === 1 && !one.leap)
  if (!first) throw new Error(`No first month in ${year}`)
  return dateOf(first.start)
}

const STEMS = ["Canh", "Tân", "Nhâm", "Quý", "Giáp", "Ất", "Bính", "Đinh", "Mậu", "Kỷ"]
const BRANCHES = [
  ...["Thân", "Dậu", "Tuất", "Hợi", "Tý", "Sửu"],
  ...["Dần", "Mão", "Thìn", "Tỵ", "Ngọ", "Mùi"],
]

/** The name of a lunar year: 2027 is "Đinh Mùi". */
export const lunarYearName = (year: number): string => `${STEMS[year % 10]} ${BRANCHES[year % 12]}`
