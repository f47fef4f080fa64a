import { classNames } from "./class-names"

const NBSP = "\u00a0"

/** The outlined tag that marks invented figures. */
export function DemoTag({ words, className }: { words: string; className?: string }) {
  return <span className={classNames("o-demo", className)}>{words}</span>
}

export type PriceProps = {
  /** Formatted without the sign: "85.000". */
  figure: string
  /** Price per weight: "kg" makes "1.150.000 ₫/kg". */
  per?: string
  /** "DEMO" or "Giá DEMO" when the figure is invented. */
  demo?: string
  /** "170.000 ₫/kg", with the pack before it where it helps: "Hộp 10 chiếc, 500 g · 170.000 ₫/kg". */
  unitPrice?: string
  /** A higher price before: its figure and why and until when it is lower. */
  was?: { figure: string; label: string; reason: string }
  size?: "product" | "card" | "row"
  className?: string
}

/** Figure, non-breaking space, ₫; the unit price beside or below it. */
export function Price({ figure, per, demo, unitPrice, was, size = "card", className }: PriceProps) {
  return (
    <div className={classNames("o-price", `o-price--${size}`, className)}>
      <span className="o-price-line">
        <span className="o-price-figure">
          {figure}
          {NBSP}₫{per ? `/${per}` : ""}
        </span>
        {demo && <DemoTag words={demo} />}
        {was && (
          <span className="o-price-was">
            <span className="o-hidden">{was.label} </span>
            <s>
              {was.figure}
              {NBSP}₫
            </s>{" "}
            {was.reason}
          </span>
        )}
      </span>
      {unitPrice && <span className="o-price-unit">{unitPrice}</span>}
    </div>
  )
}
