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
    shipped: "A parcel has left {outlet}.",
    shipped_due: "A parcel has left {outlet}. You pay {due} when you have all the goods.",
    ready: "Your goods wait for you at {outlet}. Bring the order code.",
    ready_due:
      "Your goods wait for you at {outlet}. Bring the order code and {due} to pay at the counter.",
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
    signIn: "{shop}: sign-in code {secret}, good for {minutes} minutes. Give it to nobody.",
  },
  open: "See the order",
  openHint:
    "The page asks for the phone number given with the order. Nobody but you can see the order.",
  to: { delivery: "Delivery to", pickup: "Collect at" },
  sums: {
    goods: "Goods, VAT included",
    shipping: "Delivery",
    total: "Total",
    paid: "Paid",
  },
  seller: "Seller: {seller}",
  taxId: "Tax ID: {taxId}",
  demo: "Demonstration: prices, order and seller are DEMO.",
  why: "You get this letter because you gave this address with order {code}. The shop sends no advertising here.",
}
