import { cx } from "./cx";

export type ButtonLook = "primary" | "secondary" | "quiet" | "destructive";
export type ButtonSize = "normal" | "door";

export type ButtonLooks = {
  look?: ButtonLook;
  size?: ButtonSize;
  /** Full width. */
  wide?: boolean;
  className?: string;
};

export function buttonClass({
  look = "secondary",
  size = "normal",
  wide,
  className,
}: ButtonLooks = {}) {
  return cx("btn", size !== "normal" && `btn-${size}`, `btn-${look}`, wide && "w-full", className);
}
