/** `xã Bình Nguyên Thượng` → `Xã Bình Nguyên Thượng`: a name that stands alone. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
