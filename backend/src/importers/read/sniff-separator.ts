export const SEPARATORS = [",", ";", "\t", "|"] as const
export type Separator = (typeof SEPARATORS)[number]

/** The separator of a header line: the one that occurs most often outside quotes. */
export function sniffSeparator(headerLine: string): Separator {
  const bare = headerLine.replace(/"(?:[^"]|"")*"/g, "")
  let best: Separator = ","
  let most = 0
  for (const separator of SEPARATORS) {
    const count = bare.split(separator).length - 1
    if (count > most) {
      most = count
      best = separator
    }
  }
  return best
}
