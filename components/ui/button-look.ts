import { cx } from "./cx";

export type ButtonLook = "primary" | "secondary" | "quiet" | "destructive";
export type ButtonSize = "normal" | "door";

const looks: Record<ButtonLook, string> = {
  primary:
    "border-primary bg-primary text-on-primary hover:bg-primary-hover hover:border-primary-hover",
  secondary: "border-control bg-card text-ink hover:border-ink",
  quiet: "border-transparent bg-transparent text-link underline-offset-4 hover:underline",
  destructive: "border-danger bg-card text-danger hover:bg-danger-ground",
};

const sizes: Record<ButtonSize, string> = {
  normal: "min-h-target px-4 py-2 text-base",
  door: "min-h-door px-6 py-3 text-lg",
};

export type ButtonLooks = {
  look?: ButtonLook;
  size?: ButtonSize;
  /** Full width. */
  wide?: boolean;
  className?: string;
};

export function buttonClass({ look = "secondary", size = "normal", wide, className }: ButtonLooks) {
  return cx(
    "no-print inline-flex items-center justify-center gap-2 rounded-control border text-center font-semibold leading-tight no-underline transition-colors duration-150",
    "aria-disabled:cursor-default aria-disabled:opacity-70 disabled:cursor-default disabled:opacity-70",
    looks[look],
    sizes[size],
    wide && "w-full",
    className,
  );
}
