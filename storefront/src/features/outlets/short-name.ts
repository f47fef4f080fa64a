/** An outlet's name without what every name here repeats: "Trung tâm OCOP – đường Vũ Quang". */
export function shortOutletName(name: string): string {
  return name
    .replace(/ giới thiệu sản phẩm OCOP Hà Tĩnh/, " OCOP")
    .replace(/^(Cửa hàng|Quầy) OCOP /, "$1 ")
}
