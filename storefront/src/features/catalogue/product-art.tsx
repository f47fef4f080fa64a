import { classNames, Pattern } from "@ocop/ui"
import { artSrc } from "./art-src"

export type ProductArtProps = {
  image: string | null
  /** Empty where the name stands beside it. */
  alt?: string
  /** Above the fold: fetched at once. */
  eager?: boolean
  className?: string
}

/** A product's square picture; weave ground while there is none. */
export function ProductArt({ image, alt = "", eager, className }: ProductArtProps) {
  const src = artSrc(image)
  if (src === null) return <NoArt className={className} />
  return (
    // biome-ignore lint/performance/noImgElement: pictures come in their final size, the optimizer is off
    <img
      src={src}
      alt={alt}
      width={480}
      height={480}
      loading={eager ? "eager" : "lazy"}
      fetchPriority={eager ? "high" : undefined}
      decoding="async"
      className={classNames("art block h-full w-full bg-sunk object-cover", className)}
    />
  )
}

function NoArt({ className }: { className?: string }) {
  return (
    <span className={classNames("relative block h-full w-full bg-sunk text-line2", className)}>
      <Pattern kind="dan" behind className="opacity-40" />
    </span>
  )
}
