import { classNames } from "@ocop/ui"
import { ProductArt } from "../catalogue/product-art"

/** Where the pictures stand in the basket, back row first: left and bottom in per cent, turn in degrees. */
const PLACES = [
  { left: 7, bottom: 34, turn: -7 },
  { left: 59, bottom: 34, turn: 6 },
  { left: 33, bottom: 40, turn: -1 },
  { left: 19, bottom: 20, turn: 3 },
  { left: 47, bottom: 19, turn: -4 },
]

const ROWS = [0, 1, 2, 3]
const STRANDS = Array.from({ length: 17 }, (_, n) => n)

/** A basket drawn around the label pictures of what lies in it; five of them at most are seen. */
export function GiftArt({ images, className }: { images: (string | null)[]; className?: string }) {
  const seen = images.slice(0, PLACES.length)
  return (
    <div
      aria-hidden
      className={classNames("gift-art relative overflow-hidden bg-peel-wash", className)}
    >
      {seen.map((image, n) => {
        const place = PLACES[n]
        return (
          <div
            key={n}
            className="absolute aspect-square w-[34%] overflow-hidden rounded-tick border-[1.5px] border-ink"
            style={{
              left: `${place?.left}%`,
              bottom: `${place?.bottom}%`,
              rotate: `${place?.turn}deg`,
            }}
          >
            <ProductArt image={image} sizes="8.5rem" />
          </div>
        )
      })}
      <Weave />
    </div>
  )
}

/** The front of the basket: woven strands between two rims. */
function Weave() {
  return (
    <svg
      aria-hidden
      viewBox="0 0 400 120"
      preserveAspectRatio="none"
      className="absolute inset-x-[5%] bottom-[5%] h-[30%] w-[90%] text-ink"
    >
      <path d="M6 14H394L362 116H38Z" className="fill-honey" />
      {ROWS.map((row) => {
        const y = 26 + row * 22
        const inset = 6 + (y - 14) * 0.32
        return STRANDS.map((strand) => {
          const width = (388 - inset * 2 + 12) / STRANDS.length
          return (
            <rect
              key={`${row}-${strand}`}
              x={inset + strand * width + 2}
              y={y}
              width={width - 4}
              height={14}
              rx={3}
              className={(row + strand) % 2 === 0 ? "fill-peel" : "fill-honey-wash"}
              stroke="currentColor"
              strokeWidth={1.6}
            />
          )
        })
      })}
      <path d="M6 14H394L362 116H38Z" fill="none" stroke="currentColor" strokeWidth={2.6} />
      <rect
        x={2}
        y={4}
        width={396}
        height={18}
        rx={9}
        className="fill-peel"
        stroke="currentColor"
        strokeWidth={2.4}
      />
    </svg>
  )
}
