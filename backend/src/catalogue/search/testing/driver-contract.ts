import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { SearchDriver } from "../port"
import { SOME_DOCUMENTS } from "./some-documents"

type Made = { driver: SearchDriver; close: () => Promise<void> }

/** What every engine promises, whatever it ranks by. */
export function searchDriverContract(name: string, make: () => Promise<Made>): void {
  describe(`search by ${name}`, () => {
    let made: Made
    beforeAll(async () => {
      made = await make()
      await made.driver.replace(SOME_DOCUMENTS)
    })
    afterAll(() => made.close())

    const titleOf = new Map(SOME_DOCUMENTS.map(({ id, title }) => [id, title]))
    const search = (text: string, more: object = {}) => made.driver.search({ text, ...more })
    const find = async (text: string, more: object = {}) =>
      (await search(text, more)).hits.filter(({ near }) => !near).map(({ id }) => titleOf.get(id))

    it.each([
      ["Cu đơ Phong Nga", "Cu đơ Phong Nga"],
      ["cu do phong nga", "Cu đơ Phong Nga"],
      ["phong nga cu do", "Cu đơ Phong Nga"],
      ["CU ĐƠ PHO", "Cu đơ Phong Nga"],
      ["cuowngf nga", "Mật ong Cường Nga"],
      ["ru7o7u5 nhung", "Rượu nhung hươu Huso"],
      ["thạch đài", "Cu đơ Phong Nga"],
      ["xã thạch đài", "Cu đơ Phong Nga"],
      ["thạch liên", "Kẹo lạc Sửu Hà"],
      ["OC0006", "Nước mắm Kỳ Phú"],
      ["fish sauce", "Nước mắm Kỳ Phú"],
      ["crunchy", "Kẹo lạc Sửu Hà"],
      ["mắt ong vũ qunag", "Mật ong Vũ Quang"],
    ])("finds for %j the goods that are meant first", async (text, title) => {
      const { hits } = await search(text)
      expect(titleOf.get(hits[0]?.id ?? "")).toBe(title)
    })

    it("finds all goods of a name, in Vietnamese and English", async () => {
      const honey = ["Mật ong Cường Nga", "Mật ong Hương Bưởi", "Mật ong Vũ Quang"]
      for (const text of ["mật ong", "mat ong", "maatj ong", "ma65t ong", "honey"]) {
        expect((await find(text)).sort()).toEqual(honey)
      }
    })

    it("finds nothing for nonsense, and nothing for nothing", async () => {
      for (const text of ["iphone", "qwertyuiop", "", "   ", "%", '"', "communeCode = 1"]) {
        expect(await find(text)).toEqual([])
      }
    })

    it("marks what holds only a part of what was asked as near", async () => {
      const { hits } = await search("mật ong rừng u minh")
      for (const { near } of hits) expect(near).toBe(true)
    })

    it("keeps to a filter, whatever its value", async () => {
      expect(await find("mat ong", { filter: { communeCode: "18313" } })).toEqual([
        "Mật ong Vũ Quang",
      ])
      expect(await find("mat ong", { filter: { communeCode: "18313", setNo: "9" } })).toEqual([])
      expect(await find("mat ong", { filter: { producerHandle: '" OR id != "' } })).toEqual([])
    })

    it("counts each facet over all hits, however many are wanted", async () => {
      const { facets, hits } = await search("mat ong", { counted: true, limit: 1 })
      expect(hits).toHaveLength(1)
      expect(facets.setNo).toEqual({ 4: 3 })
      expect(facets.communeCode).toEqual({ 18184: 1, 18313: 1, 18547: 1 })
      expect((await search("mat ong")).facets.setNo).toEqual({})
    })

    it("takes up what changed, and forgets what is gone", async () => {
      const [first, ...others] = SOME_DOCUMENTS.filter(({ title }) => title !== "Nước mắm Kỳ Phú")
      if (!first) throw new Error("there are no documents")
      await made.driver.sync([{ ...first, title: "Cu đơ Phong Nga hộp quà" }, ...others])
      expect(await find("hộp quà")).toEqual([first.title])
      expect(await find("nước mắm")).toEqual([])
      await made.driver.sync(SOME_DOCUMENTS)
      expect(await find("hộp quà")).toEqual([])
      expect(await find("nước mắm")).toEqual(["Nước mắm Kỳ Phú"])
    })

    it("shows the old goods until the new ones are whole", async () => {
      const replacing = made.driver.replace(SOME_DOCUMENTS.slice(0, 1))
      let settled = false
      const ended = replacing.finally(() => {
        settled = true
      })
      while (!settled) {
        const found = await find("cu do")
        expect([1, 2]).toContain(found.length)
      }
      await ended
      expect(await find("cu do")).toEqual(["Cu đơ Phong Nga"])
      await made.driver.replace(SOME_DOCUMENTS)
    })
  })
}
