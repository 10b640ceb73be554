type Props = {
  fields: Record<string, string | number>;
  /** The form, if it may be rejected: the fields keep their first values until it succeeds. */
  form?: { value: (field: string, before: string) => string };
};

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
