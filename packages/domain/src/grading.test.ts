import { describe, expect, it } from "vitest"
import { criteriaMaxima, criteriaVersionOn } from "./criteria-versions.js"
import {
  authorityFor,
  isRecognisedStars,
  roundDeadlines,
  sampleUnits,
  starsForScore,
} from "./grading.js"

const stars = (score: number) => {
  const result = starsForScore(score)
  return result.ok ? result.stars : result.code
}

describe("grading", () => {
  it("R2: a score belongs to the band whose lower end it reaches", () => {
    const bands = [0, 29.99, 30, 49.99, 50, 69.99, 70, 89.99, 90, 100]
    expect(bands.map(stars)).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5])
    for (const score of [-0.01, 100.01, Number.NaN]) expect(stars(score)).toBe("SCORE_OUT_OF_RANGE")
  })

  it("R3: the parts of every criteria version add up to 100 points", () => {
    expect(criteriaMaxima("QD1048")).toEqual({ a: 35, b: 25, c: 40 })
    for (const version of ["QD148", "QD1489", "QD26"] as const) {
      expect(criteriaMaxima(version)).toEqual({ a: 40, b: 25, c: 35 })
    }
  })

  it("R4: districts recognise three stars until 2025-06-30, the province from 2025-07-01", () => {
    expect(authorityFor(3, "2025-06-30")).toBe("DISTRICT")
    expect(authorityFor(3, "2025-07-01")).toBe("PROVINCE")
    for (const day of ["2025-06-30", "2025-07-01"]) {
      expect(authorityFor(4, day)).toBe("PROVINCE")
      expect(authorityFor(5, day)).toBe("CENTRE")
    }
  })

  it("R5: fewer than three stars are no recognition", () => {
    expect([1, 2, 3, 4, 5, 6].filter(isRecognisedStars)).toEqual([3, 4, 5])
  })

  it("R6: five sample units, none for tourism", () => {
    expect(sampleUnits(1)).toBe(5)
    expect(sampleUnits(25)).toBe(5)
    expect(sampleUnits(26)).toBe(0)
  })

  it("R7: rounds close twice a year", () => {
    expect(roundDeadlines(2026, "PROVINCE")).toEqual(["2026-06-30", "2026-12-30"])
    expect(roundDeadlines(2027, "CENTRE")).toEqual(["2027-03-30", "2027-09-30"])
    expect(roundDeadlines(2026, "DISTRICT")).toEqual([])
  })

  it("knows which criteria were in force on a day", () => {
    expect(criteriaVersionOn("2019-08-20")).toBeNull()
    expect(criteriaVersionOn("2023-02-23")).toBe("QD1048")
    expect(criteriaVersionOn("2025-07-06")).toBe("QD1489")
    expect(criteriaVersionOn("2026-11-21")).toBe("QD26")
  })
})
