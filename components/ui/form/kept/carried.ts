import type { FormValues } from "@/lib/kernel/outcome";
import { type Locale, withoutLocale } from "@/lib/platform/i18n/locales";
import { controlNames, formName, isEdited } from "./controls";
import { typedValues } from "./typed-values";

/** What was typed on a page, on its way to the same page in the other language. */
type Carried = { page: string; locale: string; forms: Record<string, FormValues> };

const STORED_AS = "rollcall-typed";

type Watched = {
  isTouched: () => boolean;
  /** What the last reply gave back. */
  replied: () => FormValues;
};
type Known = Watched & { name: string; fields: string[] };
const watched = new Map<HTMLFormElement, Known>();
/** Undefined until the first form of this page asks. */
let arrived: Record<string, FormValues> | undefined;
const restoring = new WeakMap<FormData, FormValues>();

const pageOf = ({ pathname, search }: Location) => withoutLocale(pathname + search);

/** From now on the form's values are carried along when the language is switched. Returns the end of it. */
export function watchForm(form: HTMLFormElement, now: Watched): () => void {
  watched.set(form, { ...now, name: formName(form), fields: controlNames(form) });
  return () => watched.delete(form);
}

/** Stores what was typed on this page for the same page in another language. */
export function carryTyped(locale: Locale): void {
  const forms: Carried["forms"] = {};
  for (const [form, known] of watched)
    if (known.isTouched() || isEdited(form)) forms[known.name] = valuesOf(form, known);
  const carried: Carried = { page: pageOf(window.location), locale, forms };
  try {
    if (Object.keys(forms).length === 0) sessionStorage.removeItem(STORED_AS);
    else sessionStorage.setItem(STORED_AS, JSON.stringify(carried));
  } catch {
    // Storage may be full or forbidden.
  }
}

/** What was typed into this form in the other language, once; null if nothing was. */
export function takeCarried(form: HTMLFormElement): FormValues | null {
  arrived ??= readStored();
  const name = formName(form);
  const values = arrived[name] ?? null;
  delete arrived[name];
  return values;
}

/** Once a form was sent, nothing comes back any more. */
export function dropCarried(): void {
  arrived = {};
}

/** The data for a form's action that gives it these values instead of being sent. */
export function restoreWith(values: FormValues): FormData {
  const data = new FormData();
  restoring.set(data, values);
  return data;
}

export const valuesToRestore = (data: FormData): FormValues | undefined => restoring.get(data);

function readStored(): Record<string, FormValues> {
  try {
    const stored = sessionStorage.getItem(STORED_AS);
    sessionStorage.removeItem(STORED_AS);
    const carried = JSON.parse(stored ?? "null") as Carried | null;
    const isForHere =
      carried?.page === pageOf(window.location) && carried.locale === document.documentElement.lang;
    return isForHere ? carried.forms : {};
  } catch {
    return {};
  }
}

function valuesOf(form: HTMLFormElement, { fields, replied }: Known): FormValues {
  const shown = controlNames(form);
  // A step that reads back has no fields of its own.
  const values = shown.length > 0 ? typedValues(new FormData(form)) : replied();
  const names = shown.length > 0 ? shown : fields;
  return Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)));
}
