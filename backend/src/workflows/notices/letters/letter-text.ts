import type { LetterParts } from "./letter-html"

/** A letter as plain text, for readers that show no pictures of anything. */
export function letterText(parts: LetterParts): string {
  const { rows, sums, place, action, foot } = parts
  return [
    parts.greeting,
    "",
    ...parts.lead,
    "",
    ...rows.map(({ name, detail, amount }) => `- ${name}: ${detail} = ${amount}`),
    "",
    ...sums.map(({ term, amount }) => `${term}: ${amount}`),
    `${place.term}: ${place.fact}`,
    "",
    `${action.words}: ${action.url}`,
    action.hint,
    "",
    "--",
    ...foot,
    "",
  ].join("\n")
}
