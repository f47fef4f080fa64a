import { classNames, Picture } from "@ocop/ui"

/** Own pictures come through this origin: shipped art as it is, uploads under `/media`. */
function srcOf(image: string | null): string | null {
  if (image?.startsWith("/art/")) return image
  const path = image?.replace(/^https?:\/\/[^/]+/, "") ?? ""
  return path.startsWith("/static/") ? `/media${path.slice("/static".length)}` : null
}

/** A product's square picture, or still ground while there is none. */
export function PortalPicture(props: { image: string | null; alt?: string; className?: string }) {
  const src = srcOf(props.image)
  const look = classNames("block aspect-square rounded-art bg-sunk object-cover", props.className)
  if (src === null) return <span className={look} />
  return (
    <Picture
      src={src}
      alt={props.alt ?? ""}
      width={480}
      height={480}
      className={classNames("art", look)}
    />
  )
}
