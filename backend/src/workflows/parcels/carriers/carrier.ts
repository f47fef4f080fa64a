import type { ParcelState } from "@ocop/contracts"

/** One end of a parcel's way; the two levels of an address of today. */
export type Party = {
  name: string
  /** As dialled here: `0912345678`. */
  phone: string
  line: string
  communeName: string
  provinceName: string
  /** A district that lay there before 2025-07-01, for carriers that still ask for one. */
  oldDistrict: string | null
}

export type ParcelToBook = {
  /** Our own name for it, the same in every try. */
  code: string
  /** A try before this one may have reached the carrier. */
  isAskedAgain: boolean
  outletCode: string
  from: Party
  to: Party
  grams: number
  /** Đồng that the goods are worth, and that are collected for them at the door. */
  value: number
  cod: number
  goods: readonly { name: string; pieces: number; grams: number }[]
  note: string
}

/** The carrier does not take it, in its own words. Only answers are refusals; silence is thrown. */
export type Refused = { ok: false; reason: string }
export type Booked = { ok: true; trackingNo: string; fee: number | null }
/** It has the parcel, from a try whose answer we never saw, and will not say under what number. */
export type Unsure = { ok: "unsure"; reason: string }

/** A call of a carrier's server as it came in. */
export type CarrierCall = {
  raw: string
  query: URLSearchParams
  header: (name: string) => string
}

/** What an event says; `state` is null for a status that we do not know. */
export type ParcelNews = {
  /** Our name for the parcel, and the carrier's, as far as the event gives them. */
  code: string | null
  trackingNo: string | null
  status: string
  state: ParcelState | null
  at: Date
}

/** A parcel that the carrier has, and the outlet that sends it. */
export type BookedParcel = { trackingNo: string; outletCode: string }

/** How a parcel is printed: by a link that the carrier made, or the file itself. */
export type ParcelLabel = { url: string } | { pdf: Uint8Array }

/** A service that carries parcels for us and tells us of them. */
export type Carrier = {
  /** Whether it has everything that it needs to be used. */
  isOn: () => boolean
  /** Đồng that it asks of us for the parcel. Throws when it gives no clear answer. */
  quote: (parcel: ParcelToBook) => Promise<{ ok: true; fee: number } | Refused>
  /** Books it; the same code again books nothing new. Throws when it gives no clear answer. */
  book: (parcel: ParcelToBook) => Promise<Booked | Refused | Unsure>
  /** Takes a booking back, while the carrier still can. */
  cancel: (parcel: BookedParcel) => Promise<{ ok: true } | Refused>
  /** Null where it prints none. */
  label: (trackingNo: string) => Promise<ParcelLabel | null>
  /** The event in a call that the carrier itself sent; null for anything else. */
  genuine: (call: CarrierCall) => { id: string; raw: string } | null
  /** What a kept event means; null where it is none about the way. Throws for what is no event. */
  read: (raw: string) => ParcelNews | null
}
