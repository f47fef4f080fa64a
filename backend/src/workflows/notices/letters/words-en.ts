import type { wordsVi } from "./words-vi"

export const wordsEn: typeof wordsVi = {
  shop: "OCOP Hà Tĩnh",
  greeting: "Hello {name},",
  subject: {
    placed: "We have your order {code}",
    waiting: "Order {code} is waiting for {due}",
    paid: "Payment received for order {code}",
    expired: "The hold of order {code} is over",
    cancelled: "Order {code} is cancelled",
    shipped: "Goods of order {code} are on their way",
    ready: "Order {code} is ready to collect",
    "invoice-asked": "VAT invoice requested for order {code}",
    "invoice-issued": "The VAT invoice of order {code} is issued",
    "invoice-declined": "No VAT invoice yet for order {code}",
    "claim-opened": "We have your claim on order {code}",
    "claim-accepted": "Your claim on order {code} is accepted",
    "claim-declined": "An answer to your claim on order {code}",
    "refund-made": "{refund} of order {code} went back to you",
  },
  lead: {
    placed_delivery:
      "Your goods are held for you. The shop calls {phone} before delivery. You pay {due} on receipt.",
    placed_pickup:
      "Your goods are held for you. The counter calls {phone} when they are ready. You pay {due} when you collect them.",
    waiting:
      "Your goods are held until {until}. {due} is still to be paid; open the order page to pay.",
    paid_delivery: "The shop has the whole sum and calls {phone} before delivery.",
    paid_pickup: "The shop has the whole sum. The counter calls {phone} when the goods are ready.",
    expired:
      "The money did not come in time, so the goods went back on the shelf. If it comes later, we call {phone} to deliver or to pay back.",
    cancelled: "You cancelled this order. The goods are back on the shelf; you owe nothing.",
    cancelled_refund:
      "You cancelled this order. The goods are back on the shelf, and {back} will go back the way you paid. We write when it is done.",
    shipped: "A parcel has left {outlet}.",
    shipped_due: "A parcel has left {outlet}. You pay {due} when you have all the goods.",
    ready:
      "Your goods wait for you at {outlet}. Tell the counter the pickup code on the order page.",
    ready_due:
      "Your goods wait for you at {outlet}. Tell the counter the pickup code on the order page and pay {due} there.",
    "invoice-asked":
      "The invoice will name {company}, tax ID {buyerTaxId}, and is issued with the delivery. If something is wrong, tell the shop before: an issued invoice cannot simply be changed.",
    "invoice-issued":
      "Invoice {symbol} number {number} is issued to {company}, tax ID {buyerTaxId}.",
    "invoice-declined": "The office could not issue this invoice: {invoiceNote}",
    "claim-opened":
      "Your claim about {goods} has reached the office. The answer shows on the order page and is sent to you.",
    "claim-accepted": "The office accepts your claim about {goods} and writes: {answer}",
    "claim-declined": "The office does not accept your claim about {goods} and writes: {answer}",
    "refund-made":
      "{refund} went back the way you paid. On a card or bank account it may take some days to show.",
  },
  tracking: "Tracking number: {tracking}",
  sms: {
    placed: "{shop}: we have your order {code}, {total}. {url}",
    waiting: "{shop}: order {code} is held until {until}, {due} to pay. {url}",
    paid: "{shop}: payment received for order {code}. {url}",
    expired: "{shop}: the hold of order {code} is over. {url}",
    cancelled: "{shop}: order {code} is cancelled, you owe nothing. {url}",
    shipped: "{shop}: goods of order {code} are on their way. {url}",
    ready: "{shop}: order {code} is ready at {outlet}. {url}",
    "invoice-asked": "{shop}: VAT invoice requested for order {code}. {url}",
    "invoice-issued": "{shop}: the VAT invoice of order {code} is issued. {url}",
    "invoice-declined": "{shop}: no VAT invoice yet for order {code}. {url}",
    "claim-opened": "{shop}: we have your claim on order {code}. {url}",
    "claim-accepted": "{shop}: your claim on order {code} is accepted. {url}",
    "claim-declined": "{shop}: your claim on order {code} is answered. {url}",
    "refund-made": "{shop}: {refund} of order {code} went back to you. {url}",
    signIn: "{shop}: sign-in code {secret}, good for {minutes} minutes. Give it to nobody.",
  },
  open: "See the order",
  openHint:
    "The page asks for the phone number given with the order. Nobody but you can see the order.",
  to: { delivery: "Delivery to", pickup: "Collect at" },
  sums: {
    goods: "Goods, VAT included",
    packing: "Packing of gift baskets",
    shipping: "Delivery",
    total: "Total",
    paid: "Paid",
  },
  seller: "Seller: {seller}",
  taxId: "Tax ID: {taxId}",
  demo: "Demonstration: prices, order and seller are DEMO.",
  why: "You get this letter because you gave this address with order {code}. The shop sends no advertising here.",
  receipt: {
    subject: {
      "invoice-asked": "VAT invoice asked for, receipt {code}",
      "invoice-issued": "The VAT invoice of receipt {code} is issued",
      "invoice-declined": "No VAT invoice for receipt {code}",
    },
    lead: {
      "invoice-asked":
        "The invoice will name {company}, tax ID {buyerTaxId}. If something is wrong, tell the counter at once: an issued invoice cannot simply be changed.",
      "invoice-issued":
        "Invoice {symbol} number {number} is issued to {company}, tax ID {buyerTaxId}.",
      "invoice-declined": "The office could not issue this invoice: {invoiceNote}",
    },
    boughtAt: "Bought at",
    open: "See the receipt",
    openHint: "Whoever has this link can see the receipt.",
    why: "You get this letter because you left this address when you asked for the invoice of receipt {code}. The shop sends no advertising here.",
  },
}
