import { classNames } from "./class-names"

export type ShareBarProps = {
  /** Filled share, 0..1. */
  share: number
  /** honey for a lot that ends soon, peel for few left; the words beside must say it too. */
  tone?: "tea" | "honey" | "peel"
  className?: string
}

/** A still bar beside the number it shows; hidden from screen readers for that reason. */
export function ShareBar({ share, tone = "tea", className }: ShareBarProps) {
  const width = `${(Math.min(1, Math.max(0, share)) * 100).toFixed(1)}%`
  return (
    <span className={classNames("o-bar", `o-bar--${tone}`, className)} aria-hidden={true}>
      <span style={{ width }} />
    </span>
  )
}

export type StockBarProps = {
  /** Pieces (or kg) at this outlet. */
  count: number
  /** Count at the fullest outlet shown: the bar is relative to it. */
  max: number
  /** The count with its unit: "24 hộp", "0", "sắp hết, còn 3 hộp". */
  words: string
  tone?: ShareBarProps["tone"]
  className?: string
}

/** Stock of one outlet against the fullest one, with the count in words. */
export function StockBar({ count, max, words, tone, className }: StockBarProps) {
  return (
    <span className={classNames("o-stock", count <= 0 && "o-stock--none", className)}>
      <ShareBar share={max > 0 ? count / max : 0} tone={tone} />
      <b className="o-stock-words">{words}</b>
    </span>
  )
}
