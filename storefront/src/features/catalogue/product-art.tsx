import { classNames, Pattern, Picture } from "@ocop/ui"
import { artSet, artSrc } from "./art-src"

export type ProductArtProps = {
  image: string | null
  /** Empty where the name stands beside it. */
  alt?: string
  /** How wide it stands, as `sizes`: the browser takes the picture that is wide enough. */
  sizes: string
  /** Above the fold: fetched at once. `first`: before all else; one a page. */
  eager?: boolean | "first"
  className?: string
}

/** A product's square picture; weave ground while there is none. */
export function ProductArt({ image, alt = "", sizes, eager, className }: ProductArtProps) {
  const src = artSrc(image)
  if (src === null) return <NoArt className={className} />
  const srcSet = artSet(src)
  return (
    <Picture
      src={src}
      srcSet={srcSet}
      sizes={srcSet && sizes}
      alt={alt}
      width={480}
      height={480}
      loading={eager ? "eager" : "lazy"}
      fetchPriority={eager === "first" ? "high" : undefined}
      // The first picture comes with the first paint, not one frame later.
      decoding={eager === "first" ? "sync" : "async"}
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
