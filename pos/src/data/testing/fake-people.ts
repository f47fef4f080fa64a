import type { StaffLimits } from "@ocop/sync"

export const LIMITS: Record<"cashier" | "manager", StaffLimits> = {
  cashier: { maxDiscountBp: 500, maxRefund: 200_000, maxUnseen: 2_000_000 },
  manager: { maxDiscountBp: 3_000, maxRefund: null, maxUnseen: null },
}
export const STAFF = [
  { id: "staff_demo_ha", name: "Trần Thu Hà", role: "cashier", pin: "246810" },
  { id: "staff_demo_binh", name: "Lê Văn Bình", role: "cashier", pin: "112358" },
  { id: "staff_demo_mai", name: "Nguyễn Thị Mai", role: "manager", pin: "135790" },
  { id: "staff_demo_duc", name: "Phan Đức", role: "cashier", pin: "975310" },
] as const

export const roleOf = (staffId: string) => STAFF.find(({ id }) => id === staffId)?.role

export const limitsOf = (staffId: string): StaffLimits | null => {
  const role = roleOf(staffId)
  return role ? LIMITS[role] : null
}
