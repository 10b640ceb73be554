type Props = {
  fields: Record<string, string | number>;
  /** Of a form that may be sent back: what it was opened with stays what it says, until it was done. */
  form?: { value: (field: string, before: string) => string };
};

/** What a form posts beside what is filled in. */
export function HiddenFields({ fields, form }: Props) {
  return Object.entries(fields).map(([name, value]) => (
    <input
      key={name}
      type="hidden"
      name={name}
      value={form ? form.value(name, String(value)) : value}
    />
  ));
}
