/** Text as it is compared: without case and accents ("Traoré" = "traore"). */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}
