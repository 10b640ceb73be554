import type { ComponentProps } from "react";
import { cx } from "../cx";
import { Icon } from "../icon";
import { controlClass, FieldFrame, type FieldTexts, fieldWiring } from "./field-frame";
import type { useForm } from "./use-form";

type Wrapped<Tag extends "input" | "textarea" | "select"> = FieldTexts & {
  /** For the whole field; the control takes its width. */
  className?: string;
} & Omit<ComponentProps<Tag>, "name" | "id" | "className" | "required">;

function split<Rest extends FieldTexts & { className?: string }>(props: Rest) {
  const { name, id, label, mark, hint, error, required, className, ...control } = props;
  return {
    frame: { name, id, label, mark, hint, error, className },
    control: { ...control, ...fieldWiring({ name, id, hint, error, required }) },
  };
}

export function TextField({ type = "text", ...props }: Wrapped<"input">) {
  const { frame, control } = split(props);
  return (
    <FieldFrame {...frame}>
      <input type={type} className={controlClass} {...control} />
    </FieldFrame>
  );
}

type AddressProps = Omit<Wrapped<"input">, "form" | "name" | "type" | "defaultValue" | "error"> & {
  form: Pick<ReturnType<typeof useForm>, "value" | "error">;
};

/** The e-mail address of a form's person. */
export function AddressField({ form, ...props }: AddressProps) {
  return (
    <TextField
      name="address"
      type="email"
      autoComplete="email"
      required
      defaultValue={form.value("address")}
      error={form.error("address")}
      {...props}
    />
  );
}

type NameProps = AddressProps & { /** Before anything was typed. */ before?: string };

/** The name of a form's person. */
export function NameField({ form, before, ...props }: NameProps) {
  return (
    <TextField
      name="name"
      autoComplete="name"
      required
      defaultValue={form.value("name", before)}
      error={form.error("name")}
      {...props}
    />
  );
}

export function TextArea({ rows = 4, ...props }: Wrapped<"textarea">) {
  const { frame, control } = split(props);
  return (
    <FieldFrame {...frame}>
      <textarea rows={rows} className={cx(controlClass, "resize-y")} {...control} />
    </FieldFrame>
  );
}

export type Option = { value: string; label: string };

export function SelectField({ options, ...props }: Wrapped<"select"> & { options: Option[] }) {
  const { frame, control } = split(props);
  return (
    <FieldFrame {...frame}>
      <span className="relative block">
        {/* React resets a select to its first default after an action; a new key keeps the choice. */}
        <select
          key={String(control.defaultValue ?? "")}
          className={cx(controlClass, "appearance-none pr-10")}
          {...control}
        >
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        <Icon
          name="chevron-down"
          className="-translate-y-1/2 pointer-events-none absolute top-1/2 right-3"
        />
      </span>
    </FieldFrame>
  );
}
