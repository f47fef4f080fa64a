import { describe, expect, it } from "vitest"
import { drawLabel } from "./draw-label.js"
import { MOTIFS, motifFor } from "./motif.js"
import { plateName } from "./plate.js"
import { slugOf, slugsOf } from "./slug.js"
import { widthInEm } from "./text-width.js"
import { tillIcon } from "./till-icon.js"

const PLATE = {
  name: "Cu đơ Phong Nga",
  producer: "Cơ sở Phong Nga",
  place: "Phường Hà Huy Tập · Hà Tĩnh",
  content: "Hộp",
}

describe("a label", () => {
  it("is the same picture for the same slug, byte for byte", () => {
    const spec = { slug: "cu-do-phong-nga", motif: "cu-do", plate: PLATE } as const
    expect(drawLabel(spec)).toBe(drawLabel({ ...spec }))
  })

  it("differs from slug to slug", () => {
    const [one, other] = ["mat-ong-a", "mat-ong-b"].map((slug) =>
      drawLabel({ slug, motif: "honey" }),
    )
    expect(one).not.toBe(other)
  })

  it.each(MOTIFS)("can be drawn of %s: whole numbers, closed tags, no id twice", (motif) => {
    const svg = drawLabel({ slug: `thu-${motif}`, motif, plate: PLATE })
    expect(svg).not.toMatch(/NaN|undefined|Infinity/)
    const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map((match) => match[1])
    expect(new Set(ids).size).toBe(ids.length)
    for (const tag of ["g", "clipPath", "filter", "text", "svg"])
      expect(svg.split(`<${tag}`).length).toBe(svg.split(`</${tag}>`).length)
    expect(tillIcon(motif)).not.toMatch(/NaN|undefined/)
  })

  it("has no plate in its bare cut", () => {
    expect(drawLabel({ slug: "a", motif: "tea" })).not.toContain("<text")
  })

  it("never says stars or a price on its plate", () => {
    expect(plateName("Nước mắm Phú Khương (loại 4 sao)")).toBe("Nước mắm Phú Khương")
    expect(plateName("Bưởi Phúc Trạch (giá vùng)")).toBe("Bưởi Phúc Trạch")
    expect(plateName("Bộ dụng cụ nhà bếp bằng … (name cut in source)")).toBe("Bộ dụng cụ nhà bếp")
    expect(plateName("Mật ong Vũ Quang (Đức Lĩnh)")).toBe("Mật ong Vũ Quang (Đức Lĩnh)")
  })

  it("keeps the longest name inside the plate", () => {
    const name = "Nhung hươu Hương Sơn – Pantotrichum HS"
    const svg = drawLabel({ slug: "a", motif: "deer", plate: { ...PLATE, name } })
    const lines = [...svg.matchAll(/font-weight="800" font-size="([\d.]+)"[^>]*>([^<]+)</g)]
    expect(lines.length).toBeGreaterThan(0)
    for (const [, size, text] of lines)
      expect(
        Number(size) * (widthInEm(text ?? "", "head") - 0.022 * (text ?? "").length),
      ).toBeLessThan(840)
  })

  it("escapes what would break its markup", () => {
    const svg = drawLabel({ slug: "a", motif: "tea", plate: { ...PLATE, producer: "A & B <c>" } })
    expect(svg).toContain("A &amp; B &lt;c&gt;")
  })
})

describe("a slug", () => {
  it("folds marks and đ, in whichever form they come", () => {
    expect(slugOf("Cu đơ Thư Viện – Đăng Thanh")).toBe("cu-do-thu-vien-dang-thanh")
    expect(slugOf("Mật ong Ân Phú".normalize("NFD"))).toBe("mat-ong-an-phu")
  })

  it("takes the producer behind it when the name is taken", () => {
    const list = [{ name: "Sứa" }, { name: "Sứa", producer: "Cơ sở Hà Mai" }, { name: "Sứa" }]
    expect(slugsOf(list)).toEqual(["sua", "sua-co-so-ha-mai", "sua-2"])
  })
})

describe("a motif", () => {
  it.each([
    ["Kẹo cu đơ bà Hường", 7, "cu-do"],
    ["Rượu nhung hươu Huso", 14, "rice-wine"],
    ["Cao nhung hươu Huso", 18, "deer"],
    ["Trà đậu đen (An Hòa Thịnh)", 12, "tea"],
    ["Trà gạo lứt Omega An Phát", 12, "rice-tea"],
    ["Miến gạo Hương Tâm", 6, "noodles"],
    ["Cá mờm rim lạc", 8, "dried-fish"],
    ["Dầu vừng Thiện Hóa", 7, "sesame-oil"],
    ["Dưa lưới Bắc Sơn", 1, "melon"],
    ["Đũa móc Thuận Ái", 21, "woodware"],
    ["Tôm chua Xuân Phổ", 8, "relish"],
    ["Vòng trầm Phúc Vinh", 21, "beads"],
    ["Hương trầm Quốc Thạch", 21, "incense"],
  ] as const)("of %s is what it is made of", (name, setNo, motif) => {
    expect(motifFor({ name, setNo })).toBe(motif)
  })

  it("comes from the criteria set when the name says nothing", () => {
    expect(motifFor({ name: "Thu Hằng", setNo: 4 })).toBe("honey")
    expect(motifFor({ name: "Thu Hằng" })).toBe("olives")
  })
})
