import taxRules from "@ocop/pricing/tax-rules.json" with { type: "json" }
import pg from "pg"
import { OPENING_STOCK, PROVINCE_SQL } from "./province-sql.js"

/** PBKDF2 of the demo PIN 246810 with this salt, 310,000 rounds: made once, so tests start fast. */
const PIN_SALT = "AAECAwQFBgcICQoLDA0ODw"

async function fillTaxRules(db: pg.Client): Promise<void> {
  await db.query(
    `insert into tax_rule (id, goods_class, seller_vat_method, seller_role, treatment, rate_bp,
       valid_from, valid_to, priority, legal_ref)
     select x.id, x."goodsClass", x."sellerVatMethod", coalesce(x."sellerRole", 'ANY'), x.treatment,
       x."rateBp", x."validFrom", x."validTo", x.priority, x."legalRef"
     from jsonb_to_recordset($1::jsonb) as x(id text, "goodsClass" text, "sellerVatMethod" text,
       "sellerRole" text, treatment text, "rateBp" int, "validFrom" date, "validTo" date,
       priority int, "legalRef" text)`,
    [JSON.stringify(taxRules)],
  )
}

async function fillStaff(db: pg.Client): Promise<void> {
  for (const n of [1, 2, 3]) {
    await db.query(
      `insert into staff (id, name, pin_salt, pin_iterations, pin_derived)
       values ($1, $2, $3, 310000, $4)`,
      [`staff_${n}`, `DEMO Thu ngân ${n}`, PIN_SALT, `derived-${n}`],
    )
    await db.query("insert into staff_outlet values ($1, $2, 'cashier')", [
      `staff_${n}`,
      `out_${n}`,
    ])
  }
}

/** Posts stock through the ledger: [sku, outlet number, units, lot, expiry]. */
export async function receive(
  db: pg.Client | pg.Pool,
  goods: readonly [string, number, number, string, string | null][],
): Promise<void> {
  const lines = goods.map(([sku, outlet, q, lot, expires], n) => ({
    n,
    i: `iitem_${sku}`,
    l: `sloc_${outlet}`,
    q,
    lot,
    owner: "le_shop",
    cause: "seed",
    ...(expires ? { expires } : {}),
  }))
  await db.query("select * from stock_post($1)", [JSON.stringify(lines)])
}

/** Fills a migrated database with the test province and its opening stock. */
export async function fillProvince(databaseUrl: string): Promise<void> {
  const db = new pg.Client({ connectionString: databaseUrl })
  await db.connect()
  try {
    await db.query(PROVINCE_SQL)
    await fillTaxRules(db)
    await fillStaff(db)
    await receive(db, OPENING_STOCK)
    await receive(
      db,
      Array.from({ length: 40 }, (_, i) => [`b${i + 1}`, 1, 1_000_000, "B", null]),
    )
  } finally {
    await db.end()
  }
}
