import type { SearchDocument } from "../port"

type Some = Pick<SearchDocument, "title"> & Partial<SearchDocument>

const some = (n: number, { title, ...rest }: Some): SearchDocument => ({
  id: `prod_${n}`,
  title,
  titleEn: null,
  producer: null,
  producerHandle: null,
  commune: null,
  communeCode: null,
  oldPlace: null,
  setNo: 7,
  setName: "Bánh kẹo",
  sectorSlug: "thuc-pham",
  sectorName: "Thực phẩm",
  codes: [`OC${String(n).padStart(4, "0")}`],
  ...rest,
})

const phong = { producer: "Cơ sở Phong Nga", producerHandle: "phong-nga" }
const haHuyTap = { commune: "Phường Hà Huy Tập", communeCode: "18652" }
const honey = { setNo: 4, setName: "Mật ong" }

/** Goods of a small shop, as an engine is given them. */
export const SOME_DOCUMENTS: readonly SearchDocument[] = [
  { title: "Cu đơ Phong Nga", ...phong, ...haHuyTap, oldPlace: "Thạch Đài, Thạch Hà" },
  { title: "Cu đơ Thành Đạt", commune: "Xã Cẩm Bình", communeCode: "18685" },
  { title: "Mật ong Cường Nga", ...honey, commune: "Xã Sơn Giang", communeCode: "18184" },
  { title: "Mật ong Vũ Quang", ...honey, commune: "Xã Vũ Quang", communeCode: "18313" },
  { title: "Mật ong Hương Bưởi", ...honey, commune: "Xã Phúc Trạch", communeCode: "18547" },
  { title: "Nước mắm Kỳ Phú", setNo: 9, setName: "Gia vị" },
  { title: "Rượu nhung hươu Huso", setNo: 15, setName: "Đồ uống có cồn", sectorSlug: "do-uong" },
  {
    title: "Kẹo lạc Sửu Hà",
    titleEn: "Crunchy Sửu Hà sweets",
    commune: "Xã Đông Kinh",
    communeCode: "18586",
  },
].map((one, n) => some(n + 1, one))
