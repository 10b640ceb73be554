"use client";

import type { ComponentProps, MouseEvent, ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { type ButtonLooks, buttonClass } from "../button-look";
import { Icon, type IconName } from "../icon";
import { Spinner } from "../spinner";

type Props = ButtonLooks & {
  icon?: IconName;
  /** Replaces the text while submitting. */
  pendingText: string;
  children: ReactNode;
} & Omit<ComponentProps<"button">, "type">;

/** Keeps the focus while submitting (no `disabled`), and ignores further presses. */
export function SubmitButton({
  look = "primary",
  size,
  wide,
  icon,
  pendingText,
  className,
  children,
  onClick,
  ...rest
}: Props) {
  const { pending, data } = useFormStatus();
  // Of several buttons, the one that was pressed.
  const isSent = pending && (rest.name === undefined || data.get(rest.name) === rest.value);
  const shown = icon ?? (look === "destructive" ? "trash" : undefined);
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (pending) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      type="submit"
      aria-disabled={pending || undefined}
      className={buttonClass({ look, size, wide, className })}
      onClick={press}
      {...rest}
    >
      {isSent ? <Spinner /> : shown && <Icon name={shown} />}
      <span>{isSent ? pendingText : children}</span>
    </button>
  );
}
