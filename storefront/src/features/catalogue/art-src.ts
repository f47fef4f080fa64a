/** Prefix under which pictures of the backend are passed on from this origin. */
const MEDIA = "/media"

/** Label art is drawn in two cuts: bare and small for cards, large with its plate. */
export function largeArt(image: string): string {
  return image.startsWith("/art/") ? image.replace(/-480\.webp$/, "-label-1000.webp") : image
}

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

/**
 * A large picture as JPEG for catalogues and link previews of others, which do not all read WebP;
 * uploaded photos go as they are. Null where there is none.
 */
export function feedPicture(image: string | null): string | null {
  const src = artSrc(image)
  return src?.replace(/^(\/art\/.+?)-(?:480|label-1000)\.webp$/, "$1-800.jpg") ?? null
}
