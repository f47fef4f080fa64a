// A small stand-in for the backend: answers the store branch by contract, from fixtures.
// `node testing/fake-backend.mjs [port]`; OCOP_TODAY pins the business day.
import { createHash, randomUUID } from "node:crypto"
import { readFileSync } from "node:fs"
import { createServer } from "node:http"
import { PRICE_BANDS, priceBandOf } from "@ocop/contracts"
import { criteriaSetOf, sectorOf } from "@ocop/domain"
import { communeByCode, encodeVietQr, fold, isOfSeason, seasonsOn, slugify } from "@ocop/vn"
import { accountAnswer } from "./fake-account.mjs"
import { deliveryPlacesAnswer, placeAnswer } from "./fake-places.mjs"
import { reviewsAnswer } from "./fake-reviews.mjs"

const port = Number(process.argv[2] ?? process.env.PORT ?? 19690)
const DAY = process.env.OCOP_TODAY ?? "2026-11-21"
const read = (name) =>
  JSON.parse(readFileSync(new URL(`./fixtures/${name}.json`, import.meta.url), "utf8"))
const DAY_MS = 86_400_000
const addYears = (day, years) => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`
const days = (a, b) => Math.round((Date.parse(b) - Date.parse(a)) / DAY_MS)
const addDays = (day, n) => new Date(Date.parse(day) + n * DAY_MS).toISOString().slice(0, 10)

const outlets = read("outlets").map((o) => {
  const commune = o.communeCode ? communeByCode(o.communeCode) : null
  const open = (!o.openFrom || o.openFrom <= DAY) && (!o.openTo || DAY <= o.openTo)
  const { communeCode, ...rest } = o
  return {
    ...rest,
    commune: commune && { code: commune.code, name: commune.name },
    address: null,
    latitude: commune ? commune.latitude + 0.006 : o.code === "NA01" ? 18.8167 : null,
    longitude: commune ? commune.longitude + 0.005 : o.code === "NA01" ? 105.7167 : null,
    hours: "07:30–19:30",
    open,
  }
})
const OPEN = outlets.filter((o) => o.open)

function badgeOf(p) {
  if (!p.stars || !p.recognised) return { status: "none", reason: "unverified", since: null }
  const validTo = addYears(p.recognised, 3)
  if (validTo <= DAY) return { status: "none", reason: "lapsed", since: validTo }
  const daysLeft = days(DAY, validTo)
  return {
    status: "in_force",
    stars: p.stars,
    recognitionId: `rec_${p.n}`,
    decisionNo: `DEMO-${String(400 + p.n).padStart(4, "0")}/${p.recognised.slice(0, 4)}`,
    decisionDate: p.recognised,
    issuerName: p.stars === 4 ? "UBND tỉnh Hà Tĩnh" : "UBND xã",
    validFrom: p.recognised,
    validTo,
    monthsLeft: Math.ceil(daysLeft / 30.5),
    daysLeft,
    expiring: daysLeft <= 180,
  }
}

function unitPriceOf(p) {
  if (p.netUnit === "kg" || !p.netQuantity)
    return p.netUnit === "kg" ? { amount: p.price, per: "kg" } : null
  if (p.netUnit === "ml") return { amount: Math.round((p.price * 1000) / p.netQuantity), per: "l" }
  if (p.netQuantity < 50) return { amount: Math.round((p.price * 10) / p.netQuantity), per: "10g" }
  return { amount: Math.round((p.price * 1000) / p.netQuantity), per: "kg" }
}

/** Every sixth of the goods has a promotion, as the backend would say it. */
const offerOf = (p) => {
  if (p.n % 6 !== 1) return null
  const price = Math.round(p.price * 0.85)
  const words = { name: "DEMO Tuần lễ OCOP", nameEn: "DEMO OCOP week", lastDay: "2026-11-30" }
  return { price, unitPrice: unitPriceOf({ ...p, price }), ...words }
}
const products = read("products").map((p) => {
  const handle = slugify(p.title)
  const set = criteriaSetOf(p.setNo)
  const commune = p.communeCode ? communeByCode(p.communeCode) : null
  const isWeight = p.netUnit === "kg"
  const stock = OPEN.map((o, i) => ({
    outletCode: o.code,
    qtyMilli: (p.n * 7 + i * 5) % 4 === 0 ? (3 + ((p.n * 3 + i * 11) % 22)) * 1000 : 0,
  }))
  const item = {
    productId: `prod_${p.n}`,
    handle,
    title: p.title,
    skuId: `variant_${p.n}`,
    skuCode: `OC${String(p.n + 1).padStart(4, "0")}`,
    sectorSlug: sectorOf(set?.sector ?? "FOOD")?.slug ?? "thuc-pham",
    setNo: p.setNo,
    producer: p.producer ? { handle: slugify(p.producer), name: p.producer } : null,
    commune: commune && { code: commune.code, name: commune.name },
    price: p.price,
    offer: offerOf(p),
    demoPrice: true,
    sellMode: isWeight ? "WEIGHT" : "PIECE",
    unit: isWeight ? "kg" : p.unit,
    netContent: p.netContent,
    unitPrice: unitPriceOf(p),
    badge: badgeOf(p),
    image: `/art/${handle}-480.webp`,
    alcohol: p.alcohol,
    stock: stock.filter((s) => s.qtyMilli > 0),
  }
  return { item, source: p }
})
const bySku = new Map(products.map((p) => [p.item.skuId, p]))

const isStar = (item, star) => {
  const { badge } = item
  if (star === "none") return badge.status === "none"
  if (star === "in_force") return badge.status === "in_force"
  return badge.status === "in_force" && String(badge.stars) === star
}
const SELLER = {
  name: "Đơn vị vận hành mẫu",
  kind: "ENTERPRISE",
  taxId: null,
  address: null,
  demo: true,
}
const TESTS = {
  q: (i, v) =>
    fold([i.title, i.producer?.name, i.commune?.name].filter(Boolean).join(" ")).includes(fold(v)),
  sector: (i, v) => i.sectorSlug === v,
  set: (i, v) => i.setNo === Number(v),
  star: isStar,
  commune: (i, v) => i.commune?.code === v,
  outlet: (i, v) => i.stock.some((s) => s.outletCode === v),
  producer: (i, v) => i.producer?.handle === v,
  price: (i, v) => priceBandOf(i.price) === v,
  season: (i, v) => isOfSeason(v, i),
}
const SORTS = {
  relevance: (a, b) => (b.badge.stars ?? 0) - (a.badge.stars ?? 0),
  stars: (a, b) => (b.badge.stars ?? 0) - (a.badge.stars ?? 0),
  price_asc: (a, b) => a.price - b.price,
  price_desc: (a, b) => b.price - a.price,
  newest: (a, b) => b.productId.localeCompare(a.productId),
  name: (a, b) => a.title.localeCompare(b.title, "vi"),
}

function catalogue(query) {
  const keys = Object.keys(TESTS).filter((k) => query.get(k))
  const passing = (without) =>
    products
      .map((p) => p.item)
      .filter((i) => keys.every((k) => k === without || TESTS[k](i, query.get(k))))
  const found = passing(null).sort(SORTS[query.get("sort") ?? "relevance"])
  const page = Number(query.get("page") ?? 1)
  const pageSize = Number(query.get("page_size") ?? 24)
  const count = (items, key) => {
    const all = new Map()
    for (const i of items)
      for (const [value, label] of key(i))
        all.set(value, { value, label, count: (all.get(value)?.count ?? 0) + 1 })
    return [...all.values()].sort((a, b) => b.count - a.count)
  }
  const starItems = passing("star")
  return {
    day: DAY,
    items: found.slice((page - 1) * pageSize, page * pageSize),
    count: found.length,
    page,
    pageSize,
    facets: {
      stars: ["5", "4", "3", "none"].map((v) => ({
        value: v,
        label: v,
        count: starItems.filter((i) => isStar(i, v)).length,
      })),
      sectors: count(passing("sector"), (i) => [[i.sectorSlug, sectorLabel(i.sectorSlug)]]),
      sets: count(passing("set"), (i) => [[String(i.setNo), criteriaSetOf(i.setNo)?.vi ?? ""]]),
      producers: count(passing("producer"), (i) =>
        i.producer ? [[i.producer.handle, i.producer.name]] : [],
      ),
      prices: PRICE_BANDS.map(({ key }) => ({
        value: key,
        label: key,
        count: passing("price").filter((i) => TESTS.price(i, key)).length,
      })),
      seasons: seasonsOn(DAY).map(({ key }) => ({
        value: key,
        label: key,
        count: passing("season").filter((i) => isOfSeason(key, i)).length,
      })),
      communes: count(passing("commune"), (i) =>
        i.commune ? [[i.commune.code, i.commune.name]] : [],
      ),
      outlets: count(passing("outlet"), (i) =>
        i.stock.map((s) => [
          s.outletCode,
          outlets.find((o) => o.code === s.outletCode)?.name ?? "",
        ]),
      ),
    },
    search: query.get("q") ? { meant: null, whole: found.length, tries: [] } : null,
  }
}
/** Goods whose folded name has the letters, and their places and sets; no typing slips. */
function suggest(query) {
  const q = fold(query.get("q") ?? "")
  const named = (name) => q.length > 1 && fold(name ?? "").includes(q)
  const items = products.map((p) => p.item)
  const found = items.filter((i) => named(i.title))
  const tally = (all, key) => {
    const counts = new Map()
    for (const one of all) if (key(one)) counts.set(key(one), (counts.get(key(one)) ?? 0) + 1)
    return [...counts].slice(0, 2)
  }
  const places = items.filter((i) => named(i.commune?.name))
  const makers = items.filter((i) => named(i.producer?.name))
  return {
    meant: null,
    count: found.length,
    products: found.slice(0, 5).map(({ handle, title, titleEn, commune, image, badge }) => ({
      handle,
      title,
      titleEn: titleEn ?? null,
      commune: commune?.name ?? null,
      image,
      stars: badge.status === "in_force" ? badge.stars : null,
      near: false,
    })),
    communes: tally(places, (i) => i.commune?.code).map(([code, count]) => ({
      code,
      name: communeByCode(code)?.name ?? "",
      oldName: null,
      count,
    })),
    producers: tally(makers, (i) => i.producer?.handle).map(([handle, count]) => ({
      handle,
      name: makers.find((i) => i.producer?.handle === handle)?.producer?.name ?? "",
      count,
    })),
    sets: tally(found, (i) => i.setNo).map(([no, count]) => ({ no, count })),
  }
}
const sectorLabel = (slug) =>
  ({
    "thuc-pham": "Thực phẩm",
    "do-uong": "Đồ uống",
    "duoc-lieu": "Dược liệu và sản phẩm từ dược liệu",
    "thu-cong-my-nghe": "Thủ công mỹ nghệ",
  })[slug] ?? slug

function detail(handle) {
  const p = products.find(({ item }) => item.handle === handle)
  if (!p) return null
  const { item, source } = p
  const pick = ({
    skuId,
    skuCode,
    title,
    price,
    demoPrice,
    sellMode,
    unit,
    netContent,
    unitPrice,
    badge,
    alcohol,
    stock,
  }) => ({
    skuId,
    skuCode,
    title,
    price,
    demoPrice,
    sellMode,
    unit,
    netContent,
    unitPrice,
    badge,
    alcohol,
    stock,
  })
  const lots = item.stock.slice(0, 4).map((s, i) => ({
    outletCode: s.outletCode,
    lotNo: `L-2611${10 + i}`,
    producedOn: addDays(DAY, -20 - i * 15),
    expiresOn: addDays(DAY, [52, 120, 19, 90][i] ?? 60),
    qtyMilli: s.qtyMilli,
  }))
  const variants = [{ ...pick(item), title: item.netContent, packagingCode: "P1", lots }]
  if (source.n === 0)
    variants.push({
      ...pick(item),
      skuId: "variant_0b",
      skuCode: "OC0001B",
      title: "Hộp 20 chiếc, 1 kg",
      netContent: "Hộp 20 chiếc, 1 kg",
      price: 165000,
      unitPrice: { amount: 165000, per: "kg" },
      badge: { status: "none", reason: "packaging", since: null },
      packagingCode: "P2",
      lots: [],
    })
  return {
    day: DAY,
    product: {
      id: item.productId,
      handle,
      title: item.title,
      description: "",
      story:
        source.n === 0
          ? "Mật mía nấu sánh với gừng, đổ lên bánh đa vừng nướng, rắc lạc rang còn nguyên vỏ lụa rồi úp thêm một chiếc bánh. Bẻ ra nghe giòn, ăn kèm chè xanh."
          : null,
      ingredients: source.n === 0 ? "Mật mía, lạc, gừng, vừng, bánh đa" : null,
      storage: "Nơi khô, mát",
      shelfLifeDays: 60,
      images: [{ src: `/art/${handle}-label-1000.webp`, alt: item.title }],
      sectorSlug: item.sectorSlug,
      setNo: item.setNo,
      producer: item.producer && { ...item.producer, story: null, address: null },
      commune: item.commune && { ...item.commune, oldName: source.oldName },
    },
    variants,
    freshUntil: item.badge.status === "in_force" ? item.badge.validTo : null,
  }
}

function skuOf(id) {
  if (id === "variant_0b")
    return {
      ...products[0].item,
      skuId: id,
      title: `${products[0].item.title} – Hộp 20 chiếc`,
      price: 165000,
      badge: { status: "none", reason: "packaging", since: null },
    }
  return bySku.get(id)?.item ?? null
}

function quoteOf({ lines, fulfilment }) {
  const known = lines.map((l) => ({ ...l, sku: skuOf(l.skuId) }))
  if (known.some((l) => !l.sku))
    return { status: 422, body: { code: "SKU_UNKNOWN", message: "unknown" } }
  const priced = known.map(({ skuId, qtyMilli, sku }) => {
    const here =
      fulfilment?.mode === "pickup"
        ? sku.stock.filter((s) => s.outletCode === fulfilment.outletCode)
        : sku.stock
    const availableMilli = here.reduce((sum, s) => sum + s.qtyMilli, 0)
    const payable = Math.round((sku.price * qtyMilli) / 1000)
    const rateBp = sku.alcohol ? 1000 : 800
    const net = Math.round((payable * 10000) / (10000 + rateBp))
    let left = qtyMilli
    const allocation = []
    for (const s of [...here].sort((a, b) => b.qtyMilli - a.qtyMilli)) {
      const take = Math.min(left, s.qtyMilli)
      if (take > 0) allocation.push({ outletCode: s.outletCode, qtyMilli: take })
      left -= take
    }
    return {
      skuId,
      handle: sku.handle,
      title: sku.title,
      unit: sku.unit,
      sellMode: sku.sellMode,
      qtyMilli,
      availableMilli,
      unitPrice: sku.price,
      payable,
      net,
      vat: payable - net,
      treatment: "RATE",
      rateBp,
      badge: sku.badge,
      alcohol: sku.alcohol,
      allocation,
      problem: left > 0 ? "STOCK_SHORT" : null,
    }
  })
  const sum = (key) => priced.reduce((s, l) => s + l[key], 0)
  const shipping = fulfilment?.mode === "delivery" ? 18000 : 0
  const totals = {
    goods: sum("payable"),
    shipping,
    net: sum("net"),
    vat: sum("vat"),
    total: sum("payable") + shipping,
    vatByRate: [{ treatment: "RATE", rateBp: 800, net: sum("net"), vat: sum("vat") }],
  }
  const pickup = OPEN.map((o) => {
    const missing = known.filter(
      (l) => (l.sku.stock.find((s) => s.outletCode === o.code)?.qtyMilli ?? 0) < l.qtyMilli,
    )
    return {
      outletCode: o.code,
      complete: missing.length === 0,
      missingSkuIds: missing.map((l) => l.skuId),
    }
  })
  const body = {
    day: DAY,
    lines: priced,
    parcels: 1,
    totals,
    needsAgeConfirmation: known.some((l) => l.sku.alcohol),
    pickup,
  }
  return {
    status: 200,
    body: { quoteHash: createHash("sha256").update(JSON.stringify(body)).digest("hex"), ...body },
  }
}

const orders = new Map()
const byKey = new Map()
function place(request, key) {
  if (byKey.has(key)) return { status: 200, body: orders.get(byKey.get(key)).view }
  const { status, body } = quoteOf(request)
  if (status !== 200) return { status, body }
  if (body.lines.some((l) => l.problem))
    return { status: 409, body: { code: "STOCK_SHORT", message: "short", details: {} } }
  if (body.quoteHash !== request.quoteHash)
    return { status: 409, body: { code: "PRICE_CHANGED", message: "changed", details: {} } }
  if (body.needsAgeConfirmation && !request.ageConfirmed)
    return { status: 422, body: { code: "AGE_NOT_CONFIRMED", message: "age" } }
  const code = `DEMO${createHash("sha256").update(key).digest("hex").slice(0, 6).toUpperCase()}`
  const { totals } = body
  const f = request.fulfilment
  const qr = encodeVietQr({
    bin: "970403",
    account: "0011012345678",
    amount: totals.total,
    purpose: code,
  })
  const view = {
    code,
    status: request.payment === "cod" ? "placed" : "awaiting_payment",
    placedAt: new Date().toISOString(),
    payment: request.payment,
    payBefore: request.payment === "cod" ? null : new Date(Date.now() + 600_000).toISOString(),
    vietqr:
      request.payment === "cod"
        ? null
        : {
            payload: qr.ok ? qr.text : "",
            bankName: "Ngân hàng mẫu",
            accountNo: "DEMO 0000 0000",
            accountName: "OCOP HA TINH DEMO",
            purpose: code,
            amount: totals.total,
          },
    fulfilment:
      f.mode === "pickup"
        ? { ...f, outletName: outlets.find((o) => o.code === f.outletCode)?.name ?? "" }
        : { ...f, communeName: communeByCode(f.communeCode)?.name ?? "", provinceName: "Hà Tĩnh" },
    contact: {
      name: request.contact.name,
      phoneMasked: `${request.contact.phone.slice(0, 3)}•••${request.contact.phone.slice(-3)}`,
    },
    lines: body.lines.flatMap((l) =>
      l.allocation.map((a) => ({
        skuId: l.skuId,
        handle: l.handle,
        title: l.title,
        unit: l.unit,
        qtyMilli: a.qtyMilli,
        unitPrice: l.unitPrice,
        payable: Math.round((l.unitPrice * a.qtyMilli) / 1000),
        outletCode: a.outletCode,
        outletName: outlets.find((o) => o.code === a.outletCode)?.name ?? "",
      })),
    ),
    totals: {
      goods: totals.goods,
      shipping: totals.shipping,
      net: totals.net,
      vat: totals.vat,
      total: totals.total,
      paid: 0,
    },
  }
  orders.set(code, { view, phone: request.contact.phone.replace(/\D/g, "").slice(-9) })
  byKey.set(key, code)
  return { status: 201, body: view }
}

function summary() {
  const marks = products.map(({ item }) => ({
    handle: item.handle,
    status:
      item.badge.status === "in_force"
        ? "in_force"
        : item.badge.reason === "lapsed"
          ? "lapsed"
          : "unverified",
  }))
  const n = (s) => marks.filter((m) => m.status === s).length
  return {
    day: DAY,
    inForce: n("in_force"),
    lapsed: n("lapsed"),
    unverified: n("unverified"),
    marks,
  }
}

async function answer(request) {
  const url = new URL(request.url, "http://fake")
  const path = url.pathname
  if (path === "/health") return { status: 200, body: "OK" }
  const aboutPlace = placeAnswer({ day: DAY, all: products.map((p) => p.item), outlets }, path)
  if (aboutPlace) return { status: 200, body: aboutPlace }
  if (path === "/store/catalogue") return { status: 200, body: catalogue(url.searchParams) }
  if (path === "/store/suggestions") return { status: 200, body: suggest(url.searchParams) }
  if (path === "/store/summary") return { status: 200, body: summary() }
  if (path === "/store/seller") return { status: 200, body: SELLER }
  if (path === "/store/gift-tiers") {
    return { status: 200, body: { day: DAY, tiers: [], packings: [] } }
  }
  if (path === "/store/payment-methods") {
    return { status: 200, body: { methods: ["cod", "vietqr"], simulator: false } }
  }
  if (path === "/store/outlets") return { status: 200, body: { day: DAY, outlets } }
  if (path === "/store/delivery-places") {
    return { status: 200, body: deliveryPlacesAnswer(url.searchParams.get("q") ?? "") }
  }
  if (path === "/store/stock") {
    const skus = (url.searchParams.get("skus") ?? "").split(",")
    return {
      status: 200,
      body: {
        at: new Date().toISOString(),
        stock: skus.flatMap((id) => {
          const sku = skuOf(id)
          return sku ? [{ skuId: id, stock: sku.stock }] : []
        }),
      },
    }
  }
  const product = /^\/store\/catalogue\/([^/]+)$/.exec(path)
  if (product) {
    const body = detail(decodeURIComponent(product[1]))
    return body
      ? { status: 200, body }
      : { status: 404, body: { code: "NOT_FOUND", message: "none" } }
  }
  if (path.startsWith("/store/account")) {
    const isSigned = request.headers.authorization !== undefined
    const [status, body] = accountAnswer(request.method, path, isSigned)
    return { status, body }
  }
  const reviewed = /^\/store\/catalogue\/([^/]+)\/reviews$/.exec(path)
  if (reviewed) {
    const item = products.find((p) => p.item.handle === decodeURIComponent(reviewed[1]))?.item
    const body = item && reviewsAnswer(item, Number(url.searchParams.get("page") ?? 1))
    return body
      ? { status: 200, body }
      : { status: 404, body: { code: "NOT_FOUND", message: "none" } }
  }
  const order = /^\/store\/web-orders\/([^/]+)$/.exec(path)
  if (order) {
    const found = orders.get(order[1])
    const phone = (url.searchParams.get("phone") ?? "").replace(/\D/g, "").slice(-9)
    if (!found || found.phone !== phone)
      return { status: 404, body: { code: "NOT_FOUND", message: "none" } }
    return { status: 200, body: found.view }
  }
  if (request.method === "POST") {
    let text = ""
    for await (const chunk of request) text += chunk
    if (path === "/store/quotes") return quoteOf(JSON.parse(text))
    if (path === "/store/web-orders")
      return place(JSON.parse(text), request.headers["idempotency-key"] ?? randomUUID())
  }
  return { status: 404, body: { code: "NOT_FOUND", message: "none" } }
}

createServer(async (request, response) => {
  const { status, body } = await answer(request).catch((error) => ({
    status: 500,
    body: { code: "INTERNAL", message: String(error) },
  }))
  response.writeHead(status, { "content-type": "application/json" })
  response.end(JSON.stringify(body))
}).listen(port, "127.0.0.1", () => console.log(`fake backend on ${port}`))
