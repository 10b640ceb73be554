import type { ComponentProps, ReactNode } from "react";
import { type ButtonLooks, buttonClass } from "./button-look";
import { Icon, type IconName } from "./icon";

type Props = ButtonLooks & { icon?: IconName; children: ReactNode };

/** A destructive button is outlined and has an icon; its text starts with a verb. */
function Inside({ look, icon, children }: Props) {
  const shown = icon ?? (look === "destructive" ? "trash" : undefined);
  if (!shown) return children;
  return (
    <>
      <Icon name={shown} />
      <span>{children}</span>
    </>
  );
}

export function Button({
  look,
  size,
  wide,
  icon,
  className,
  children,
  type = "button",
  ...rest
}: Props & ComponentProps<"button">) {
  return (
    <button type={type} className={buttonClass({ look, size, wide, className })} {...rest}>
      <Inside look={look} icon={icon}>
        {children}
      </Inside>
    </button>
  );
}

/** A link that looks like a button: for navigation, never for changes. */
export function ButtonLink({
  look,
  size,
  wide,
  icon,
  className,
  children,
  ...rest
}: Props & Omit<ComponentProps<"a">, "href"> & { href: string }) {
  return (
    <a className={buttonClass({ look, size, wide, className })} {...rest}>
      <Inside look={look} icon={icon}>
        {children}
      </Inside>
    </a>
  );
}
