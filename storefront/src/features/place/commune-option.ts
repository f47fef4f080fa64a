/** A commune that a person can choose, with the old name by which it was found. */
export type CommuneOption = {
  code: string
  name: string
  latitude: number
  longitude: number
  oldName: string | null
  oldDistrict: string | null
  /** The old unit went to several present ones. */
  isSplit: boolean
}
