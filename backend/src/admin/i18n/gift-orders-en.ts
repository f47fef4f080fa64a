import type { giftOrdersVi } from "./gift-orders-vi"

export const giftOrdersEn: typeof giftOrdersVi = {
  menu: "Gift baskets",
  title: "Orders with gift baskets",
  subtitle:
    "Gather the goods by counter, pack each basket, copy the words onto its card. The earliest day stands first.",
  filter: "State",
  state: { open: "To be packed", sent: "Sent" },
  orderState: { placed: "Paid on receipt", paid: "Paid", fulfilled: "Sent" },
  placed: "Placed {{at}}",
  receiver: "Receiver",
  place: "Deliver to",
  wishedOn: "Wished for",
  soon: "As soon as possible",
  buyer: "Ordered by",
  picking: "Gather at the counters",
  baskets: "Baskets to pack: {{count}}",
  noCard: "No card",
  print: "Print slip",
  empty: "There is no order here.",
  failed: "The list could not be read.",
  retry: "Try again",
  previous: "Previous page",
  next: "Next page",
}
