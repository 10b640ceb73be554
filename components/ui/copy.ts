/** Copies a text. Without https a browser offers only its old way, by a field that stands beside `near`. */
export async function copy(text: string, near: HTMLElement): Promise<void> {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const field = document.createElement("textarea");
  field.value = text;
  field.className = "sr-only";
  near.after(field);
  field.select();
  document.execCommand("copy");
  field.remove();
  near.focus();
}
