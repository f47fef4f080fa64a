import { execFile } from "node:child_process"
import { promisify } from "node:util"
import type { ErasureAnswer, ErrorBody, PersonExport } from "@ocop/contracts"
import { backendServerFolder } from "@ocop/ops"
import { describe, expect, it } from "vitest"
import { openSealed } from "../../vendor/support/open-sealed.js"
import { asked, BUYER, office, refundOf, waiting } from "./invoice-asked.js"
import { province, statuses } from "./stage.js"

/** A company that one case alone asks for: wherever it is found, that case left it. */
const companyOf = () => `DEMO ${crypto.randomUUID()}`

const tablesThatName = async (company: string): Promise<string[]> => {
  const named = await province.rows<{ table: string }>(
    `select 'invoice_request' "table" from invoice_request where company = $1 or buyer_name = $1
     union all select 'session_fact' from session_fact where fact->'buyer'->>'company' = $1
     union all select 'raw_fact' from raw_fact where body->'buyer'->>'company' = $1 order by 1`,
    [company],
  )
  return named.map(({ table }) => table)
}

const codeFor = async (phone: string): Promise<string> => {
  await province.request("POST", "/store/account/code", { phone })
  const [sent] = await province.rows<{ sealed: string }>(
    `select data->>'sealedCode' sealed from notice where template = 'sign-in-code'
     order by id desc limit 1`,
  )
  return openSealed(sent?.sealed ?? "")
}

/** Whoever holds the number, in the shop. */
async function ownerOf(phone: string) {
  const entered = await province.request<{ token: string }>("POST", "/store/account/session", {
    ...{ phone, code: await codeFor(phone) },
  })
  const session = { authorization: `Bearer ${entered.body.token}` }
  return {
    exported: () =>
      province.request<PersonExport>("GET", "/store/account/export", undefined, session),
    erased: async () =>
      province.request<ErasureAnswer & ErrorBody>(
        "POST",
        "/store/account/erasure",
        { code: await codeFor(phone) },
        session,
      ),
  }
}

/** What the nightly job does, by the built server, in a process of its own. */
const forgetBuyers = () =>
  promisify(execFile)(
    process.execPath,
    [
      "-e",
      `require("./src/workflows/e-invoice/forget-buyers.js").forgetBuyers()
         .then(() => require("./src/lib/pg.js").closePool())`,
    ],
    {
      cwd: backendServerFolder,
      env: { ...process.env, NODE_OPTIONS: "", DATABASE_URL: province.databaseUrl },
    },
  )

