// What the stand-in answers about producers, communes, outlets and what stands behind a product.
import { communeByCode, communeMerges, communes, findCommune } from "@ocop/vn"

const MOST = 24
const party = (name, address = null) => ({
  name,
  kind: "HOUSEHOLD",
  taxId: null,
  address,
  demo: true,
})
const inForce = ({ badge }) => badge.status === "in_force"
const goods = (items) => ({
  count: items.length,
  inForce: items.filter(inForce).length,
  items: items.slice(0, MOST),
})

function certificatesOf(items) {
  return items.filter(inForce).map(({ badge, handle, title, skuCode, netContent }) => {
    const { status: _status, monthsLeft: _months, expiring: _expiring, ...paper } = badge
    return { ...paper, goods: [{ handle, title, skuCode, netContent }] }
  })
}

function originOf(day, all, handle) {
  const own = all.find((one) => one.handle === handle)
  if (!own) return null
  const near = (keeps) => all.filter((one) => one !== own && keeps(one)).slice(0, 4)
  return {
    day,
    certificates: certificatesOf([own]),
    responsible: own.producer && party(own.producer.name),
    seller: party("Đơn vị vận hành mẫu"),
    alcohol: own.alcohol ? [{ skuCode: own.skuCode, percent: null }] : [],
    related: {
      producer: near((one) => own.producer && one.producer?.handle === own.producer.handle),
      commune: [],
      set: near((one) => one.setNo === own.setNo && one.producer?.handle !== own.producer?.handle),
    },
  }
}

function producerOf(day, all, handle) {
  const items = all.filter((one) => one.producer?.handle === handle)
  const [first] = items
  if (!first) return null
  const place = first.commune && communeByCode(first.commune.code)
  const commune = place && { code: place.code, name: place.name, slug: place.slug }
  const { name } = first.producer
  const known = { handle, name, legalName: null, story: null, address: null, commune }
  const producer = { ...known, kind: "HOUSEHOLD", demo: true }
  return { day, producer, certificates: certificatesOf(items), ...goods(items) }
}

function communeOf(day, all, slug) {
  const found = communes().find((one) => one.slug === slug)
  if (!found) return null
  const { type: _type, oldDistricts: _districts, ...commune } = found
  const items = all.filter((one) => one.commune?.code === commune.code)
  const makers = new Map(items.flatMap(({ producer: p }) => (p ? [[p.handle, p]] : [])))
  const oldNames = communeMerges()
    .filter(({ newCode }) => newCode === commune.code)
    .map(({ oldName, oldDistrict }) => `${oldName}, ${oldDistrict}`)
  const producers = [...makers.values()].map((maker) => ({
    ...maker,
    count: items.filter((one) => one.producer?.handle === maker.handle).length,
  }))
  return { day, commune: { ...commune, oldNames }, producers, ...goods(items) }
}

function outletOf(day, all, outlets, code) {
  const outlet = outlets.find((one) => one.code === code)
  if (!outlet) return null
  const items = all.filter((one) => one.stock.some((row) => row.outletCode === code))
  const owner = party("Chủ quầy mẫu")
  return { day, outlet, isExact: false, salePoint: null, owner, ...goods(items) }
}

function indexOf(all, outlets) {
  const countOf = (keeps) => all.filter(keeps).length
  const handles = new Set(all.flatMap(({ producer }) => producer?.handle ?? []))
  return {
    producers: [...handles].map((handle) => ({
      handle,
      count: countOf((one) => one.producer?.handle === handle),
    })),
    communes: communes().map(({ code, slug }) => ({
      code,
      slug,
      count: countOf((one) => one.commune?.code === code),
    })),
    outlets: outlets.map(({ code }) => ({ code })),
  }
}

/** Communes for what somebody types: the stand-in knows those of Hà Tĩnh only. */
export function deliveryPlacesAnswer(q) {
  const found = q.trim() === "" ? communes().map((commune) => ({ commune })) : findCommune(q)
  return {
    places: found.map(({ commune, oldName = null, oldDistrict = null, isSplit = false }) => ({
      ...{ code: commune.code, name: commune.name, provinceCode: "42", provinceName: "Hà Tĩnh" },
      ...{ latitude: commune.latitude, longitude: commune.longitude },
      ...{ oldName, oldDistrict, isSplit },
    })),
  }
}

/** The answer to a path of these pages, or null for a path or a name that is not theirs. */
export function placeAnswer({ day, all, outlets }, path) {
  const [, , kind, name, more] = path.split("/")
  if (kind === "places" && name === undefined) return indexOf(all, outlets)
  if (kind === "catalogue" && more === "origin") return originOf(day, all, name)
  if (more !== undefined || name === undefined) return null
  if (kind === "producers") return producerOf(day, all, name)
  if (kind === "places") return communeOf(day, all, name)
  if (kind === "outlets") return outletOf(day, all, outlets, name)
  return null
}
