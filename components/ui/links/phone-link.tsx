/** Calls on a tap; an extension is dialled by hand. */
export function PhoneLink({ phone }: { phone: string }) {
  const [number = ""] = phone.split(/x|ext|poste/i);
  return (
    <a
      href={`tel:${number.replaceAll(/[^+\d]/g, "")}`}
      className="link inline-flex min-h-target items-center whitespace-nowrap font-semibold"
    >
      {phone}
    </a>
  );
}
