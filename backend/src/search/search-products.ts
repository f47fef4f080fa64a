import { fold } from "@ocop/vn"
import { currentShelf } from "../catalogue/shelf/shelf"

export async function searchProducts(q: string): Promise<string[]> {
  const words = fold(q).split(" ").filter(Boolean)
  const shelf = await currentShelf()
  return shelf.products
    .filter((p) => {
      const text = fold(
        [p.title, p.producer?.name, p.commune?.name, p.oldPlace].filter(Boolean).join(" "),
      )
      return words.every((word) => ` ${text}`.includes(` ${word}`))
    })
    .map(({ id }) => id)
}
