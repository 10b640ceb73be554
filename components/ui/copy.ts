/** Copies a text; returns whether it succeeded. Without https, browsers require a text field, placed beside `near`. */
export async function copy(text: string, near: HTMLElement): Promise<boolean> {
  if (navigator.clipboard)
    return navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
  const field = document.createElement("textarea");
  field.value = text;
  field.className = "sr-only";
  near.after(field);
  field.select();
  const isCopied = document.execCommand("copy");
  field.remove();
  near.focus();
  return isCopied;
}
