/** Prefix under which pictures of the backend are passed on from this origin. */
const MEDIA = "/media"

/**
 * A picture's address on this origin: art that ships with the shop as it is, pictures uploaded to
 * the backend through `/media`. Anything else is not shown.
 */
export function artSrc(image: string | null): string | null {
  if (image === null) return null
  if (image.startsWith("/art/")) return image
  const path = image.replace(/^https?:\/\/[^/]+/, "")
  return path.startsWith("/static/") ? `${MEDIA}${path.slice("/static".length)}` : null
}
