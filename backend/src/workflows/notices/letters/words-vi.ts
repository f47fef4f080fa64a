/** What shoppers read in letters and short messages. `{name}` stands for a fact of the order. */
export const wordsVi = {
  shop: "OCOP Hà Tĩnh",
  greeting: "Chào {name},",
  subject: {
    placed: "Đã nhận đơn {code}",
    waiting: "Đơn {code} đang chờ {due}",
    paid: "Đã nhận tiền đơn {code}",
    expired: "Đơn {code} đã hết giờ giữ hàng",
    cancelled: "Đã hủy đơn {code}",
    shipped: "Hàng của đơn {code} đang trên đường",
    ready: "Đơn {code} đã sẵn sàng tại quầy",
    "invoice-asked": "Đã nhận yêu cầu hóa đơn VAT của đơn {code}",
    "invoice-issued": "Hóa đơn VAT của đơn {code} đã lập",
    "invoice-declined": "Chưa lập được hóa đơn VAT của đơn {code}",
    "claim-opened": "Đã nhận khiếu nại của đơn {code}",
    "claim-accepted": "Khiếu nại của đơn {code} được nhận",
    "claim-declined": "Trả lời khiếu nại của đơn {code}",
    "refund-made": "Đã trả lại {refund} của đơn {code}",
  },
  lead: {
    placed_delivery:
      "Cửa hàng đã giữ hàng cho bạn và gọi {phone} trước khi giao. Bạn trả {due} khi nhận hàng.",
    placed_pickup:
      "Cửa hàng đã giữ hàng cho bạn. Quầy gọi {phone} khi hàng sẵn sàng. Bạn trả {due} khi đến lấy.",
    waiting:
      "Hàng được giữ cho bạn tới {until}. Đơn còn {due} chưa trả; mở trang đơn hàng để trả tiền.",
    paid_delivery: "Cửa hàng đã nhận đủ tiền và gọi {phone} trước khi giao.",
    paid_pickup: "Cửa hàng đã nhận đủ tiền. Quầy gọi {phone} khi hàng sẵn sàng.",
    expired:
      "Tiền chưa về kịp nên hàng đã trả lại kệ. Nếu tiền đến sau, chúng tôi gọi {phone} để giao hàng hoặc trả lại tiền.",
    cancelled: "Bạn đã hủy đơn này. Hàng đã trả lại kệ, bạn không phải trả gì.",
    cancelled_refund:
      "Bạn đã hủy đơn này. Hàng đã trả lại kệ, {back} đã trả sẽ được gửi lại theo cách bạn đã trả. Xong thì chúng tôi báo.",
    shipped: "Một kiện hàng đã rời {outlet}.",
    shipped_due: "Một kiện hàng đã rời {outlet}. Bạn trả {due} khi nhận đủ hàng.",
    ready: "Hàng đang chờ bạn tại {outlet}. Đọc mã nhận hàng trên trang đơn hàng cho quầy.",
    ready_due:
      "Hàng đang chờ bạn tại {outlet}. Đọc mã nhận hàng trên trang đơn hàng cho quầy và trả {due} tại đó.",
    "invoice-asked":
      "Hóa đơn sẽ ghi cho {company}, mã số thuế {buyerTaxId}, và lập khi giao hàng. Có chỗ sai thì báo cửa hàng trước lúc đó: hóa đơn đã lập không sửa thẳng được.",
    "invoice-issued":
      "Hóa đơn ký hiệu {symbol} số {number} đã lập cho {company}, mã số thuế {buyerTaxId}.",
    "invoice-declined": "Văn phòng không lập được hóa đơn này: {invoiceNote}",
    "claim-opened":
      "Khiếu nại về {goods} đã tới văn phòng. Câu trả lời hiện ở trang đơn hàng và được gửi cho bạn.",
    "claim-accepted": "Văn phòng nhận khiếu nại về {goods} và viết: {answer}",
    "claim-declined": "Văn phòng không nhận khiếu nại về {goods} và viết: {answer}",
    "refund-made":
      "{refund} đã được trả lại theo cách bạn đã trả. Nếu là thẻ hoặc tài khoản, ngân hàng có thể cần vài ngày để tiền hiện ra.",
  },
  tracking: "Mã vận đơn: {tracking}",
  sms: {
    placed: "{shop}: đã nhận đơn {code}, {total}. {url}",
    waiting: "{shop}: đơn {code} giữ tới {until}, còn {due} chưa trả. {url}",
    paid: "{shop}: đã nhận tiền đơn {code}. {url}",
    expired: "{shop}: đơn {code} đã hết giờ giữ hàng. {url}",
    cancelled: "{shop}: đã hủy đơn {code}, bạn không phải trả gì. {url}",
    shipped: "{shop}: hàng của đơn {code} đang trên đường. {url}",
    ready: "{shop}: đơn {code} đã sẵn sàng tại {outlet}. {url}",
    "invoice-asked": "{shop}: đã nhận yêu cầu hóa đơn VAT, đơn {code}. {url}",
    "invoice-issued": "{shop}: hóa đơn VAT của đơn {code} đã lập. {url}",
    "invoice-declined": "{shop}: chưa lập được hóa đơn VAT, đơn {code}. {url}",
    "claim-opened": "{shop}: đã nhận khiếu nại, đơn {code}. {url}",
    "claim-accepted": "{shop}: khiếu nại của đơn {code} được nhận. {url}",
    "claim-declined": "{shop}: đã trả lời khiếu nại, đơn {code}. {url}",
    "refund-made": "{shop}: đã trả lại {refund} của đơn {code}. {url}",
    signIn: "{shop}: mã đăng nhập {secret}, dùng trong {minutes} phút. Không đưa mã cho ai.",
  },
  open: "Xem đơn hàng",
  openHint: "Trang này hỏi số điện thoại đã dùng khi đặt. Ngoài bạn ra không ai xem được đơn.",
  to: { delivery: "Giao tới", pickup: "Nhận tại" },
  sums: {
    goods: "Tiền hàng, đã gồm VAT",
    packing: "Đóng gói giỏ quà",
    shipping: "Phí giao",
    total: "Tổng cộng",
    paid: "Đã trả",
  },
  seller: "Người bán: {seller}",
  taxId: "Mã số thuế: {taxId}",
  demo: "Bản trình diễn: giá, đơn và người bán là DEMO.",
  why: "Bạn nhận thư này vì đã ghi địa chỉ thư khi đặt đơn {code}. Cửa hàng không gửi quảng cáo tới đây.",
  receipt: {
    subject: {
      "invoice-asked": "Đã nhận yêu cầu hóa đơn VAT, phiếu {code}",
      "invoice-issued": "Hóa đơn VAT của phiếu {code} đã lập",
      "invoice-declined": "Chưa lập được hóa đơn VAT của phiếu {code}",
    },
    lead: {
      "invoice-asked":
        "Hóa đơn sẽ ghi cho {company}, mã số thuế {buyerTaxId}. Có chỗ sai thì báo ngay điểm bán: hóa đơn đã lập không sửa thẳng được.",
      "invoice-issued":
        "Hóa đơn ký hiệu {symbol} số {number} đã lập cho {company}, mã số thuế {buyerTaxId}.",
      "invoice-declined": "Văn phòng không lập được hóa đơn này: {invoiceNote}",
    },
    boughtAt: "Mua tại",
    open: "Xem biên lai",
    openHint: "Ai có đường dẫn này thì xem được biên lai.",
    why: "Bạn nhận thư này vì đã để lại địa chỉ thư khi lấy hóa đơn của phiếu {code}. Cửa hàng không gửi quảng cáo tới đây.",
  },
}
