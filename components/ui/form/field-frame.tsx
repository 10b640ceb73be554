import type { ReactNode } from "react";
import { cx } from "../cx";
import { Icon } from "../icon";

export type FieldTexts = {
  name: string;
  /** Required if a page has two fields of the same name. */
  id?: string;
  label: ReactNode;
  /** Next to the label, such as "optional". */
  mark?: string;
  hint?: ReactNode;
  error?: string;
  required?: boolean;
};

/** Links a control to its label, hint and error. */
export function fieldWiring({ name, id = name, hint, error, required }: Omit<FieldTexts, "label">) {
  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""]
    .filter(Boolean)
    .join(" ");
  return {
    id,
    name,
    "aria-describedby": described || undefined,
    "aria-invalid": error ? (true as const) : undefined,
    "aria-required": required || undefined,
  };
}

export const controlClass =
  "w-full min-h-target rounded-control border border-control bg-card px-3 py-2 text-ink placeholder:text-ink-2 aria-invalid:border-2 aria-invalid:border-danger";

type Props = Omit<FieldTexts, "required"> & { children: ReactNode; className?: string };

export function FieldFrame({
  name,
  id = name,
  label,
  mark,
  hint,
  error,
  children,
  className,
}: Props) {
  return (
    <div className={cx("grid content-start gap-1.5", className)}>
      <div className="grid content-start gap-1.5">
        <label htmlFor={id} className="font-semibold">
          {label}
          {mark && <FieldMark>{mark}</FieldMark>}
        </label>
        {hint && <FieldHint id={id}>{hint}</FieldHint>}
      </div>
      {children}
      {error && <FieldError id={id}>{error}</FieldError>}
    </div>
  );
}

export function FieldMark({ children }: { children: ReactNode }) {
  return (
    <>
      {" "}
      <span className="font-normal text-ink-2 text-sm">{children}</span>
    </>
  );
}

export function FieldHint({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={`${id}-hint`} className="text-ink-2 text-sm">
      {children}
    </p>
  );
}

export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={`${id}-error`} className="flex gap-1.5 font-semibold text-danger text-sm">
      <Icon name="warning" size={18} className="mt-0.5" />
      <span>{children}</span>
    </p>
  );
}
