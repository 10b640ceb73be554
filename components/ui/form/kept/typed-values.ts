import type { FormValues } from "@/lib/kernel/outcome";

const text = (value: FormDataEntryValue | null) => (typeof value === "string" ? value : "");

/** A form's texts by field, as an action would return them. */
export function typedValues(data: FormData): FormValues {
  const names = [...new Set(data.keys())].filter((name) => !name.startsWith("$"));
  return Object.fromEntries(
    names.map((name) => [
      name,
      name.endsWith("[]") ? data.getAll(name).map(text) : text(data.get(name)),
    ]),
  );
}