describe("the buyer on an invoice of a counter", () => {
  it("is not shown to whoever holds the number that was typed for the receipt", async () => {
    const own = await province.till(1)
    const [sale, company] = [own.sale(), companyOf()]
    await own.send([sale, asked(own, sale.id, { company })])
    await own.call("POST", "/pos/receipt-phones", { saleId: sale.id, phone: "0944000001" })
    const { body } = await (await ownerOf("0944000001")).exported()
    expect(body.receipts).toMatchObject([
      { receiptNo: sale.receiptNo, invoice: { state: "queued" } },
    ])
    for (const theirs of [company, BUYER.taxId, BUYER.address, "example.test", BUYER.name]) {
      expect(JSON.stringify(body)).not.toContain(theirs)
    }
  })

  it("lets erasing wait while it is to be issued, and no longer once all goods came back", async () => {
    const own = await province.till(1)
    const [sale, company] = [own.sale(), companyOf()]
    await own.send([sale, asked(own, sale.id, { company })])
    await own.call("POST", "/pos/receipt-phones", { saleId: sale.id, phone: "0944000002" })
    const owner = await ownerOf("0944000002")
    const early = await owner.erased()
    expect(early.body).toMatchObject({
      ...{ code: "ERASURE_WAITS", details: { codes: [sale.receiptNo] } },
    })
    expect(await tablesThatName(company)).toEqual(["invoice_request", "session_fact"])
    expect(statuses(await own.send([refundOf(own, sale, 1)]))).toEqual(["accepted"])
    expect((await owner.erased()).body).toMatchObject({ invoices: 1 })
    expect(await tablesThatName(company)).toEqual([])
  })

  it("is erased with its owner once; who comes back and is erased again takes nothing more along", async () => {
    const own = await province.till(1)
    const [sale, company] = [own.sale(), companyOf()]
    await own.send([sale, asked(own, sale.id, { company }), refundOf(own, sale, 1)])
    await own.call("POST", "/pos/receipt-phones", { saleId: sale.id, phone: "0944000009" })
    const erased = async () => (await ownerOf("0944000009")).erased()
    expect(await erased()).toMatchObject({ status: 200, body: { invoices: 1 } })
    expect(await tablesThatName(company)).toEqual([])
    expect(await erased()).toMatchObject({ status: 200, body: { invoices: 0 } })
  })

  it("is erased by the office for who left no number; an issued invoice keeps it", async () => {
    const own = await province.till(1)
    const [sale, issued] = [own.sale(), own.sale()]
    const [company, kept] = [companyOf(), companyOf()]
    await own.send([sale, issued])
    await own.send([asked(own, sale.id, { company }), asked(own, issued.id, { company: kept })])
    await office(`/${issued.receiptNo}/issue`, { symbol: "1C26MHT", number: "9017" })
    const records = () => province.number("select count(*) from account_erasure")
    const before = await records()
    for (const { receiptNo } of [sale, issued, sale]) {
      expect((await office(`/${receiptNo}/erase-buyer`, {})).status).toBe(200)
    }
    expect((await records()) - before).toBe(2)
    expect(await tablesThatName(company)).toEqual([])
    expect(await waiting(sale.receiptNo)).toBeUndefined()
    expect(await tablesThatName(kept)).toEqual(["invoice_request"])
    const addresses = await province.rows(
      `select 1 from notice where data->>'code' = any($1) and to_cipher <> ''
       union all select 1 from invoice_request where order_code = any($1) and email <> ''`,
      [[sale.receiptNo, issued.receiptNo]],
    )
    expect(addresses).toEqual([])
    expect((await office<ErrorBody>("/HT01-01-1-999999/erase-buyer", {})).body.code).toBe(
      "NOT_FOUND",
    )
  })

  it("is erased again with what another register told of it after it was erased", async () => {
    const [own, beside] = [await province.till(1), await province.till(1)]
    const [sale, company] = [own.sale(), companyOf()]
    await own.send([sale, asked(own, sale.id, { company })])
    const erase = () => office(`/${sale.receiptNo}/erase-buyer`, {})
    expect((await erase()).status).toBe(200)
    await beside.send([asked(beside, sale.id, { company })])
    expect(await tablesThatName(company)).toEqual(["session_fact"])
    expect((await erase()).status).toBe(200)
    expect(await tablesThatName(company)).toEqual([])
  })

  it("is forgotten when its invoice was decided ninety days ago, or was asked twice or in vain", async () => {
    const own = await province.till(1)
    const sales = [own.sale(), own.sale(), own.sale()] as const
    const [done, fresh, stray] = sales
    const companies = sales.map(companyOf)
    const wishes = sales.map(({ id }, n) => asked(own, id, { company: companies[n] as string }))
    const never = asked(own, crypto.randomUUID(), { company: companies[2] as string })
    await own.send([done, fresh])
    await own.send([...wishes, never])
    await province.db.query(
      `update invoice_request set state = 'declined', note = 'DEMO',
         decided_at = now() - case sale_id when $1 then interval '91 days' else interval '89 days' end
       where sale_id in ($1, $2)`,
      [done.id, fresh.id],
    )
    await forgetBuyers()
    const left = () => Promise.all(companies.map(tablesThatName))
    const whole = ["invoice_request", "session_fact"]
    expect(await left()).toEqual([[], whole, ["raw_fact", "raw_fact"]])
    // Nobody may date a fact back: the clock is what passes.
    await province.db.query("alter table raw_fact disable trigger user")
    await province.db.query(
      "update raw_fact set received_at = now() - interval '91 days' where fact_id = any($1)",
      [[wishes[2]?.id, never.id]],
    )
    await province.db.query("alter table raw_fact enable trigger user")
    await forgetBuyers()
    expect(await left()).toEqual([[], whole, []])
    expect(stray.id).not.toBe(never.saleId)
  })

  it("is found by the indexes made for it, however long the journal of facts is", async () => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [
        "-e",
        `process.stdout.write(JSON.stringify(
           require("./src/workflows/e-invoice/counter-buyers.js").REPORTED_OF_SALES))`,
      ],
      { cwd: backendServerFolder, env: { ...process.env, NODE_OPTIONS: "" } },
    )
    const client = await province.db.connect()
    try {
      await client.query("begin")
      await client.query("set local enable_seqscan = off")
      const plans: string[] = []
      for (const sql of JSON.parse(stdout) as string[]) {
        const plan = await client.query<{ "QUERY PLAN": string }>(`explain ${sql}`, [
          [crypto.randomUUID()],
        ])
        plans.push(plan.rows.map((row) => row["QUERY PLAN"]).join("\n"))
      }
      expect(plans).toEqual([
        expect.stringMatching(/session_fact_invoice[\s\S]*Index Cond: .*lower/),
        expect.stringMatching(/raw_fact_invoice[\s\S]*Index Cond: .*lower/),
      ])
    } finally {
      await client.query("rollback")
      client.release()
    }
  })
})
