import { describe, expect, test } from "vitest"
import deskEn from "./desk-en.json"
import deskVi from "./desk-vi.json"
import saleEn from "./en.json"
import saleVi from "./vi.json"

const vi = { ...saleVi, ...deskVi }
const en = { ...saleEn, ...deskEn }

type Tree = { [key: string]: string | Tree }

const leaves = (tree: Tree, path = ""): [path: string, text: string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[`${path}${key}`, value]] : leaves(value, `${path}${key}.`),
  )

const argumentsOf = (text: string) => [...text.matchAll(/\{(\w+)/g)].map((match) => match[1]).sort()

describe("the words of the till", () => {
  const english = new Map(leaves(en))

  test("of the desk hide none of the sale route", () => {
    expect(Object.keys(deskVi).filter((key) => key in saleVi)).toEqual([])
  })

  test("are complete in both languages", () => {
    expect([...english.keys()].sort()).toEqual(
      leaves(vi)
        .map(([path]) => path)
        .sort(),
    )
    expect(leaves(vi).filter(([, text]) => text.trim() === "")).toEqual([])
  })

  test("take the same arguments in both languages", () => {
    const plural = /, plural,/
    const differing = leaves(vi).filter(([path, text]) => {
      const other = english.get(path) ?? ""
      if (plural.test(text) || plural.test(other)) return false
      return argumentsOf(text).join() !== argumentsOf(other).join()
    })
    expect(differing).toEqual([])
  })

  test("keep the spelling of the glossary", () => {
    expect(
      leaves(vi)
        .filter(([, text]) => /hoá|xoá|khoá|huỷ|!$/.test(text))
        .map(([path]) => path),
    ).toEqual(["receipt.wish"])
  })
})
