import type { ComponentProps, ReactNode } from "react";
import { cx } from "../cx";
import { FieldError, FieldHint, FieldMark, type FieldTexts, fieldWiring } from "./field-frame";

const rowClass = "flex min-h-target items-start gap-3 py-2.5 leading-normal";
const boxClass =
  "mt-0.5 grid size-5.5 shrink-0 place-content-center border-2 border-control bg-card checked:border-primary checked:bg-primary aria-invalid:border-danger disabled:opacity-60";
const markClass = "before:scale-0 before:bg-on-primary checked:before:scale-100";
/** Styled for both themes; in forced colours the system draws its own. */
const ownClass = "appearance-none forced-colors:appearance-auto forced-colors:before:hidden";
const looks = {
  checkbox: cx(
    boxClass,
    markClass,
    ownClass,
    "rounded-small before:size-3.5 before:[clip-path:polygon(14%_46%,0_61%,39%_100%,100%_21%,84%_8%,37%_70%)]",
  ),
  radio: cx(boxClass, markClass, ownClass, "rounded-pill before:size-2.5 before:rounded-pill"),
};

type CheckboxProps = FieldTexts &
  Omit<ComponentProps<"input">, "name" | "id" | "type" | "required">;

export function Checkbox({
  name,
  id = name,
  label,
  mark,
  hint,
  error,
  required,
  className,
  ...rest
}: CheckboxProps) {
  return (
    <div className={className}>
      <label className={rowClass}>
        <input
          type="checkbox"
          className={looks.checkbox}
          {...rest}
          {...fieldWiring({ name, id, hint, error, required })}
        />
        <span>
          {label}
          {mark && <FieldMark>{mark}</FieldMark>}
        </span>
      </label>
      {hint && (
        <div className="-mt-1.5 pb-1 pl-8.5">
          <FieldHint id={id}>{hint}</FieldHint>
        </div>
      )}
      {error && <FieldError id={id}>{error}</FieldError>}
    </div>
  );
}

export type Choice = { value: string; label: ReactNode; hint?: ReactNode };

type GroupProps = FieldTexts & {
  choices: Choice[];
  /** "checkbox" allows several: its name must end in "[]". */
  type?: "radio" | "checkbox";
  defaultValue?: string | string[];
  /** Side by side if there is room; "columns" for many. */
  inline?: boolean | "columns";
  className?: string;
};

export function ChoiceGroup({
  choices,
  type = "radio",
  inline,
  defaultValue,
  ...texts
}: GroupProps) {
  const { name, id = name, label, mark, hint, error, required, className } = texts;
  const chosen = [defaultValue ?? []].flat();
  const wiring = fieldWiring({ name, id, hint, error, required });
  const isRadio = type === "radio";
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: set on a radiogroup only
    <fieldset
      id={id}
      role={isRadio ? "radiogroup" : undefined}
      aria-describedby={wiring["aria-describedby"]}
      aria-invalid={isRadio ? wiring["aria-invalid"] : undefined}
      aria-required={isRadio ? wiring["aria-required"] : undefined}
      className={cx("min-w-0", className)}
    >
      <legend className="font-semibold">
        {label}
        {mark && <FieldMark>{mark}</FieldMark>}
      </legend>
      {hint && <FieldHint id={id}>{hint}</FieldHint>}
      <div className={cx("mt-1", arrangement(inline))}>
        {choices.map((choice) => (
          <label key={choice.value} className={rowClass}>
            <input
              type={type}
              name={name}
              value={choice.value}
              defaultChecked={chosen.includes(choice.value)}
              className={looks[type]}
            />
            <span>
              {choice.label}
              {choice.hint && <span className="block text-ink-2 text-sm">{choice.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      {error && <FieldError id={id}>{error}</FieldError>}
    </fieldset>
  );
}

function arrangement(inline: GroupProps["inline"]): string {
  if (inline === "columns") return "grid grid-cols-2 gap-x-6 sm:grid-cols-4";
  return inline ? "flex flex-wrap gap-x-6" : "grid";
}
