const WORDS = ["one", "two", "three", "four", "five"] as const

/** Key of the word for 1 to 5 points in `reviews.points`. */
export const pointsKey = (points: number) => WORDS[points - 1] ?? "three"
