import { cashRoundingEn } from "./cash-rounding-en"
import { changesEn } from "./changes-en"
import { claimsEn } from "./claims-en"
import { clearancesEn } from "./clearances-en"
import { codEn } from "./cod-en"
import { deliveryEn } from "./delivery-en"
import { exceptionsEn } from "./exceptions-en"
import { giftOrdersEn } from "./gift-orders-en"
import { giftTiersEn } from "./gift-tiers-en"
import { invoicesEn } from "./invoices-en"
import { lettersEn } from "./letters-en"
import { parcelsEn } from "./parcels-en"
import { paymentsEn } from "./payments-en"
import { promotionsEn } from "./promotions-en"
import { reviewsEn } from "./reviews-en"
import { roleLimitsEn } from "./role-limits-en"
import type { Texts } from "./vi"

export const en: Texts = {
  ocop: {
    cashRounding: cashRoundingEn,
    changes: changesEn,
    exceptions: exceptionsEn,
    claims: claimsEn,
    clearances: clearancesEn,
    cod: codEn,
    delivery: deliveryEn,
    giftOrders: giftOrdersEn,
    giftTiers: giftTiersEn,
    invoices: invoicesEn,
    letters: lettersEn,
    parcels: parcelsEn,
    payments: paymentsEn,
    reviews: reviewsEn,
    roleLimits: roleLimitsEn,
    promotions: promotionsEn,
    recognitions: {
      menu: "OCOP recognitions",
      title: "OCOP recognitions",
      subtitle: "A star shows only while its decision is in force on {{day}}.",
      search: "Search product, producer, decision number, SKU code",
      searchLabel: "Search recognitions",
      state: {
        in_force: "In force",
        expiring: "Expiring",
        lapsed: "Lapsed",
        revoked: "Revoked",
        not_yet: "Not yet in force",
      },
      expiringHint: "within 180 days",
      column: {
        product: "Product",
        stars: "Stars",
        decision: "Decision",
        validity: "Validity",
        state: "State",
        action: "Action",
      },
      stars: "{{count}} stars",
      signed: "of {{date}}",
      until: "to the end of {{date}}",
      from: "from {{date}}",
      daysLeft: "{{count}} days left",
      endedOn: "since {{date}}",
      demo: "DEMO",
      demoHint: "Sample data: the decision number is not real",
      moreSkus: "+{{count}} more SKUs",
      empty: "No recognition is in this state.",
      noMatch: "Nothing found for “{{q}}”. Try fewer words or another state.",
      clear: "Clear search",
      failed: "The list could not be loaded.",
      revoke: {
        open: "Revoke",
        title: "Revoke recognition",
        warning: "A revocation is final. The star disappears everywhere from the chosen day on.",
        day: "First day without the star",
        note: "Revoking decision and reason",
        noteHint: "For example number and date of the decision; repeated violation in a post-check",
        confirm: "Revoke for good",
        cancel: "Leave it",
        done: "Decision {{no}} is revoked.",
        failed: "It could not be revoked. Check the day and try again.",
      },
      retry: "Try again",
    },
  },
}
