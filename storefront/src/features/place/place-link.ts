import { communeByCode } from "@ocop/vn"

/** Parameters of a commune's page; on the server only, for it needs the table of communes. */
export function placeLink(code: string): { slug: string } {
  return { slug: communeByCode(code)?.slug ?? code }
}
