import { afterEach, describe, expect, it, vi } from "vitest"
import { EMPTY_FORM } from "./checkout-form"
import { readDraft, writeDraft } from "./draft"

function storage() {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  }
}

describe("checkout draft", () => {
  afterEach(() => vi.unstubAllGlobals())

  it("survives a reload of the tab, except the confirmation of age", () => {
    vi.stubGlobal("sessionStorage", storage())
    writeDraft({
      ...EMPTY_FORM,
      name: "Trần Thị Mẫu",
      mode: "pickup",
      ageConfirmed: true,
      agreed: true,
    })
    expect(readDraft(["cod", "vietqr"])).toEqual({
      ...EMPTY_FORM,
      name: "Trần Thị Mẫu",
      mode: "pickup",
    })
  })

  it("takes nothing over that is not of the form's types", () => {
    vi.stubGlobal("sessionStorage", storage())
    sessionStorage.setItem("ocop.checkout.2", '{"name":5,"mode":"x","payment":"gold","more":1}')
    expect(readDraft(["cod", "vietqr"])).toEqual(EMPTY_FORM)
    sessionStorage.setItem("ocop.checkout.2", "{")
    expect(readDraft(["cod", "vietqr"])).toEqual(EMPTY_FORM)
  })

  it("forgets a payment that is not offered any more", () => {
    vi.stubGlobal("sessionStorage", storage())
    writeDraft({ ...EMPTY_FORM, payment: "card" })
    expect(readDraft(["cod", "card"]).payment).toBe("card")
    expect(readDraft(["cod", "vietqr"]).payment).toBe("cod")
  })

  it("is forgotten after the order", () => {
    vi.stubGlobal("sessionStorage", storage())
    writeDraft({ ...EMPTY_FORM, name: "A" })
    writeDraft(null)
    expect(readDraft(["cod", "vietqr"])).toEqual(EMPTY_FORM)
  })
})
